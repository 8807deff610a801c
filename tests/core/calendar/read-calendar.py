#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes what a parser of calendars understands of a file, the same for every parser.

A line for each fact, an empty line after each event. The zones are those that the file describes,
never those that a parser knows by itself; the instants must be those of the zone database.
usage: read-calendar icalendar|vobject FILE
"""

import datetime
import io
import sys
import zoneinfo

UTC = datetime.timezone.utc


def show_time(name, instant, zone):
    yield name, instant.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    if zone:
        yield f"{name}-zone", zone


def check_instant(wall, zone, instant):
    """The zone database reads the wall time of the file as the parser does."""
    expected = wall.replace(tzinfo=UTC if zone == "UTC" else zoneinfo.ZoneInfo(zone))
    if expected.astimezone(UTC) != instant.astimezone(UTC):
        sys.exit(f"{wall} in {zone} is {expected.astimezone(UTC)}, not {instant.astimezone(UTC)}")


def place(wall, zone):
    """python3-icalendar makes zones of pytz up to its version 5, of dateutil from its version 6."""
    return zone.localize(wall) if hasattr(zone, "localize") else wall.replace(tzinfo=zone)


class WithIcalendar:
    """python3-icalendar; it takes known zones from pytz, so the file's own are asked by hand."""

    TEXTS = {
        "sequence": "SEQUENCE",
        "summary": "SUMMARY",
        "description": "DESCRIPTION",
        "location": "LOCATION",
        "url": "URL",
        "conference": "CONFERENCE",
        "class": "CLASS",
        "transparency": "TRANSP",
        "status": "STATUS",
    }

    def __init__(self, data):
        from icalendar import Calendar

        self.calendar = Calendar.from_ical(data)
        zones = self.calendar.walk("VTIMEZONE")
        self.zones = {str(zone["TZID"]): zone.to_tz() for zone in zones}

    def read_time(self, value):
        zone = value.params.get("TZID", "UTC")
        wall = value.dt.replace(tzinfo=None)
        instant = wall.replace(tzinfo=UTC) if zone == "UTC" else place(wall, self.zones[zone])
        check_instant(wall, zone, instant)
        return instant, zone

    def read(self, event):
        yield "uid", str(event["UID"])
        for name, key in (("start", "DTSTART"), ("end", "DTEND")):
            yield from show_time(name, *self.read_time(event[key]))
        for name, key in (("stamp", "DTSTAMP"), ("modified", "LAST-MODIFIED"), ("created", "CREATED")):
            if key in event:
                yield from show_time(name, event[key].dt, None)
        for name, key in self.TEXTS.items():
            if key in event:
                yield name, str(event[key])
            if key == "CONFERENCE" and key in event:
                assert event[key].params["VALUE"] == "URI"
                yield "feature", event[key].params["FEATURE"]
        yield "categories", ",".join(map(str, event["CATEGORIES"].cats))
        for alarm in event.subcomponents:
            yield "alarm", str(int(alarm["TRIGGER"].dt.total_seconds()))
            yield "alarm-action", str(alarm["ACTION"])
            yield "alarm-text", str(alarm["DESCRIPTION"])

    def events(self):
        assert not [error for part in self.calendar.walk() for error in part.errors]
        yield from map(self.read, self.calendar.walk("VEVENT"))


class WithVobject:
    """python3-vobject; it takes CONFERENCE for a list of texts, so that line is read as it is."""

    TEXTS = ("sequence", "summary", "description", "location", "url")
    STATES = {"class": "class", "transparency": "transp", "status": "status"}

    def __init__(self, data):
        import vobject

        text = data.decode("utf-8")
        self.calendar = vobject.readOne(text, validate=True)
        lines = (line for line, _ in vobject.base.getLogicalLines(io.StringIO(text, newline=""), allowQP=False))
        parsed = (vobject.base.parseLine(line) for line in lines)
        self.conferences = iter([(tuple(params), value) for name, params, value, _ in parsed if name == "CONFERENCE"])

    def read_time(self, line):
        zone = getattr(line, "x_vobj_original_tzid_param", "UTC")
        check_instant(line.value.replace(tzinfo=None), zone, line.value)
        return line.value, zone

    def read_texts(self, event, names):
        for name, key in names:
            if key in event.contents:
                yield name, event.contents[key][0].value

    def read(self, event):
        yield "uid", event.uid.value
        for name, line in (("start", event.dtstart), ("end", event.dtend)):
            yield from show_time(name, *self.read_time(line))
        for name, key in (("stamp", "dtstamp"), ("modified", "last-modified"), ("created", "created")):
            if key in event.contents:
                yield from show_time(name, event.contents[key][0].value, None)
        yield from self.read_texts(event, zip(self.TEXTS, self.TEXTS))
        if "conference" in event.contents:
            params, value = next(self.conferences)
            assert ["VALUE", "URI"] in params
            yield "conference", value
            yield "feature", dict(params)["FEATURE"]
        yield from self.read_texts(event, self.STATES.items())
        yield "categories", ",".join(event.categories.value)
        for alarm in event.contents.get("valarm", []):
            yield "alarm", str(int(alarm.trigger.value.total_seconds()))
            yield "alarm-action", alarm.action.value
            yield "alarm-text", alarm.description.value

    def events(self):
        yield from map(self.read, self.calendar.contents.get("vevent", []))


def main(parser, path):
    with open(path, "rb") as file:
        data = file.read()
    reader = {"icalendar": WithIcalendar, "vobject": WithVobject}[parser](data)
    for event in reader.events():
        for name, value in event:
            line = value.replace("\n", "\\n")
            sys.stdout.buffer.write(f"{name}={line}\n".encode("utf-8"))
        sys.stdout.buffer.write(b"\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
