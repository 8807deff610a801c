/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What tests of the window share: a demo practice, and looking at widgets as a person does. */

#include "config.h"

#include "ui-fixture.h"

#include "practice/trellis-sample.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define LONGEST_WAIT_MS 10000
#define NARROWEST 360
#define USUAL_DPI (96 * 1024)

TrellisDate
ui_date (const char *text)
{
  TrellisDate date;

  g_assert_true (trellis_date_parse (text, &date));
  return date;
}

TrellisClock *
ui_clock_new (void)
{
  return trellis_clock_new_still (UI_NOW);
}

/* The demo practice in memory: nothing saves it. */
TrellisPractice *
ui_practice_new_demo (void)
{
  g_autoptr (TrellisClock) clock = ui_clock_new ();
  g_autoptr (GError) error = NULL;
  TrellisPractice *practice = trellis_practice_new (clock);

  trellis_sample_write (practice, clock, &error);
  g_assert_no_error (error);
  return practice;
}

/* The demo practice in a folder, which is held until that is freed. */
TrellisOpened *
ui_practice_open_demo (const char *place)
{
  g_autoptr (TrellisClock) clock = ui_clock_new ();
  g_autoptr (GError) error = NULL;
  TrellisOpened *opened = trellis_open_practice (place, TRELLIS_FOLDER_CREATE, clock, &error);

  g_assert_no_error (error);
  trellis_sample_write (opened->practice, clock, &error);
  g_assert_no_error (error);
  return opened;
}

TrellisEngagement *
ui_practice_find (TrellisPractice *practice, const char *title)
{
  GListStore *engagements = G_LIST_STORE (trellis_practice_get_engagements (practice));

  for (guint i = 0; i < trellis_list_length (engagements); i++)
    {
      TrellisEngagement *engagement = trellis_list_get (engagements, i);

      if (g_strcmp0 (engagement->title, title) == 0)
        return engagement;
    }
  g_error ("The demo practice has no “%s”", title);
}

/* Before anything asks where temporary files are. Of %G_TEST_OPTION_ISOLATE_DIRS GLib 2.74 leaks
   the names, and it hides the MIME types by which pictures are told apart. */
char *
ui_scratch_begin (void)
{
  char *scratch = g_build_filename (g_getenv ("TMPDIR") != NULL ? g_getenv ("TMPDIR") : "/tmp",
                                    "trellis-ui-XXXXXX", NULL);

  g_assert_nonnull (g_mkdtemp (scratch));
  g_assert_true (g_setenv ("TMPDIR", scratch, TRUE));
  return scratch;
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        remove_folder (child);
      else
        g_remove (child);
    }
  g_rmdir (path);
}

int
ui_scratch_end (char *scratch, int status)
{
  remove_folder (scratch);
  g_free (scratch);
  return status;
}

/* Before the toolkit starts: kinds of files are known, and no program that opens any. */
void
ui_hide_programs (const char *scratch)
{
  static const char *const places[] = { "XDG_DATA_DIRS", "XDG_DATA_HOME", "XDG_CONFIG_HOME" };
  g_autofree char *mime = g_build_filename (scratch, "mime", NULL);

  g_assert_cmpint (symlink ("/usr/share/mime", mime), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    g_assert_true (g_setenv (places[i], scratch, TRUE));
}

static gboolean
on_too_long_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

/* Turns the main loop until the condition holds; a test that waits too long has failed. */
void
ui_wait (UiCondition condition, gpointer data)
{
  gboolean too_long = FALSE;
  guint timer = g_timeout_add (LONGEST_WAIT_MS, on_too_long_cb, &too_long);

  while (!condition (data) && !too_long)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (too_long);
  g_source_remove (timer);
}

/* Turns the main loop as long as something is ready, with a bound. */
void
ui_settle (void)
{
  for (int i = 0; i < 1000 && g_main_context_pending (NULL); i++)
    g_main_context_iteration (NULL, FALSE);
}

static gboolean
stands_before (GtkWindow *window, GType type, gpointer below)
{
  return G_TYPE_CHECK_INSTANCE_TYPE (window, type) && gtk_widget_get_visible (GTK_WIDGET (window))
         && (below == NULL || gtk_window_get_transient_for (window) == below);
}

/* A window of that type which, if @below is given, stands before that one. */
gpointer
ui_find_window (GType type, gpointer below)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (stands_before (window, type, below))
        return window;
    }
  return NULL;
}

/* All but the one; closing may make a window ask, which is closed then. */
void
ui_close_windows_but (gpointer kept)
{
  GListModel *windows = gtk_window_get_toplevels ();

  ui_settle ();
  for (guint i = g_list_model_get_n_items (windows); i > 0; i--)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i - 1);

      if (window != NULL && window != kept)
        gtk_window_destroy (window);
    }
  ui_settle ();
}

static const char *
label_of (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    return gtk_label_get_text (GTK_LABEL (widget));
  return GTK_IS_BUTTON (widget) ? gtk_button_get_label (GTK_BUTTON (widget)) : NULL;
}

/* Of widgets that are not on the screen (yet), whether they are meant to be seen once they are. */
static GtkWidget *
next_seen (GtkWidget *widget)
{
  while (widget != NULL
         && !(gtk_widget_get_visible (widget) && gtk_widget_get_child_visible (widget)))
    widget = gtk_widget_get_next_sibling (widget);
  return widget;
}

static GtkWidget *
first_seen (GtkWidget *parent)
{
  return next_seen (gtk_widget_get_first_child (parent));
}

/* The first widget of that type that is seen and, if given, says @label. */
GtkWidget *
ui_find (GtkWidget *root, GType type, const char *label)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type)
      && (label == NULL || g_strcmp0 (label_of (root), label) == 0))
    return root;
  for (GtkWidget *child = first_seen (root); child != NULL;
       child = next_seen (gtk_widget_get_next_sibling (child)))
    {
      GtkWidget *found = ui_find (child, type, label);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* As a person does: a button that is seen and can be pressed. */
void
ui_click (GtkWidget *root, const char *label)
{
  GtkWidget *button = ui_find (root, GTK_TYPE_BUTTON, label);

  if (button == NULL)
    g_error ("There is no button “%s”", label);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

guint
ui_count (GtkWidget *root, GType type)
{
  guint count = g_type_is_a (G_OBJECT_TYPE (root), type);

  for (GtkWidget *child = first_seen (root); child != NULL;
       child = next_seen (gtk_widget_get_next_sibling (child)))
    count += ui_count (child, type);
  return count;
}

static void
read_into (GtkWidget *widget, GString *text)
{
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (text, "%s\n", gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = first_seen (widget); child != NULL;
       child = next_seen (gtk_widget_get_next_sibling (child)))
    read_into (child, text);
}

/* All labels that are seen, a line each, in the order of the widgets. */
char *
ui_read (GtkWidget *root)
{
  g_autoptr (GString) text = g_string_new (NULL);

  read_into (root, text);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

void
ui_assert_says (GtkWidget *root, const char *text)
{
  g_autofree char *all = ui_read (root);

  if (strstr (all, text) == NULL)
    g_test_message ("“%s” is not among:\n%s", text, all);
  g_assert_nonnull (strstr (all, text));
}

void
ui_assert_says_not (GtkWidget *root, const char *text)
{
  g_autofree char *all = ui_read (root);

  g_assert_null (strstr (all, text));
}

/* In the narrowest window, with letters of twice the size. */
void
ui_assert_fits_narrowly (GtkWidget *widget)
{
  GtkSettings *settings = gtk_settings_get_default ();
  int minimum, dpi;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * USUAL_DPI, NULL);
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
  g_assert_cmpint (minimum, <=, NARROWEST);
}
