#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The documents of journey.sh are those that the plain build of this machine makes of the same
# practice, whatever versions of the libraries each has: calendars alike once they are parsed, PDFs
# word for word.
# usage: compare-here.sh PROGRAM WORK SANDBOXED        (WORK: the folder of flatpak.sh)
set -eu
program=$1 work=$2 sandboxed=$3
here=$(cd "$(dirname "$0")" && pwd)
out=$work/here
status=0

# The words alone, in their order: where a line or a page ends is the fonts' affair.
words () {
  pdftotext -raw "$1" - | tr -s '[:space:]' '\n' | grep .
}

rm -rf "$out"
sh "$here/anew.sh" "$program" "$sandboxed" "$out"
for name in concluded demo; do
  /usr/bin/python3 "$here/compare-calendars.py" "$sandboxed/$name.ics" "$out/$name.ics" || status=1
done
for name in concluded-plan concluded-contract concluded-closing; do
  words "$sandboxed/$name.pdf" >"$out/a"
  words "$out/$name.pdf" >"$out/b"
  diff "$out/a" "$out/b" || { echo "$name.pdf has other words"; status=1; }
done
exit $status
