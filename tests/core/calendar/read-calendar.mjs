// SPDX-License-Identifier: GPL-3.0-or-later
// Writes what ical.js understands of a calendar file, the same as read-calendar.py and read-others.py
// do with other parsers: a line for each fact, an empty line after each component.
//
// usage: read-calendar.mjs NODE_MODULES FILE
// The zones are those that the file describes.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [folder, file] = process.argv.slice(2);
const module = pathToFileURL(join(folder, "ical.js", "dist", "ical.js"));
const { default: ICAL } = await import(module);

const EVENT_TEXTS = [
  ["sequence", "sequence"],
  ["summary", "summary"],
  ["description", "description"],
  ["location", "location"],
  ["url", "url"],
];
const STATES = [
  ["class", "class"],
  ["transparency", "transp"],
  ["status", "status"],
];

function* showTime(name, time, zone) {
  yield [name, new Date(time.toUnixTime() * 1000).toISOString().replace(".000Z", "Z")];
  if (zone) yield [`${name}-zone`, zone];
}

function* readTimes(component, names) {
  for (const [name, key] of names) {
    const property = component.getFirstProperty(key);
    if (property) yield* showTime(name, property.getFirstValue(), property.getParameter("tzid") ?? "UTC");
  }
}

function* readTexts(component, names) {
  for (const [name, key] of names) {
    const value = component.getFirstPropertyValue(key);
    if (value !== null) yield [name, String(value)];
  }
}

function* readEvent(event) {
  yield ["uid", event.getFirstPropertyValue("uid")];
  yield* readTimes(event, [["start", "dtstart"], ["end", "dtend"]]);
  for (const [name, key] of [["stamp", "dtstamp"], ["modified", "last-modified"], ["created", "created"]]) {
    const value = event.getFirstPropertyValue(key);
    if (value) yield* showTime(name, value);
  }
  yield* readTexts(event, EVENT_TEXTS);
  const conference = event.getFirstProperty("conference");
  if (conference) {
    yield ["conference", String(conference.getFirstValue())];
    yield ["feature", conference.getParameter("feature")];
  }
  yield* readTexts(event, STATES);
  yield ["categories", event.getFirstProperty("categories").getValues().join(",")];
  for (const alarm of event.getAllSubcomponents("valarm")) {
    yield ["alarm", String(alarm.getFirstPropertyValue("trigger").toSeconds())];
    yield ["alarm-action", alarm.getFirstPropertyValue("action")];
    yield ["alarm-text", alarm.getFirstPropertyValue("description")];
  }
}

function* readTodo(todo) {
  yield ["todo", todo.getFirstPropertyValue("uid")];
  yield* showTime("stamp", todo.getFirstPropertyValue("dtstamp"));
  yield* readTexts(todo, [["summary", "summary"], ["due", "due"], ["class", "class"], ["status", "status"]]);
  yield* readTexts(todo, [["categories", "categories"], ["related", "related-to"]]);
}

function* readBusy(busy) {
  yield ["busy", busy.getFirstPropertyValue("uid")];
  for (const [name, key] of [["stamp", "dtstamp"], ["start", "dtstart"], ["end", "dtend"]])
    yield* showTime(name, busy.getFirstPropertyValue(key));
  for (const period of busy.getAllProperties("freebusy")) {
    yield ["type", period.getParameter("fbtype")];
    yield* showTime("from", period.getFirstValue().start);
    yield* showTime("to", period.getFirstValue().end);
  }
}

const calendar = new ICAL.Component(ICAL.parse(readFileSync(file, "utf-8")));
for (const zone of calendar.getAllSubcomponents("vtimezone"))
  ICAL.TimezoneService.register(zone.getFirstPropertyValue("tzid"), new ICAL.Timezone(zone));

for (const [name, read] of [["vevent", readEvent], ["vtodo", readTodo], ["vfreebusy", readBusy]])
  for (const component of calendar.getAllSubcomponents(name)) {
    for (const [fact, value] of read(component)) process.stdout.write(`${fact}=${value.replaceAll("\n", "\\n")}\n`);
    process.stdout.write("\n");
  }
