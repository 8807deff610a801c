/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Old names of zones, which computers tend to have no files for: in a table of our own, because
 * what one says is read once a process. */

#include "config.h"

#include "planning/trellis-planning-error.h"
#include "planning/trellis-zone.h"

#include <glib.h>
#include <glib/gstdio.h>

#define TABLE                                                                                      \
  "# version test\n"                                                                               \
  "Z Mars/Olympus 0 - UTC\n"                                                                       \
  "L Mars/Olympus Mars/Old\n"                                                                      \
  "L Mars/Old Ancient\n"                                                                           \
  "L Nowhere Lost\n"                                                                               \
  "L Round Round\n"                                                                                \
  "L ../../etc/passwd Mars/Escape\n"

static void
test_links (void)
{
  static const struct
  {
    const char *name;
    gboolean known;
  } cases[] = {
    { "Mars/Olympus", TRUE }, { "Mars/Old", TRUE }, { "Ancient", TRUE }, { "Lost", FALSE },
    { "Round", FALSE },       { "ancient", FALSE }, { "", FALSE },       { "Mars/Escape", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].name);
      g_assert_cmpint (trellis_zone_is_known (cases[i].name), ==, cases[i].known);
    }
}

static void
test_wall_time (void)
{
  TrellisWall wall = trellis_wall_new (2026, 12, 1, 10, 0);
  gint64 instant, same;

  g_assert_true (trellis_wall_resolve (wall, "Ancient", &instant, NULL, NULL));
  g_assert_true (trellis_wall_resolve (wall, "Mars/Olympus", &same, NULL, NULL));
  g_assert_cmpint (instant, ==, same);
}

static void
make_table (const char *directory)
{
  g_autofree char *mars = g_build_filename (directory, "Mars", NULL);
  g_autofree char *olympus = g_build_filename (mars, "Olympus", NULL);
  g_autofree char *table = g_build_filename (directory, "tzdata.zi", NULL);
  g_autofree char *content = NULL;
  gsize length;

  g_assert_cmpint (g_mkdir (mars, 0700), ==, 0);
  g_assert_true (g_file_get_contents ("/usr/share/zoneinfo/UTC", &content, &length, NULL));
  g_assert_true (g_file_set_contents (olympus, content, length, NULL));
  g_assert_true (g_file_set_contents (table, TABLE, -1, NULL));
}

static void
remove_table (const char *directory)
{
  static const char *const parts[] = { "Mars/Olympus", "Mars", "tzdata.zi", "" };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *path = g_build_filename (directory, parts[i], NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
}

int
main (int argc, char **argv)
{
  g_autofree char *directory = g_dir_make_tmp ("trellis-zone-XXXXXX", NULL);
  int status;

  make_table (directory);
  g_setenv ("TZDIR", directory, TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/planning/zone/old-names", test_links);
  g_test_add_func ("/planning/zone/old-names/wall-time", test_wall_time);
  status = g_test_run ();
  remove_table (directory);
  return status;
}
