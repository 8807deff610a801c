/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of people: who is a minor, and what a brief may say of somebody. */

#include "config.h"

#include "base/trellis-record-json.h"
#include "people/trellis-person.h"
#include "people/trellis-practitioner.h"

#include <string.h>

static const struct
{
  const char *born;
  const char *on;
  gboolean minor;
} ages[] = {
  { "2009-02-02", "2027-02-01", TRUE },  { "2009-02-01", "2027-02-01", FALSE },
  { "2009-01-31", "2027-02-01", FALSE }, { "2008-02-29", "2026-02-28", TRUE },
  { "2008-02-29", "2026-03-01", FALSE }, { "2026-12-31", "2027-02-01", TRUE },
};

/* Full age is 18, from the birthday on; an unknown birthday says nothing. */
static void
test_minor (void)
{
  g_autoptr (TrellisPerson) person = g_object_new (TRELLIS_TYPE_PERSON, NULL);
  TrellisDate born, on;

  g_assert_false (trellis_person_is_minor (person, trellis_date_new (2027, 2, 1)));
  for (guint i = 0; i < G_N_ELEMENTS (ages); i++)
    {
      trellis_date_parse (ages[i].born, &born);
      trellis_date_parse (ages[i].on, &on);
      trellis_record_set_date (person, "born", born);
      g_assert_cmpint (trellis_person_is_minor (person, on), ==, ages[i].minor);
    }
}

static const struct
{
  const char *person;
  const char *message; /* %NULL: taken */
} briefs[] = {
  { "{\"name\":\"سلمى بنعلي\"}", NULL },
  { "{\"name\":\"Ada 🦊\",\"guardian\":{\"name\":\"Mia\"}}", NULL },
  { "{\"email\":\"a@example.org\"}", "name: is needed here" },
  { "{\"name\":\"Ada\",\"guardian\":{}}", "guardian.name: is needed here" },
  { "{\"name\":\"Ada\",\"id\":\"1\"}", "id: there is no such member here" },
  { "{\"name\":\"Ada\",\"format\":\"x\"}", "format: there is no such member here" },
  { "{\"name\":\"Ada\",\"born\":\"1.2.2009\"}", "born: expected a date" },
  { "{\"name\":\"Ada\\nLove\"}", "name: expected one line of text" },
};

static void
test_briefs (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (briefs); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (briefs[i].person, strlen (briefs[i].person));
      g_autoptr (TrellisJson) json = trellis_json_parse (bytes, NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (TrellisPerson) person
          = trellis_record_from_json (TRELLIS_TYPE_PERSON, json, TRELLIS_READING_BRIEF, &error);

      g_assert_cmpint (person != NULL, ==, briefs[i].message == NULL);
      if (error != NULL && !g_str_has_prefix (error->message, briefs[i].message))
        g_assert_cmpstr (error->message, ==, briefs[i].message);
    }
}

static void
test_long_name (void)
{
  g_autofree char *name = g_strnfill (201, 'x');
  g_autoptr (TrellisPerson) person = g_object_new (TRELLIS_TYPE_PERSON, "name", name, NULL);
  g_autoptr (TrellisPractitioner) coach = g_object_new (TRELLIS_TYPE_PRACTITIONER, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (trellis_record_validate (person, &error));
  g_assert_cmpstr (error->message, ==, "name: expected at most 200 characters, got 201");
  g_assert_true (trellis_record_validate (coach, NULL));
  trellis_record_set_string (coach, "name", name);
  g_assert_false (trellis_record_validate (coach, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/person/minor", test_minor);
  g_test_add_func ("/person/briefs", test_briefs);
  g_test_add_func ("/person/long-name", test_long_name);
  return g_test_run ();
}
