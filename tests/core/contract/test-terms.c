/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of the terms of a contract: the term, the fee, what a sponsor sees. */

#include "config.h"

#include "contract/trellis-terms.h"

#include "base/trellis-record-json.h"

static void
assert_reads (GType type, const char *text, const char *refusal)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (TrellisJson) json = trellis_json_parse (bytes, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GObject) record = trellis_record_from_json (type, json, TRELLIS_READING_BRIEF, &error);

  if (refusal == NULL)
    g_assert_no_error (error);
  else
    {
      g_assert_null (record);
      g_assert_nonnull (error);
      g_assert_cmpstr (error->message, !=, NULL);
      g_assert_true (g_str_has_prefix (error->message, refusal));
    }
}

static void
test_term (void)
{
  GType type = TRELLIS_TYPE_TERM;

  assert_reads (type, "{\"start\":\"2027-01-04\",\"end\":\"2027-06-30\"}", NULL);
  assert_reads (type, "{\"start\":\"2027-01-04\",\"end\":\"2027-01-04\"}", NULL);
  assert_reads (type, "{\"start\":\"2027-01-04\",\"end\":\"2027-01-03\"}",
                "end: the term ends before it starts; choose a day on or after 2027-01-04");
  assert_reads (type, "{\"start\":\"2027-01-04\"}", "end: is needed here");
  assert_reads (type, "{\"start\":\"2027-02-30\",\"end\":\"2027-06-30\"}",
                "start: expected a date");
}

static void
test_fee (void)
{
  static const struct
  {
    const char *text;
    const char *refusal;
  } cases[] = {
    { "{\"basis\":\"per-session\",\"amount-minor\":12000,\"currency\":\"EUR\"}" },
    { "{\"basis\":\"per-month\",\"amount-minor\":0,\"currency\":\"JPY\"}" },
    { "{\"basis\":\"package\",\"amount-minor\":12000,\"currency\":\"TND\"}" },
    { "{\"basis\":\"pro-bono\"}" },
    { "{\"basis\":\"barter\"}" },
    { "{\"basis\":\"internal\"}" },
    { "{\"basis\":\"per-session\"}", "amount-minor: is needed here" },
    { "{\"basis\":\"per-month\",\"amount-minor\":12000}", "currency: is needed here" },
    { "{\"basis\":\"package\",\"amount-minor\":12000,\"currency\":\"\"}",
      "currency: is needed here" },
    { "{\"basis\":\"package\",\"currency\":\"EUR\"}", "amount-minor: is needed here" },
    { "{\"basis\":\"package\",\"amount-minor\":12000,\"currency\":\"euro\"}",
      "currency: expected the three capital letters" },
    { "{\"basis\":\"package\",\"amount-minor\":-1,\"currency\":\"EUR\"}", "amount-minor: " },
    { "{\"basis\":\"package\",\"amount-minor\":120.5,\"currency\":\"EUR\"}", "amount-minor: " },
    { "{\"basis\":\"package\",\"amount-minor\":100000000001,\"currency\":\"EUR\"}",
      "amount-minor: " },
    { "{\"basis\":\"pro-bono\",\"amount-minor\":1}", "amount-minor: does not belong" },
    { "{\"basis\":\"barter\",\"currency\":\"EUR\"}", "currency: does not belong" },
    { "{\"basis\":\"internal\",\"amount-minor\":0,\"currency\":\"EUR\"}",
      "amount-minor: does not belong" },
    { "{\"amount-minor\":12000,\"currency\":\"EUR\"}", "basis: is needed here" },
    { "{\"basis\":\"weekly\"}", "basis: expected one of per-session" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_reads (TRELLIS_TYPE_FEE, cases[i].text, cases[i].refusal);
}

static void
test_sponsor_may_see (void)
{
  GType type = TRELLIS_TYPE_TERMS;

  assert_reads (type, "{\"sponsor-may-see\":[]}", NULL);
  assert_reads (type, "{\"sponsor-may-see\":[\"progress\",\"attendance\",\"goal-titles\"]}", NULL);
  assert_reads (type, "{\"sponsor-may-see\":[\"attendance\",\"notes\"]}",
                "sponsor-may-see: expected attendance, goal-titles or progress, got “notes”");
  assert_reads (type, "{\"sponsor-may-see\":[\"progress\",\"attendance\",\"progress\"]}",
                "sponsor-may-see: “progress” stands there twice");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/contract/terms/term", test_term);
  g_test_add_func ("/contract/terms/fee", test_fee);
  g_test_add_func ("/contract/terms/sponsor-may-see", test_sponsor_may_see);

  return g_test_run ();
}
