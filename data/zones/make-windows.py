#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes windows.json: which IANA zone each zone name of Windows means, the world over.

The source is windowsZones.xml of the Unicode CLDR, which Debian ships in unicode-cldr-core. It
keeps old names, such as Asia/Calcutta, which some computers no longer have: these are followed to
the names that zone.tab has.

usage: make-windows.py VERSION [windowsZones.xml [ZONEINFO]] >windows.json
"""

import json
import pathlib
import sys
import xml.etree.ElementTree as tree

XML = "/usr/share/unicode/cldr/common/supplemental/windowsZones.xml"
ZONES = "/usr/share/zoneinfo"


def read_names(zones):
    """The names of today, and where the others lead."""
    table = (zones / "zone.tab").read_text(encoding="utf-8")
    names = {line.split("\t")[2].strip() for line in table.splitlines() if not line.startswith("#")}
    lines = (zones / "tzdata.zi").read_text(encoding="utf-8").splitlines()
    links = {line.split()[2]: line.split()[1] for line in lines if line.startswith("L ")}
    return names, links


def name_of_today(name, names, links):
    while name not in names and not name.startswith("Etc/"):
        name = links[name]
    return name


def main(version, xml=XML, zones=ZONES):
    names, links = read_names(pathlib.Path(zones))
    found = {
        entry.get("other"): name_of_today(entry.get("type"), names, links)
        for entry in tree.parse(xml).getroot().iter("mapZone")
        if entry.get("territory") == "001"
    }
    data = {
        "source": f"Unicode CLDR {version}, common/supplemental/windowsZones.xml, territory 001",
        "licence": "Unicode-DFS-2016, see LICENCE.unicode; Copyright © 1991-2022 Unicode, Inc.",
        "zones": dict(sorted(found.items())),
    }
    json.dump(data, sys.stdout, ensure_ascii=False, indent=2)
    print()


if __name__ == "__main__":
    main(*sys.argv[1:])
