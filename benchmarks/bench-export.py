#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes sessions with python3-icalendar, the same as benchmark-export does, and prints the seconds
of processor time that one takes; nothing where the package is missing.

usage: bench-export.py SESSIONS
"""

import datetime
import sys
import time
import uuid
import zoneinfo

try:
    import icalendar
except ImportError:
    sys.exit()

ZONE = zoneinfo.ZoneInfo("Europe/Brussels")
STAMP = datetime.datetime.fromtimestamp(1795507200, datetime.timezone.utc)
FACTS = {
    "dtstamp": STAMP,
    "last-modified": STAMP,
    "created": STAMP,
    "sequence": 0,
    "summary": "Coaching session",
    "location": "Rue de la Loi 16, 1000 Bruxelles; room 3,2",
    "class": "PRIVATE",
    "transp": "OPAQUE",
    "status": "CONFIRMED",
    "categories": ["Coaching"],
}
ALARM = {"action": "DISPLAY", "trigger": datetime.timedelta(minutes=-15), "description": "Coaching session"}


def make_event(number):
    start = datetime.datetime(2026, 1, 1, 8, 30, tzinfo=ZONE) + datetime.timedelta(days=number % 700)
    event = icalendar.Event()
    event.add("uid", str(uuid.uuid4()))
    event.add("dtstart", start)
    event.add("dtend", start + datetime.timedelta(hours=1))
    for name, value in FACTS.items():
        event.add(name, value)
    alarm = icalendar.Alarm()
    for name, value in ALARM.items():
        alarm.add(name, value)
    event.add_component(alarm)
    return event


def main(sessions):
    begin = time.process_time()
    with open("/dev/null", "wb") as out:
        for number in range(sessions):
            out.write(make_event(number).to_ical())
    print((time.process_time() - begin) / sessions)


if __name__ == "__main__":
    main(int(sys.argv[1]))
