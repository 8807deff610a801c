#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Inside the base of stand-in.sh: builds the tree at /trellis without Flatpak, makes the journey,
# and exports anew what the practices of the sandboxed journey hold.
# usage: plain.sh        (reads /plain/sandboxed, writes /plain)
set -eu
trellis=/plain/build/src/trellis
[ -f /plain/build/build.ninja ] || meson setup /plain/build /trellis -Dtests=false
ninja -C /plain/build
sh /trellis/tests/flatpak/journey.sh $trellis /trellis/tests/data/briefs/coaching.json \
  /plain/journey
export TZ=Europe/Brussels LC_ALL=C.UTF-8
on () {
  practice=$1
  shift
  $trellis --practice "/plain/sandboxed/$practice" --clock 2027-02-03T16:00+01:00 "$@"
}

title='Handing over the bakery floor'
on demo export ics -o /plain/demo.ics
on practice export ics -o /plain/running.ics
on practice print plan "$title" -o /plain/running-plan.pdf
on practice print contract "$title" -o /plain/running-contract.pdf
