#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Puts the archives that the manifest names into $1/sources, out of Debian's source packages, for
# flatpak-builder --extra-sources. An archive is taken only when it has the checksum of the manifest.
# usage: sources.sh WORK MANIFEST
set -eu
work=$1 manifest=$2
here=$(dirname "$0")

# The module of the manifest, and the source package that has the same archive.
packages='
  libical libical3
'

# Prints the module, the checksum and the file name of each archive.
list_archives () {
  python3 - "$manifest" <<'END'
import json, sys
for module in json.load(open(sys.argv[1]))["modules"]:
    for source in module["sources"]:
        if source["type"] == "archive":
            print(module["name"], source["sha256"], source["url"].rpartition("/")[2])
END
}

package_of () {
  printf '%s' "$packages" | while read -r name package; do
    [ "$name" != "$1" ] || printf '%s\n' "$package"
  done
}

fetch () {
  package=$(package_of "$1")
  [ -n "$package" ] || { echo "$0: no source package is named for the module $1." >&2; return 1; }
  rm -rf "$work/base/fetched"
  mkdir "$work/base/fetched"
  "$here/in-base.sh" "$work/base" --chdir /fetched \
    apt-get -q source -o APT::Sandbox::User=root --download-only --tar-only "$package"
  for file in "$work"/base/fetched/*.orig.tar.*; do
    if printf '%s  %s\n' "$2" "$file" | sha256sum --check --status; then
      mkdir -p "$work/sources/downloads/$2"
      mv "$file" "$work/sources/downloads/$2/$3"
      return 0
    fi
  done
  echo "$0: the archive of $package is not the one that the manifest names for $1." >&2
  return 1
}

list_archives | while read -r module checksum name; do
  [ -e "$work/sources/downloads/$checksum/$name" ] || fetch "$module" "$checksum" "$name" </dev/null
done
