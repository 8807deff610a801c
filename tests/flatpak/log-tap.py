#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints a TAP text as a line of meson's test log, for count-results.py.

usage: log-tap.py NAME FILE.tap
"""

import json
import pathlib
import re
import sys


def main(name, path):
    text = pathlib.Path(path).read_text(encoding="utf-8", errors="replace")
    failed = bool(re.search(r"^not ok", text, re.M))
    result = {"name": name, "result": "FAIL" if failed else "OK", "returncode": int(failed)}
    print(json.dumps(result | {"stdout": text}))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
