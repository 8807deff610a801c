#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Exports and prints anew, into OUT, what the practices hold that journey.sh left in MADE.
# usage: anew.sh PROGRAM MADE OUT
set -eu
program=$1 made=$2 out=$3
title='Handing over the bakery floor'
export TZ=Europe/Brussels LC_ALL=C.UTF-8

on () {
  practice=$1
  shift
  "$program" --practice "$made/$practice" --clock 2027-02-17T16:00+01:00 "$@"
}

mkdir -p "$out"
on demo export ics -o "$out/demo.ics"
on practice export ics -o "$out/concluded.ics"
for kind in plan contract closing; do
  on practice print "$kind" "$title" -o "$out/concluded-$kind.pdf"
done
