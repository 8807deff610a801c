/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The verbs on actions and exchanges: what the two have agreed to do, and what they gave each
 * other. */

#include "config.h"

#include "trellis-practice-actions.h"

#include "base/trellis-id.h"
#include "contract/trellis-names.h"
#include "practice/trellis-edit.h"
#include "practice/trellis-practice-private.h"

#include <glib/gi18n-lib.h>

/**
 * trellis_practice_dup_who:
 * @who: as an action keeps it
 *
 * Returns: (transfer full): the name behind it: a person's, the practitioner's for the coach, else
 * what was written
 */
char *
trellis_practice_dup_who (TrellisPractice *self, TrellisEngagement *engagement, const char *who)
{
  TrellisPerson *person = trellis_practice_find_person (self, who);
  const char *coach = trellis_practice_get_practitioner (self)->name;

  if (person != NULL)
    return g_strdup (person->name);
  if (g_strcmp0 (who, TRELLIS_ACTION_COACH) == 0 && coach != NULL)
    return g_strdup (coach);
  return g_strdup (who);
}

/* "coach", or the person of the engagement with that name or id. */
static char *
resolve_who (TrellisPractice *self, TrellisEngagement *engagement, const char *who, GError **error)
{
  g_auto (GStrv) ids = trellis_engagement_dup_people (engagement);
  const char *coach = trellis_practice_get_practitioner (self)->name;

  if (trellis_names_equal (who, TRELLIS_ACTION_COACH)
      || (coach != NULL && trellis_names_equal (who, coach)))
    return g_strdup (TRELLIS_ACTION_COACH);
  for (guint i = 0; ids[i] != NULL; i++)
    {
      TrellisPerson *person = trellis_practice_find_person (self, ids[i]);

      if (person != NULL && (g_str_equal (ids[i], who) || trellis_names_equal (person->name, who)))
        return g_strdup (ids[i]);
    }
  trellis_practice_refuse (error, TRELLIS_PRACTICE_ERROR_NOT_FOUND,
                           _ ("Nobody in “%s” is called “%s”: say a name or “coach”."),
                           engagement->title, who);
  return NULL;
}

/* Whether @goal, if any, is a goal or an aspiration of the engagement. */
static gboolean
check_objective (TrellisEngagement *engagement, const char *goal, GError **error)
{
  GListStore *objectives = engagement->kind == TRELLIS_ENGAGEMENT_KIND_COACHING
                               ? TRELLIS_COACHING (engagement)->goals
                               : TRELLIS_MENTORING (engagement)->aspirations;

  if (goal == NULL || trellis_list_find (objectives, goal) != NULL)
    return TRUE;
  return trellis_practice_refuse (error, TRELLIS_PRACTICE_ERROR_NOT_FOUND,
                                  _ ("There is no goal %s in “%s”."), goal, engagement->title);
}

/**
 * trellis_practice_add_action:
 * @who: "coach", or the name or id of somebody in the engagement
 * @due: unset for none
 * @goal: (nullable): the id of a goal or an aspiration
 *
 * Returns: (transfer none) (nullable): the action
 */
TrellisAction *
trellis_practice_add_action (TrellisPractice *self,
                             TrellisEngagement *engagement,
                             const char *what,
                             const char *who,
                             TrellisDate due,
                             const char *goal,
                             GError **error)
{
  return trellis_practice_add_action_from (self, engagement, NULL, what, who, due, goal, error);
}

/**
 * trellis_practice_add_action_from:
 * @session: (nullable): the session that it comes from
 *
 * Adds an action as trellis_practice_add_action() does.
 *
 * Returns: (transfer none) (nullable): the action
 */
TrellisAction *
trellis_practice_add_action_from (TrellisPractice *self,
                                  TrellisEngagement *engagement,
                                  TrellisSession *session,
                                  const char *what,
                                  const char *who,
                                  TrellisDate due,
                                  const char *goal,
                                  GError **error)
{
  g_autoptr (TrellisEdit) edit = trellis_edit_new (self, error);
  g_autoptr (TrellisAction) action = g_object_new (TRELLIS_TYPE_ACTION, NULL);
  g_autofree char *id = trellis_id_new ();
  g_autofree char *whose = NULL;

  if (edit == NULL || !check_objective (engagement, goal, error))
    return NULL;
  whose = resolve_who (self, engagement, who, error);
  if (whose == NULL)
    return NULL;
  trellis_record_set_string (action, "id", id);
  trellis_record_set_string (action, "what", what);
  trellis_record_set_string (action, "who", whose);
  trellis_record_set_date (action, "due", due);
  trellis_record_set_string (action, "goal", goal);
  trellis_record_set_string (action, "session", session == NULL ? NULL : session->id);
  if (!trellis_record_validate (action, error))
    return NULL;
  trellis_record_append (trellis_edit_draft (edit, engagement), "actions", action);
  return trellis_edit_commit (edit, error) ? trellis_engagement_find_action (engagement, id) : NULL;
}

/**
 * trellis_practice_set_action:
 *
 * Makes an action done, dropped or open again.
 */
gboolean
trellis_practice_set_action (TrellisPractice *self,
                             TrellisEngagement *engagement,
                             TrellisAction *action,
                             TrellisActionState state,
                             GError **error)
{
  g_autoptr (TrellisEdit) edit = trellis_edit_new (self, error);
  TrellisMoment moment = trellis_practice_get_moment (self);
  TrellisAction *draft;

  if (edit == NULL)
    return FALSE;
  draft = trellis_engagement_find_action (trellis_edit_draft (edit, engagement), action->id);
  if (draft->state == (int) state)
    return trellis_practice_refuse (error, TRELLIS_PRACTICE_ERROR_REFUSED,
                                    _ ("The action is in that state already."));
  trellis_record_set_enum (draft, "state", state);
  trellis_record_set_date (draft, "done-on",
                           state == TRELLIS_ACTION_STATE_DONE ? moment.today : TRELLIS_NO_DATE);
  return trellis_edit_commit (edit, error);
}

/**
 * trellis_practice_edit_action:
 * @as: (transfer none): what, who, by when and for which goal it shall be; who as in
 *   trellis_practice_add_action(), or as the action has it already
 *
 * Changes an action; its state and where it comes from stay.
 */
gboolean
trellis_practice_edit_action (TrellisPractice *self,
                              TrellisEngagement *engagement,
                              TrellisAction *action,
                              TrellisAction *as,
                              GError **error)
{
  g_autoptr (TrellisEdit) edit = trellis_edit_new (self, error);
  g_autofree char *whose = NULL;
  TrellisAction *draft;

  if (edit == NULL || !check_objective (engagement, as->goal, error))
    return FALSE;
  /* Somebody who has left the engagement may still have something to do. */
  whose = g_strcmp0 (as->who, action->who) == 0
              ? g_strdup (as->who)
              : resolve_who (self, engagement, as->who == NULL ? "" : as->who, error);
  if (whose == NULL)
    return FALSE;
  draft = trellis_engagement_find_action (trellis_edit_draft (edit, engagement), action->id);
  trellis_record_set_string (draft, "what", as->what);
  trellis_record_set_string (draft, "who", whose);
  trellis_record_set_date (draft, "due", as->due);
  trellis_record_set_string (draft, "goal", as->goal);
  return trellis_record_validate (draft, error) && trellis_edit_commit (edit, error);
}

/**
 * trellis_practice_move_action:
 * @position: where it shall stand, from 0; beyond the end means the last
 *
 * Gives the action another place in the plan; the others keep their order.
 */
gboolean
trellis_practice_move_action (TrellisPractice *self,
                              TrellisEngagement *engagement,
                              TrellisAction *action,
                              guint position,
                              GError **error)
{
  g_autoptr (TrellisEdit) edit = trellis_edit_new (self, error);
  g_autoptr (TrellisAction) moved = NULL;
  TrellisEngagement *draft;

  if (edit == NULL)
    return FALSE;
  draft = trellis_edit_draft (edit, engagement);
  moved = g_object_ref (trellis_engagement_find_action (draft, action->id));
  trellis_record_remove (draft, "actions", moved);
  g_list_store_insert (draft->actions, MIN (position, trellis_list_length (draft->actions)), moved);
  return trellis_edit_commit (edit, error);
}

/**
 * trellis_practice_share:
 * @date: never after today
 *
 * Puts on record what was shared outside a meeting, and in which direction (rule 11).
 *
 * Returns: (transfer none) (nullable): the exchange
 */
TrellisExchange *
trellis_practice_share (TrellisPractice *self,
                        TrellisMentoring *mentoring,
                        TrellisExchangeDirection direction,
                        TrellisExchangeKind kind,
                        const char *what,
                        TrellisDate date,
                        GError **error)
{
  g_autoptr (TrellisEdit) edit = trellis_edit_new (self, error);
  g_autoptr (TrellisExchange) exchange = g_object_new (TRELLIS_TYPE_EXCHANGE, NULL);
  g_autofree char *id = trellis_id_new ();

  if (edit == NULL)
    return NULL;
  if (trellis_date_compare (date, trellis_edit_get_moment (edit).today) > 0)
    {
      trellis_practice_refuse (error, TRELLIS_PRACTICE_ERROR_REFUSED,
                               _ ("What was shared cannot lie after today."));
      return NULL;
    }
  trellis_record_set_string (exchange, "id", id);
  trellis_record_set_date (exchange, "date", date);
  trellis_record_set_enum (exchange, "direction", direction);
  trellis_record_set_enum (exchange, "kind", kind);
  trellis_record_set_string (exchange, "what", what);
  if (!trellis_record_validate (exchange, error))
    return NULL;
  trellis_record_append (trellis_edit_draft (edit, mentoring), "exchanges", exchange);
  return trellis_edit_commit (edit, error) ? trellis_list_find (mentoring->exchanges, id) : NULL;
}
