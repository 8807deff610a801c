#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Does with evolution-data-server what calendar programs do, and says what it then holds.

Reads commands, one a line, and answers each; a line with a dot ends an answer:

  receive FILE    as Evolution imports: what is known is replaced
  create FILE     as GNOME Calendar imports: all at once, and nothing if anything is known
  tasks FILE      as Evolution imports tasks
  watch FILE      subscribes to a file that somebody else keeps
  expect FILE     waits until the file that is watched is held as FILE says, a line for each event
  events          what is held: uid|start|end|status|sequence|summary|location in UTC, by start
  todos           what is held: uid|due|status|related-to|class|summary

To be run on a bus of its own, with folders of its own; leaves with 77 where there is no such server.
"""

import datetime
import pathlib
import sys
import time

try:
    import gi

    for name, version in (("ECal", "2.0"), ("EDataServer", "1.2"), ("ICalGLib", "3.0")):
        gi.require_version(name, version)
    from gi.repository import ECal, EDataServer, Gio, GLib, ICalGLib
except (ImportError, ValueError):
    sys.exit(77)

AT_ONCE = 0xFFFFFFFF
PATIENCE = 20
ALL = "#t"


def connect(registry, uid, kind, file=None):
    """A calendar of its own; with a file, what somebody keeps there, and never writes to it."""
    source = EDataServer.Source.new_with_uid(uid, None)
    source.set_display_name(uid)
    source.set_parent("local-stub")
    todos = kind == ECal.ClientSourceType.TASKS
    extension = EDataServer.SOURCE_EXTENSION_TASK_LIST if todos else EDataServer.SOURCE_EXTENSION_CALENDAR
    source.get_extension(extension).set_backend_name("local")
    if file:
        local = source.get_extension(EDataServer.SOURCE_EXTENSION_LOCAL_BACKEND)
        local.set_custom_file(Gio.File.new_for_path(file))
        local.set_writable(False)
    registry.commit_source_sync(source, None)
    while not (known := registry.ref_source(uid)):
        GLib.MainContext.default().iteration(True)
    return open_client(known, kind)


def open_client(source, kind):
    """The server of calendars hears of a new source a moment later than we do."""
    end = time.monotonic() + PATIENCE
    while True:
        try:
            return ECal.Client.connect_sync(source, kind, AT_ONCE, None)
        except GLib.Error:
            if time.monotonic() > end:
                raise
            time.sleep(0.05)


def in_utc(time_and_zone, zone_of):
    value = time_and_zone.get_value()
    zone = zone_of(time_and_zone.get_tzid()) if time_and_zone.get_tzid() else ICalGLib.Timezone.get_utc_timezone()
    instant = datetime.datetime.fromtimestamp(value.as_timet_with_zone(zone), datetime.timezone.utc)
    return instant.strftime("%Y-%m-%dT%H:%M")


class Server:
    def __init__(self):
        registry = EDataServer.SourceRegistry.new_sync(None)
        self.connect = lambda *what: connect(registry, *what)
        self.calendar = self.connect("trellis-test", ECal.ClientSourceType.EVENTS)
        self.list = None

    def receive(self, path):
        whole = ICalGLib.Component.new_from_string(pathlib.Path(path).read_text(encoding="utf-8"))
        self.calendar.receive_objects_sync(whole, ECal.OperationFlags.NONE, None)

    def create(self, path):
        whole = ICalGLib.Component.new_from_string(pathlib.Path(path).read_text(encoding="utf-8"))
        events = []
        event = whole.get_first_component(ICalGLib.ComponentKind.VEVENT_COMPONENT)
        while event:
            events.append(event.clone())
            event = whole.get_next_component(ICalGLib.ComponentKind.VEVENT_COMPONENT)
        zone = whole.get_first_component(ICalGLib.ComponentKind.VTIMEZONE_COMPONENT)
        while zone:
            timezone = ICalGLib.Timezone.new()
            timezone.set_component(zone.clone())
            self.calendar.add_timezone_sync(timezone, None)
            zone = whole.get_next_component(ICalGLib.ComponentKind.VTIMEZONE_COMPONENT)
        self.calendar.create_objects_sync(events, ECal.OperationFlags.NONE, None)

    def tasks(self, path):
        self.list = self.list or self.connect("trellis-tasks", ECal.ClientSourceType.TASKS)
        whole = ICalGLib.Component.new_from_string(pathlib.Path(path).read_text(encoding="utf-8"))
        self.list.receive_objects_sync(whole, ECal.OperationFlags.NONE, None)

    def watch(self, path):
        self.calendar = self.connect("trellis-kept", ECal.ClientSourceType.EVENTS, path)

    def zone_of(self, tzid):
        return self.calendar.get_timezone_sync(tzid, None)[1]

    def show(self, component):
        start, end = (in_utc(when, self.zone_of) for when in (component.get_dtstart(), component.get_dtend()))
        status = component.get_status().value_nick.partition("-")[0].upper()
        summary = component.get_summary().get_value()
        facts = (start, end, status, component.get_sequence(), summary, component.get_location() or "")
        return "|".join(map(str, (component.get_uid(), *facts)))

    def events(self):
        found = self.calendar.get_object_list_as_comps_sync(ALL, None)[1]
        return sorted(map(self.show, found), key=lambda line: line.split("|")[1:])

    def todos(self):
        return sorted(self.read_todos())

    def read_todos(self):
        kinds = ICalGLib.PropertyKind
        members = (kinds.DUE_PROPERTY, kinds.STATUS_PROPERTY, kinds.RELATEDTO_PROPERTY)
        for component in self.list.get_object_list_sync(ALL, None)[1]:
            found = map(component.get_first_property, (*members, kinds.CLASS_PROPERTY))
            values = [member.get_value_as_string() if member else "" for member in found]
            yield "|".join((component.get_uid(), *values, component.get_summary()))

    def expect(self, path):
        expected = pathlib.Path(path).read_text(encoding="utf-8").splitlines()
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            GLib.MainContext.default().iteration(False)
            if (held := self.events()) == expected:
                return held
            time.sleep(0.02)
        return held

    def obey(self, line):
        command, _, path = line.strip().partition(" ")
        try:
            answer = getattr(self, command)(*filter(None, [path]))
        except GLib.Error as error:
            answer = [f"refused: {error.message}"]
        return answer or []


def main():
    server = Server()
    for line in sys.stdin:
        for answer in server.obey(line):
            print(answer)
        print(".", flush=True)


if __name__ == "__main__":
    main()
