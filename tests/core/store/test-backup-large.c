/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A practice of more than 64 MiB passes through a backup in pieces, and never stands in memory. */

#include "config.h"

#include "backup-fixture.h"

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#define SCAN (G_GINT64_CONSTANT (80) * 1024 * 1024)
#define MOST_MEMORY (32 * 1024) /* in KiB: less than half of it */

static long
get_peak (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

static void
test_large (void)
{
  g_autoptr (TrellisBackup) made = NULL, restored = NULL;
  g_autofree char *scan = NULL, *copy = NULL;
  g_autoptr (GError) error = NULL;
  struct stat status;
  Scratch scratch;
  long before;

  scratch_init_practice (&scratch);
  scratch_write (&scratch, "attachments/" COACHING "/scan.pdf", "", 0);
  scan = g_build_filename (scratch.path, "attachments", COACHING, "scan.pdf", NULL);
  g_assert_cmpint (truncate (scan, SCAN), ==, 0);
  before = get_peak ();
  made = back_up (&scratch, "a.trellis", NULL, &error);
  g_assert_no_error (error);
  restored = restore (&scratch, "a.trellis", "restored", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (get_peak () - before, <, MOST_MEMORY);
  copy = g_build_filename (scratch.base, "restored", "attachments", COACHING, "scan.pdf", NULL);
  g_assert_cmpint (stat (copy, &status), ==, 0);
  g_assert_cmpint (status.st_size, ==, SCAN);
  scratch_clear (&scratch);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/backup/large", test_large);
  return g_test_run ();
}
