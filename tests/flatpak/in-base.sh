#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a command inside the Debian of stand-in.sh, as root, with the network of this machine.
# usage: in-base.sh BASE [OPTION-OF-BWRAP...] COMMAND [ARGUMENT...]
set -eu
base=$1
shift
exec bwrap --bind "$base" / --proc /proc --dev /dev --perms 1777 --tmpfs /tmp --cap-add ALL \
  --die-with-parent --ro-bind /etc/resolv.conf /etc/resolv.conf --clearenv \
  --setenv DEBIAN_FRONTEND noninteractive --setenv HOME /root --setenv LC_ALL C.UTF-8 \
  --setenv PATH /usr/sbin:/usr/bin "$@"
