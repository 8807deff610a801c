/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an exchange's row says: what was shared, and in which direction (rule 11). */

#include "config.h"

#include "tests/ui/ui-fixture.h"
#include "ui/engagement/trellis-exchange-words.h"

static void
test_line (void)
{
  static const struct
  {
    TrellisExchangeDirection direction;
    TrellisExchangeKind kind;
    const char *expected;
  } cases[] = {
    { TRELLIS_EXCHANGE_DIRECTION_MENTOR_TO_MENTEE, TRELLIS_EXCHANGE_KIND_ADVICE,
      "Advice · from you · 8 December 2026" },
    { TRELLIS_EXCHANGE_DIRECTION_MENTEE_TO_MENTOR, TRELLIS_EXCHANGE_KIND_KNOWLEDGE,
      "Knowledge · from Trần Ngọc Anh · 8 December 2026" },
    { TRELLIS_EXCHANGE_DIRECTION_BOTH, TRELLIS_EXCHANGE_KIND_CONTACT,
      "Contact · both ways · 8 December 2026" },
    { TRELLIS_EXCHANGE_DIRECTION_BOTH, TRELLIS_EXCHANGE_KIND_SKILL,
      "Skill · both ways · 8 December 2026" },
    { TRELLIS_EXCHANGE_DIRECTION_BOTH, TRELLIS_EXCHANGE_KIND_ENCOURAGEMENT,
      "Encouragement · both ways · 8 December 2026" },
    { TRELLIS_EXCHANGE_DIRECTION_BOTH, TRELLIS_EXCHANGE_KIND_RESOURCE,
      "Resource · both ways · 8 December 2026" },
    { TRELLIS_EXCHANGE_DIRECTION_NONE, TRELLIS_EXCHANGE_KIND_NONE, "8 December 2026" },
  };
  g_autoptr (TrellisPractice) practice = ui_practice_new_demo ();
  TrellisEngagement *mentoring
      = ui_practice_find (practice, "Ngọc Anh, finding her place in logistics");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TrellisExchange) exchange = g_object_new (TRELLIS_TYPE_EXCHANGE, NULL);
      g_autofree char *line = NULL;

      trellis_record_set_date (exchange, "date", ui_date ("2026-12-08"));
      trellis_record_set_enum (exchange, "direction", cases[i].direction);
      trellis_record_set_enum (exchange, "kind", cases[i].kind);
      line = trellis_exchange_words_line (NULL, practice, TRELLIS_MENTORING (mentoring), exchange,
                                          0);
      g_assert_cmpstr (line, ==, cases[i].expected);
    }
}

static void
test_mentee_is_not_there (void)
{
  g_autoptr (TrellisClock) clock = ui_clock_new ();
  g_autoptr (TrellisPractice) practice = trellis_practice_new (clock);
  g_autoptr (TrellisMentoring) mentoring = g_object_new (TRELLIS_TYPE_MENTORING, NULL);
  g_autoptr (TrellisExchange) exchange = g_object_new (TRELLIS_TYPE_EXCHANGE, NULL);
  g_autofree char *line = NULL;

  trellis_record_set_date (exchange, "date", ui_date ("2026-12-08"));
  trellis_record_set_enum (exchange, "direction", TRELLIS_EXCHANGE_DIRECTION_MENTEE_TO_MENTOR);
  trellis_record_set_enum (exchange, "kind", TRELLIS_EXCHANGE_KIND_SKILL);
  line = trellis_exchange_words_line (NULL, practice, mentoring, exchange, 0);
  g_assert_cmpstr (line, ==, "Skill · to you · 8 December 2026");
}

static void
test_date (void)
{
  TrellisDate date = ui_date ("2026-12-08");
  g_autofree char *said = trellis_exchange_words_date (NULL, &date);
  g_autofree char *none = trellis_exchange_words_date (NULL, NULL);

  g_assert_cmpstr (said, ==, "8 December 2026");
  g_assert_cmpstr (none, ==, "–");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange-words/line", test_line);
  g_test_add_func ("/exchange-words/mentee-is-not-there", test_mentee_is_not_there);
  g_test_add_func ("/exchange-words/date", test_date);
  return g_test_run ();
}
