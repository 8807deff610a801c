/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of names as they are compared. */

#include "config.h"

#include "contract/trellis-names.h"

static void
test_equal (void)
{
  static const struct
  {
    const char *a;
    const char *b;
    gboolean equal;
  } cases[] = {
    { "Amal Sy", "Amal Sy", TRUE },
    { "Amal Sy", "amal SY", TRUE },
    { "  Amal \t Sy\n", "Amal Sy", TRUE },
    { "Amal\u00a0Sy", "Amal Sy", TRUE },
    { "Zo\u00eb", "ZOE\u0308", TRUE },
    { "Straße", "STRASSE", TRUE },
    { "سلمى بنعلي", "سلمى  بنعلي", TRUE },
    { "Kim 🌱", "kim 🌱", TRUE },
    { "Amal Sy", "AmalSy", FALSE },
    { "Amal Sy", "Amal", FALSE },
    { "Zoe", "Zoë", FALSE },
    { "", "", FALSE },
    { " ", " ", FALSE },
    { NULL, NULL, FALSE },
    { "Amal Sy", NULL, FALSE },
    { "\xff", "\xff", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpint (trellis_names_equal (cases[i].a, cases[i].b), ==, cases[i].equal);
      g_assert_cmpint (trellis_names_equal (cases[i].b, cases[i].a), ==, cases[i].equal);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/contract/names/equal", test_equal);

  return g_test_run ();
}
