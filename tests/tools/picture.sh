#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Opens Trellis on the X display at hand and writes a picture of its window.
# usage: picture.sh OUT.png PREFIX ARGUMENT...    (PREFIX is where Trellis is installed)
set -eu
out=$1 prefix=$2
shift 2

export GSETTINGS_SCHEMA_DIR="$prefix/share/glib-2.0/schemas"
export XDG_DATA_DIRS="$prefix/share:${XDG_DATA_DIRS:-/usr/local/share:/usr/share}"
"$prefix/bin/trellis" "$@" &
trellis=$!
before=$(mktemp)
trap 'kill "$trellis" 2>/dev/null || true; rm -f "$before"' EXIT

# The window is there when the screen is not one colour any more, and drawn when two
# pictures in a row are the same.
tries=0
while [ "$tries" -lt 60 ]; do
  tries=$((tries + 1))
  sleep 0.5
  kill -0 "$trellis" 2>/dev/null || { echo "Trellis ended before its window was drawn." >&2; exit 1; }
  import -silent -window root png:"$out" || continue
  [ "$(identify -format %k "$out")" -gt 1 ] || continue
  hash=$(identify -format '%#' "$out")
  if [ "$hash" = "$(cat "$before")" ]; then
    mogrify -trim +repage "$out"
    exit 0
  fi
  echo "$hash" >"$before"
done
echo "The window of Trellis was not drawn within 30 seconds." >&2
exit 1
