/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What somebody may have meant who wrote a word that is not known. */

#include "config.h"

#include "trellis-cli-suggest.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Longer words than any of ours are not compared. */
#define LONGEST 40

/* In shorter words than this one letter may be wrong, in others two. */
#define SHORT 4

/* How many letters are to be put in, left out or changed (Levenshtein 1966). */
static guint
distance (const char *a, const char *b)
{
  gsize n = strlen (a), m = strlen (b);
  guint row[LONGEST + 1];

  for (guint j = 0; j <= m; j++)
    row[j] = j;
  for (guint i = 1; i <= n; i++)
    {
      guint diagonal = row[0];

      row[0] = i;
      for (guint j = 1; j <= m; j++)
        {
          guint changed = diagonal + (a[i - 1] != b[j - 1]);

          diagonal = row[j];
          row[j] = MIN (changed, MIN (row[j], row[j - 1]) + 1);
        }
    }
  return row[m];
}

/**
 * trellis_cli_suggest:
 * @word: what was written
 * @known: (element-type utf8): what is known
 *
 * Returns: (transfer none) (nullable): the one that is nearest, if any is near
 */
const char *
trellis_cli_suggest (const char *word, GPtrArray *known)
{
  const char *nearest = NULL;
  guint least = G_MAXUINT;

  if (strlen (word) > LONGEST)
    return NULL;
  for (guint i = 0; i < known->len; i++)
    {
      const char *each = known->pdata[i];
      guint away = distance (word, each);

      if (away < least && away <= (strlen (each) < SHORT ? 1 : 2))
        {
          nearest = each;
          least = away;
        }
    }
  return nearest;
}

/**
 * trellis_cli_dup_suggestion:
 *
 * Returns: (transfer full): a sentence to put after a complaint, with a space before it; "" if
 *   nothing is near
 */
char *
trellis_cli_dup_suggestion (const char *word, GPtrArray *known)
{
  const char *nearest = trellis_cli_suggest (word, known);

  return nearest == NULL ? g_strdup ("") : g_strdup_printf (_ (" Did you mean “%s”?"), nearest);
}
