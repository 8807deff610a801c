/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What people wrote is shown as they wrote it, in every window: none of it is markup. */

#include "config.h"

#include "tests/ui/ui-fixture.h"
#include "ui/app/trellis-window.h"

#define ODD "Sales & Marketing <b> _x"

typedef struct
{
  TrellisWindow *window;
  TrellisPractice *practice;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TrellisClock) clock = ui_clock_new ();

  fixture->window = g_object_ref_sink (trellis_window_new (NULL, clock));
  fixture->practice = ui_practice_new_demo ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  ui_settle ();
  g_assert_finalize_object (g_steal_pointer (&fixture->window));
  g_assert_finalize_object (g_steal_pointer (&fixture->practice));
}

/* Each keeps what it is told by. */
static void
write_odd (GListModel *records, const char *member)
{
  for (guint i = 0; records != NULL && i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (TrellisRecord) record = g_list_model_get_item (records, i);
      g_autofree char *text = g_strdup_printf ("%s %u", ODD, i);

      trellis_record_set_string (record, member, text);
    }
}

static void
write_odd_units (GListModel *goals)
{
  for (guint i = 0; i < g_list_model_get_n_items (goals); i++)
    {
      g_autoptr (TrellisGoal) goal = g_list_model_get_item (goals, i);

      if (goal->measure != NULL && goal->measure->unit != NULL)
        trellis_record_set_string (goal->measure, "unit", "R&D <hours>");
    }
}

static void
write_odd_engagement (TrellisEngagement *engagement)
{
  trellis_record_set_string (engagement, "title", ODD);
  write_odd (G_LIST_MODEL (engagement->actions), "what");
  write_odd (G_LIST_MODEL (engagement->sessions), "place");
  write_odd (G_LIST_MODEL (engagement->sessions), "focus");
  if (engagement->kind != TRELLIS_ENGAGEMENT_KIND_COACHING)
    return;
  write_odd (G_LIST_MODEL (TRELLIS_COACHING (engagement)->goals), "statement");
  write_odd_units (G_LIST_MODEL (TRELLIS_COACHING (engagement)->goals));
}

static void
write_odd_all (TrellisPractice *practice)
{
  GListModel *engagements = trellis_practice_get_engagements (practice);

  write_odd (trellis_practice_get_people (practice), "name");
  write_odd (trellis_practice_get_people (practice), "organisation");
  for (guint i = 0; i < g_list_model_get_n_items (engagements); i++)
    {
      g_autoptr (TrellisEngagement) engagement = g_list_model_get_item (engagements, i);

      write_odd_engagement (engagement);
    }
}

/* With nothing but its own window open before, it opens at least one. */
static void
open (Fixture *fixture, const char *action, GVariant *target)
{
  g_autoptr (GVariant) sunk = target == NULL ? NULL : g_variant_ref_sink (target);

  g_test_message ("%s", action);
  g_assert_true (gtk_widget_activate_action_variant (GTK_WIDGET (fixture->window), action, sunk));
  ui_close_windows_but (fixture->window);
}

/* The tab of a page that serves another engagement comes with the next frame. */
static gboolean
is_filled (gpointer tabs)
{
  return adw_bin_get_child (ADW_BIN (adw_view_stack_get_visible_child (tabs))) != NULL;
}

static void
visit_tabs (Fixture *fixture)
{
  GtkWidget *tabs = ui_find (GTK_WIDGET (fixture->window), ADW_TYPE_VIEW_STACK, NULL);
  g_autoptr (GtkSelectionModel) pages = NULL;

  if (tabs == NULL)
    return;
  pages = adw_view_stack_get_pages (ADW_VIEW_STACK (tabs));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (pages)); i++)
    {
      g_autoptr (AdwViewStackPage) page = g_list_model_get_item (G_LIST_MODEL (pages), i);

      adw_view_stack_set_visible_child (ADW_VIEW_STACK (tabs),
                                        adw_view_stack_page_get_child (page));
      ui_wait (is_filled, tabs);
      ui_settle ();
    }
}

static void
visit_coaching (Fixture *fixture, TrellisCoaching *coaching)
{
  const char *id = TRELLIS_ENGAGEMENT (coaching)->id;

  for (guint i = 0; i < trellis_list_length (coaching->goals); i++)
    {
      TrellisGoal *goal = trellis_list_get (coaching->goals, i);

      open (fixture, "win.open-goal", g_variant_new ("(ss)", id, goal->id));
      open (fixture, "win.check-in", g_variant_new ("(ss)", id, goal->id));
      open (fixture, "win.meet-goal", g_variant_new ("(ss)", id, goal->id));
    }
  open (fixture, "win.edit-contract", g_variant_new_string (id));
  open (fixture, "win.print", g_variant_new ("(ss)", "plan", id));
}

static void
visit_engagement (Fixture *fixture, TrellisEngagement *engagement)
{
  open (fixture, "win.open-engagement", g_variant_new_string (engagement->id));
  visit_tabs (fixture);
  open (fixture, "win.new-session", NULL);
  for (guint i = 0; i < MIN (trellis_list_length (engagement->sessions), 3); i++)
    {
      TrellisSession *session = trellis_list_get (engagement->sessions, i);

      open (fixture, "win.open-session", g_variant_new ("(ss)", engagement->id, session->id));
      open (fixture, "win.move-session", g_variant_new ("(ss)", engagement->id, session->id));
    }
  if (engagement->kind == TRELLIS_ENGAGEMENT_KIND_COACHING)
    visit_coaching (fixture, TRELLIS_COACHING (engagement));
}

/* The toolkit warns of what is no markup, and a warning ends the test. */
static void
test_everywhere (Fixture *fixture, gconstpointer data)
{
  static const char *const plain[]
      = { "win.search", "win.export-calendar", "win.preferences", "win.other-calendars" };
  GListModel *engagements = trellis_practice_get_engagements (fixture->practice);
  g_autoptr (TrellisPerson) person
      = g_list_model_get_item (trellis_practice_get_people (fixture->practice), 0);

  write_odd_all (fixture->practice);
  trellis_window_show_practice (fixture->window, fixture->practice, NULL);
  gtk_window_present (GTK_WINDOW (fixture->window));
  ui_settle ();
  for (guint i = 0; i < g_list_model_get_n_items (engagements); i++)
    {
      g_autoptr (TrellisEngagement) engagement = g_list_model_get_item (engagements, i);

      visit_engagement (fixture, engagement);
    }
  open (fixture, "win.open-person", g_variant_new_string (person->id));
  ui_assert_says (GTK_WIDGET (fixture->window), ODD);
  for (guint i = 0; i < G_N_ELEMENTS (plain); i++)
    open (fixture, plain[i], NULL);
}

int
main (int argc, char **argv)
{
  char *scratch = ui_scratch_begin ();

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/window-written/everywhere", Fixture, NULL, set_up, test_everywhere, tear_down);
  return ui_scratch_end (scratch, g_test_run ());
}
