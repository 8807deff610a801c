#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two calendar files hold the same, as python3-icalendar reads them.

usage: compare-calendars.py A.ics B.ics
"""

import difflib
import pathlib
import sys

import icalendar


def lines(component, depth=0):
    """Each property of the component, then its parts, in an order of their own."""
    yield f"{'  ' * depth}{component.name}"
    values = component.property_items(recursive=False)
    inside = [
        f"{'  ' * depth}  {name} {sorted(value.params.items())} {value.to_ical()!r}"
        for name, value in values
        if hasattr(value, "params")
    ]
    yield from sorted(inside)
    for part in sorted(list(lines(part, depth + 1)) for part in component.subcomponents):
        yield from part


def read(path):
    return list(lines(icalendar.Calendar.from_ical(pathlib.Path(path).read_bytes())))


def main(one, other):
    found = list(difflib.unified_diff(read(one), read(other), one, other, lineterm=""))
    print("\n".join(found), end="\n" if found else "")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
