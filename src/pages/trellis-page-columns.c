/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The room of a table shared among its columns. */

#include "config.h"

#include "trellis-page-columns.h"

/* A word that needs more of the room than this is broken: no column grows for it. */
#define WIDEST_NEED 0.45

/* What a column of long texts keeps of its share when others keep their lines whole. */
#define LEAST_OF_SHARE 0.7

static void
ignore_great_needs (TrellisPageColumn *columns, guint n, double room)
{
  double sum = 0;

  for (guint i = 0; i < n; i++)
    {
      if (columns[i].need > WIDEST_NEED * room)
        columns[i].need = 0;
      sum += columns[i].need;
    }

  for (guint i = 0; i < n && sum > room; i++)
    if (columns[i].share > 0)
      columns[i].need = 0;
}

static double
sum_shares (const TrellisPageColumn *columns, guint n)
{
  double sum = 0;

  for (guint i = 0; i < n; i++)
    sum += columns[i].share;
  return sum;
}

/* What the columns need: whole lines, and in columns of long texts enough of their share for more
   than a word. */
static double
sum_needs (const TrellisPageColumn *columns, guint n, double room)
{
  double share = room / MAX (sum_shares (columns, n), 1);
  double sum = 0;

  for (guint i = 0; i < n; i++)
    sum += columns[i].line > 0 ? MAX (columns[i].line, columns[i].need)
                               : MAX (columns[i].need, LEAST_OF_SHARE * columns[i].share * share);
  return sum;
}

/* Lines are kept whole in as many columns as there is room for, the narrowest first. */
static void
keep_lines (TrellisPageColumn *columns, guint n, double room)
{
  while (sum_needs (columns, n, room) > room)
    {
      guint widest = 0;

      for (guint i = 1; i < n; i++)
        widest = columns[i].line > columns[widest].line ? i : widest;
      if (columns[widest].line == 0)
        return;
      columns[widest].line = 0;
    }

  for (guint i = 0; i < n; i++)
    columns[i].need = MAX (columns[i].need, columns[i].line);
}

/* Columns with whole lines take no more than these where others have to break theirs. */
static void
fix_kept (TrellisPageColumn *columns, guint n)
{
  guint n_kept = 0, n_shared = 0;

  for (guint i = 0; i < n; i++)
    {
      n_kept += columns[i].line > 0;
      n_shared += columns[i].line == 0 && columns[i].share > 0;
    }
  for (guint i = 0; i < n && n_kept > 0 && n_shared > 0; i++)
    if (columns[i].line > 0)
      columns[i].width = columns[i].need;
}

/* What there is for one share when the columns that have a width keep it. */
static double
measure_share (const TrellisPageColumn *columns, guint n, double room)
{
  double shares = 0;

  for (guint i = 0; i < n; i++)
    {
      room -= columns[i].width;
      if (columns[i].width == 0)
        shares += columns[i].share;
    }

  return shares > 0 ? MAX (room, 0) / shares : 0;
}

/* Gives the first column that needs more than its share what it needs. */
static gboolean
widen_one (TrellisPageColumn *columns, guint n, double room)
{
  double share = measure_share (columns, n, room);

  for (guint i = 0; i < n; i++)
    if (columns[i].width == 0 && columns[i].need > columns[i].share * share)
      {
        columns[i].width = columns[i].need;
        return TRUE;
      }

  return FALSE;
}

/**
 * trellis_page_columns_share:
 * @columns: (array length=n) (inout): the columns, their shares and needs set and the rest 0
 * @n: how many
 * @room: what there is, in points
 * @gap: what is left free between two columns, in points
 *
 * Places columns side by side. Each gets its share of the room, but what its widest word needs
 * where that is more, so that no word is broken; and what its widest line needs where lines are to
 * be kept whole and the others can spare it, as for dates.
 */
void
trellis_page_columns_share (TrellisPageColumn *columns, guint n, double room, double gap)
{
  double share;
  double x = 0;

  room -= gap * (n > 0 ? n - 1 : 0);
  ignore_great_needs (columns, n, room);
  keep_lines (columns, n, room);
  fix_kept (columns, n);
  while (widen_one (columns, n, room))
    ;

  share = measure_share (columns, n, room);
  for (guint i = 0; i < n; i++)
    {
      if (columns[i].width == 0)
        columns[i].width = columns[i].share * share;
      columns[i].x = x;
      x += columns[i].width + gap;
    }
}
