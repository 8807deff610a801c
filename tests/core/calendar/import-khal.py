#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Imports files into an empty calendar of khal, one after the other, and writes what it then holds.

A line for each event, by start: uid, start and end in UTC, status, title, place.
usage: import-khal FILE...
"""

import os
import pathlib
import subprocess
import sys
import tempfile

CONFIGURATION = """
[calendars]
[[trellis]]
path = {folder}/calendar
type = calendar
[locale]
local_timezone = UTC
default_timezone = UTC
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%dT%H:%M
longdatetimeformat = %Y-%m-%dT%H:%M
[default]
default_calendar = trellis
[sqlite]
path = {folder}/database
"""


def main(*files):
    with tempfile.TemporaryDirectory() as folder:
        place = pathlib.Path(folder)
        (place / "calendar").mkdir()
        (place / "config").write_text(CONFIGURATION.format(folder=folder), encoding="utf-8")
        names = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "HOME")
        environment = os.environ | dict.fromkeys(names, folder)

        def khal(*arguments):
            command = ["khal", "--config", f"{folder}/config", *arguments]
            run = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
            if run.returncode or "rror" in run.stderr or "rror" in run.stdout:
                sys.exit(f"{arguments}: {run.stdout}{run.stderr}")
            return run.stdout

        for file in files:
            khal("import", "--batch", "--include-calendar", "trellis", file)
        form = "{uid}|{start-long}|{end-long}|{status}|{title}|{location}"
        listed = khal("list", "--once", "--day-format", "", "--format", form, "2026-01-01", "1500d")
        sys.stdout.write("".join(line.replace(" |", "|") + "\n" for line in listed.splitlines() if line))


if __name__ == "__main__":
    main(*sys.argv[1:])
