/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whole files as other programs write them: those of the test data, and those of a folder that
 * `TRELLIS_ICS_CORPUS` names. Each is read in time and without a crash, and has as many events as
 * libical finds.
 */

#include "import-fixture.h"

#include "calendar/trellis-import-text.h"

#include <libical/ical.h>
#include <string.h>

#define MOST_SECONDS 2.0

static guint
count_events (icalcomponent *component)
{
  guint n_events = icalcomponent_isa (component) == ICAL_VEVENT_COMPONENT ? 1 : 0;
  icalcompiter at = icalcomponent_begin_component (component, ICAL_ANY_COMPONENT);

  for (; icalcompiter_deref (&at) != NULL; icalcompiter_next (&at))
    n_events += count_events (icalcompiter_deref (&at));
  return n_events;
}

static gboolean
count_with_libical (GBytes *bytes, guint *n_events)
{
  g_autoptr (GBytes) decoded = trellis_import_text_decode (bytes);
  g_autofree char *text = g_strndup (g_bytes_get_data (decoded, NULL), g_bytes_get_size (decoded));
  icalcomponent *root = icalparser_parse_string (text);

  if (root == NULL)
    return FALSE;
  *n_events = count_events (root);
  icalcomponent_free (root);
  return TRUE;
}

static void
check_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrellisBusyTime) busy = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *found = NULL;
  TrellisImportOptions options;
  guint n_events;
  gsize length;

  g_test_message ("%s", path);
  g_assert_true (g_file_get_contents (path, &text, &length, &error));
  bytes = g_bytes_new_take (g_steal_pointer (&text), length);
  found = import_bytes (bytes);
  import_options (&options);
  g_test_timer_start ();
  busy = trellis_calendar_import_file (path, &options, NULL, &error);
  g_assert_cmpfloat (g_test_timer_elapsed (), <, MOST_SECONDS);
  if (busy == NULL)
    g_assert_error (error, TRELLIS_IMPORT_ERROR, TRELLIS_IMPORT_ERROR_NOT_A_CALENDAR);
  else if (count_with_libical (bytes, &n_events))
    g_assert_cmpuint (busy->report->n_events, ==, n_events);
}

static guint
check_folder (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) folder = g_dir_open (path, 0, &error);
  const char *name;
  guint n_files = 0;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *inside = g_build_filename (path, name, NULL);

      if (g_file_test (inside, G_FILE_TEST_IS_DIR))
        n_files += check_folder (inside);
      else if (g_str_has_suffix (name, ".ics"))
        {
          check_file (inside);
          n_files++;
        }
    }
  return n_files;
}

static void
test_corpus (void)
{
  g_autofree char *own = g_test_build_filename (G_TEST_DIST, "data", "calendars", NULL);
  const char *corpus = g_getenv ("TRELLIS_ICS_CORPUS");

  g_assert_cmpuint (check_folder (own), >, 10);
  if (corpus != NULL)
    g_assert_cmpuint (check_folder (corpus), >, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/calendar/import/corpus", test_corpus);
  return g_test_run ();
}
