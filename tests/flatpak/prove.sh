#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Proves what the installed Flatpak promises: its permissions, what it cannot reach, its tests, its
# work from the shell and its window. Needs a session bus and an X display; ends with counts.
# usage: prove.sh APP WORK PROGRAM        (WORK: the folder of flatpak.sh; PROGRAM: built without it)
set -u
app=$1 work=$2 plain=$3
here=$(cd "$(dirname "$0")" && pwd)
logs=$work/logs
number=0

# A home of its own: nothing of the user's is touched, and what lies about is known.
rm -rf "${work:?}/home" "$logs"
mkdir -p "$work/home" "$work/run" "$logs"
chmod 700 "$work/run"
[ -n "${FLATPAK_USER_DIR:-}" ] ||
  export FLATPAK_USER_DIR="${XDG_DATA_HOME:-$HOME/.local/share}/flatpak"
export HOME="$work/home" XDG_RUNTIME_DIR="$work/run"
unset XDG_DATA_HOME XDG_CONFIG_HOME XDG_CACHE_HOME XDG_STATE_HOME WAYLAND_DISPLAY
data=$HOME/.var/app/$app/data
secret=$(mktemp "${TMPDIR:-/tmp}/trellis-secret.XXXXXX")
listener=
trap 'rm -f "$secret"; [ -z "$listener" ] || kill "$listener" 2>/dev/null' EXIT

# Runs the command $1 in the sandbox with the further arguments.
in_app () {
  command=$1
  shift
  flatpak run --user --command="$command" "$app" "$@"
}

# Reports the test $1: what follows is to succeed. What it says is shown when it does not.
check () {
  number=$((number + 1))
  name=$1
  shift
  if "$@" >"$logs/$number.log" 2>&1; then
    printf 'ok %d %s\n' "$number" "$name"
  else
    printf 'not ok %d %s\n' "$number" "$name"
    sed 's/^/# /' "$logs/$number.log"
  fi
}

has_promised_permissions () {
  flatpak info --user --show-permissions "$app" | sed '/^$/d' >"$logs/permissions"
  diff "$here/permissions" "$logs/permissions"
}

# A file cannot be read, and can with the permission that the app lacks ($2).
cannot_read () {
  ! in_app cat "$1" | grep secret || return 1
  flatpak run --user --command=cat "--filesystem=$2" "$app" "$1" | grep secret
}

# What the sandbox writes there stays in the sandbox.
cannot_write () {
  before=$(cat "$1" 2>/dev/null)
  echo harm | in_app tee "$1" || true
  [ "$(cat "$1" 2>/dev/null)" = "$before" ]
}

start_listener () {
  python3 -u "$here/listen.py" >"$logs/port" &
  listener=$!
  tries=0
  until port=$(cat "$logs/port") && [ -n "$port" ]; do
    tries=$((tries + 1))
    [ "$tries" -lt 100 ] || return 1
    sleep 0.1
  done
}

# A listener of this machine answers an app with network, and not this one.
cannot_connect () {
  # The shell in the sandbox expands this.
  # shellcheck disable=SC2016
  try='exec 3<>"/dev/tcp/127.0.0.1/$1" && read -r word <&3 && [ "$word" = hello ]'
  flatpak run --user --share=network --command=bash "$app" -c "$try" bash "$port" || return 1
  ! in_app bash -c "$try" bash "$port"
}

has_loopback_alone () {
  [ "$(in_app sh -c 'sed -n "s/ *\([^ ]*\):.*/\1/p" /proc/net/dev')" = lo ]
}

travel () {
  mkdir -p "$data" &&
    cp "$here/journey.sh" "$here/../data/briefs/coaching.json" "$data" &&
    in_app sh "$data/journey.sh" trellis "$data/coaching.json" "$data/journey"
}

# Those of the appstream that the stand-in has, which is newer than that of Debian 12.
meets_today_s_rules () {
  "$here/in-base.sh" "$work/base" --ro-bind "$work/app/files/share/metainfo" /metainfo \
    appstreamcli validate --no-net --strict "/metainfo/$app.metainfo.xml"
}

draw_window () {
  mkdir -p "$work/window/bin"
  cat >"$work/window/bin/trellis" <<END
#!/bin/sh
exec flatpak run --user --env=GSK_RENDERER=cairo --env=GSETTINGS_BACKEND=memory $app "\$@"
END
  chmod +x "$work/window/bin/trellis"
  GDK_BACKEND=x11 sh "$here/../tools/picture.sh" "$work/window.png" "$work/window" \
    --practice "$data/journey/demo" --clock 2027-02-17T16:00+01:00
}

prove () {
  mkdir -p "$HOME/.var/app/org.example.Other/data"
  echo secret >"$HOME/secret"
  echo secret >"$HOME/.var/app/org.example.Other/data/secret"
  echo secret >"$secret"
  start_listener
  check /permissions has_promised_permissions
  check /cannot-read/home cannot_read "$HOME/secret" home
  check /cannot-read/shared-temporary-folder cannot_read "$secret" "$secret"
  check /cannot-read/other-app \
    cannot_read "$HOME/.var/app/org.example.Other/data/secret" "$HOME/.var/app/org.example.Other"
  check /cannot-write/home cannot_write "$HOME/secret"
  check /cannot-write/new-in-home cannot_write "$HOME/new"
  check /cannot-connect cannot_connect
  check /loopback-alone has_loopback_alone
  check /journey travel
  [ ! -d "$work/base" ] ||
    check /journey/as-without-sandbox "$here/compare.sh" "$work" "$data/journey"
  check /journey/as-here "$here/compare-here.sh" "$plain" "$work" "$data/journey"
  [ ! -d "$work/base" ] || check /metainfo meets_today_s_rules
  check /window draw_window
  echo "1..$number"
}

prove | tee "$logs/proof.tap"
# On a bus of their own: the tests own the name of the app there.
dbus-run-session -- python3 "$here/run-tests.py" "$app" "$work/state/build/trellis-1" "$logs/tests.json"
python3 "$here/log-tap.py" proof "$logs/proof.tap" >"$logs/proof.json"
sed 's/^/    /' "$logs/permissions"
echo "Window          $work/window.png"
python3 "$here/../tools/count-results.py" "$logs/proof.json" "$logs/tests.json"
