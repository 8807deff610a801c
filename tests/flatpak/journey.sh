#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# One coaching engagement from its brief to its conclusion, and the demo practice, through the
# command line. What they export and print stands in OUT afterwards.
# usage: journey.sh PROGRAM BRIEF OUT
set -eu
program=$(command -v "$1") brief=$2 out=$3
title='Handing over the bakery floor'
now=2027-01-25T09:00+01:00

trellis () {
  "$program" --practice "$out/practice" --clock "$now" "$@"
}

print_documents () {
  trellis export ics -o "$out/$1.ics"
  trellis print plan "$title" -o "$out/$1-plan.pdf"
  trellis print contract "$title" -o "$out/$1-contract.pdf"
}

mkdir -p "$out"
export TZ=Europe/Brussels LC_ALL=C.UTF-8
trellis profile --name 'Ilse Maes' --qualification 'EMCC Senior Practitioner' --ethics emcc
trellis new coaching "$brief"
for party in 'Noor Haddad' coach 'Emiel Wouters'; do
  trellis sign "$title" --party "$party" --date 2027-01-25 --how typed
done
print_documents signed

now=2027-02-03T16:00+01:00
session=$(sed -n 's/^UID:\([0-9a-f-]*\).*/\1/p' "$out/signed.ics" | head -n 1)
trellis session "$session" hold
goal=$(trellis list goals | sed -n 's/ .*Plan the night shift alone.*//p')
trellis goal "$goal" check-in no
trellis goal "$goal" meet --evidence 'The owner slept through'
trellis check
print_documents running

"$program" --clock "$now" demo "$out/demo"
"$program" --practice "$out/demo" --clock "$now" export ics -o "$out/demo.ics"
