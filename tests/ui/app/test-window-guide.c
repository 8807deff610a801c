/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the guide recommends is begun with the answers that it was given. */

#include "config.h"

#include "guide/trellis-guide.h"
#include "tests/ui/ui-fixture.h"
#include "ui/app/trellis-window.h"
#include "ui/contract/trellis-contract-chooser.h"
#include "ui/contract/trellis-contract-wizard.h"
#include "ui/guide/trellis-guide-window.h"

#include <adwaita.h>

typedef struct
{
  TrellisWindow *window;
  TrellisPractice *practice;
  GHashTable *facts;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TrellisClock) clock = ui_clock_new ();

  fixture->practice = trellis_practice_new (clock);
  fixture->window = g_object_ref_sink (trellis_window_new (NULL, clock));
  fixture->facts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  trellis_window_show_practice (fixture->window, fixture->practice, NULL);
  gtk_window_present (GTK_WINDOW (fixture->window));
  ui_settle ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  ui_close_windows_but (fixture->window);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  ui_settle ();
  g_assert_finalize_object (fixture->window);
  g_assert_finalize_object (fixture->practice);
  g_hash_table_unref (fixture->facts);
}

static void
begin (Fixture *fixture, TrellisGuideKind kind)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.guide", NULL);
  ui_settle ();
  g_signal_emit_by_name (ui_find_window (TRELLIS_TYPE_GUIDE_WINDOW, NULL), "begin", kind,
                         fixture->facts);
  ui_settle ();
}

static void
know (Fixture *fixture, const char *member, const char *text)
{
  g_hash_table_insert (fixture->facts, g_strdup (member), g_strdup (text));
}

static gboolean
has_text (GtkWidget *root, const char *text)
{
  if (GTK_IS_TEXT_VIEW (root))
    {
      GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (root));
      g_autofree char *all = NULL;

      g_object_get (buffer, "text", &all, NULL);
      return g_strcmp0 (all, text) == 0;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_text (child, text))
      return TRUE;
  return GTK_IS_EDITABLE (root)
         && g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (root)), text) == 0;
}

static void
test_greeting (Fixture *fixture, gconstpointer data)
{
  ui_assert_says (GTK_WIDGET (fixture->window), "New Coaching Contract");
  ui_assert_says (GTK_WIDGET (fixture->window), "New Mentoring Relationship");
  ui_assert_says (GTK_WIDGET (fixture->window), "Coaching or Mentoring?");
  ui_assert_says (GTK_WIDGET (fixture->window), "Try the Demo Practice");
}

static void
test_mentoring (Fixture *fixture, gconstpointer data)
{
  GtkWidget *form;

  know (fixture, "aspirations[0].statement", "To feel at home");
  know (fixture, "rhythm.about-every-days", "14");
  know (fixture, "initiated-by", "mentor");
  begin (fixture, TRELLIS_GUIDE_KIND_MENTORING);
  g_assert_nonnull (ui_find_window (TRELLIS_TYPE_GUIDE_WINDOW, fixture->window));
  form = ui_find_window (g_type_from_name ("TrellisNewMentoring"), NULL);
  g_assert_true (has_text (form, "To feel at home"));
  ui_assert_says (form, "About every two weeks");
  ui_assert_says (form, "The mentor");
}

/* Over what a preset says of it, and beside all else. */
static void
test_coaching (Fixture *fixture, gconstpointer data)
{
  GtkWidget *chooser, *wizard, *list;

  know (fixture, "purpose", "Leading the new team");
  begin (fixture, TRELLIS_GUIDE_KIND_COACHING);
  chooser = ui_find_window (TRELLIS_TYPE_CONTRACT_CHOOSER, NULL);
  list = ui_find (chooser, GTK_TYPE_LIST_BOX, NULL);
  g_signal_emit_by_name (list, "row-activated",
                         gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0));
  ui_settle ();
  wizard = ui_find_window (TRELLIS_TYPE_CONTRACT_WIZARD, NULL);
  g_assert_nonnull (wizard);
  trellis_contract_wizard_show_step (TRELLIS_CONTRACT_WIZARD (wizard), 1);
  ui_settle ();
  g_assert_true (has_text (wizard, "Leading the new team"));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/window-guide/greeting", Fixture, NULL, set_up, test_greeting, tear_down);
  g_test_add ("/window-guide/mentoring", Fixture, NULL, set_up, test_mentoring, tear_down);
  g_test_add ("/window-guide/coaching", Fixture, NULL, set_up, test_coaching, tear_down);
  return g_test_run ();
}
