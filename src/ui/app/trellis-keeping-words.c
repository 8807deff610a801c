/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What there is to say of how a practice is kept. */

#include "config.h"

#include "trellis-keeping-words.h"

#include <glib/gi18n-lib.h>

/**
 * trellis_keeping_say_unsaved:
 *
 * Returns: (transfer full) (nullable): that something is not saved, and why; %NULL as long as
 *   nothing has failed
 */
char *
trellis_keeping_say_unsaved (TrellisKeeping *self)
{
  const char *cause = trellis_keeping_get_cause (self);
  guint n = trellis_keeping_count_unsaved (self);

  if (cause == NULL)
    return NULL;
  return g_strdup_printf (
      /* Translators: %s says why, such as “the disk is full” */
      g_dngettext (GETTEXT_PACKAGE, "%u change is not saved: %s. Trellis keeps trying.",
                   "%u changes are not saved: %s. Trellis keeps trying.", n),
      n, cause);
}

/**
 * trellis_keeping_show:
 * @self: (nullable): %NULL for a practice that nothing saves
 *
 * Shows in the notices what there is to say.
 */
void
trellis_keeping_show (TrellisKeeping *self, TrellisNotices *notices)
{
  g_autofree char *unsaved = self == NULL ? NULL : trellis_keeping_say_unsaved (self);
  TrellisNoticesState state = { unsaved, NULL };

  if (self != NULL)
    state.others = trellis_keeping_get_others (self);
  trellis_notices_show_state (notices, &state);
}
