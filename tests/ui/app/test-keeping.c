/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A practice that is kept: saved behind whoever works, and never said to be saved when it is not.
 */

#include "config.h"

#include "practice/trellis-practice-profile.h"
#include "store/trellis-folder-private.h"
#include "tests/ui/ui-fixture.h"
#include "ui/app/trellis-keeping-words.h"
#include "ui/app/trellis-keeping.h"
#include "ui/app/trellis-opening.h"

#include <adwaita.h>
#include <errno.h>
#include <glib/gstdio.h>

typedef struct
{
  char *place;
  char *away;
  TrellisOpened *opened;
  TrellisKeeping *keeping;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *base = g_dir_make_tmp ("keeping-XXXXXX", NULL);

  fixture->place = g_build_filename (base, "practice", NULL);
  fixture->away = g_build_filename (base, "away", NULL);
  fixture->opened = ui_practice_open_demo (fixture->place);
  fixture->keeping = trellis_keeping_new (fixture->opened->folder, fixture->opened->practice);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_run_dispose (G_OBJECT (fixture->keeping));
  g_clear_object (&fixture->keeping);
  g_clear_pointer (&fixture->opened, trellis_opened_free);
  ui_settle ();
  g_free (fixture->place);
  g_free (fixture->away);
}

static void
act (Fixture *fixture, const char *name)
{
  g_autoptr (TrellisPractitioner) card
      = trellis_record_copy (trellis_practice_get_practitioner (fixture->opened->practice));
  g_autoptr (GError) error = NULL;

  trellis_record_set_string (card, "name", name);
  trellis_practice_set_profile (fixture->opened->practice, card, &error);
  g_assert_no_error (error);
}

static char *
read_head (Fixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->place, "practice.json", NULL);
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, NULL);
  return text;
}

static gboolean
is_saved (gpointer data)
{
  return trellis_keeping_count_unsaved (data) == 0;
}

static gboolean
has_failed (gpointer data)
{
  return trellis_keeping_get_cause (data) != NULL;
}

static void
test_saved (Fixture *fixture, gconstpointer data)
{
  g_autofree char *head = NULL;

  act (fixture, "Somebody New");
  g_assert_cmpuint (trellis_keeping_count_unsaved (fixture->keeping), ==, 1);
  ui_wait (is_saved, fixture->keeping);
  head = read_head (fixture);
  g_assert_nonnull (strstr (head, "Somebody New"));
  g_assert_null (trellis_keeping_get_cause (fixture->keeping));
}

/* What was done stays done, is said not to be saved, and is saved once that is possible. */
static void
test_vanished (Fixture *fixture, gconstpointer data)
{
  g_autofree char *said = NULL, *head = NULL;

  g_assert_cmpint (g_rename (fixture->place, fixture->away), ==, 0);
  act (fixture, "Somebody New");
  act (fixture, "Somebody Newer");
  ui_wait (has_failed, fixture->keeping);
  said = trellis_keeping_say_unsaved (fixture->keeping);
  g_assert_true (g_str_has_prefix (said, "2 changes are not saved: the folder “"));
  g_assert_cmpstr (trellis_practice_get_practitioner (fixture->opened->practice)->name, ==,
                   "Somebody Newer");
  g_assert_cmpint (g_rename (fixture->away, fixture->place), ==, 0);
  trellis_keeping_refresh (fixture->keeping);
  ui_wait (is_saved, fixture->keeping);
  g_assert_null (trellis_keeping_say_unsaved (fixture->keeping));
  head = read_head (fixture);
  g_assert_nonnull (strstr (head, "Somebody Newer"));
}

static int is_full;

/* Half of what is asked for still fits. */
static gssize
write_if_room (int file, const void *bytes, gsize length)
{
  if (!g_atomic_int_get (&is_full))
    return trellis_disk_get_real ()->write (file, bytes, length);
  if (length > 1)
    return trellis_disk_get_real ()->write (file, bytes, length / 2);
  errno = ENOSPC;
  return -1;
}

/* It says so as long as it is so, tries by itself, and leaves nothing half written behind. */
static void
test_full (Fixture *fixture, gconstpointer data)
{
  TrellisDisk disk = *trellis_disk_get_real ();
  g_autofree char *before = read_head (fixture), *said = NULL, *after = NULL, *head = NULL;

  disk.write = write_if_room;
  trellis_folder_set_disk (fixture->opened->folder, &disk);
  g_atomic_int_set (&is_full, TRUE);
  act (fixture, "Somebody New");
  ui_wait (has_failed, fixture->keeping);
  said = trellis_keeping_say_unsaved (fixture->keeping);
  g_assert_cmpstr (said, ==, "1 change is not saved: the disk is full. Trellis keeps trying.");
  g_assert_cmpstr (trellis_practice_get_practitioner (fixture->opened->practice)->name, ==,
                   "Somebody New");
  after = read_head (fixture);
  g_assert_cmpstr (after, ==, before);
  g_atomic_int_set (&is_full, FALSE);
  ui_wait (is_saved, fixture->keeping);
  g_assert_null (trellis_keeping_say_unsaved (fixture->keeping));
  head = read_head (fixture);
  g_assert_nonnull (strstr (head, "Somebody New"));
  trellis_folder_set_disk (fixture->opened->folder, trellis_disk_get_real ());
}

static void
on_taken_cb (TrellisKeeping *keeping, gpointer data)
{
  *(gboolean *) data = TRUE;
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *) data;
}

static void
test_outside (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->place, "practice.json", NULL);
  g_autofree char *head = read_head (fixture);
  g_autoptr (GString) theirs = g_string_new (head);
  gboolean taken = FALSE;

  g_signal_connect (fixture->keeping, "taken", G_CALLBACK (on_taken_cb), &taken);
  g_assert_cmpuint (g_string_replace (theirs, "Hélène Vandermeulen", "Helen Outside", 0), >, 0);
  g_assert_true (g_file_set_contents (path, theirs->str, theirs->len, NULL));
  ui_wait (is_true, &taken);
  g_assert_cmpstr (trellis_practice_get_practitioner (fixture->opened->practice)->name, ==,
                   "Helen Outside");
}

static gboolean
has_others (gpointer data)
{
  return trellis_keeping_get_others (data)[0] != NULL;
}

static void
test_both (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->place, "practice.json", NULL);

  g_assert_true (g_file_set_contents (path, "{}", -1, NULL));
  act (fixture, "Ours");
  ui_wait (is_saved, fixture->keeping);
  g_assert_cmpstr (trellis_practice_get_practitioner (fixture->opened->practice)->name, ==, "Ours");
  ui_wait (has_others, fixture->keeping);
}

static int
run (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/keeping/saved", Fixture, NULL, set_up, test_saved, tear_down);
  g_test_add ("/keeping/vanished", Fixture, NULL, set_up, test_vanished, tear_down);
  g_test_add ("/keeping/full", Fixture, NULL, set_up, test_full, tear_down);
  g_test_add ("/keeping/outside", Fixture, NULL, set_up, test_outside, tear_down);
  g_test_add ("/keeping/both", Fixture, NULL, set_up, test_both, tear_down);
  return g_test_run ();
}

int
main (int argc, char **argv)
{
  char *scratch = ui_scratch_begin ();

  return ui_scratch_end (scratch, run (argc, argv));
}
