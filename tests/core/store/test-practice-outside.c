/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What others change in the documents of an open practice is taken over, and what is ours stays. */

#include "config.h"

#include "store-fixture.h"

#include "practice/trellis-practice-profile.h"
#include "store/trellis-outside.h"

#include <glib/gstdio.h>

#define NEW "5b0f6b0e-3a51-4c52-9d43-0f1d5d1d7a09"
#define OTHER "people/" YOUSSEF ".20261124T080000Z.other.json"

typedef struct
{
  Scratch scratch;
  TrellisFolder *folder;
  TrellisPractice *practice;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  scratch_init_practice (&fixture->scratch);
  fixture->practice = scratch_load (&fixture->scratch, TRELLIS_FOLDER_CHANGE, &fixture->folder);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->practice);
  g_object_unref (fixture->folder);
  scratch_clear (&fixture->scratch);
}

/* Returns how many documents came from outside. */
static guint
look_and_take (Fixture *fixture)
{
  g_autoptr (TrellisOutside) outside = trellis_outside_look (fixture->folder);

  g_assert_true (trellis_outside_take (outside, fixture->folder, fixture->practice));
  return trellis_outside_get_length (outside);
}

static void
write_person (Fixture *fixture, const char *id, const char *name)
{
  g_autofree char *text = make_person (id, name);
  g_autofree char *place = g_strdup_printf ("people/%s.json", id);

  scratch_write (&fixture->scratch, place, text, -1);
}

static void
rename_practitioner (Fixture *fixture, const char *name)
{
  g_autoptr (TrellisPractitioner) card
      = trellis_record_copy (trellis_practice_get_practitioner (fixture->practice));
  g_autoptr (GError) error = NULL;

  trellis_record_set_string (card, "name", name);
  trellis_practice_set_profile (fixture->practice, card, &error);
  g_assert_no_error (error);
}

/* A record that is on the screen stays the one that is there. */
static void
test_changed (Fixture *fixture, gconstpointer data)
{
  TrellisPerson *person = trellis_practice_find_person (fixture->practice, YOUSSEF);

  g_assert_cmpuint (look_and_take (fixture), ==, 0);
  write_person (fixture, YOUSSEF, "Somebody Else");
  g_assert_cmpuint (look_and_take (fixture), ==, 1);
  g_assert_true (trellis_practice_find_person (fixture->practice, YOUSSEF) == person);
  g_assert_cmpstr (person->name, ==, "Somebody Else");
  g_assert_cmpuint (look_and_take (fixture), ==, 0);
}

static void
test_made_and_removed (Fixture *fixture, gconstpointer data)
{
  write_person (fixture, NEW, "New Person");
  scratch_remove (&fixture->scratch, MENTORING_PLACE);
  g_assert_cmpuint (look_and_take (fixture), ==, 2);
  g_assert_nonnull (trellis_practice_find_person (fixture->practice, NEW));
  g_assert_null (trellis_practice_find_engagement (fixture->practice, MENTORING));
  g_assert_nonnull (trellis_practice_find_engagement (fixture->practice, COACHING));
}

static void
test_head (Fixture *fixture, gconstpointer data)
{
  g_autofree char *head = make_head ("Another Name");

  scratch_write (&fixture->scratch, "practice.json", head, -1);
  g_assert_cmpuint (look_and_take (fixture), ==, 1);
  g_assert_cmpstr (trellis_practice_get_practitioner (fixture->practice)->name, ==, "Another Name");
  g_assert_nonnull (trellis_practice_get_settings (fixture->practice));
}

/* Taking our own act back would take what came from outside with it. */
static void
test_undo (Fixture *fixture, gconstpointer data)
{
  g_autofree char *head = make_head ("Another Name");

  rename_practitioner (fixture, "Ours");
  g_assert_true (trellis_practice_can_undo (fixture->practice));
  write_person (fixture, YOUSSEF, "Somebody Else");
  look_and_take (fixture);
  g_assert_true (trellis_practice_can_undo (fixture->practice));
  scratch_write (&fixture->scratch, "practice.json", head, -1);
  look_and_take (fixture);
  g_assert_false (trellis_practice_can_undo (fixture->practice));
}

/* Half a document is no change yet. */
static void
test_unreadable (Fixture *fixture, gconstpointer data)
{
  TrellisPerson *person = trellis_practice_find_person (fixture->practice, YOUSSEF);
  g_autofree char *name = g_strdup (person->name);

  scratch_write (&fixture->scratch, YOUSSEF_PLACE, "{ \"format\":", -1);
  g_assert_cmpuint (look_and_take (fixture), ==, 0);
  g_assert_cmpstr (person->name, ==, name);
  write_person (fixture, YOUSSEF, "Whole");
  g_assert_cmpuint (look_and_take (fixture), ==, 1);
  g_assert_cmpstr (person->name, ==, "Whole");
}

/* A disk that was pulled out takes nothing off the screen. */
static void
test_gone (Fixture *fixture, gconstpointer data)
{
  g_autofree char *away = g_build_filename (fixture->scratch.base, "away", NULL);

  g_assert_cmpint (g_rename (fixture->scratch.path, away), ==, 0);
  g_assert_cmpuint (look_and_take (fixture), ==, 0);
  g_assert_nonnull (trellis_practice_find_person (fixture->practice, YOUSSEF));
  g_assert_cmpint (g_rename (away, fixture->scratch.path), ==, 0);
  scratch_remove (&fixture->scratch, "practice.json");
  g_assert_cmpuint (look_and_take (fixture), ==, 0);
}

/* What was saved between looking and taking is newer than what was seen. */
static void
test_saved_meanwhile (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TrellisOutside) outside = NULL;
  g_autofree char *ours = make_person (YOUSSEF, "Ours");
  g_autoptr (GError) error = NULL;

  write_person (fixture, YOUSSEF, "Theirs");
  outside = trellis_outside_look (fixture->folder);
  g_assert_null (trellis_outside_get_others (outside)[0]);
  save_text (fixture->folder, TRELLIS_DOCUMENT_PERSON, YOUSSEF, ours, &error);
  g_assert_no_error (error);
  g_assert_false (trellis_outside_take (outside, fixture->folder, fixture->practice));
  g_clear_pointer (&outside, trellis_outside_free);
  outside = trellis_outside_look (fixture->folder);
  g_assert_cmpstr (trellis_outside_get_others (outside)[0], ==, OTHER);
  g_assert_cmpuint (trellis_outside_get_length (outside), ==, 0);
}

/* A document that was put aside and is mended can be worked on. */
static void
test_mended (Fixture *fixture, gconstpointer data)
{
  g_autofree char *good = scratch_read (&fixture->scratch, YOUSSEF_PLACE);

  g_clear_object (&fixture->practice);
  g_clear_object (&fixture->folder);
  scratch_write (&fixture->scratch, YOUSSEF_PLACE, "{", -1);
  fixture->practice = scratch_load (&fixture->scratch, TRELLIS_FOLDER_CHANGE, &fixture->folder);
  g_assert_true (trellis_practice_is_aside (fixture->practice, YOUSSEF));
  scratch_write (&fixture->scratch, YOUSSEF_PLACE, good, -1);
  g_assert_cmpuint (look_and_take (fixture), ==, 1);
  g_assert_false (trellis_practice_is_aside (fixture->practice, YOUSSEF));
  g_assert_cmpuint (trellis_folder_get_aside (fixture->folder)->len, ==, 0);
  g_assert_nonnull (trellis_practice_find_person (fixture->practice, YOUSSEF));
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *, gconstpointer);
  } tests[] = {
    { "/practice-outside/changed", test_changed },
    { "/practice-outside/made-and-removed", test_made_and_removed },
    { "/practice-outside/head", test_head },
    { "/practice-outside/undo", test_undo },
    { "/practice-outside/unreadable", test_unreadable },
    { "/practice-outside/gone", test_gone },
    { "/practice-outside/saved-meanwhile", test_saved_meanwhile },
    { "/practice-outside/mended", test_mended },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
