#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the built tests inside the sandbox of the installed app, and logs them as meson does.

usage: run-tests.py APP BUILT OUT.json

BUILT is the folder of the sources as flatpak-builder left it, with the build inside. It is copied
into the app's own data folder: no permission is added to those of the app.
"""

import json
import pathlib
import shutil
import subprocess
import sys

# Where the folder stood while flatpak-builder worked.
BUILD_PLACE = "/run/build/trellis"
LEFT_OUT = {"slow", "foreign", "e2e"}


def run(app, test, place):
    def moved(text):
        return text.replace(BUILD_PLACE, str(place))

    env = {name: moved(value) for name, value in test["env"].items()}
    env |= {"TRELLIS_PROGRAM": "/app/bin/trellis"}
    program, *arguments = [moved(word) for word in test["cmd"]]
    words = ["flatpak", "run", "--user", f"--command={program}"]
    words += [f"--env={name}={value}" for name, value in env.items()]
    try:
        done = subprocess.run(
            words + [app] + arguments + ["--tap"],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            timeout=test["timeout"],
            text=True,
            errors="replace",
            check=False,
        )
        status, text = done.returncode, done.stdout
    except subprocess.TimeoutExpired as stopped:
        status, text = -9, (stopped.stdout or b"").decode(errors="replace")
    return {
        "name": f"{test['suite'][0].rpartition(':')[2]} / {test['name']}",
        "result": "OK" if status == 0 else "FAIL",
        "returncode": status,
        "stdout": text,
    }


def main(app, built, out):
    place = pathlib.Path.home() / ".var/app" / app / "data/tests"
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(built, place, symlinks=True)
    tests = json.loads((place / "_flatpak_build/meson-info/intro-tests.json").read_text())
    with open(out, "w", encoding="utf-8") as log:
        for test in tests:
            suites = {suite.rpartition(":")[2] for suite in test["suite"]}
            if not suites & LEFT_OUT:
                log.write(json.dumps(run(app, test, place)) + "\n")
    shutil.rmtree(place)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
