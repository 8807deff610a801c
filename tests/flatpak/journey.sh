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

# Writes the documents of the engagement as it stands, under the name $1.
print_documents () {
  trellis export ics -o "$out/$1.ics"
  trellis print plan "$title" -o "$out/$1-plan.pdf"
  trellis print contract "$title" -o "$out/$1-contract.pdf"
}

# Prints the id of session number $1, of the goal that is stated as $1.
session () {
  trellis list sessions | sed -n "$(($1 + 1))s/ .*//p"
}

goal () {
  trellis list goals | sed -n "s/ .*  $1 .*//p"
}

check_in () {
  trellis goal "$(goal "$1")" check-in "$2"
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
trellis session "$(session 1)" hold
trellis action "$title" add --what 'Write the list for the night' --who 'Noor Haddad'
check_in 'Plan the night shift alone' no
trellis goal "$(goal 'Plan the night shift alone')" meet --evidence 'The owner slept through'
trellis check
print_documents running

now=2027-02-17T16:00+01:00
trellis session "$(session 2)" hold
check_in 'Say no to the owner without a knot in the stomach' 6
check_in 'Teach the ovens to the whole crew' 6
check_in 'Throw away less dough a night' 4.2
for milestone in 1 2 3; do check_in 'A handbook for the night shift' "$milestone"; done
trellis show "$title" | grep -i concluded
trellis check
print_documents concluded
trellis print closing "$title" -o "$out/concluded-closing.pdf"

"$program" --clock "$now" demo "$out/demo"
"$program" --practice "$out/demo" --clock "$now" export ics -o "$out/demo.ics"
