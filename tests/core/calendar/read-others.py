#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes what a parser of calendars understands of tasks and busy times, the same for every parser.

A line for each fact, an empty line after each component.
usage: read-others icalendar|vobject FILE
"""

import datetime
import sys

UTC = datetime.timezone.utc
TODO = (("summary", "SUMMARY"), ("due", "DUE"), ("class", "CLASS"), ("status", "STATUS"))


def show(value):
    if isinstance(value, datetime.datetime):
        return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return str(value)


class WithIcalendar:
    """python3-icalendar; a property that stands there once is no list."""

    def __init__(self, data):
        from icalendar import Calendar

        self.calendar = Calendar.from_ical(data)
        assert not [error for part in self.calendar.walk() for error in part.errors]

    def get(self, component, key):
        value = component.get(key)
        if key == "CATEGORIES" and value is not None:
            return ",".join(map(str, value.cats))
        return getattr(value, "dt", value)

    def periods(self, component):
        found = component.get("FREEBUSY", [])
        for period in found if isinstance(found, list) else [found]:
            yield period.params["FBTYPE"], period.start, period.end

    def walk(self, name):
        return self.calendar.walk(name)


class WithVobject:
    def __init__(self, data):
        import vobject

        self.calendar = vobject.readOne(data.decode("utf-8"), validate=True)

    def get(self, component, key):
        lines = component.contents.get(key.lower())
        value = lines[0].value if lines else None
        return ",".join(value) if isinstance(value, list) else value

    def periods(self, component):
        for line in component.contents.get("freebusy", []):
            for start, end in line.value:
                yield line.fbtype_param, start, end

    def walk(self, name):
        return self.calendar.contents.get(name.lower(), [])


def read_todo(parser, todo):
    yield "todo", parser.get(todo, "UID")
    yield "stamp", parser.get(todo, "DTSTAMP")
    for name, key in (*TODO, ("categories", "CATEGORIES"), ("related", "RELATED-TO")):
        yield name, parser.get(todo, key)


def read_busy(parser, busy):
    yield "busy", parser.get(busy, "UID")
    for name, key in (("stamp", "DTSTAMP"), ("start", "DTSTART"), ("end", "DTEND")):
        yield name, parser.get(busy, key)
    for kind, start, end in parser.periods(busy):
        yield from (("type", kind), ("from", start), ("to", end))


def main(name, path):
    with open(path, "rb") as file:
        parser = {"icalendar": WithIcalendar, "vobject": WithVobject}[name](file.read())
    for component, read in (("VTODO", read_todo), ("VFREEBUSY", read_busy)):
        for each in parser.walk(component):
            for fact, value in read(parser, each):
                if value is not None:
                    print(f"{fact}={show(value)}")
            print()


if __name__ == "__main__":
    main(*sys.argv[1:])
