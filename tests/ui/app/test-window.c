/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window shows a practice, greets an empty one, folds when it is narrow, and undoes. */

#include "config.h"

#include "practice/trellis-practice-people.h"
#include "store/trellis-folder.h"
#include "tests/ui/ui-fixture.h"
#include "ui/app/trellis-window.h"
#include "ui/common/trellis-section.h"
#include "ui/engagement/trellis-action-plan.h"
#include "ui/engagement/trellis-coaching-page.h"
#include "ui/engagement/trellis-mentoring-page.h"
#include "ui/sidebar/trellis-sidebar-row.h"
#include "ui/sidebar/trellis-sidebar.h"
#include "ui/today/trellis-today-page.h"

typedef struct
{
  TrellisWindow *window;
  TrellisPractice *practice;
} Fixture;

static TrellisWindow *
new_window (void)
{
  g_autoptr (TrellisClock) clock = ui_clock_new ();

  return g_object_ref_sink (trellis_window_new (NULL, clock));
}

static void
close_window (TrellisWindow *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  ui_settle ();
  g_assert_finalize_object (window);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->window = new_window ();
  fixture->practice = ui_practice_new_demo ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  close_window (g_steal_pointer (&fixture->window));
  g_assert_finalize_object (g_steal_pointer (&fixture->practice));
}

static GtkWidget *
find (Fixture *fixture, GType type, const char *label)
{
  return ui_find (GTK_WIDGET (fixture->window), type, label);
}

static const char *
view_of (TrellisWindow *window)
{
  GtkWidget *stack = ui_find (GTK_WIDGET (window), GTK_TYPE_STACK, NULL);

  return gtk_stack_get_visible_child_name (GTK_STACK (stack));
}

static gboolean
is_mapped (gpointer window)
{
  return gtk_widget_get_mapped (window);
}

/* On the screen, in a size, with nothing left to do. */
static void
present (Fixture *fixture, int width, int height)
{
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), width, height);
  gtk_window_present (GTK_WINDOW (fixture->window));
  ui_wait (is_mapped, fixture->window);
  ui_settle ();
}

static void
test_practice (Fixture *fixture, gconstpointer data)
{
  trellis_window_show_practice (fixture->window, fixture->practice, NULL);
  present (fixture, 1100, 720);
  g_assert_cmpstr (view_of (fixture->window), ==, "practice");
  g_assert_cmpuint (ui_count (GTK_WIDGET (fixture->window), TRELLIS_TYPE_SIDEBAR_ROW), ==, 6);
  g_assert_nonnull (find (fixture, TRELLIS_TYPE_TODAY_PAGE, NULL));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, "Today");
  ui_assert_says (GTK_WIDGET (fixture->window), "Hélène Vandermeulen\n");
}

static void
choose (Fixture *fixture, int position)
{
  GtkWidget *sidebar = find (fixture, TRELLIS_TYPE_SIDEBAR, NULL);
  GtkWidget *scroller = ui_find (sidebar, GTK_TYPE_SCROLLED_WINDOW, NULL);
  GtkListBox *list = GTK_LIST_BOX (ui_find (scroller, GTK_TYPE_LIST_BOX, NULL));

  g_signal_emit_by_name (list, "row-activated", gtk_list_box_get_row_at_index (list, position));
}

static void
test_choose (Fixture *fixture, gconstpointer data)
{
  trellis_window_show_practice (fixture->window, fixture->practice, NULL);
  present (fixture, 1100, 720);
  choose (fixture, 3);
  g_assert_nonnull (find (fixture, TRELLIS_TYPE_MENTORING_PAGE, NULL));
  g_assert_null (find (fixture, TRELLIS_TYPE_COACHING_PAGE, NULL));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==,
                   "Ngọc Anh, finding her place in logistics");
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TrellisClock) clock = ui_clock_new ();
  g_autoptr (TrellisPractice) empty = trellis_practice_new (clock);

  trellis_window_show_practice (fixture->window, empty, NULL);
  g_assert_cmpstr (view_of (fixture->window), ==, "greeting");
  ui_assert_says (GTK_WIDGET (fixture->window), "Welcome to Trellis\n");
}

static void
assert_title (Fixture *fixture, const char *title)
{
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, title);
}

/* The window is called after what it shows: also when that is undone, or called otherwise. */
static void
test_title (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TrellisClock) clock = ui_clock_new ();
  g_autoptr (TrellisPractice) empty = trellis_practice_new (clock);
  g_autoptr (TrellisPerson) person = g_object_new (TRELLIS_TYPE_PERSON, "name", "Ana", NULL);
  g_autoptr (GError) error = NULL;

  trellis_window_show_practice (fixture->window, empty, NULL);
  assert_title (fixture, g_get_application_name ());
  trellis_practice_add_person (empty, person, &error);
  g_assert_no_error (error);
  assert_title (fixture, "Today");
  trellis_window_undo (fixture->window);
  assert_title (fixture, g_get_application_name ());
  trellis_window_show_practice (fixture->window, fixture->practice, NULL);
  choose (fixture, 0);
  trellis_record_set_string (trellis_window_get_engagement (fixture->window), "title", "Renamed");
  trellis_workspace_report_act (trellis_window_get_workspace (fixture->window), "Renamed");
  assert_title (fixture, "Renamed");
}

/* A practice of which no document can be read is not greeted as if it were new. */
static void
test_all_aside (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TrellisClock) clock = ui_clock_new ();
  g_autoptr (TrellisPractice) empty = trellis_practice_new (clock);
  g_autoptr (GPtrArray) aside = g_ptr_array_new ();
  TrellisAside one = { (char *) "people/1.json", (char *) "1", (char *) "it is empty" };

  g_ptr_array_add (aside, &one);
  trellis_window_show_practice (fixture->window, empty, aside);
  present (fixture, 1100, 720);
  g_assert_cmpstr (view_of (fixture->window), ==, "practice");
  ui_assert_says (GTK_WIDGET (fixture->window), "1 document cannot be read.");
}

static void
test_undo (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window), *check;

  trellis_window_show_practice (fixture->window, fixture->practice, NULL);
  present (fixture, 1100, 720);
  choose (fixture, 0);
  check = ui_find (window, GTK_TYPE_CHECK_BUTTON, NULL);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  ui_assert_says (window, "“Record a message for calls after six” is done\n");
  g_assert_nonnull (ui_find (window, GTK_TYPE_BUTTON, "Undo"));
  g_assert_true (gtk_widget_activate_action (window, "win.undo", NULL));
  check = ui_find (window, GTK_TYPE_CHECK_BUTTON, NULL);
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  g_assert_false (trellis_practice_can_undo (fixture->practice));
}

static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);

  trellis_practice_set_read_only (fixture->practice, "it is open in Trellis");
  trellis_window_show_practice (fixture->window, fixture->practice, NULL);
  present (fixture, 1100, 720);
  choose (fixture, 0);
  ui_assert_says (window, "but not change it: it is open in Trellis");
  g_assert_false (gtk_widget_get_sensitive (ui_find (window, GTK_TYPE_CHECK_BUTTON, NULL)));
}

static void
test_another_practice (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TrellisClock) clock = ui_clock_new ();
  g_autoptr (TrellisPractice) empty = trellis_practice_new (clock);

  trellis_window_show_practice (fixture->window, fixture->practice, NULL);
  trellis_window_show_practice (fixture->window, empty, NULL);
  g_assert_cmpuint (ui_count (GTK_WIDGET (fixture->window), TRELLIS_TYPE_SIDEBAR_ROW), ==, 0);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==,
                   g_get_application_name ());
}

static void
test_places (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  TrellisEngagement *engagement;
  g_autoptr (TrellisPerson) person
      = g_list_model_get_item (trellis_practice_get_people (fixture->practice), 0);

  trellis_window_show_practice (fixture->window, fixture->practice, NULL);
  present (fixture, 1100, 720);
  g_assert_true (gtk_widget_activate_action (window, "win.show-people", NULL));
  ui_assert_says (window, "New Person\n");
  g_assert_true (gtk_widget_activate_action (window, "win.open-person", "s", person->id));
  ui_assert_says (window, "Contact\n");
  g_assert_true (gtk_widget_activate_action (window, "win.show-people", NULL));
  ui_assert_says_not (window, "Contact\n");
  g_assert_true (gtk_widget_activate_action (window, "win.show-today", NULL));
  g_assert_nonnull (ui_find (window, TRELLIS_TYPE_TODAY_PAGE, NULL));
  engagement = ui_practice_find (fixture->practice, "Choosing the next job");
  g_assert_true (gtk_widget_activate_action (window, "win.open-engagement", "s", engagement->id));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Choosing the next job");
  /* What is gone is opened by nobody. */
  g_assert_true (gtk_widget_activate_action (window, "win.open-engagement", "s", "nothing"));
  g_assert_true (gtk_widget_activate_action (window, "win.open-person", "s", "nobody"));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Choosing the next job");
}

static gboolean
shows_plan (gpointer window)
{
  return ui_find (window, TRELLIS_TYPE_ACTION_PLAN, NULL) != NULL;
}

/* Where an action stands, whether its page is there already or comes. */
static void
test_action_plan (Fixture *fixture, gconstpointer data)
{
  static const char *const titles[]
      = { "A working week of four days", "A working week of four days", "Choosing the next job" };
  GtkWidget *window = GTK_WIDGET (fixture->window);

  trellis_window_show_practice (fixture->window, fixture->practice, NULL);
  present (fixture, 1100, 720);
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      TrellisEngagement *engagement = ui_practice_find (fixture->practice, titles[i]);

      g_assert_true (
          gtk_widget_activate_action (window, "win.open-action-plan", "s", engagement->id));
      ui_wait (shows_plan, window);
      g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, titles[i]);
    }
  g_assert_true (gtk_widget_activate_action (window, "win.open-action-plan", "s", "nothing"));
}

static void
test_folds (Fixture *fixture, gconstpointer data)
{
  const struct
  {
    int width;
    gboolean folded;
  } cases[] = { { 360, TRUE }, { 1100, FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture own = { new_window (), NULL };
      GtkWidget *leaflet;

      trellis_window_show_practice (own.window, fixture->practice, NULL);
      present (&own, cases[i].width, 640);
      leaflet = ui_find (GTK_WIDGET (own.window), ADW_TYPE_LEAFLET, NULL);
      g_assert_cmpint (adw_leaflet_get_folded (ADW_LEAFLET (leaflet)), ==, cases[i].folded);
      g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (own.window)), <=, cases[i].width);
      close_window (own.window);
    }
}

static void
test_folded_goes_forth_and_back (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  AdwLeaflet *leaflet;

  trellis_window_show_practice (fixture->window, fixture->practice, NULL);
  present (fixture, 360, 640);
  leaflet = ADW_LEAFLET (ui_find (window, ADW_TYPE_LEAFLET, NULL));
  g_assert_cmpstr (adw_leaflet_get_visible_child_name (leaflet), ==, "content");
  g_assert_true (gtk_widget_activate_action (window, "win.back", NULL));
  g_assert_cmpstr (adw_leaflet_get_visible_child_name (leaflet), ==, "sidebar");
  choose (fixture, 0);
  g_assert_cmpstr (adw_leaflet_get_visible_child_name (leaflet), ==, "content");
  g_assert_true (gtk_widget_activate_action (window, "win.back", NULL));
  g_assert_cmpstr (adw_leaflet_get_visible_child_name (leaflet), ==, "sidebar");
}

static gboolean
is_open (gpointer window)
{
  return g_strcmp0 (view_of (window), "loading") != 0;
}

static void
test_opens (Fixture *fixture, gconstpointer data)
{
  g_autofree char *strange = g_build_filename (g_get_tmp_dir (), "strange", NULL);
  g_autofree char *missing = g_build_filename (g_get_tmp_dir (), "missing", NULL);
  const struct
  {
    const char *place, *view, *said;
  } cases[] = {
    { missing, "greeting", "Welcome to Trellis\n" },
    { strange, "failed", "Not a Practice Folder\n" },
  };

  g_assert_true (g_file_set_contents (strange, "Bread", -1, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      trellis_window_open (fixture->window, cases[i].place);
      g_assert_cmpstr (view_of (fixture->window), ==, "loading");
      g_assert_cmpstr (trellis_window_get_place (fixture->window), ==, cases[i].place);
      ui_wait (is_open, fixture->window);
      g_assert_cmpstr (view_of (fixture->window), ==, cases[i].view);
      ui_assert_says (GTK_WIDGET (fixture->window), cases[i].said);
    }
  g_assert_false (g_file_test (missing, G_FILE_TEST_EXISTS));
}

/* What is read from then on is a file, and no practice. */
static void
on_painted_cb (GdkFrameClock *clock, const char *place)
{
  g_assert_true (g_file_set_contents (place, "Bread", -1, NULL));
}

static gboolean
is_spinning (gpointer window)
{
  GtkWidget *spinner = ui_find (window, GTK_TYPE_SPINNER, NULL);

  return gtk_spinner_get_spinning (GTK_SPINNER (spinner));
}

/* A window that is new is seen before its practice is read, however short that takes. */
static void
test_painted_first (Fixture *fixture, gconstpointer data)
{
  g_autofree char *place = g_build_filename (g_get_tmp_dir (), "painted", NULL);
  GtkWidget *window = GTK_WIDGET (fixture->window);
  GdkFrameClock *frames;

  gtk_window_present (GTK_WINDOW (window));
  frames = gtk_widget_get_frame_clock (window);
  g_signal_connect (frames, "after-paint", G_CALLBACK (on_painted_cb), place);
  trellis_window_open (fixture->window, place);
  g_usleep (G_USEC_PER_SEC / 5); /* enough to read nothing, had that begun */
  ui_wait (is_open, window);
  g_assert_cmpstr (view_of (fixture->window), ==, "failed");
  g_assert_false (is_spinning (window));
  g_signal_handlers_disconnect_by_data (frames, place);
}

/* Opened again or closed before it is seen. */
static void
test_not_painted (Fixture *fixture, gconstpointer data)
{
  g_autofree char *missing = g_build_filename (g_get_tmp_dir (), "missing", NULL);
  g_autofree char *other = g_build_filename (g_get_tmp_dir (), "other", NULL);

  gtk_window_present (GTK_WINDOW (fixture->window));
  trellis_window_open (fixture->window, missing);
  trellis_window_open (fixture->window, other);
  ui_wait (is_open, fixture->window);
  g_assert_cmpstr (trellis_window_get_place (fixture->window), ==, other);
  close_window (g_steal_pointer (&fixture->window));
  fixture->window = new_window ();
  gtk_window_present (GTK_WINDOW (fixture->window));
  trellis_window_open (fixture->window, missing);
}

/* A list has the focus once a row of it that had it is made anew. The toolkit keeps what has the
   focus until the next frame, and of a window that goes before it, longer than what stands around
   it: nothing is to be said then, in whatever order all goes. */
static void
test_goes_with_focus (Fixture *fixture, gconstpointer data)
{
  static const char *const titles[]
      = { "Ngọc Anh, finding her place in logistics", "A working week of four days" };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      GtkWidget *section;

      trellis_window_show_practice (fixture->window, fixture->practice, NULL);
      trellis_window_show_engagement (fixture->window,
                                      ui_practice_find (fixture->practice, titles[i]));
      present (fixture, 1100, 720);
      section = find (fixture, TRELLIS_TYPE_SECTION, NULL);
      gtk_widget_grab_focus (ui_find (section, GTK_TYPE_LIST_BOX, NULL));
      trellis_window_show_place (fixture->window, TRELLIS_PLACE_TODAY);
      close_window (g_steal_pointer (&fixture->window));
      fixture->window = new_window ();
    }
}

static void
test_demo (Fixture *fixture, gconstpointer data)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.open-demo", NULL));
  ui_wait (is_open, fixture->window);
  present (fixture, 1100, 720);
  g_assert_cmpstr (view_of (fixture->window), ==, "practice");
  ui_assert_says (GTK_WIDGET (fixture->window), "Demo Practice\n");
  ui_assert_says (GTK_WIDGET (fixture->window), "What you write in it is not kept.\n");
}

/* What tells in a goal's window what is done goes before the place where it is told. */
static void
test_goal_window (Fixture *fixture, gconstpointer data)
{
  TrellisEngagement *engagement
      = ui_practice_find (fixture->practice, "A working week of four days");
  TrellisGoal *goal = trellis_list_get (TRELLIS_COACHING (engagement)->goals, 0);
  GtkWidget *window;

  trellis_window_show_practice (fixture->window, fixture->practice, NULL);
  present (fixture, 1100, 720);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.open-goal", "(ss)", engagement->id,
                              goal->id);
  window = ui_find_window (GTK_TYPE_WINDOW, fixture->window);
  ui_wait (is_mapped, window);
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  trellis_workspace_report_act (trellis_window_get_workspace (fixture->window), "Done");
  gtk_window_destroy (GTK_WINDOW (window));
  ui_settle ();
  g_assert_null (window);
  trellis_workspace_report_act (trellis_window_get_workspace (fixture->window), "Done");
}

/* Closed while the practice is still being read: nothing comes back to a window that is gone. */
static void
test_closed_while_opening (void)
{
  g_autofree char *missing = g_build_filename (g_get_tmp_dir (), "missing", NULL);
  TrellisWindow *window = new_window ();

  trellis_window_open (window, missing);
  close_window (window);
  ui_settle ();
}

#define ADD(name, function) g_test_add ("/window/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  char *scratch = ui_scratch_begin ();

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("practice", test_practice);
  ADD ("choose", test_choose);
  ADD ("empty", test_empty);
  ADD ("all-aside", test_all_aside);
  ADD ("title", test_title);
  ADD ("undo", test_undo);
  ADD ("read-only", test_read_only);
  ADD ("another-practice", test_another_practice);
  ADD ("places", test_places);
  ADD ("action-plan", test_action_plan);
  ADD ("folds", test_folds);
  ADD ("folded-goes-forth-and-back", test_folded_goes_forth_and_back);
  ADD ("opens", test_opens);
  ADD ("painted-first", test_painted_first);
  ADD ("not-painted", test_not_painted);
  ADD ("goes-with-focus", test_goes_with_focus);
  ADD ("demo", test_demo);
  ADD ("goal-window", test_goal_window);
  g_test_add_func ("/window/closed-while-opening", test_closed_while_opening);
  return ui_scratch_end (scratch, g_test_run ());
}
