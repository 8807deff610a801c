#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The documents of journey.sh are the same in the sandbox and in a plain build on the Debian that
# the sandbox's runtime was made of: calendars byte for byte; PDFs in their words, their number of
# pages and their pictures but for one pixel in a thousand.
# usage: compare.sh WORK SANDBOXED        (WORK: the folder of flatpak.sh)
set -eu
work=$1 sandboxed=$2
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
plain=$work/plain
status=0

# Ids are drawn by lot: each becomes the number of its first appearance.
number_ids () {
  python3 - "$1" <<'END'
import re, sys
seen = {}
text = open(sys.argv[1], encoding="utf-8", newline="").read()
number = lambda found: str(seen.setdefault(found[0], len(seen)))
sys.stdout.write(re.sub(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", number, text))
END
}

fault () {
  echo "$*"
  status=1
}

compare_calendars () {
  for name in signed running concluded; do
    number_ids "$sandboxed/$name.ics" >"$plain/a.ics"
    number_ids "$plain/journey/$name.ics" >"$plain/b.ics"
    cmp "$plain/a.ics" "$plain/b.ics" || status=1
  done
  # The very same practice, ids and all.
  cmp "$sandboxed/concluded.ics" "$plain/concluded.ics" || status=1
  cmp "$sandboxed/demo.ics" "$plain/demo.ics" || status=1
}

compare_pages () {
  pdftoppm -r 100 "$1" "$plain/a"
  pdftoppm -r 100 "$2" "$plain/b"
  for a in "$plain"/a-*.ppm; do
    b=$plain/b-${a##*/a-}
    pixels=$(identify -format '%[fx:w*h]' "$a")
    differ=$(compare -metric AE "$a" "$b" null: 2>&1) || true
    python3 -c 'import sys; sys.exit(float(sys.argv[1]) * 1000 > float(sys.argv[2]))' \
      "$differ" "$pixels" || fault "$1: $differ of $pixels pixels differ on ${a##*/}"
  done
  rm -f "$plain"/a-*.ppm "$plain"/b-*.ppm
}

# Those of the very same practice, because a contract shows the seals that its ids went into.
compare_documents () {
  for name in concluded-plan concluded-contract concluded-closing; do
    a=$sandboxed/$name.pdf b=$plain/$name.pdf
    pdftotext -layout "$a" "$plain/a.txt"
    pdftotext -layout "$b" "$plain/b.txt"
    diff "$plain/a.txt" "$plain/b.txt" || status=1
    [ "$(pdfinfo "$a" | grep Pages)" = "$(pdfinfo "$b" | grep Pages)" ] ||
      fault "$name.pdf has another number of pages"
    compare_pages "$a" "$b"
  done
}

rm -rf "$plain/journey" "$plain/sandboxed"
mkdir -p "$plain"
cp -a "$sandboxed" "$plain/sandboxed"
"$here/in-base.sh" "$work/base" --ro-bind "$root" /trellis --bind "$plain" /plain \
  sh /trellis/tests/flatpak/plain.sh </dev/null >"$plain/log" 2>&1 || { cat "$plain/log"; exit 1; }
compare_calendars
compare_documents
exit $status
