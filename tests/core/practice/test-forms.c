/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of forms: what is typed is kept at once, as a contract as far as it can be one. */

#include "config.h"

#include "base/trellis-record-json.h"
#include "contract/trellis-preset.h"
#include "practice-fixture.h"
#include "practice/trellis-practice-forms.h"

typedef struct
{
  const char *path;
  const char *text;
} Typed;

static const Typed usual[] = {
  { "title", "Saying no" },
  { "coachees[0].name", "Mira Stern" },
  { "coachees[0].email", "mira@example.org" },
  { "purpose", "To have evenings again." },
  { "goals[0].statement", "Leave at six" },
  { "goals[0].measure.kind", "number" },
  { "goals[0].measure.target", "4" },
  { "goals[0].measure.direction", "up" },
  { "goals[0].measure.unit", "evenings a week" },
  { "term.start", "2027-02-08" },
  { "term.end", "2027-06-30" },
  { "plan.first", "2027-02-09T10:00" },
  { "plan.minutes", "60" },
  { "plan.rule", "FREQ=WEEKLY;INTERVAL=2" },
  { "plan.count", "6" },
  { "plan.format", "phone" },
  { "terms.fee.basis", "per-session" },
  { "terms.fee.amount-minor", "95,50" },
  { "terms.fee.currency", "EUR" },
  { "terms.payer", "coachee" },
  { "terms.cancellation-hours", "24" },
  { "terms.lateness-minutes", "15" },
  { "terms.ending-notice-days", "14" },
  { "terms.ethics", "icf" },
  { "terms.supervision", "yes" },
  { "terms.log-consent", "no" },
  { "terms.recording", "no" },
  { "terms.ai-tools", "no" },
  { "terms.records-years", "3" },
  { "terms.governing-law", "BE" },
};

static void
type (TrellisForm *form, const Typed *typed, guint n)
{
  for (guint i = 0; i < n; i++)
    trellis_form_set (form, typed[i].path, typed[i].text);
}

static TrellisForm *
new_usual (Fixture *fixture)
{
  TrellisForm *form = trellis_practice_begin_form (fixture->practice);

  type (form, usual, G_N_ELEMENTS (usual));
  return form;
}

static gboolean
keep (Fixture *fixture, TrellisForm *form, GError **error)
{
  g_auto (GStrv) taken_off = NULL;

  return trellis_practice_keep_form (fixture->practice, form, TRELLIS_KEEPING_DRAFT,
                                     TRELLIS_ALLOW_NOTHING, &taken_off, error);
}

static TrellisCoaching *
coaching_of (Fixture *fixture, TrellisForm *form)
{
  return (TrellisCoaching *) trellis_practice_find_engagement (fixture->practice, form->engagement);
}

static guint
count_forms (Fixture *fixture)
{
  return trellis_list_length (trellis_practice_get_head (fixture->practice)->forms);
}

static guint
count_people (Fixture *fixture)
{
  return g_list_model_get_n_items (trellis_practice_get_people (fixture->practice));
}

/* A form that says all becomes a draft that misses nothing, and nothing is kept beside it. */
static void
test_whole (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TrellisForm) form = new_usual (fixture);
  g_autoptr (GPtrArray) missing = NULL;
  TrellisCoaching *coaching;

  assert_done (keep (fixture, form, &error));
  coaching = coaching_of (fixture, form);
  missing = trellis_practice_find_missing (fixture->practice, coaching);
  for (guint i = 0; i < missing->len; i++)
    g_test_message ("%s", ((TrellisMissing *) missing->pdata[i])->member);
  g_assert_cmpuint (missing->len, ==, 0);
  g_assert_cmpuint (count_forms (fixture), ==, 0);
  g_assert_cmpint (coaching->contract->terms->fee->amount_minor, ==, 9550);
  g_assert_cmpuint (trellis_list_length (coaching->goals), ==, 1);
}

/* Nothing is lost of a form that can be no contract yet. */
static void
test_not_yet (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TrellisForm) form = trellis_practice_begin_form (fixture->practice);
  TrellisForm *kept;

  trellis_form_set (form, "purpose", "To have evenings again.");
  trellis_form_set (form, "term.start", "soon");
  assert_done (keep (fixture, form, &error));
  g_assert_null (form->engagement);
  g_assert_cmpuint (count_forms (fixture), ==, 1);
  kept = trellis_list_get (trellis_practice_get_head (fixture->practice)->forms, 0);
  g_assert_cmpstr (trellis_form_get (kept, "term.start"), ==, "soon");
  g_assert_cmpstr (trellis_form_get (kept, "purpose"), ==, "To have evenings again.");
  type (form, usual, G_N_ELEMENTS (usual));
  assert_done (keep (fixture, form, &error));
  g_assert_nonnull (form->engagement);
  g_assert_cmpuint (count_forms (fixture), ==, 0);
}

/* An amount is of some currency; a line pasted with its breaks is one line. */
static void
test_at_once (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TrellisForm) form = trellis_practice_begin_form (fixture->practice);
  g_autoptr (TrellisFormReading) reading = NULL;

  trellis_form_set (form, "title", "two\nlines");
  trellis_form_set (form, "coachees[0].born", "2099-01-01");
  trellis_form_set (form, "terms.fee.amount-minor", "95.50");
  reading = trellis_practice_read_form (fixture->practice, form, TRELLIS_ALLOW_NOTHING);
  g_assert_nonnull (trellis_form_reading_find_problem (reading, "terms.fee.currency"));
  g_assert_nonnull (trellis_form_reading_find_problem (reading, "coachees[0].born"));
  g_assert_null (trellis_form_reading_find_problem (reading, "title"));
  g_assert_cmpstr (reading->said->title, ==, "two lines");
}

/* ISO 4217 has capital letters, and people need not. */
static void
test_small_letters (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TrellisForm) form = trellis_practice_begin_form (fixture->practice);
  g_autoptr (TrellisFormReading) reading = NULL;

  trellis_form_set (form, "terms.fee.amount-minor", "9500");
  trellis_form_set (form, "terms.fee.currency", "jpy ");
  reading = trellis_practice_read_form (fixture->practice, form, TRELLIS_ALLOW_NOTHING);
  g_assert_null (trellis_form_reading_find_problem (reading, "terms.fee.currency"));
  g_assert_cmpstr (reading->said->terms->fee->currency, ==, "JPY");
  g_assert_cmpint (reading->said->terms->fee->amount_minor, ==, 9500);
}

/* What cannot be so stands at its member in words; the rest is kept, and so is what is typed. */
static void
test_problems (Fixture *fixture, gconstpointer data)
{
  static const Typed cases[] = {
    { "term.start", "2027-02-30" },        { "term.end", "2027-01-01" },
    { "plan.minutes", "an hour" },         { "plan.minutes", "0" },
    { "plan.first", "2027-02-09T25:00" },  { "plan.first", "2027-02-09T" },
    { "plan.zone", "Europe/Atlantis" },    { "plan.count", "99999999999999999999" },
    { "goals[0].measure.target", "many" }, { "goals[0].measure.target", "1,000" },
    { "goals[0].measure.baseline", "9" },  { "terms.fee.amount-minor", "1.2.3" },
    { "terms.fee.amount-minor", "-5" },    { "terms.fee.currency", "euro" },
    { "terms.records-years", "1000" },     { "coachees[0].born", "2099-01-01" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TrellisForm) form = new_usual (fixture), again = NULL;
      g_autoptr (TrellisFormReading) reading = NULL;
      const char *path = g_str_has_suffix (cases[i].path, "baseline") ? "goals[0].measure.direction"
                                                                      : cases[i].path;

      g_test_message ("%s: %s", cases[i].path, cases[i].text);
      trellis_form_set (form, cases[i].path, cases[i].text);
      reading = trellis_practice_read_form (fixture->practice, form, TRELLIS_ALLOW_NOTHING);
      g_assert_nonnull (trellis_form_reading_find_problem (reading, path));
      g_assert_false (reading->whole);
      assert_done (keep (fixture, form, &error));
      if (form->engagement == NULL)
        continue;
      again = trellis_practice_open_form (fixture->practice, coaching_of (fixture, form));
      g_assert_cmpstr (trellis_form_get (again, cases[i].path), ==, cases[i].text);
    }
}

static const struct
{
  const char *path, *text, *says;
} badly_written[] = {
  { "coachees[0].born", "3 april 1985", "Write the day like 2026-12-31: year, month, day." },
  { "coachees[0].born", "3/4/1985", "Write the day like 2026-12-31: year, month, day." },
  { "coachees[0].born", "1985", "Write the day like 2026-12-31: year, month, day." },
  { "coachees[0].born", "31/02/1985", "There is no such day." },
  { "coachees[0].born", "31.4.1985", "There is no such day." },
  { "coachees[0].born", "1985-02-31", "There is no such day." },
  { "coachees[0].born", "1985-13-01", "There is no such day." },
  { "plan.first", "14 maart 2027T10:00", "Write the day like 2026-12-31: year, month, day." },
  { "plan.first", "2027-02-09T14u30", "Write the time like 14:30." },
  { "plan.first", "2027-02-09T25:00", "There is no such time." },
};

/* A day that there is, written otherwise, is not said to be none. */
static void
test_badly_written (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (badly_written); i++)
    {
      g_autoptr (TrellisForm) form = new_usual (fixture);
      g_autoptr (TrellisFormReading) reading = NULL;

      trellis_form_set (form, badly_written[i].path, badly_written[i].text);
      reading = trellis_practice_read_form (fixture->practice, form, TRELLIS_ALLOW_NOTHING);
      g_assert_cmpstr (trellis_form_reading_find_problem (reading, badly_written[i].path), ==,
                       badly_written[i].says);
    }
}

/* Second items are told by their place in the form, whatever stands before them. */
static void
test_places (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TrellisForm) form = new_usual (fixture);
  g_autoptr (TrellisFormReading) reading = NULL;

  trellis_form_add_item (form, "coachees");
  trellis_form_add_item (form, "coachees");
  trellis_form_set (form, "coachees[2].name", "mira  STERN");
  trellis_form_set (form, "coachees[2].email", "mira@example.org");
  reading = trellis_practice_read_form (fixture->practice, form, TRELLIS_ALLOW_NOTHING);
  g_assert_nonnull (trellis_form_reading_find_problem (reading, "coachees[2].name"));
  g_assert_cmpuint (trellis_list_length (reading->sound->coachees), ==, 1);
  trellis_form_remove_item (form, "coachees", 1);
  g_assert_cmpstr (trellis_form_get (form, "coachees[1].name"), ==, "mira  STERN");
  g_assert_cmpuint (trellis_form_get_length (form, "coachees"), ==, 2);
}

/* What is taken out of a list and put back stands where it stood. */
static void
test_put_back (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "Ada", "Bo", "Cy" };

  for (guint at = 0; at < G_N_ELEMENTS (names); at++)
    {
      g_autoptr (TrellisForm) form = trellis_form_new ();
      g_autoptr (GHashTable) item = NULL;

      for (guint i = 0; i < G_N_ELEMENTS (names); i++)
        {
          g_autofree char *path = g_strdup_printf ("coachees[%u].name", i);

          trellis_form_add_item (form, "coachees");
          trellis_form_set (form, path, names[i]);
        }
      item = trellis_form_dup_item (form, "coachees", at);
      g_assert_cmpuint (g_hash_table_size (item), ==, 1);
      trellis_form_remove_item (form, "coachees", at);
      trellis_form_insert_item (form, "coachees", at, item);
      g_assert_cmpuint (trellis_form_get_length (form, "coachees"), ==, G_N_ELEMENTS (names));
      for (guint i = 0; i < G_N_ELEMENTS (names); i++)
        {
          g_autofree char *path = g_strdup_printf ("coachees[%u].name", i);

          g_assert_cmpstr (trellis_form_get (form, path), ==, names[i]);
        }
    }
}

/* A name that goes on being typed is the same person; undo takes all of it back at once. */
static void
test_run (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TrellisForm) form = new_usual (fixture);
  g_autofree char *before = fixture_dump (fixture), *after = NULL;
  guint n = count_people (fixture);

  trellis_form_set (form, "coachees[0].name", "Mi");
  assert_done (keep (fixture, form, &error));
  trellis_form_set (form, "coachees[0].name", "Mira Stern");
  trellis_form_set (form, "terms.records-years", "x");
  assert_done (keep (fixture, form, &error));
  trellis_form_set (form, "terms.records-years", "5");
  assert_done (keep (fixture, form, &error));
  g_assert_cmpuint (count_people (fixture), ==, n + 1);
  g_assert_cmpint (coaching_of (fixture, form)->contract->terms->records_years, ==, 5);
  assert_done (trellis_practice_undo (fixture->practice, &error));
  after = fixture_dump (fixture);
  g_assert_cmpstr (before, ==, after);
}

/* While nobody has gone on, no contract comes into being. */
static void
test_typed_alone (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TrellisForm) form = new_usual (fixture);
  g_auto (GStrv) taken_off = NULL;

  assert_done (trellis_practice_keep_form (fixture->practice, form, TRELLIS_KEEPING_TYPED, 0,
                                           &taken_off, &error));
  g_assert_null (form->engagement);
  g_assert_cmpuint (count_forms (fixture), ==, 1);
  assert_done (trellis_practice_drop_form (fixture->practice, form, &error));
  g_assert_cmpuint (count_forms (fixture), ==, 0);
}

/* A draft that is opened and kept is as it was; a change takes signatures off and says whose. */
static void
test_signatures (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_draft (fixture, NULL);
  g_autoptr (TrellisForm) form = NULL;
  g_auto (GStrv) taken_off = NULL;
  g_autofree char *before = NULL, *after = NULL;

  assert_done (fixture_sign (fixture, coaching, COACHEE, &error));
  before = fixture_dump (fixture);
  form = trellis_practice_open_form (fixture->practice, coaching);
  assert_done (keep (fixture, form, &error));
  after = fixture_dump (fixture);
  g_assert_cmpstr (before, ==, after);
  trellis_form_set (form, "terms.records-years", "9");
  assert_done (trellis_practice_keep_form (fixture->practice, form, TRELLIS_KEEPING_DRAFT, 0,
                                           &taken_off, &error));
  g_assert_cmpuint (g_strv_length (taken_off), ==, 1);
  g_assert_cmpstr (taken_off[0], ==, COACHEE);
}

/* A contract in force gets a proposal; typing it back withdraws that. */
static void
test_amend (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, NULL);
  g_autoptr (TrellisForm) form = trellis_practice_open_form (fixture->practice, coaching);
  g_autofree char *hours = g_strdup (trellis_form_get (form, "terms.cancellation-hours"));

  assert_done (keep (fixture, form, &error));
  g_assert_null (coaching->amendment);
  trellis_form_set (form, "terms.cancellation-hours", "12");
  assert_done (keep (fixture, form, &error));
  g_assert_cmpint (coaching->amendment->terms->cancellation_hours, ==, 12);
  trellis_form_set (form, "terms.cancellation-hours", hours);
  assert_done (keep (fixture, form, &error));
  g_assert_null (coaching->amendment);
  trellis_form_set (form, "coachees[0].id", "somebody-else");
  assert_refused (keep (fixture, form, &error), "does not change");
}

/* Every preset can be typed into a form, and what it says can be kept. */
static void
test_presets (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GListStore) presets = trellis_presets_load ();

  g_assert_cmpuint (trellis_list_length (presets), >=, 5);
  for (guint i = 0; i < trellis_list_length (presets); i++)
    {
      TrellisPreset *preset = trellis_list_get (presets, i);
      g_autoptr (TrellisForm) form = trellis_practice_begin_form (fixture->practice);
      g_autoptr (TrellisFormReading) reading = NULL;

      assert_done (trellis_preset_fill (preset, form, &error));
      g_assert_nonnull (trellis_form_get (form, "plan.minutes"));
      g_assert_null (trellis_form_get (form, "title"));
      g_assert_nonnull (trellis_form_get (form, "plan.zone"));
      reading = trellis_practice_read_form (fixture->practice, form, 0);
      g_assert_cmpuint (reading->problems->len, ==, 0);
    }
}

/* What must be said before the rest around it can stand is missing, though no contract needs it. */
static void
test_gaps (Fixture *fixture, gconstpointer data)
{
  static const Typed cases[] = { { "team", "yes" }, { "goals[0].statement", " " } };
  static const char *const missing_at[] = { "team.name", "goals[0].statement" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TrellisForm) form = new_usual (fixture);
      g_autoptr (TrellisFormReading) reading = NULL;
      g_autoptr (GPtrArray) missing = NULL;

      type (form, &cases[i], 1);
      reading = trellis_practice_read_form (fixture->practice, form, TRELLIS_ALLOW_NOTHING);
      missing = trellis_practice_find_missing_in (fixture->practice, reading);
      g_assert_cmpuint (missing->len, ==, 1);
      g_assert_cmpstr (((TrellisMissing *) missing->pdata[0])->member, ==, missing_at[i]);
      g_assert_cmpstr (((TrellisMissing *) missing->pdata[0])->step, ==,
                       i == 0 ? "parties" : "purpose");
      g_assert_false (reading->whole);
    }
}

/* A plan that leaves the term is told, and kept only where that is allowed. */
static void
test_outside_term (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TrellisForm) form = new_usual (fixture);
  g_autoptr (TrellisFormReading) refused = NULL, allowed = NULL;

  trellis_form_set (form, "term.end", "2027-03-01");
  refused = trellis_practice_read_form (fixture->practice, form, TRELLIS_ALLOW_NOTHING);
  allowed = trellis_practice_read_form (fixture->practice, form, TRELLIS_ALLOW_OUTSIDE_TERM);
  g_assert_nonnull (trellis_form_reading_find_problem (refused, "plan"));
  g_assert_null (refused->sound->plan);
  g_assert_nonnull (allowed->sound->plan);
  g_assert_true (allowed->whole);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fixture_add ("/practice/forms/whole", test_whole);
  fixture_add ("/practice/forms/not-yet", test_not_yet);
  fixture_add ("/practice/forms/problems", test_problems);
  fixture_add ("/practice/forms/badly-written", test_badly_written);
  fixture_add ("/practice/forms/at-once", test_at_once);
  fixture_add ("/practice/forms/small-letters", test_small_letters);
  fixture_add ("/practice/forms/places", test_places);
  fixture_add ("/practice/forms/put-back", test_put_back);
  fixture_add ("/practice/forms/run", test_run);
  fixture_add ("/practice/forms/typed-alone", test_typed_alone);
  fixture_add ("/practice/forms/signatures", test_signatures);
  fixture_add ("/practice/forms/amend", test_amend);
  fixture_add ("/practice/forms/presets", test_presets);
  fixture_add ("/practice/forms/gaps", test_gaps);
  fixture_add ("/practice/forms/outside-term", test_outside_term);
  return g_test_run ();
}
