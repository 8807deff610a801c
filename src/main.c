/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The program: for now it says its version. */
#include "config.h"

#include <glib.h>

int
main (void)
{
  g_print ("Trellis %s\n", PACKAGE_VERSION);
  return 0;
}
