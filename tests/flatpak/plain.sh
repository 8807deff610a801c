#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Inside the base of stand-in.sh: builds the tree at /trellis without Flatpak, makes the journey,
# and exports anew what the practices of the sandboxed journey hold.
# usage: plain.sh        (reads /plain/sandboxed, writes /plain)
set -eu
trellis=/plain/build/src/trellis
here=/trellis/tests/flatpak
[ -f /plain/build/build.ninja ] || meson setup /plain/build /trellis -Dtests=false
ninja -C /plain/build
sh $here/journey.sh $trellis /trellis/tests/data/briefs/coaching.json /plain/journey
sh $here/anew.sh $trellis /plain/sandboxed /plain
