/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The verbs on the life of an engagement: conclude, end, reopen, pause, resume. */

#include "config.h"

#include "trellis-practice-life.h"

#include "engagement/trellis-closing.h"
#include "engagement/trellis-session-time.h"
#include "practice/trellis-signing-private.h"

#include <glib/gi18n-lib.h>

/**
 * trellis_practice_conclude:
 * @keep: (nullable): see trellis_coaching_close()
 */
gboolean
trellis_practice_conclude (TrellisPractice *self,
                           TrellisCoaching *coaching,
                           const char *keep,
                           TrellisOutcome *outcome,
                           GError **error)
{
  g_autoptr (TrellisEdit) edit = trellis_edit_new (self, error);

  return edit != NULL && trellis_practice_check_in_force (self, coaching, error)
         && trellis_coaching_conclude (trellis_edit_draft (edit, coaching), keep,
                                       trellis_edit_get_moment (edit), outcome, error)
         && trellis_edit_commit (edit, error);
}

/* The reason's value, 0 when there is no such reason; the error lists those there are. */
static int
read_reason (GType type, const char *reason, GError **error)
{
  g_autoptr (GEnumClass) reasons = g_type_class_ref (type);
  GEnumValue *value = *reason == '\0' ? NULL : g_enum_get_value_by_nick (reasons, reason);
  g_autoptr (GString) list = NULL;

  if (value != NULL)
    return value->value;
  list = g_string_new (NULL);
  for (guint i = 1; i < reasons->n_values; i++)
    g_string_append_printf (list, "%s%s", i > 1 ? ", " : "", reasons->values[i].value_nick);
  trellis_practice_refuse (error, TRELLIS_PRACTICE_ERROR_REFUSED,
                           _ ("There is no reason “%s”; expected one of %s."), reason, list->str);
  return 0;
}

static void
list_coming (TrellisEngagement *engagement, gint64 now, GPtrArray *coming)
{
  g_autoptr (GPtrArray) sessions = trellis_engagement_list_sessions (engagement);

  for (guint i = 0; i < sessions->len; i++)
    if (trellis_session_is_coming (sessions->pdata[i], now))
      g_ptr_array_add (coming, g_object_ref (sessions->pdata[i]));
}

/**
 * trellis_practice_end:
 * @reason: the name of a #TrellisEnding, in mentoring of a #TrellisParting
 * @outcome: its `cancelled` lists the sessions that were still to come
 */
gboolean
trellis_practice_end (TrellisPractice *self,
                      TrellisEngagement *engagement,
                      const char *reason,
                      TrellisOutcome *outcome,
                      GError **error)
{
  g_autoptr (TrellisEdit) edit = trellis_edit_new (self, error);
  gboolean coaching = engagement->kind == TRELLIS_ENGAGEMENT_KIND_COACHING;
  TrellisMoment moment = trellis_practice_get_moment (self);
  gpointer draft;
  int value;
  gboolean good;

  if (edit == NULL)
    return FALSE;
  value = read_reason (coaching ? TRELLIS_TYPE_ENDING : TRELLIS_TYPE_PARTING, reason, error);
  if (value == 0)
    return FALSE;
  draft = trellis_edit_draft (edit, engagement);
  if (!coaching)
    list_coming (draft, moment.now, outcome->cancelled);
  good = coaching ? trellis_coaching_end (draft, value, moment, outcome, error)
                  : trellis_mentoring_end (draft, value, moment, error);
  return good && trellis_edit_commit (edit, error);
}

gboolean
trellis_practice_reopen (TrellisPractice *self,
                         TrellisEngagement *engagement,
                         const char *reason,
                         GError **error)
{
  g_autoptr (TrellisEdit) edit = trellis_edit_new (self, error);
  TrellisMoment moment = trellis_practice_get_moment (self);
  gpointer draft;
  gboolean good;

  if (edit == NULL)
    return FALSE;
  draft = trellis_edit_draft (edit, engagement);
  good = engagement->kind == TRELLIS_ENGAGEMENT_KIND_COACHING
             ? trellis_coaching_reopen (draft, reason, moment, error)
             : trellis_mentoring_reopen (draft, reason, moment, error);
  return good && trellis_edit_commit (edit, error);
}

/**
 * trellis_practice_pause:
 * @outcome: its `unsettled` lists the sessions that fall in the pause
 */
gboolean
trellis_practice_pause (TrellisPractice *self,
                        TrellisEngagement *engagement,
                        TrellisOutcome *outcome,
                        GError **error)
{
  g_autoptr (TrellisEdit) edit = trellis_edit_new (self, error);
  TrellisMoment moment = trellis_practice_get_moment (self);
  gboolean coaching = engagement->kind == TRELLIS_ENGAGEMENT_KIND_COACHING;
  gpointer draft;
  gboolean good;

  if (edit == NULL
      || (coaching
          && !trellis_practice_check_in_force (self, TRELLIS_COACHING (engagement), error)))
    return FALSE;
  draft = trellis_edit_draft (edit, engagement);
  good = coaching ? trellis_coaching_pause (draft, moment, error)
                  : trellis_mentoring_pause (draft, moment, error);
  /* Pausing cancels nothing; what is planned is listed, to be moved or cancelled (rule 8). */
  list_coming (draft, moment.now, outcome->unsettled);
  return good && trellis_edit_commit (edit, error);
}

gboolean
trellis_practice_resume (TrellisPractice *self, TrellisEngagement *engagement, GError **error)
{
  g_autoptr (TrellisEdit) edit = trellis_edit_new (self, error);
  TrellisMoment moment = trellis_practice_get_moment (self);
  gpointer draft;
  gboolean good;

  if (edit == NULL)
    return FALSE;
  draft = trellis_edit_draft (edit, engagement);
  good = engagement->kind == TRELLIS_ENGAGEMENT_KIND_COACHING
             ? trellis_coaching_resume (draft, moment, error)
             : trellis_mentoring_resume (draft, moment, error);
  return good && trellis_edit_commit (edit, error);
}
