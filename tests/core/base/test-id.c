/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of ids: random, lower case, safe as file names. */

#include "config.h"

#include "base/trellis-id.h"

#include <string.h>

static const char *const bad[] = {
  "",
  "x",
  "../../etc/passwd",
  "9C3D1F60-7A2E-4E0B-8A55-6D0C2F4B1E02",
  "9c3d1f60-7a2e-4e0b-8a55-6d0c2f4b1e0",
  "9c3d1f60-7a2e-4e0b-8a55-6d0c2f4b1e022",
  "9c3d1f607a2e4e0b8a556d0c2f4b1e02",
  "{9c3d1f60-7a2e-4e0b-8a55-6d0c2f4b1e02}",
  "9c3d1f60-7a2e-4e0b-8a55-6d0c2f4b1e0g",
};

static void
test_valid (void)
{
  g_assert_true (trellis_id_is_valid ("9c3d1f60-7a2e-4e0b-8a55-6d0c2f4b1e02"));
  g_assert_false (trellis_id_is_valid (NULL));
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (trellis_id_is_valid (bad[i]));
}

static void
test_new (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *id = trellis_id_new ();

      g_assert_true (trellis_id_is_valid (id));
      g_assert_cmpuint (strlen (id), ==, 36);
      g_assert_true (g_hash_table_add (seen, g_steal_pointer (&id)));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/id/valid", test_valid);
  g_test_add_func ("/id/new", test_new);
  return g_test_run ();
}
