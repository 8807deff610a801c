/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Columns sharing the room of a table. */

#include "config.h"

#include "pages/trellis-page-columns.h"

#define MOST 4

static const struct
{
  const char *name;
  guint n;
  double room;
  double shares[MOST];
  double needs[MOST];
  double widths[MOST];
  double lines[MOST];
} cases[] = {
  { "none", 0, 100, { 0 }, { 0 }, { 0 } },
  { "one", 1, 100, { 3 }, { 20 }, { 100 } },
  { "by-share", 2, 110, { 3, 1 }, { 10, 10 }, { 75, 25 } },
  { "widened", 2, 110, { 9, 1 }, { 10, 30 }, { 70, 30 } },
  { "widened-in-turn", 3, 120, { 6, 3, 1 }, { 0, 29, 20 }, { 51, 29, 20 } },
  { "too-great-a-need", 2, 110, { 9, 1 }, { 10, 46 }, { 90, 10 } },
  { "needs-above-room", 3, 120, { 1, 1, 2 }, { 40, 40, 40 }, { 25, 25, 50 } },
  { "ticks", 2, 110, { 0, 1 }, { 9, 30 }, { 9, 91 } },
  { "ticks-alone", 2, 110, { 0, 0 }, { 9, 9 }, { 9, 9 } },
  { "whole-lines", 2, 110, { 3, 1 }, { 10, 10 }, { 60, 40 }, { 0, 40 } },
  { "whole-lines-in-all", 2, 110, { 3, 1 }, { 10, 10 }, { 70, 30 }, { 50, 30 } },
  { "whole-lines-need-no-more", 2, 110, { 1, 1 }, { 10, 10 }, { 80, 20 }, { 0, 20 } },
  { "widest-lines-broken", 3, 120, { 1, 1, 1 }, { 10, 10, 10 }, { 35, 35, 30 }, { 0, 60, 30 } },
  { "lines-that-leave-too-little", 2, 110, { 9, 1 }, { 10, 10 }, { 90, 10 }, { 0, 40 } },
};

static void
test_case (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  TrellisPageColumn columns[MOST] = { 0 };
  double x = 0;

  for (guint j = 0; j < cases[i].n; j++)
    {
      columns[j].share = cases[i].shares[j];
      columns[j].need = cases[i].needs[j];
      columns[j].line = cases[i].lines[j];
    }

  trellis_page_columns_share (columns, cases[i].n, cases[i].room, 10);
  for (guint j = 0; j < cases[i].n; j++)
    {
      g_assert_cmpfloat_with_epsilon (columns[j].width, cases[i].widths[j], 0.001);
      g_assert_cmpfloat_with_epsilon (columns[j].x, x, 0.001);
      x += columns[j].width + 10;
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/page/columns/%s", cases[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_case);
    }

  return g_test_run ();
}
