/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Preferences are kept as they change, and say at the field what cannot be kept. */

#include "config.h"

#include "tests/ui/ui-fixture.h"
#include "ui/common/trellis-date-entry.h"
#include "ui/common/trellis-problem-row.h"
#include "ui/preferences/trellis-preferences-window.h"
#include "ui/preferences/trellis-zone-chooser.h"

typedef struct
{
  TrellisPractice *practice;
  TrellisWorkspace *workspace;
  GtkWidget *window;
} Fixture;

static void
open_window (Fixture *fixture)
{
  fixture->workspace = trellis_workspace_new (fixture->practice);
  fixture->window
      = g_object_ref_sink (GTK_WIDGET (trellis_preferences_window_new (NULL, fixture->workspace)));
  gtk_window_present (GTK_WINDOW (fixture->window));
  ui_settle ();
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TrellisClock) clock = ui_clock_new ();

  fixture->practice = trellis_practice_new (clock);
  if (data != NULL)
    trellis_practice_set_read_only (fixture->practice, data);
  open_window (fixture);
}

static void
close_window (Fixture *fixture)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  ui_settle ();
  g_assert_finalize_object (g_steal_pointer (&fixture->window));
  g_assert_finalize_object (g_steal_pointer (&fixture->workspace));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->window != NULL)
    close_window (fixture);
  g_assert_finalize_object (fixture->practice);
}

static GtkWidget *
find_row (GtkWidget *root, const char *title)
{
  if (ADW_IS_PREFERENCES_ROW (root)
      && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (root)), title) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, title);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* Types into a row, and presses Enter. */
static void
type (Fixture *fixture, const char *title, const char *text)
{
  GtkWidget *row = find_row (fixture->window, title);

  gtk_editable_set_text (GTK_EDITABLE (row), text);
  g_signal_emit_by_name (row, "entry-activated");
}

static void
choose (Fixture *fixture, const char *title, guint position)
{
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_row (fixture->window, title)), position);
}

/* On the pages that are not shown now, too. */
static guint
count_problems_in (GtkWidget *root)
{
  guint count = TRELLIS_IS_PROBLEM_ROW (root) && gtk_widget_get_visible (root);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    count += count_problems_in (child);
  return count;
}

static guint
count_problems (Fixture *fixture)
{
  return count_problems_in (fixture->window);
}

static TrellisPractitioner *
get_card (Fixture *fixture)
{
  return trellis_practice_get_practitioner (fixture->practice);
}

static TrellisSettings *
get_settings (Fixture *fixture)
{
  return trellis_practice_get_settings (fixture->practice);
}

static void
test_profile (Fixture *fixture, gconstpointer data)
{
  type (fixture, "Name", " Sofie Claes ");
  g_assert_cmpstr (get_card (fixture)->name, ==, "Sofie Claes");
  type (fixture, "Qualifications, with semicolons between them", "ICF PCC;; Team coach ;");
  g_assert_cmpuint (g_strv_length (get_card (fixture)->qualifications), ==, 2);
  g_assert_cmpstr (get_card (fixture)->qualifications[1], ==, "Team coach");
  choose (fixture, "Code of ethics", TRELLIS_ETHICS_EMCC);
  g_assert_cmpint (get_card (fixture)->ethics, ==, TRELLIS_ETHICS_EMCC);
  type (fixture, "Qualifications, with semicolons between them", "");
  g_assert_null (get_card (fixture)->qualifications);
}

static void
assert_whole (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget))
    g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (widget))));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    assert_whole (child);
}

/* Scrolls to the row: a list opens where there is a screen. */
static gboolean
is_in_view (gpointer row)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (row, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  graphene_rect_t bounds;

  if (gtk_widget_get_width (row) == 0 || !gtk_widget_compute_bounds (row, scroller, &bounds))
    return FALSE;
  if (bounds.origin.y >= 0
      && bounds.origin.y + bounds.size.height <= gtk_widget_get_height (scroller))
    return TRUE;
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + bounds.origin.y);
  return FALSE;
}

static gboolean
is_open (gpointer row)
{
  GtkWidget *popover = ui_find (row, GTK_TYPE_POPOVER, NULL);

  return popover != NULL && gtk_widget_get_mapped (popover) && gtk_widget_get_width (popover) > 0;
}

/* The words of a choice are not cut, in a narrow window either, and not in the list. */
static void
test_whole_words (Fixture *fixture, gconstpointer data)
{
  static const char *const titles[] = { "Code of ethics", "Titles of sessions", "Paper" };

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 640);
  choose (fixture, titles[0], TRELLIS_ETHICS_EMCC);
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      GtkWidget *row = find_row (fixture->window, titles[i]);

      adw_preferences_window_set_visible_page (
          ADW_PREFERENCES_WINDOW (fixture->window),
          ADW_PREFERENCES_PAGE (gtk_widget_get_ancestor (row, ADW_TYPE_PREFERENCES_PAGE)));
      ui_wait (is_in_view, row);
      gtk_widget_activate (row);
      ui_wait (is_open, row);
      ui_settle ();
      assert_whole (row);
      gtk_popover_popdown (GTK_POPOVER (ui_find (row, GTK_TYPE_POPOVER, NULL)));
      ui_settle ();
    }
}

/* What was typed is not lost with the window. */
static void
test_profile_on_close (Fixture *fixture, gconstpointer data)
{
  GtkWidget *address = ui_find (fixture->window, GTK_TYPE_TEXT_VIEW, NULL);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (address));

  gtk_text_buffer_set_text (buffer, "Rue du Page 48\n1050 Ixelles", -1);
  gtk_editable_set_text (GTK_EDITABLE (find_row (fixture->window, "Name")), "Sofie");
  g_assert_null (get_card (fixture)->name);
  close_window (fixture);
  g_assert_cmpstr (get_card (fixture)->name, ==, "Sofie");
  g_assert_cmpstr (get_card (fixture)->address, ==, "Rue du Page 48\n1050 Ixelles");
}

static void
remember (char **said, const char *words)
{
  g_free (*said);
  *said = g_strdup (words);
}

/* What cannot be kept does not go with the window without a word. */
static void
test_refused_on_close (Fixture *fixture, gconstpointer data)
{
  g_autofree char *said = NULL, *name = g_strnfill (5000, 'x');

  g_signal_connect_swapped (fixture->workspace, "refused", G_CALLBACK (remember), &said);
  gtk_editable_set_text (GTK_EDITABLE (find_row (fixture->window, "Name")), name);
  g_assert_null (said);
  close_window (fixture);
  g_assert_null (get_card (fixture)->name);
  g_assert_true (g_str_has_prefix (said, "“Profile” was not changed. "));
}

static void
test_long_name (Fixture *fixture, gconstpointer data)
{
  g_autofree char *name = g_strnfill (5000, 'x');

  type (fixture, "Name", name);
  g_assert_cmpuint (count_problems (fixture), ==, 1);
  g_assert_null (get_card (fixture)->name);
  type (fixture, "Name", "محمد 🌱");
  g_assert_cmpuint (count_problems (fixture), ==, 0);
  g_assert_cmpstr (get_card (fixture)->name, ==, "محمد 🌱");
}

static void
test_work_hours (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *typed, *kept;
    guint problems;
  } cases[] = {
    { "Mon-Fri 09:00-18:00", "Mon-Fri 09:00-18:00", 0 },
    { "whenever", "Mon-Fri 09:00-18:00", 1 },
    { "Mon 18:00-09:00", "Mon-Fri 09:00-18:00", 1 },
    { "  ", NULL, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      type (fixture, "Work hours", cases[i].typed);
      g_assert_cmpstr (get_settings (fixture)->work_hours, ==, cases[i].kept);
      g_assert_cmpuint (count_problems (fixture), ==, cases[i].problems);
    }
}

static void
add_days (Fixture *fixture, const char *first, const char *last)
{
  GtkWidget *from = ui_find (find_row (fixture->window, "From"), TRELLIS_TYPE_DATE_ENTRY, NULL);
  GtkWidget *until
      = ui_find (find_row (fixture->window, "Until (optional)"), TRELLIS_TYPE_DATE_ENTRY, NULL);

  trellis_date_entry_set_text (TRELLIS_DATE_ENTRY (from), first);
  trellis_date_entry_set_text (TRELLIS_DATE_ENTRY (until), last);
  g_signal_emit_by_name (find_row (fixture->window, "Add Days Off"), "activated");
}

static void
assert_days (Fixture *fixture, const char *expected)
{
  char **days = get_settings (fixture)->days_off;
  g_autofree char *text = days == NULL ? g_strdup ("") : g_strjoinv (" ", days);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_days_off (Fixture *fixture, gconstpointer data)
{
  add_days (fixture, "2026-12-24", "2027-01-02");
  assert_days (fixture, "2026-12-24..2027-01-02");
  add_days (fixture, "2027-05-01", "");
  assert_days (fixture, "2026-12-24..2027-01-02 2027-05-01");
  add_days (fixture, "", "");
  add_days (fixture, "2027-02-30", "");
  add_days (fixture, "2027-06-02", "2027-06-01");
  g_assert_cmpuint (count_problems (fixture), ==, 1);
  assert_days (fixture, "2026-12-24..2027-01-02 2027-05-01");
  g_signal_emit_by_name (
      ui_find (find_row (fixture->window, "24 December 2026 until 2 January 2027"), GTK_TYPE_BUTTON,
               NULL),
      "clicked");
  assert_days (fixture, "2027-05-01");
}

/* Each is said at its field, in words of the window. */
static void
test_bad_days_off (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *first, *last, *said;
    gboolean is_last;
  } cases[] = {
    { "2027-06-02", "2027-06-01", "The last day is before the first.", TRUE },
    { "", "2027-06-01", "Say from which day.", FALSE },
    { "2027-02-30", "2027-02-01", "There is no such day.", FALSE },
    { "2027-02-01", "2027-02-30", "There is no such day.", TRUE },
  };
  GtkWidget *from = ui_find (find_row (fixture->window, "From"), TRELLIS_TYPE_DATE_ENTRY, NULL);
  GtkWidget *until
      = ui_find (find_row (fixture->window, "Until (optional)"), TRELLIS_TYPE_DATE_ENTRY, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *wrong = cases[i].is_last ? until : from;
      GtkWidget *row = gtk_widget_get_ancestor (wrong, ADW_TYPE_ACTION_ROW);

      add_days (fixture, cases[i].first, cases[i].last);
      g_assert_cmpuint (count_problems (fixture), ==, 1);
      ui_assert_says (gtk_widget_get_next_sibling (row), cases[i].said);
      g_assert_true (
          gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)), wrong));
    }
  add_days (fixture, "2027-06-01", "2027-06-02");
  g_assert_cmpuint (count_problems (fixture), ==, 0);
}

static void
test_other_settings (Fixture *fixture, gconstpointer data)
{
  choose (fixture, "Titles of sessions", TRELLIS_TITLE_STYLE_INITIALS);
  g_assert_cmpint (get_settings (fixture)->titles, ==, TRELLIS_TITLE_STYLE_INITIALS);
  choose (fixture, "Paper", TRELLIS_PAPER_SIZE_LETTER);
  g_assert_cmpint (get_settings (fixture)->paper, ==, TRELLIS_PAPER_SIZE_LETTER);
}

static void
add_reminder (Fixture *fixture, double minutes)
{
  GtkWidget *row = find_row (fixture->window, "Minutes before");

  gtk_spin_button_set_value (GTK_SPIN_BUTTON (ui_find (row, GTK_TYPE_SPIN_BUTTON, NULL)), minutes);
  g_signal_emit_by_name (find_row (fixture->window, "Add Reminder"), "activated");
}

static void
assert_reminders (Fixture *fixture, const char *expected)
{
  GArray *reminders = get_settings (fixture)->reminders_minutes;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; reminders != NULL && i < reminders->len; i++)
    g_string_append_printf (text, "%s%d", i == 0 ? "" : " ",
                            (int) g_array_index (reminders, gint64, i));
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_reminders (Fixture *fixture, gconstpointer data)
{
  add_reminder (fixture, 15);
  add_reminder (fixture, 1440);
  assert_reminders (fixture, "1440 15");
  g_assert_nonnull (find_row (fixture->window, "1 day before"));
  g_assert_nonnull (find_row (fixture->window, "15 minutes before"));
  add_reminder (fixture, 15);
  g_assert_cmpuint (count_problems (fixture), ==, 1);
  assert_reminders (fixture, "1440 15");
  add_reminder (fixture, 0);
  add_reminder (fixture, 120);
  add_reminder (fixture, 10080);
  g_assert_cmpuint (count_problems (fixture), ==, 0);
  assert_reminders (fixture, "10080 1440 120 15 0");
  add_reminder (fixture, 5);
  g_assert_cmpuint (count_problems (fixture), ==, 1);
  g_signal_emit_by_name (
      ui_find (find_row (fixture->window, "1 day before"), GTK_TYPE_BUTTON, NULL), "clicked");
  assert_reminders (fixture, "10080 120 15 0");
}

static const char *
get_text (Fixture *fixture, const char *title)
{
  return gtk_editable_get_text (GTK_EDITABLE (find_row (fixture->window, title)));
}

static void
undo (Fixture *fixture)
{
  g_assert_true (gtk_widget_activate_action (fixture->window, "win.undo", NULL));
}

/* Only what the act had changed is shown anew: what is refused elsewhere stays, and says why. */
static void
test_undo_profile (Fixture *fixture, gconstpointer data)
{
  g_autofree char *name = g_strnfill (5000, 'x');

  type (fixture, "Phone", "+32 2 555 01 01");
  type (fixture, "Name", name);
  undo (fixture);
  g_assert_null (get_card (fixture)->phone);
  g_assert_cmpstr (get_text (fixture, "Phone"), ==, "");
  g_assert_cmpstr (get_text (fixture, "Name"), ==, name);
  g_assert_cmpuint (count_problems (fixture), ==, 1);
  type (fixture, "Name", "Sofie");
  type (fixture, "Name", name);
  undo (fixture);
  g_assert_cmpstr (get_text (fixture, "Name"), ==, "");
  g_assert_cmpuint (count_problems (fixture), ==, 0);
}

static void
test_undo_settings (Fixture *fixture, gconstpointer data)
{
  choose (fixture, "Titles of sessions", TRELLIS_TITLE_STYLE_FULL);
  type (fixture, "Work hours", "whenever");
  undo (fixture);
  g_assert_cmpint (
      adw_combo_row_get_selected (ADW_COMBO_ROW (find_row (fixture->window, "Titles of sessions"))),
      ==, TRELLIS_TITLE_STYLE_NEUTRAL);
  g_assert_cmpstr (get_text (fixture, "Work hours"), ==, "whenever");
  g_assert_cmpuint (count_problems (fixture), ==, 1);
}

/* With one language there is nothing to choose, and nothing is changed by looking. */
static void
test_language (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = find_row (fixture->window, "Language of contracts");
  GListModel *model = adw_combo_row_get_model (ADW_COMBO_ROW (row));

  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 1);
  ui_assert_says (row, "English");
  choose (fixture, "Paper", TRELLIS_PAPER_SIZE_LETTER);
  g_assert_null (get_settings (fixture)->language);
}

static gboolean
finds_one (gpointer list)
{
  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list))))
         == 1;
}

static void
test_zone (Fixture *fixture, gconstpointer data)
{
  GtkWidget *chooser, *search, *list;

  g_signal_emit_by_name (find_row (fixture->window, "Time zone"), "activated");
  chooser = ui_find_window (TRELLIS_TYPE_ZONE_CHOOSER, NULL);
  search = ui_find (chooser, GTK_TYPE_SEARCH_ENTRY, NULL);
  list = ui_find (chooser, GTK_TYPE_LIST_VIEW, NULL);
  gtk_editable_set_text (GTK_EDITABLE (search), "america/new york");
  ui_wait (finds_one, list);
  g_signal_emit_by_name (search, "activate");
  g_assert_cmpstr (get_settings (fixture)->zone, ==, "America/New_York");
  ui_settle ();
  g_assert_null (ui_find_window (TRELLIS_TYPE_ZONE_CHOOSER, NULL));
}

static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  g_assert_false (gtk_widget_is_sensitive (find_row (fixture->window, "Name")));
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *, gconstpointer);
    const char *read_only;
  } tests[] = {
    { "/preferences/profile", test_profile, NULL },
    { "/preferences/profile-on-close", test_profile_on_close, NULL },
    { "/preferences/whole-words", test_whole_words, NULL },
    { "/preferences/refused-on-close", test_refused_on_close, NULL },
    { "/preferences/long-name", test_long_name, NULL },
    { "/preferences/work-hours", test_work_hours, NULL },
    { "/preferences/days-off", test_days_off, NULL },
    { "/preferences/bad-days-off", test_bad_days_off, NULL },
    { "/preferences/other-settings", test_other_settings, NULL },
    { "/preferences/reminders", test_reminders, NULL },
    { "/preferences/language", test_language, NULL },
    { "/preferences/undo-profile", test_undo_profile, NULL },
    { "/preferences/undo-settings", test_undo_settings, NULL },
    { "/preferences/zone", test_zone, NULL },
    { "/preferences/read-only", test_read_only, "it is open elsewhere" },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, tests[i].read_only, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
