#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Changes a signed contract, one value at a time, and asks `check` each time.

usage: change-seal.py PROGRAM PRACTICE ENGAGEMENT

Every value of `content` and of `signatures` is changed by a character, every member is taken away,
and one is added to every object: each must be found. White space and the order of members are no
change. Ends 1 and names what was not found.
"""

import copy
import json
import pathlib
import subprocess
import sys


def places(value, path=()):
    """The path of every value within, leaves and containers alike."""
    yield path
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from places(inner, path + (name,))
    elif isinstance(value, list):
        for position, inner in enumerate(value):
            yield from places(inner, path + (position,))


def at(value, path):
    for step in path:
        value = value[step]
    return value


def altered(value):
    if isinstance(value, bool):
        return not value
    if isinstance(value, int):
        return value + 1
    if isinstance(value, str):
        return ("y" if value[:1] == "x" else "x") + value[1:]
    if value is None:
        return 0
    return None


def changes(version):
    """Pairs of what was done and a changed copy of the version."""
    for part in ("content", "signatures"):
        for path in places(version[part], (part,)):
            value = at(version, path)
            changed = copy.deepcopy(version)
            if isinstance(value, dict):
                at(changed, path)["added"] = 1
                yield f"added to {path}", changed
            elif isinstance(value, list) and value:
                at(changed, path).append(copy.deepcopy(value[0]))
                yield f"lengthened {path}", changed
            elif not isinstance(value, list):
                at(changed, path[:-1])[path[-1]] = altered(value)
                yield f"changed {path}", changed
            if len(path) > 1:
                shorter = copy.deepcopy(version)
                del at(shorter, path[:-1])[path[-1]]
                yield f"took away {path}", shorter


def turned(value):
    """The same value with the members of every object the other way round."""
    if isinstance(value, dict):
        return {name: turned(value[name]) for name in reversed(value)}
    return [turned(inner) for inner in value] if isinstance(value, list) else value


def main(program, practice, engagement):
    document = pathlib.Path(practice, "engagements", engagement + ".json")
    text = document.read_bytes()
    whole = json.loads(text)

    def check(version, **style):
        document.write_text(json.dumps({**whole, "versions": [version]}, **style), encoding="utf-8")
        command = [program, "--practice", practice, "check"]
        return subprocess.run(command, capture_output=True, text=True)

    version = whole["versions"][0]
    failed = done = 0
    for what, changed in changes(version):
        done += 1
        found = check(changed)
        if found.returncode != 1 or engagement not in found.stdout:
            print(f"not found: {what} ({found.returncode}) {found.stdout}{found.stderr}")
            failed += 1
    for style in ({"indent": 7}, {"separators": (",", ":")}, {"ensure_ascii": False}):
        for same in (version, turned(version)):
            found = check(same, **style)
            if found.returncode != 0:
                print(f"found although nothing changed: {style} {found.stdout}{found.stderr}")
                failed += 1
    document.write_bytes(text)
    print(f"{done} changes")
    return 1 if failed or done < 100 else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
