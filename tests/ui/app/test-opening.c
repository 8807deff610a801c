/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opening: what is not there yet, what is no practice, what is open elsewhere, and the demo. */

#include "config.h"

#include "tests/ui/ui-fixture.h"
#include "ui/app/trellis-opening.h"

#include <glib/gstdio.h>

static char *
new_place (const char *name)
{
  return g_build_filename (g_get_tmp_dir (), name, NULL);
}

static guint
count_engagements (TrellisOpened *opened)
{
  return g_list_model_get_n_items (trellis_practice_get_engagements (opened->practice));
}

/* Looking makes nothing: not the folder, not a file in it. */
static void
test_missing (void)
{
  g_autoptr (TrellisClock) clock = ui_clock_new ();
  g_autofree char *place = new_place ("missing");
  g_autoptr (GError) error = NULL;
  g_autoptr (TrellisOpened) opened
      = trellis_open_practice (place, TRELLIS_FOLDER_CREATE, clock, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (count_engagements (opened), ==, 0);
  g_assert_null (trellis_practice_get_read_only (opened->practice));
  g_assert_false (g_file_test (place, G_FILE_TEST_EXISTS));
}

static void
test_no_practice (void)
{
  g_autoptr (TrellisClock) clock = ui_clock_new ();
  g_autofree char *folder = new_place ("strange");
  g_autofree char *file = g_build_filename (folder, "shopping-list.txt", NULL);
  const char *const places[] = { folder, file };

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (file, "Bread", -1, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (TrellisOpened) opened
          = trellis_open_practice (places[i], TRELLIS_FOLDER_CREATE, clock, &error);

      g_assert_error (error, TRELLIS_STORE_ERROR, TRELLIS_STORE_ERROR_NOT_PRACTICE);
      g_assert_null (opened);
    }
}

static void
test_again (void)
{
  g_autoptr (TrellisClock) clock = ui_clock_new ();
  g_autofree char *place = new_place ("again");
  g_autoptr (GError) error = NULL;
  g_autoptr (TrellisOpened) opened = NULL;

  trellis_opened_free (ui_practice_open_demo (place));
  opened = trellis_open_practice (place, TRELLIS_FOLDER_CREATE, clock, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_engagements (opened), ==, 6);
  g_assert_null (trellis_practice_get_read_only (opened->practice));
}

static void
test_open_elsewhere (void)
{
  g_autoptr (TrellisClock) clock = ui_clock_new ();
  g_autofree char *place = new_place ("elsewhere");
  g_autoptr (GError) error = NULL;
  g_autoptr (TrellisOpened) first = NULL, second = NULL;

  trellis_opened_free (ui_practice_open_demo (place));
  first = trellis_open_practice (place, TRELLIS_FOLDER_CREATE, clock, &error);
  g_assert_no_error (error);
  second = trellis_open_practice (place, TRELLIS_FOLDER_CREATE, clock, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_engagements (second), ==, 6);
  g_assert_null (trellis_practice_get_read_only (first->practice));
  g_assert_nonnull (trellis_practice_get_read_only (second->practice));
}

static void
test_aside (void)
{
  g_autoptr (TrellisClock) clock = ui_clock_new ();
  g_autofree char *place = new_place ("aside");
  g_autofree char *folder = g_build_filename (place, "engagements", NULL);
  g_autoptr (GDir) dir = NULL;
  g_autofree char *document = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (TrellisOpened) opened = NULL;

  trellis_opened_free (ui_practice_open_demo (place));
  dir = g_dir_open (folder, 0, NULL);
  document = g_build_filename (folder, g_dir_read_name (dir), NULL);
  g_assert_true (g_file_set_contents (document, "{", -1, NULL));
  opened = trellis_open_practice (place, TRELLIS_FOLDER_CREATE, clock, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_engagements (opened), ==, 5);
  g_assert_cmpuint (trellis_folder_get_aside (opened->folder)->len, ==, 1);
}

typedef struct
{
  gboolean answered;
  TrellisOpened *opened;
  GError *error;
} Answer;

static void
on_opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Answer *answer = data;

  answer->opened = trellis_open_finish (result, &answer->error);
  answer->answered = TRUE;
}

static gboolean
is_answered (gpointer data)
{
  return ((Answer *) data)->answered;
}

static void
test_demo (void)
{
  g_autoptr (TrellisClock) clock = ui_clock_new ();
  Answer answer = { 0 };

  trellis_open_demo_async (clock, NULL, on_opened_cb, &answer);
  ui_wait (is_answered, &answer);
  g_assert_no_error (answer.error);
  g_assert_cmpuint (count_engagements (answer.opened), ==, 6);
  g_assert_true (g_file_test (trellis_folder_get_path (answer.opened->folder), G_FILE_TEST_IS_DIR));
  trellis_opened_free (answer.opened);
}

static void
test_cancelled (void)
{
  g_autoptr (TrellisClock) clock = ui_clock_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *place = new_place ("cancelled");
  Answer answer = { 0 };

  trellis_open_practice_async (place, TRELLIS_FOLDER_CREATE, clock, cancellable, on_opened_cb,
                               &answer);
  g_cancellable_cancel (cancellable);
  ui_wait (is_answered, &answer);
  g_assert_error (answer.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (answer.opened);
  g_clear_error (&answer.error);
}

int
main (int argc, char **argv)
{
  char *scratch = ui_scratch_begin ();

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/opening/missing", test_missing);
  g_test_add_func ("/opening/no-practice", test_no_practice);
  g_test_add_func ("/opening/again", test_again);
  g_test_add_func ("/opening/open-elsewhere", test_open_elsewhere);
  g_test_add_func ("/opening/aside", test_aside);
  g_test_add_func ("/opening/demo", test_demo);
  g_test_add_func ("/opening/cancelled", test_cancelled);
  return ui_scratch_end (scratch, g_test_run ());
}
