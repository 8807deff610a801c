/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is known of a person goes to lines of text and back. */

#include "config.h"

#include "tests/ui/ui-fixture.h"
#include "ui/people/trellis-people-words.h"
#include "ui/people/trellis-person-draft.h"

static const struct
{
  const char *member, *text, *refusal;
} cases[] = {
  { "name", "Ada", NULL },
  { "email", "ada@example.org", NULL },
  { "born", "1990-05-31", NULL },
  { "born", "31.5.1990", "A date looks like" },
  { "born", "1990-02-30", "A date looks like" },
  { "born", NULL, NULL },
  { "guardian.name", "Anne", NULL },
  { "guardian.email", "anne@example.org", NULL },
  { "phone", NULL, NULL },
};

static void
test_texts (void)
{
  g_autoptr (TrellisPerson) person = g_object_new (TRELLIS_TYPE_PERSON, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      gboolean read
          = trellis_person_draft_set_text (person, cases[i].member, cases[i].text, &error);
      g_autofree char *text = trellis_person_draft_dup_text (person, cases[i].member);

      g_assert_cmpint (read, ==, cases[i].refusal == NULL);
      if (read)
        g_assert_cmpstr (text, ==, cases[i].text);
      else
        g_assert_nonnull (strstr (error->message, cases[i].refusal));
    }
  g_assert_cmpstr (person->guardian->name, ==, "Anne");
}

/* A guardian of whom nothing is known any more is none. */
static void
test_no_guardian (void)
{
  g_autoptr (TrellisPerson) person = g_object_new (TRELLIS_TYPE_PERSON, NULL);

  trellis_person_draft_set_text (person, "guardian.name", "Anne", NULL);
  trellis_person_draft_set_text (person, "guardian.name", NULL, NULL);
  g_assert_null (person->guardian);
  g_assert_null (trellis_person_draft_dup_text (person, "guardian.name"));
}

static void
test_refusals (void)
{
  g_autofree char *name = g_strnfill (201, 'x');
  g_autoptr (TrellisPerson) person = g_object_new (TRELLIS_TYPE_PERSON, "name", name, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;

  g_assert_false (trellis_record_validate (person, &error));
  message = trellis_people_words_refusal (error);
  g_assert_cmpstr (message, ==, "Expected at most 200 characters, got 201.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/person-draft/texts", test_texts);
  g_test_add_func ("/person-draft/no-guardian", test_no_guardian);
  g_test_add_func ("/person-draft/refusals", test_refusals);
  return g_test_run ();
}
