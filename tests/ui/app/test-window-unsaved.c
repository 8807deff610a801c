/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Nothing that is typed is lost when its window closes or opens something else. */

#include "config.h"

#include "practice/trellis-practice-profile.h"
#include "tests/ui/ui-fixture.h"
#include "ui/app/trellis-opening.h"
#include "ui/app/trellis-window.h"
#include "ui/common/trellis-date-entry.h"
#include "ui/engagement/trellis-action-editor.h"
#include "ui/engagement/trellis-coaching-page.h"
#include "ui/engagement/trellis-plan-row.h"
#include "ui/people/trellis-person-field.h"

#include <glib/gstdio.h>

typedef struct
{
  char *place;
  char *away;
  TrellisWindow *window;
} Fixture;

static gboolean
is_open (gpointer window)
{
  return trellis_window_get_workspace (window) != NULL;
}

static gboolean
is_closed (gpointer window)
{
  return !gtk_widget_get_visible (window);
}

static TrellisOpened *
open_folder (Fixture *fixture)
{
  g_autoptr (TrellisClock) clock = ui_clock_new ();
  g_autoptr (GError) error = NULL;
  TrellisOpened *opened
      = trellis_open_practice (fixture->place, TRELLIS_FOLDER_CREATE, clock, &error);

  g_assert_no_error (error);
  return opened;
}

/* @data: whether there is something in the practice */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TrellisClock) clock = ui_clock_new ();
  g_autofree char *base = g_dir_make_tmp ("unsaved-XXXXXX", NULL);

  fixture->place = g_build_filename (base, "practice", NULL);
  fixture->away = g_build_filename (base, "away", NULL);
  if (data != NULL)
    trellis_opened_free (ui_practice_open_demo (fixture->place));
  else
    g_assert_cmpint (g_mkdir (fixture->place, 0700), ==, 0);
  fixture->window = g_object_ref_sink (trellis_window_new (NULL, clock));
  trellis_window_open (fixture->window, fixture->place);
  gtk_window_present (GTK_WINDOW (fixture->window));
  ui_wait (is_open, fixture->window);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  ui_settle ();
  g_assert_finalize_object (g_steal_pointer (&fixture->window));
  g_free (fixture->place);
  g_free (fixture->away);
}

static TrellisPractice *
get_practice (Fixture *fixture)
{
  return trellis_workspace_get_practice (trellis_window_get_workspace (fixture->window));
}

static GtkWidget *
find_field (GtkWidget *root, const char *member)
{
  GtkWidget *found = NULL;

  if (TRELLIS_IS_PERSON_FIELD (root)
      && g_str_equal (trellis_person_field_get_member (TRELLIS_PERSON_FIELD (root)), member))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_field (child, member);
  return found;
}

/* The window waits for what was typed a moment ago, and then it is in the folder. */
static void
test_typed (Fixture *fixture, gconstpointer data)
{
  TrellisPerson *person
      = trellis_list_get (G_LIST_STORE (trellis_practice_get_people (get_practice (fixture))), 0);
  g_autofree char *id = g_strdup (person->id);
  g_autoptr (TrellisOpened) opened = NULL;
  GtkWidget *field;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.open-person", "s", id);
  ui_settle ();
  field = find_field (GTK_WIDGET (fixture->window), "phone");
  gtk_editable_set_text (GTK_EDITABLE (ui_find (field, GTK_TYPE_TEXT, NULL)), "+32 2 555 99 99");
  gtk_window_close (GTK_WINDOW (fixture->window));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (fixture->window)));
  ui_wait (is_closed, fixture->window);
  opened = open_folder (fixture);
  g_assert_cmpstr (trellis_practice_find_person (opened->practice, id)->phone, ==,
                   "+32 2 555 99 99");
}

static gboolean
has_plan (gpointer window)
{
  return ui_find (window, TRELLIS_TYPE_PLAN_ROW, NULL) != NULL;
}

/* A row of the action plan with its form open. */
static GtkWidget *
open_action (Fixture *fixture)
{
  TrellisEngagement *engagement
      = ui_practice_find (get_practice (fixture), "A working week of four days");
  GtkWidget *window = GTK_WIDGET (fixture->window), *row;

  trellis_window_show_engagement (fixture->window, engagement);
  trellis_coaching_page_show_plan (
      TRELLIS_COACHING_PAGE (trellis_window_get_page (fixture->window)));
  ui_wait (has_plan, window);
  row = ui_find (window, TRELLIS_TYPE_PLAN_ROW, NULL);
  trellis_plan_row_open_editor (TRELLIS_PLAN_ROW (row));
  return row;
}

static void
type_date (GtkWidget *row, const char *text)
{
  trellis_date_entry_set_text (TRELLIS_DATE_ENTRY (ui_find (row, TRELLIS_TYPE_DATE_ENTRY, NULL)),
                               text);
}

static TrellisAction *
find_action (TrellisPractice *practice, const char *id)
{
  TrellisEngagement *engagement = ui_practice_find (practice, "A working week of four days");

  return trellis_list_find (engagement->actions, id);
}

static GtkWidget *
find_question (Fixture *fixture)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *each = windows; each != NULL; each = each->next)
    if (ADW_IS_MESSAGE_DIALOG (each->data) && gtk_widget_get_visible (each->data))
      return each->data;
  return NULL;
}

static void
test_action (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = open_action (fixture);
  TrellisAction *action = trellis_item_row_get_item (TRELLIS_ITEM_ROW (row));
  g_autofree char *id = g_strdup (action->id);
  g_autoptr (TrellisOpened) opened = NULL;

  type_date (row, "2026-12-30");
  gtk_window_close (GTK_WINDOW (fixture->window));
  ui_wait (is_closed, fixture->window);
  opened = open_folder (fixture);
  g_assert_cmpint (
      trellis_date_compare (find_action (opened->practice, id)->due, ui_date ("2026-12-30")), ==,
      0);
}

/* What cannot be kept is asked about, and once: what could be is in the folder then. */
static void
test_action_wrong (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = open_action (fixture), *add, *window = GTK_WIDGET (fixture->window);
  guint n = trellis_list_length (
      ui_practice_find (get_practice (fixture), "A working week of four days")->actions);
  g_autoptr (TrellisOpened) opened = NULL;

  type_date (row, "2026-02-30");
  g_signal_emit_by_name (ui_find (window, GTK_TYPE_BUTTON, "_Add Action"), "clicked");
  add = ui_find (window, TRELLIS_TYPE_ACTION_EDITOR, NULL);
  gtk_editable_set_text (GTK_EDITABLE (ui_find (add, GTK_TYPE_ENTRY, NULL)), "Buy a plant");
  gtk_window_close (GTK_WINDOW (fixture->window));
  gtk_window_close (GTK_WINDOW (find_question (fixture)));
  ui_settle ();
  g_assert_false (is_closed (fixture->window));
  ui_assert_says (row, "There is no such day.");
  gtk_window_close (GTK_WINDOW (fixture->window));
  g_signal_emit_by_name (ui_find (find_question (fixture), GTK_TYPE_BUTTON, "_Discard"), "clicked");
  ui_wait (is_closed, fixture->window);
  opened = open_folder (fixture);
  g_assert_cmpuint (
      trellis_list_length (
          ui_practice_find (opened->practice, "A working week of four days")->actions),
      ==, n + 1);
}

static void
name_coach (Fixture *fixture)
{
  g_autoptr (TrellisPractitioner) card
      = trellis_record_copy (trellis_practice_get_practitioner (get_practice (fixture)));
  g_autoptr (GError) error = NULL;

  trellis_record_set_string (card, "name", "Somebody New");
  trellis_practice_set_profile (get_practice (fixture), card, &error);
  g_assert_no_error (error);
}

static TrellisWindow *
find_other (Fixture *fixture)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *each = windows; each != NULL; each = each->next)
    if (TRELLIS_IS_WINDOW (each->data) && each->data != fixture->window)
      return each->data;
  return NULL;
}

/* A greeting is no reason to leave what is not saved: the demo comes in a window of its own. */
static void
test_greeting (Fixture *fixture, gconstpointer data)
{
  TrellisWorkspace *workspace = trellis_window_get_workspace (fixture->window);
  TrellisWindow *other;

  g_assert_true (trellis_window_is_vacant (fixture->window));
  g_assert_cmpint (g_rename (fixture->place, fixture->away), ==, 0);
  name_coach (fixture);
  g_assert_false (trellis_window_is_vacant (fixture->window));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.open-demo", NULL);
  g_assert_true (trellis_window_get_workspace (fixture->window) == workspace);
  other = find_other (fixture);
  g_assert_nonnull (other);
  ui_wait (is_open, other);
  gtk_window_destroy (GTK_WINDOW (other));
}

static GtkWidget *
find_above (Fixture *fixture, GtkWidget **known, guint n_known)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (guint i = 0; i < n_known; i++)
    windows = g_list_remove (windows, known[i]);
  for (GList *each = windows; each != NULL; each = each->next)
    if (gtk_window_get_transient_for (each->data) == GTK_WINDOW (fixture->window))
      return each->data;
  return NULL;
}

static gboolean
is_told (gpointer window)
{
  return trellis_workspace_get_unsaved (trellis_window_get_workspace (window)) != NULL;
}

static gboolean
is_saved (gpointer window)
{
  return !is_told (window);
}

/* Each window that one works in says that something is not saved, and as long as it is so. */
static void
test_windows_above (Fixture *fixture, gconstpointer data)
{
  TrellisEngagement *engagement
      = ui_practice_find (get_practice (fixture), "A working week of four days");
  TrellisCoaching *coaching = TRELLIS_COACHING (engagement);
  const char *session = ((TrellisSession *) trellis_list_get (engagement->sessions, 0))->id;
  const char *goal = ((TrellisGoal *) trellis_list_get (coaching->goals, 0))->id;
  const struct
  {
    const char *action;
    GVariant *parameter;
  } cases[] = {
    { "win.open-session", g_variant_new ("(ss)", engagement->id, session) },
    { "win.open-goal", g_variant_new ("(ss)", engagement->id, goal) },
    { "win.edit-contract", g_variant_new ("s", engagement->id) },
  };
  GtkWidget *windows[G_N_ELEMENTS (cases)];

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gtk_widget_activate_action_variant (GTK_WIDGET (fixture->window), cases[i].action,
                                          cases[i].parameter);
      windows[i] = find_above (fixture, windows, i);
      g_assert_nonnull (windows[i]);
    }
  g_assert_cmpint (g_rename (fixture->place, fixture->away), ==, 0);
  name_coach (fixture);
  ui_wait (is_told, fixture->window);
  ui_settle ();
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    ui_assert_says (windows[i], "1 change is not saved: ");
  g_assert_cmpint (g_rename (fixture->away, fixture->place), ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.save-again", NULL);
  ui_wait (is_saved, fixture->window);
  ui_settle ();
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ui_assert_says_not (windows[i], "1 change is not saved: ");
      gtk_window_destroy (GTK_WINDOW (windows[i]));
    }
}

#define ADD(name, filled, function)                                                                \
  g_test_add ("/window-unsaved/" name, Fixture, filled, set_up, function, tear_down)

static int
run (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  ADD ("typed", "filled", test_typed);
  ADD ("action", "filled", test_action);
  ADD ("action-wrong", "filled", test_action_wrong);
  ADD ("windows-above", "filled", test_windows_above);
  ADD ("greeting", NULL, test_greeting);
  return g_test_run ();
}

int
main (int argc, char **argv)
{
  char *scratch = ui_scratch_begin ();

  return ui_scratch_end (scratch, run (argc, argv));
}
