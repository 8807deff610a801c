/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Faults: what a reader of the documents must be told: broken seals, links to nothing. */

#include "config.h"

#include "trellis-faults.h"

#include "base/trellis-id.h"
#include "planning/trellis-zone.h"

#include <glib/gi18n-lib.h>

void
trellis_fault_free (TrellisFault *fault)
{
  g_free (fault->where);
  g_free (fault->what);
  g_free (fault);
}

/**
 * trellis_faults_add:
 * @note: whether it is worth a note only
 * @where: the document
 * @what: what is wrong, translated
 */
void
trellis_faults_add (GPtrArray *faults, gboolean note, const char *where, const char *what)
{
  TrellisFault *fault = g_new0 (TrellisFault, 1);

  fault->note = note;
  fault->where = g_strdup (where);
  fault->what = g_strdup (what);
  g_ptr_array_add (faults, fault);
}

/* Where faults are collected, and the document they are found in. */
typedef struct
{
  TrellisPractice *practice;
  GPtrArray *faults;
  GHashTable *ids; /* every id that was come upon, in whatever document */
  char *where;
} Inspection;

static void G_GNUC_PRINTF (3, 4) add (Inspection *inspection, gboolean note, const char *what, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, what);
  text = g_strdup_vprintf (what, arguments);
  va_end (arguments);
  trellis_faults_add (inspection->faults, note, inspection->where, text);
}

static void
inspect_person (Inspection *inspection, const char *member, const char *id)
{
  if (id != NULL && trellis_practice_find_person (inspection->practice, id) == NULL)
    add (inspection, FALSE, _ ("%s: there is no person %s"), member, id);
}

static void
inspect_id (Inspection *inspection, const char *list, guint position, gpointer record)
{
  const char *id = trellis_record_get_id (record);

  if (id == NULL || *id == '\0')
    add (inspection, FALSE, _ ("%s[%u]: has no id"), list, position);
  else if (!g_hash_table_add (inspection->ids, g_strdup (id)))
    add (inspection, FALSE, _ ("%s[%u]: the id %s is used twice"), list, position, id);
}

static void
inspect_ids (Inspection *inspection, const char *name, GListStore *list)
{
  for (guint i = 0; i < trellis_list_length (list); i++)
    inspect_id (inspection, name, i, trellis_list_get (list, i));
}

/* A line for each zone, however many sessions it has. */
static void
note_unknown_zones (Inspection *inspection, GHashTable *zones)
{
  GHashTableIter iter;
  gpointer zone, n;

  g_hash_table_iter_init (&iter, zones);
  while (g_hash_table_iter_next (&iter, &zone, &n))
    add (inspection, TRUE,
         ngettext (
             "sessions: this computer does not know the zone “%s” of %u session, which is left "
             "out of exports",
             "sessions: this computer does not know the zone “%s” of %u sessions, which are "
             "left out of exports",
             GPOINTER_TO_UINT (n)),
         (const char *) zone, GPOINTER_TO_UINT (n));
}

static void
inspect_sessions (Inspection *inspection, TrellisEngagement *engagement)
{
  g_autoptr (GHashTable) zones = g_hash_table_new (g_str_hash, g_str_equal);

  inspect_ids (inspection, "sessions", engagement->sessions);
  for (guint i = 0; i < trellis_list_length (engagement->sessions); i++)
    {
      TrellisSession *session = trellis_list_get (engagement->sessions, i);

      if (!trellis_zone_is_known (session->zone))
        g_hash_table_insert (
            zones, session->zone,
            GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (zones, session->zone)) + 1));
    }
  note_unknown_zones (inspection, zones);
}

static void
inspect_actions (Inspection *inspection, TrellisEngagement *engagement, GListStore *objectives)
{
  inspect_ids (inspection, "actions", engagement->actions);
  for (guint i = 0; i < trellis_list_length (engagement->actions); i++)
    {
      TrellisAction *action = trellis_list_get (engagement->actions, i);

      if (action->goal != NULL && trellis_list_find (objectives, action->goal) == NULL)
        add (inspection, FALSE, _ ("actions[%u]: there is no goal %s"), i, action->goal);
      if (trellis_id_is_valid (action->who))
        inspect_person (inspection, "actions", action->who);
    }
}

static void
inspect_version (Inspection *inspection,
                 TrellisContractVersion *version,
                 TrellisContractVersion *before)
{
  g_autofree char *why = NULL;

  if (trellis_contract_version_check (version, &why) != TRELLIS_SEAL_STATE_WHOLE)
    add (inspection, FALSE, _ ("the seal of version %" G_GINT64_FORMAT " is broken: %s"),
         version->number, why);
  else if (before == NULL ? version->number != 1
                          : !trellis_contract_version_follows (version, before))
    add (inspection, FALSE,
         _ ("version %" G_GINT64_FORMAT " does not name the seal of the version before it"),
         version->number);
}

static void
inspect_versions (Inspection *inspection, TrellisCoaching *coaching)
{
  TrellisContractVersion *before = NULL;

  for (guint i = 0; i < trellis_list_length (coaching->versions); i++)
    {
      TrellisContractVersion *version = trellis_list_get (coaching->versions, i);

      inspect_version (inspection, version, before);
      before = version;
    }
  if (coaching->state != TRELLIS_COACHING_STATE_DRAFT
      && coaching->state != TRELLIS_COACHING_STATE_ENDED
      && trellis_coaching_get_signed_version (coaching) == NULL)
    add (inspection, FALSE, _ ("it is %s and has no contract that all have signed"),
         trellis_engagement_get_state_nick (TRELLIS_ENGAGEMENT (coaching)));
}

static void
inspect_coaching (Inspection *inspection, TrellisCoaching *coaching)
{
  for (guint i = 0; coaching->coachees != NULL && coaching->coachees[i] != NULL; i++)
    inspect_person (inspection, "coachees", coaching->coachees[i]);
  if (coaching->contract != NULL)
    inspect_person (inspection, "contract.sponsor", coaching->contract->sponsor);
  inspect_ids (inspection, "goals", coaching->goals);
  inspect_actions (inspection, TRELLIS_ENGAGEMENT (coaching), coaching->goals);
  inspect_versions (inspection, coaching);
  if (coaching->closing_session != NULL
      && trellis_engagement_find_session (TRELLIS_ENGAGEMENT (coaching), coaching->closing_session)
             == NULL)
    add (inspection, FALSE, _ ("closing-session: there is no session %s"),
         coaching->closing_session);
}

static void
inspect_mentoring (Inspection *inspection, TrellisMentoring *mentoring)
{
  inspect_person (inspection, "mentee", mentoring->mentee);
  inspect_ids (inspection, "aspirations", mentoring->aspirations);
  inspect_ids (inspection, "exchanges", mentoring->exchanges);
  inspect_ids (inspection, "milestones", mentoring->milestones);
  inspect_actions (inspection, TRELLIS_ENGAGEMENT (mentoring), mentoring->aspirations);
}

/**
 * trellis_practice_find_faults:
 *
 * Verifies every seal, recomputed from what is stored, and every link between documents.
 *
 * Returns: (transfer full) (element-type TrellisFault): what is wrong, in order of engagement
 */
GPtrArray *
trellis_practice_find_faults (TrellisPractice *self)
{
  GPtrArray *faults = g_ptr_array_new_with_free_func ((GDestroyNotify) trellis_fault_free);
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GListStore *engagements = G_LIST_STORE (trellis_practice_get_engagements (self));
  Inspection inspection = { self, faults, ids, NULL };

  for (guint i = 0; i < trellis_list_length (engagements); i++)
    {
      TrellisEngagement *engagement = trellis_list_get (engagements, i);
      g_autofree char *where = g_strdup_printf ("engagements/%s.json", engagement->id);

      inspection.where = where;
      inspect_sessions (&inspection, engagement);
      if (engagement->kind == TRELLIS_ENGAGEMENT_KIND_COACHING)
        inspect_coaching (&inspection, TRELLIS_COACHING (engagement));
      else
        inspect_mentoring (&inspection, TRELLIS_MENTORING (engagement));
    }
  return faults;
}
