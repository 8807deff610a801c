/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sizes of paper that pages are laid out for. */

#include "config.h"

#include "trellis-paper.h"

#include <langinfo.h>

#define LETTER_HEIGHT 279 /* millimetres */

/* ISO 216 in millimetres and ANSI in inches, as points of 1/72 inch. */
static const TrellisPaper papers[] = {
  { "A4", 210.0 / 25.4 * 72.0, 297.0 / 25.4 * 72.0 },
  { "Letter", 8.5 * 72.0, 11.0 * 72.0 },
};

/**
 * trellis_paper_find:
 * @name: a name, in capitals or not
 *
 * Finds a paper by its name.
 *
 * Returns: (transfer none) (nullable): the paper, or %NULL when there is none of that name
 */
const TrellisPaper *
trellis_paper_find (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    if (g_ascii_strcasecmp (papers[i].name, name) == 0)
      return &papers[i];

  return NULL;
}

/**
 * trellis_paper_get_usual:
 *
 * Finds the paper that is usual in the user's country.
 *
 * Returns: (transfer none): the paper
 */
const TrellisPaper *
trellis_paper_get_usual (void)
{
#ifdef _NL_PAPER_HEIGHT
  /* The C library hands the number over in the place of a pointer. */
  if ((int) (gintptr) nl_langinfo (_NL_PAPER_HEIGHT) == LETTER_HEIGHT)
    return trellis_paper_find ("Letter");
#endif
  return trellis_paper_find ("A4");
}

/**
 * trellis_paper_get_chosen:
 *
 * Finds the paper that the settings of a practice name, else the usual one.
 *
 * Returns: (transfer none): the paper
 */
const TrellisPaper *
trellis_paper_get_chosen (TrellisPractice *practice)
{
  switch (trellis_practice_get_settings (practice)->paper)
    {
    case TRELLIS_PAPER_SIZE_A4:
      return trellis_paper_find ("A4");
    case TRELLIS_PAPER_SIZE_LETTER:
      return trellis_paper_find ("Letter");
    default:
      return trellis_paper_get_usual ();
    }
}
