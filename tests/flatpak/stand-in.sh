#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes org.gnome.Platform and org.gnome.Sdk out of Debian 13, for machines that cannot reach
# Flathub. Both stand in the ostree repository WORK/repo afterwards, and WORK/base is a Debian 13
# that has all that building and testing Trellis there takes. What is done already is kept.
# usage: stand-in.sh WORK VERSION        (as root: debootstrap and apt own what they unpack)
set -eu
work=$1 version=$2
here=$(dirname "$0")
base=$work/base
arch=$(flatpak --default-arch)

# What Trellis uses of GNOME's runtime: no compiler, no headers and no libical.
platform='
  adwaita-icon-theme at-spi2-core bash ca-certificates dbus dconf-gsettings-backend
  fonts-noto-color-emoji fonts-noto-core gettext-base libadwaita-1-0 libcairo2 libglib2.0-bin
  libgtk-4-1 libgtk-4-bin libjson-glib-1.0-0 libpangocairo-1.0-0 librsvg2-common
  shared-mime-info tzdata
'
# What building for the sandbox takes on top.
sdk='
  appstream appstream-util cmake desktop-file-utils elfutils g++ gcc gettext git
  libadwaita-1-dev libc6-dev libglib2.0-dev libgtk-4-dev libjson-glib-dev make meson ninja-build
  patch pkg-config python3
'

in_base () {
  "$here/in-base.sh" "$base" "$@" </dev/null
}

# The list is split into words on purpose.
install_in_base () {
  # shellcheck disable=SC2086
  in_base apt-get -q -y --no-install-recommends install $1
}

unpack_debian () {
  rm -rf "$base"
  debootstrap --variant=minbase trixie "$base"
  # Should the power go, the base is made anew: dpkg need not wait for the disk at each file.
  echo force-unsafe-io >"$base/etc/dpkg/dpkg.cfg.d/unsafe-io"
  # Sources come from where the packages came from.
  sed -n 's/^deb /deb-src /p' "$base/etc/apt/sources.list" >"$base/etc/apt/sources.list.d/src.list"
  in_base apt-get -q update
}

# Exports the base as it is now, as the runtime $1.
export_as () {
  tree=$work/tree
  rm -rf "$tree"
  mkdir -p "$tree/files" "$tree/var"
  cp -a --reflink=auto "$base/usr" "$tree/usr"
  rm -rf "$tree/usr/etc" "$tree/usr/share/doc" "$tree/usr/share/man"
  cp -a "$base/etc" "$tree/usr/etc"
  rm -f "$tree/usr/etc/resolv.conf" "$tree/usr/etc/mtab"
  # In the sandbox everything belongs to nobody: what root alone may read, nobody could.
  chmod -R u=rwX,go=rX "$tree/usr"
  cat >"$tree/metadata" <<END
[Runtime]
name=$1
runtime=org.gnome.Platform/$arch/$version
sdk=org.gnome.Sdk/$arch/$version
END
  flatpak build-export --runtime --disable-sandbox "$work/repo" "$tree" "$version"
  rm -rf "$tree"
}

make_platform () {
  install_in_base "$platform"
  export_as org.gnome.Platform
}

make_sdk () {
  install_in_base "$sdk"
  export_as org.gnome.Sdk
}

# The base takes what a plain build and all its tests need only after both runtimes are made.
equip_base () {
  mkdir -p "$base/trellis"
  in_base --ro-bind "$here/../.." /trellis /trellis/dev deps
}

# A repository that compresses nothing is made and read in a fraction of the time.
make_repository () {
  rm -rf "$work/repo"
  mkdir "$work/repo"
  ostree init --repo="$work/repo" --mode=bare-user-only
}

mkdir -p "$work"
for step in unpack_debian make_repository make_platform make_sdk equip_base; do
  if [ ! -e "$work/done-$step" ]; then
    printf 'Stand-in for the runtime of GNOME: %s\n' "$step"
    "$step"
    : >"$work/done-$step"
  fi
done
