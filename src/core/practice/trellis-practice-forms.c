/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The verbs on forms: what is typed for a contract is kept at once, as the contract as far as it
   can be one, and as it is typed where it cannot. */

#include "config.h"

#include "trellis-practice-forms.h"

#include "base/trellis-id.h"
#include "base/trellis-record-json.h"
#include "practice/trellis-brief-parts.h"
#include "practice/trellis-people-match.h"
#include "practice/trellis-practice-planning.h"
#include "practice/trellis-queries.h"
#include "practice/trellis-signing-private.h"

#include <glib/gi18n-lib.h>

static TrellisContract *
basis_of (TrellisCoaching *coaching)
{
  return coaching->amendment != NULL ? coaching->amendment : coaching->contract;
}

/* The draft, or the version in force, as it stands: what is typed is told from it. */
static char *
digest (TrellisCoaching *coaching)
{
  TrellisContract *basis = basis_of (coaching);
  g_autoptr (TrellisJson) json
      = basis == NULL ? NULL : trellis_record_to_json (basis, TRELLIS_WRITING_DOCUMENT);
  g_autoptr (GBytes) bytes = json == NULL ? NULL : trellis_json_to_bytes (json);

  return bytes == NULL ? NULL : g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
}

/* What is known of every contract: whose it is, and when to be reminded. */
static void
fill_known (TrellisPractice *self, TrellisForm *form)
{
  g_autoptr (TrellisBrief) brief = g_object_new (TRELLIS_TYPE_BRIEF, NULL);
  TrellisPractitioner *practitioner = trellis_practice_get_practitioner (self);
  g_autoptr (GEnumClass) ethics = g_type_class_ref (TRELLIS_TYPE_ETHICS);
  g_autoptr (TrellisPlan) plan = trellis_plan_new ();

  trellis_practice_give_reminders (self, plan);
  trellis_record_set_record (brief, "plan", plan);
  trellis_record_set_record (brief, "practitioner", practitioner);
  trellis_form_fill (form, brief);
  if (practitioner->ethics != TRELLIS_ETHICS_NONE)
    trellis_form_set (form, "terms.ethics",
                      g_enum_get_value (ethics, practitioner->ethics)->value_nick);
}

/**
 * trellis_practice_begin_form:
 *
 * Returns: (transfer full): a form for a new contract, in which stands what is known already: whose
 *   practice it is, and the zone; with room for one person and one goal. Nothing is kept of it yet.
 */
TrellisForm *
trellis_practice_begin_form (TrellisPractice *self)
{
  TrellisForm *form = trellis_form_new ();
  g_autofree char *zone = trellis_practice_dup_zone (self);

  fill_known (self, form);
  trellis_form_set (form, "plan.zone", zone);
  trellis_form_add_fresh_item (form, "coachees");
  trellis_form_add_fresh_item (form, "goals");
  return form;
}

static TrellisForm *
find_kept (TrellisPractice *self, TrellisCoaching *coaching)
{
  GListStore *forms = trellis_practice_get_head (self)->forms;
  const char *id = TRELLIS_ENGAGEMENT (coaching)->id;
  g_autofree char *now = digest (coaching);

  for (guint i = 0; i < trellis_list_length (forms); i++)
    {
      TrellisForm *form = trellis_list_get (forms, i);

      if (g_strcmp0 (form->engagement, id) == 0 && g_strcmp0 (form->after, now) == 0)
        return form;
    }
  return NULL;
}

/* Working goals stand in no version that is in force. */
static TrellisForm *
open_basis (TrellisPractice *self, TrellisCoaching *coaching, TrellisContract *basis)
{
  g_autoptr (TrellisBrief) brief = trellis_practice_compose_brief (self, coaching, basis);
  TrellisForm *form = trellis_form_new ();

  form->engagement = g_strdup (TRELLIS_ENGAGEMENT (coaching)->id);
  if (coaching->state != TRELLIS_COACHING_STATE_DRAFT)
    for (guint i = trellis_list_length (brief->goals); i > 0; i--)
      if (!TRELLIS_GOAL (trellis_list_get (brief->goals, i - 1))->contract)
        g_list_store_remove (brief->goals, i - 1);
  trellis_form_fill (form, brief);
  return form;
}

/**
 * trellis_practice_open_form:
 * @coaching: whose contract is written on, or amended
 *
 * Returns: (transfer full): a form with its draft, its proposed version, or the version in force;
 * as it was typed last, unless the contract has changed elsewhere since
 */
TrellisForm *
trellis_practice_open_form (TrellisPractice *self, TrellisCoaching *coaching)
{
  TrellisForm *kept = find_kept (self, coaching);

  return kept != NULL ? trellis_record_copy (kept)
                      : open_basis (self, coaching, basis_of (coaching));
}

/**
 * trellis_practice_open_form_in_force:
 *
 * Returns: (transfer full): a form with the version in force, to compare an amendment with
 */
TrellisForm *
trellis_practice_open_form_in_force (TrellisPractice *self, TrellisCoaching *coaching)
{
  return open_basis (self, coaching, coaching->contract);
}

/* In words for whoever is typing, who sees the dates beside it. */
static void
check_term (TrellisPractice *self, TrellisFormReading *reading, TrellisAllow allow)
{
  g_autoptr (TrellisDaysOff) days_off = trellis_practice_get_days_off (self);

  if (reading->sound == NULL || (allow & TRELLIS_ALLOW_OUTSIDE_TERM) != 0
      || trellis_brief_check_plan_in_term (reading->sound, days_off, NULL))
    return;
  trellis_form_reading_add_problem (
      reading, "plan",
      _ ("There are sessions outside the term. Change the one or the other, or allow it."));
  trellis_record_set_record (reading->sound, "plan", NULL);
  reading->whole = FALSE;
}

/* Said also while too little is typed for a contract. */
static void
check_births (TrellisPractice *self, TrellisFormReading *reading)
{
  TrellisDate today = trellis_practice_get_moment (self).today;
  GListStore *coachees = reading->said->coachees;

  for (guint i = 0; reading->sound == NULL && i < trellis_list_length (coachees); i++)
    {
      g_autofree char *path = g_strdup_printf ("coachees[%u].born", i);

      if (trellis_date_compare (((TrellisPerson *) trellis_list_get (coachees, i))->born, today)
          > 0)
        trellis_form_reading_add_problem (reading, path, _ ("Nobody is born after today."));
    }
}

/**
 * trellis_practice_read_form:
 * @allow: %TRELLIS_ALLOW_OUTSIDE_TERM for a plan that leaves the term
 *
 * Returns: (transfer full): what the form says, with what only the practice can judge
 */
TrellisFormReading *
trellis_practice_read_form (TrellisPractice *self, TrellisForm *form, TrellisAllow allow)
{
  TrellisFormReading *reading = trellis_form_read (form);

  check_term (self, reading, allow);
  check_births (self, reading);
  for (guint i = 0; reading->sound != NULL && i < 10; i++)
    {
      g_autoptr (GError) error = NULL;

      if (trellis_practice_check_brief (self, reading->sound, allow, &error))
        break;
      trellis_form_reading_take_out (reading, error);
    }
  return reading;
}

/**
 * trellis_practice_find_missing_in:
 *
 * Returns: (transfer full) (element-type TrellisMissing): what signing needs and the form does not
 *   say, right or wrong
 */
GPtrArray *
trellis_practice_find_missing_in (TrellisPractice *self, TrellisFormReading *reading)
{
  GPtrArray *missing
      = trellis_items_find_missing (reading->said, trellis_practice_get_moment (self).today);

  for (guint i = 0; i < reading->gaps->len; i++)
    if (trellis_form_reading_find_problem (reading, reading->gaps->pdata[i]) == NULL)
      trellis_items_add_missing (missing, reading->gaps->pdata[i]);
  return missing;
}

static void
give_id (gpointer record)
{
  g_autofree char *id = trellis_id_new ();

  trellis_record_set_string (record, "id", id);
}

/* Whoever is typed anew is somebody new; whoever is known becomes what is typed. */
static void
put_person (TrellisEdit *edit, TrellisPerson *person, gboolean whole)
{
  g_autoptr (TrellisPerson) copy = NULL;

  if (person->id != NULL && trellis_edit_find_person (edit, person->id) != NULL)
    {
      trellis_edit_update_person (edit, person, whole);
      return;
    }
  give_id (person);
  copy = trellis_record_copy (person);
  trellis_edit_add (edit, copy);
}

static void
put_people (TrellisEdit *edit, TrellisBrief *brief, gboolean whole)
{
  for (guint i = 0; i < trellis_list_length (brief->coachees); i++)
    put_person (edit, trellis_list_get (brief->coachees, i), whole);
  if (brief->sponsor != NULL)
    put_person (edit, brief->sponsor, whole);
  for (guint i = 0; i < trellis_list_length (brief->goals); i++)
    if (TRELLIS_GOAL (trellis_list_get (brief->goals, i))->id == NULL)
      give_id (trellis_list_get (brief->goals, i));
}

static gboolean
same_people (TrellisCoaching *coaching, TrellisBrief *brief)
{
  guint n = trellis_list_length (brief->coachees);

  if (n != g_strv_length (coaching->coachees))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (coaching->coachees[i],
                   trellis_record_get_id (trellis_list_get (brief->coachees, i)))
        != 0)
      return FALSE;
  return TRUE;
}

static gboolean
says_the_same (TrellisBrief *a, TrellisBrief *b)
{
  g_autoptr (TrellisJson) one = trellis_record_to_json (a, TRELLIS_WRITING_BRIEF);
  g_autoptr (TrellisJson) other = trellis_record_to_json (b, TRELLIS_WRITING_BRIEF);

  return trellis_json_equal (one, other);
}

/* Of a contract in force: whether the answers are its own, so that nothing is proposed. */
static gboolean
is_in_force (TrellisEdit *edit, TrellisCoaching *coaching, TrellisBrief *answers)
{
  g_autoptr (TrellisBrief) in_force = NULL;

  if (coaching->state == TRELLIS_COACHING_STATE_DRAFT)
    return FALSE;
  in_force = trellis_edit_compose_answers (edit, coaching, coaching->contract);
  return says_the_same (in_force, answers);
}

static gboolean
change_contract (TrellisEdit *edit,
                 TrellisCoaching *coaching,
                 TrellisFormReading *reading,
                 char ***taken_off,
                 GError **error)
{
  TrellisBrief *answers = reading->sound;
  TrellisCoaching *draft = trellis_edit_draft (edit, coaching);
  g_autoptr (TrellisBrief) before = trellis_edit_compose_answers (edit, coaching, basis_of (draft));

  if (!trellis_brief_check_for (draft, answers, error))
    return FALSE;
  put_people (edit, answers, reading->whole);
  if (draft->state != TRELLIS_COACHING_STATE_DRAFT && !same_people (draft, answers))
    return trellis_practice_refuse (
        error, TRELLIS_PRACTICE_ERROR_REFUSED,
        _ ("Whom a signed contract is with does not change: begin a new one."));
  if (says_the_same (before, answers))
    return TRUE;
  if (!is_in_force (edit, draft, answers))
    {
      *taken_off = trellis_edit_put_answers (edit, draft, answers);
      return TRUE;
    }
  *taken_off = trellis_coaching_take_signatures_off (draft);
  trellis_record_set_record (draft, "amendment", NULL);
  return TRUE;
}

/* Returns: the engagement, as the edit has it, whose contract the answers are; none yet, or refused
 */
static TrellisCoaching *
put_contract (TrellisEdit *edit,
              TrellisForm *form,
              TrellisFormReading *reading,
              TrellisKeeping keeping,
              char ***taken_off,
              GError **error)
{
  TrellisPractice *practice = trellis_edit_get_practice (edit);
  TrellisEngagement *live = trellis_practice_find_engagement (practice, form->engagement);

  if (live != NULL && !trellis_coaching_is_open (TRELLIS_COACHING (live)))
    {
      trellis_practice_refuse (error, TRELLIS_PRACTICE_ERROR_REFUSED,
                               _ ("The engagement is over: reopen it first."));
      return NULL;
    }
  if (reading->sound == NULL || (live == NULL && keeping == TRELLIS_KEEPING_TYPED))
    return live == NULL ? NULL : trellis_edit_draft (edit, live);
  if (live != NULL)
    return change_contract (edit, TRELLIS_COACHING (live), reading, taken_off, error)
               ? trellis_edit_draft (edit, live)
               : NULL;
  put_people (edit, reading->sound, reading->whole);
  if (!trellis_brief_take_people (edit, reading->sound, error))
    return NULL;
  return trellis_edit_begin_coaching (edit, reading->sound);
}

static gboolean
is_sound_card (TrellisFormReading *reading)
{
  for (guint i = 0; i < reading->problems->len; i++)
    if (g_str_has_prefix (((TrellisFormProblem *) reading->problems->pdata[i])->path,
                          "practitioner."))
      return FALSE;
  return reading->practitioner != NULL;
}

/* Which code of ethics the coach follows is asked for the contract, not for the card. */
static void
put_practitioner (TrellisEdit *edit, TrellisFormReading *reading)
{
  TrellisPracticeHead *head;

  if (!is_sound_card (reading))
    return;
  head = trellis_edit_draft_head (edit);
  trellis_record_set_enum (reading->practitioner, "ethics", head->practitioner->ethics);
  trellis_record_assign (head->practitioner, reading->practitioner);
}

static void
put_form (TrellisEdit *edit, TrellisForm *form, gboolean typed)
{
  TrellisPracticeHead *head = trellis_edit_draft_head (edit);
  TrellisForm *kept = trellis_list_find (head->forms, form->id);

  for (guint i = trellis_list_length (head->forms); i > 0; i--)
    {
      TrellisForm *other = trellis_list_get (head->forms, i - 1);

      if (other != kept && form->engagement != NULL
          && g_strcmp0 (other->engagement, form->engagement) == 0)
        g_list_store_remove (head->forms, i - 1);
    }
  if (!typed && kept != NULL)
    trellis_record_remove (head, "forms", kept);
  else if (typed && kept != NULL)
    trellis_record_assign (kept, form);
  else if (typed)
    {
      g_autoptr (TrellisForm) copy = trellis_record_copy (form);

      trellis_record_append (head, "forms", copy);
    }
}

static void
note_all_ids (TrellisForm *form, GListStore *list, const char *name)
{
  for (guint i = 0; i < trellis_list_length (list); i++)
    {
      gpointer item = trellis_list_get (list, i);
      g_autofree char *path
          = g_strdup_printf ("%s[%d].id", name, trellis_form_reading_get_position (item));

      trellis_form_note (form, path, trellis_record_get_id (item));
    }
}

/* Who and what came into being is known to the form from now on. */
static void
note_what_is (TrellisForm *form, TrellisCoaching *coaching, TrellisBrief *answers)
{
  g_free (form->engagement);
  g_free (form->after);
  form->engagement = g_strdup (TRELLIS_ENGAGEMENT (coaching)->id);
  form->after = digest (coaching);
  if (answers == NULL)
    return;
  note_all_ids (form, answers->coachees, "coachees");
  note_all_ids (form, answers->goals, "goals");
  if (answers->sponsor != NULL)
    trellis_form_note (form, "sponsor.id", answers->sponsor->id);
}

/**
 * trellis_practice_keep_form:
 * @allow: %TRELLIS_ALLOW_OUTSIDE_TERM for a plan that leaves the term
 * @taken_off: (out) (transfer full) (nullable): whose signatures were taken off
 *
 * Keeps what is typed: as the draft, or as the proposed version of a contract in force, as far as
 * it can be one, and besides as it is typed while something of it cannot. What is kept of one form,
 * one time after the other, is one act to undo. The form learns the ids of what came into being.
 */
gboolean
trellis_practice_keep_form (TrellisPractice *self,
                            TrellisForm *form,
                            TrellisKeeping keeping,
                            TrellisAllow allow,
                            char ***taken_off,
                            GError **error)
{
  g_autoptr (TrellisEdit) edit = trellis_edit_new (self, error);
  g_autoptr (TrellisFormReading) reading = NULL;
  g_autoptr (TrellisForm) after = NULL;
  g_autoptr (GError) refused = NULL;
  TrellisCoaching *coaching;

  *taken_off = NULL;
  if (edit == NULL)
    return FALSE;
  trellis_edit_set_run (edit, form->id);
  reading = trellis_practice_read_form (self, form, allow);
  put_practitioner (edit, reading);
  coaching = put_contract (edit, form, reading, keeping, taken_off, &refused);
  if (refused != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&refused));
      return FALSE;
    }
  after = trellis_record_copy (form);
  if (coaching != NULL)
    note_what_is (after, coaching, reading->sound);
  put_form (edit, after, coaching == NULL || !reading->whole);
  if (!trellis_edit_changes_nothing (edit) && !trellis_edit_commit (edit, error))
    {
      g_clear_pointer (taken_off, g_strfreev);
      return FALSE;
    }
  /* The draft is gone with the edit. */
  coaching = (TrellisCoaching *) trellis_practice_find_engagement (self, after->engagement);
  if (coaching != NULL)
    note_what_is (form, coaching, reading->sound);
  return TRUE;
}

/**
 * trellis_practice_list_unfinished:
 *
 * Returns: (transfer full) (element-type TrellisForm): what was typed for new contracts that could
 *   be no draft yet; contracts that could have theirs opened with them
 */
GPtrArray *
trellis_practice_list_unfinished (TrellisPractice *self)
{
  GListStore *forms = trellis_practice_get_head (self)->forms;
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < trellis_list_length (forms); i++)
    {
      TrellisForm *form = trellis_list_get (forms, i);

      if (form->engagement == NULL)
        g_ptr_array_add (found, g_object_ref (form));
    }
  return found;
}

/**
 * trellis_practice_drop_form:
 *
 * Forgets what was typed and could not be kept as a contract.
 */
gboolean
trellis_practice_drop_form (TrellisPractice *self, TrellisForm *form, GError **error)
{
  g_autoptr (TrellisEdit) edit = trellis_edit_new (self, error);

  if (edit == NULL)
    return FALSE;
  put_form (edit, form, FALSE);
  return trellis_edit_changes_nothing (edit) || trellis_edit_commit (edit, error);
}
