/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of what signing needs, item by item. */

#include "config.h"

#include "contract/trellis-items.h"

#include "base/trellis-record-path.h"
#include "contract-fixture.h"
#include "contract/trellis-clauses.h"

#define TODAY (trellis_date_new (2027, 1, 4))

/* Returns: a line each: step, item and member of what is missing */
static char *
list_missing (TrellisBrief *form)
{
  g_autoptr (GPtrArray) missing = trellis_items_find_missing (form, TODAY);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < missing->len; i++)
    {
      TrellisMissing *one = missing->pdata[i];

      g_assert_cmpstr (one->label, !=, NULL);
      g_string_append_printf (text, "%s%s %s %s", i == 0 ? "" : "\n", one->step, one->item,
                              one->member);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_missing (const char *patch, const char *expected)
{
  g_autoptr (TrellisBrief) form = new_form (patch);
  g_autofree char *missing = list_missing (form);

  g_assert_cmpstr (missing, ==, expected);
}

static void
test_full (void)
{
  assert_missing ("{}", "");
}

static void
test_each (void)
{
  static const struct
  {
    const char *member;
    const char *missing;
  } cases[] = {
    { "practitioner.name", "parties coach-name practitioner.name" },
    { "practitioner", "parties coach-name practitioner.name" },
    { "coachees[1].name", "parties coachee-name coachees[1].name" },
    { "coachees", "parties coachee-name coachees[0].name" },
    { "sponsor.name", "parties sponsor-name sponsor.name" },
    { "title", "purpose title title" },
    { "purpose", "purpose purpose purpose" },
    { "goals", "purpose goals goals" },
    { "goals[1].measure", "purpose goal-measures goals[1].measure" },
    { "goals[2].measure", "" },
    { "goals[4].measure", "" },
    { "term", "term term-start term.start\nterm term-end term.end" },
    { "term.start", "term term-start term.start" },
    { "term.end", "term term-end term.end" },
    { "plan.first", "term plan-first plan.first" },
    { "plan.zone", "term plan-zone plan.zone" },
    { "plan.minutes", "term plan-minutes plan.minutes" },
    { "plan.rule", "term plan-rule plan.rule" },
    { "plan.count", "term plan-count plan.count" },
    { "plan.format", "term plan-format plan.format" },
    { "plan.place", "term plan-place plan.place" },
    { "terms.fee", "terms fee-basis terms.fee.basis" },
    { "terms.fee.basis", "terms fee-basis terms.fee.basis" },
    { "terms.fee.amount-minor", "terms fee-amount terms.fee.amount-minor" },
    { "terms.fee.currency", "terms fee-currency terms.fee.currency" },
    { "terms.payer", "terms payer terms.payer" },
    { "terms.cancellation-hours", "terms cancellation-hours terms.cancellation-hours" },
    { "terms.lateness-minutes", "method lateness-minutes terms.lateness-minutes" },
    { "terms.ending-notice-days", "terms ending-notice-days terms.ending-notice-days" },
    { "terms.ethics", "method ethics terms.ethics" },
    { "terms.supervision", "method supervision terms.supervision" },
    { "terms.log-consent", "terms log-consent terms.log-consent" },
    { "terms.recording", "method recording terms.recording" },
    { "terms.ai-tools", "method ai-tools terms.ai-tools" },
    { "terms.records-years", "terms records-years terms.records-years" },
    { "terms.governing-law", "terms governing-law terms.governing-law" },
    { "terms.sponsor-may-see", "terms sponsor-may-see terms.sponsor-may-see" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TrellisBrief) form = new_form ("{}");
      g_autofree char *missing = NULL;

      clear_member (form, cases[i].member);
      missing = list_missing (form);
      g_assert_cmpstr (missing, ==, cases[i].missing);
    }
}

/* Rule 1 names exactly these; whatever else the data file asks for must not block a signature. */
static void
test_nothing_else (void)
{
  static const char *const optional[] = { "initiated-by",
                                          "coachees[0].email",
                                          "coachees[0].phone",
                                          "coachees[0].role",
                                          "sponsor.organisation",
                                          "sponsor.email",
                                          "practitioner.email",
                                          "goals[0].due",
                                          "plan.except",
                                          "plan.reminders-minutes",
                                          "protocol",
                                          "clauses",
                                          "actions" };

  for (guint i = 0; i < G_N_ELEMENTS (optional); i++)
    {
      g_autoptr (TrellisBrief) form = new_form ("{}");
      g_autofree char *missing = NULL;

      clear_member (form, optional[i]);
      missing = list_missing (form);
      g_assert_cmpstr (missing, ==, "");
    }
}

static void
test_order (void)
{
  assert_missing ("{\"purpose\":null,\"goals\":[],\"actions\":null,\"term\":null,"
                  "\"terms\":{\"payer\":null,\"ethics\":null}}",
                  "purpose purpose purpose\npurpose goals goals\nterm term-start term.start\n"
                  "term term-end term.end\nmethod ethics terms.ethics\nterms payer terms.payer");
}

static void
test_blank (void)
{
  assert_missing ("{\"purpose\":\" \\n\\t\"}", "purpose purpose purpose");
}

static void
test_answers (void)
{
  assert_missing ("{\"terms\":{\"supervision\":false,\"log-consent\":false,\"recording\":false,"
                  "\"ai-tools\":false,\"records-years\":0,\"lateness-minutes\":0,"
                  "\"cancellation-hours\":0,\"ending-notice-days\":0,\"sponsor-may-see\":[]}}",
                  "");
}

static void
test_sponsor (void)
{
  assert_missing ("{\"sponsor\":null,\"actions\":null,\"terms\":{\"sponsor-may-see\":null}}", "");
}

static void
test_until (void)
{
  assert_missing ("{\"plan\":{\"count\":null,\"until\":\"2027-05-30\"}}", "");
}

static void
test_format (void)
{
  assert_missing ("{\"plan\":{\"format\":\"online\",\"place\":null}}", "term plan-link plan.link");
  assert_missing (
      "{\"plan\":{\"format\":\"online\",\"place\":null,\"link\":\"https://x.example\"}}", "");
  assert_missing ("{\"plan\":{\"format\":\"phone\",\"place\":null}}", "");
}

static void
test_fee (void)
{
  static const char *const free_bases[] = { "pro-bono", "barter", "internal" };

  for (guint i = 0; i < G_N_ELEMENTS (free_bases); i++)
    {
      g_autofree char *patch = g_strdup_printf (
          "{\"terms\":{\"fee\":{\"basis\":\"%s\",\"amount-minor\":null,\"currency\":null}}}",
          free_bases[i]);

      assert_missing (patch, "");
    }
}

static void
test_minor (void)
{
  assert_missing ("{\"actions\":null,\"coachees\":[{\"name\":\"A\"},{\"name\":\"B\","
                  "\"born\":\"2009-01-05\"}]}",
                  "parties guardian-name coachees[1].guardian.name");
  assert_missing ("{\"actions\":null,\"coachees\":[{\"name\":\"A\"},{\"name\":\"B\","
                  "\"born\":\"2009-01-04\"}]}",
                  "");
  assert_missing ("{\"actions\":null,\"coachees\":[{\"name\":\"B\",\"born\":\"2015-06-01\","
                  "\"guardian\":{\"name\":\"C\"}}]}",
                  "");
  assert_missing ("{\"actions\":null,\"coachees\":[{\"name\":\"B\",\"born\":\"2015-06-01\"}],"
                  "\"team\":{\"name\":\"The yard\",\"representative\":\"Z\"}}",
                  "");
}

static void
test_working_goals (void)
{
  assert_missing ("{\"actions\":null,\"goals\":[{\"statement\":\"x\",\"contract\":false}]}",
                  "purpose goals goals");
  assert_missing ("{\"actions\":null,\"goals\":[{\"statement\":\"x\",\"contract\":false},"
                  "{\"statement\":\"y\",\"required\":false}]}",
                  "");
}

static void
test_dropped_goals (void)
{
  g_autoptr (TrellisBrief) form = new_form ("{}");
  g_autofree char *missing = NULL;

  clear_member (form, "goals[1].measure");
  trellis_record_set_enum (trellis_list_get (form->goals, 1), "state", TRELLIS_GOAL_STATE_DROPPED);
  missing = list_missing (form);
  g_assert_cmpstr (missing, ==, "");
}

/* A slip in the data file would block every signature, or none. */
static void
test_data (void)
{
  g_autoptr (GListStore) items = trellis_items_load ();
  g_autoptr (TrellisClauseBook) book = trellis_clause_book_load (NULL);
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_cmpuint (trellis_list_length (items), >, 80);
  for (guint i = 0; i < trellis_list_length (items); i++)
    {
      TrellisItem *item = trellis_list_get (items, i);

      g_assert_true (g_hash_table_add (ids, item->id));
      g_assert_true (g_str_equal (item->kind, "signatures")
                     || trellis_record_path_exists (TRELLIS_TYPE_BRIEF, item->member));
      if (g_str_equal (item->kind, "clause"))
        g_assert_nonnull (trellis_clause_book_find (book, item->member + strlen ("clauses.")));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/contract/rule-1/full", test_full);
  g_test_add_func ("/contract/rule-1/each-item", test_each);
  g_test_add_func ("/contract/rule-1/nothing-else", test_nothing_else);
  g_test_add_func ("/contract/rule-1/order", test_order);
  g_test_add_func ("/contract/rule-1/blank-is-missing", test_blank);
  g_test_add_func ("/contract/rule-1/no-is-an-answer", test_answers);
  g_test_add_func ("/contract/rule-1/without-sponsor", test_sponsor);
  g_test_add_func ("/contract/rule-1/count-or-until", test_until);
  g_test_add_func ("/contract/rule-1/format", test_format);
  g_test_add_func ("/contract/rule-1/free-of-charge", test_fee);
  g_test_add_func ("/contract/rule-1/minor", test_minor);
  g_test_add_func ("/contract/rule-1/working-goals", test_working_goals);
  g_test_add_func ("/contract/rule-1/dropped-goals", test_dropped_goals);
  g_test_add_func ("/contract/items/data", test_data);

  return g_test_run ();
}
