/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is still to be done in each step of the wizard. */

#include "config.h"

#include "trellis-wizard-gaps.h"

#include "contract/trellis-items.h"

#include <string.h>

/* As the items name them. */
const char *const trellis_wizard_steps[TRELLIS_WIZARD_N_STEPS]
    = { "parties", "purpose", "term", "method", "terms", "review" };

static guint
find_step_by_name (const char *name)
{
  for (guint i = 0; i < TRELLIS_WIZARD_N_STEPS; i++)
    if (g_str_equal (trellis_wizard_steps[i], name))
      return i;
  return TRELLIS_WIZARD_REVIEW;
}

/**
 * trellis_wizard_find_step:
 * @items: a list of #TrellisItem
 * @path: of an answer
 *
 * Returns: to which step the answer belongs: to that of the item that shares most of its path
 */
guint
trellis_wizard_find_step (GListStore *items, const char *path)
{
  g_autoptr (GRegex) regex = g_regex_new ("\\[[0-9]+\\]", 0, 0, NULL);
  g_autofree char *pattern = g_regex_replace_literal (regex, path, -1, 0, "[]", 0, NULL);
  gsize longest = 0;
  guint found = 0;

  for (guint i = 0; i < trellis_list_length (items); i++)
    {
      TrellisItem *item = trellis_list_get (items, i);
      gsize shared = MIN (strlen (item->member), strlen (pattern));

      if (shared <= longest || strncmp (item->member, pattern, shared) != 0)
        continue;
      longest = shared;
      found = find_step_by_name (item->step);
    }
  return found;
}

/**
 * trellis_wizard_gaps_count:
 * @items: a list of #TrellisItem
 * @missing: (element-type TrellisMissing): what signing needs
 */
TrellisWizardGaps
trellis_wizard_gaps_count (GListStore *items, TrellisFormReading *reading, GPtrArray *missing)
{
  TrellisWizardGaps gaps = { 0 };

  for (guint i = 0; i < missing->len; i++)
    gaps.missing[trellis_wizard_find_step (items,
                                           ((TrellisMissing *) missing->pdata[i])->member)]++;
  for (guint i = 0; i < reading->problems->len; i++)
    gaps.wrong[trellis_wizard_find_step (
        items, ((TrellisFormProblem *) reading->problems->pdata[i])->path)]++;
  for (guint i = 0; i < TRELLIS_WIZARD_REVIEW; i++)
    {
      gaps.missing[TRELLIS_WIZARD_REVIEW] += gaps.missing[i];
      gaps.wrong[TRELLIS_WIZARD_REVIEW] += gaps.wrong[i];
    }
  return gaps;
}

/**
 * trellis_wizard_gaps_find_first:
 *
 * Returns: the first step in which something is to be done; the first of all where nothing is
 */
guint
trellis_wizard_gaps_find_first (GListStore *items, TrellisFormReading *reading, GPtrArray *missing)
{
  TrellisWizardGaps gaps = trellis_wizard_gaps_count (items, reading, missing);

  for (guint i = 0; i < TRELLIS_WIZARD_REVIEW; i++)
    if (gaps.missing[i] + gaps.wrong[i] > 0)
      return i;
  return 0;
}
