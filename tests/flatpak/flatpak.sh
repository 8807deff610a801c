#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds Trellis from its Flatpak manifest, installs it for this user and proves what the sandbox
# promises. The runtime comes from the remote that is called flathub; where there is none that
# answers, from stand-in.sh, in an installation of its own. A stand-in is kept in the folder that
# TRELLIS_CACHE names, if any, and made anew when its recipe changes.
# usage: flatpak.sh [--bundle | --ask]    (--bundle writes trellis.flatpak and proves nothing, --ask
# only says whether a sandbox can be started)
set -eu
cd "$(dirname "$0")/../.."
here=tests/flatpak
id=io.github.trellis_app.Trellis
manifest=flatpak/$id.json
version=$(sed -n 's/.*"runtime-version": "\(.*\)".*/\1/p' "$manifest")
work=$PWD/_build/flatpak
bundle=${1:-}

as_root () {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

# A sandbox is handed parts of /sys, which a bare root may not have.
need_sys () {
  [ -d /sys/block ] || as_root mount -t sysfs sysfs /sys || {
    echo "Flatpak needs /sys, which is not there and cannot be mounted." >&2
    exit 1
  }
}

need_sandbox () {
  bwrap --ro-bind / / --dev /dev --proc /proc --unshare-all true 2>/dev/null || {
    echo "bubblewrap cannot start a sandbox here, so Flatpak can neither build nor run anything." >&2
    exit 1
  }
}

flathub_answers () {
  timeout 60 flatpak remote-info flathub "org.gnome.Sdk//$version" >/dev/null 2>&1
}

# Makes the stand-in and offers it in a Flatpak installation that is not the user's own.
use_stand_in () {
  kept=$work
  if [ -n "${TRELLIS_CACHE:-}" ]; then
    kept=$TRELLIS_CACHE/stand-in-$(cat dev "$here/stand-in.sh" | sha256sum | cut -c 1-16)
    mkdir -p "$kept"
    for part in base repo sources; do ln -sfn "$kept/$part" "$work/$part"; done
  fi
  as_root "$here/stand-in.sh" "$kept" "$version"
  as_root "$here/sources.sh" "$kept" "$manifest"
  as_root chown -R "$(id -u):$(id -g)" "$kept/repo" "$kept/sources"
  export FLATPAK_USER_DIR="$work/user"
  flatpak --user remote-add --if-not-exists --no-gpg-verify stand-in "$work/repo"
  flatpak --user install --noninteractive --or-update stand-in \
    "org.gnome.Platform//$version" "org.gnome.Sdk//$version"
}

# The build folders are kept, because the tests in the sandbox run from there.
build () {
  rm -rf "$work/state/build"
  flatpak-builder --user --install --force-clean --keep-build-dirs --disable-rofiles-fuse \
    --default-branch=stable --state-dir="$work/state" --repo="$work/built" "$@" \
    "$work/app" "$manifest"
}

need_sandbox
need_sys
[ "$bundle" = --ask ] && exit
mkdir -p "$work"
if flathub_answers; then
  build --install-deps-from=flathub
else
  echo "There is no Flathub to be reached: a runtime made of Debian packages stands in." >&2
  use_stand_in
  build --extra-sources="$work/sources"
fi

if [ "$bundle" = --bundle ]; then
  flatpak build-bundle "$work/built" trellis.flatpak "$id" stable
  echo "Trellis is in trellis.flatpak: flatpak install --user trellis.flatpak"
else
  dbus-run-session -- xvfb-run -a -s '-screen 0 1280x800x24 -noreset' \
    "$here/prove.sh" "$id" "$work" "$PWD/_build/plain/src/trellis"
fi
