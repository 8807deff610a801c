/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A form begins in its first field. */

#include "config.h"

#include "tests/ui/ui-fixture.h"
#include "ui/app/trellis-new-mentoring.h"
#include "ui/common/trellis-date-entry.h"
#include "ui/common/trellis-first-field.h"
#include "ui/contract/trellis-signing-window.h"
#include "ui/engagement/trellis-series-dialog.h"
#include "ui/engagement/trellis-share-dialog.h"
#include "ui/export/trellis-export-window.h"
#include "ui/goal/trellis-check-in-dialog.h"
#include "ui/goal/trellis-goal-editor.h"
#include "ui/goal/trellis-meet-dialog.h"
#include "ui/people/trellis-new-person.h"
#include "ui/session/trellis-session-cancel-window.h"
#include "ui/session/trellis-session-time-window.h"

static void
assert_in_field (GtkWidget *window)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

  g_assert_nonnull (focus);
  g_test_message ("%s has the focus", G_OBJECT_TYPE_NAME (focus));
  g_assert_null (gtk_widget_get_ancestor (focus, ADW_TYPE_HEADER_BAR));
  g_assert_true (!GTK_IS_LIST_BOX_ROW (focus)
                 || gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (focus)));
}

static void
test_form (gconstpointer data)
{
  GType (*get_type) (void) = (GType (*) (void)) data;
  GtkWidget *form = g_object_new (get_type (), NULL);

  gtk_window_present (GTK_WINDOW (form));
  ui_settle ();
  assert_in_field (form);
  gtk_window_destroy (GTK_WINDOW (form));
  ui_settle ();
}

/* Whoever adds a session says when it is. */
static void
test_add_session (void)
{
  g_autoptr (TrellisPractice) practice = ui_practice_new_demo ();
  g_autoptr (TrellisWorkspace) workspace = trellis_workspace_new (practice);
  TrellisEngagement *engagement = ui_practice_find (practice, "A working week of four days");
  GtkWidget *dialog = trellis_series_dialog_new (workspace, engagement, TRELLIS_SERIES_ADD);

  gtk_window_present (GTK_WINDOW (dialog));
  ui_settle ();
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (dialog)),
                                         ui_find (dialog, TRELLIS_TYPE_DATE_ENTRY, NULL)));
  gtk_window_destroy (GTK_WINDOW (dialog));
  ui_settle ();
}

/* The buttons in its header are still reached. */
static void
test_header (void)
{
  GtkWidget *form = g_object_new (TRELLIS_TYPE_SERIES_DIALOG, NULL);

  gtk_window_present (GTK_WINDOW (form));
  ui_settle ();
  g_assert_true (gtk_widget_grab_focus (ui_find (form, GTK_TYPE_BUTTON, "_Cancel")));
  gtk_window_destroy (GTK_WINDOW (form));
  ui_settle ();
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    GType (*get_type) (void);
  } forms[] = {
    { "/first-field/cancel-session", trellis_session_cancel_window_get_type },
    { "/first-field/check-in", trellis_check_in_dialog_get_type },
    { "/first-field/export", trellis_export_window_get_type },
    { "/first-field/goal", trellis_goal_editor_get_type },
    { "/first-field/meet", trellis_meet_dialog_get_type },
    { "/first-field/new-mentoring", trellis_new_mentoring_get_type },
    { "/first-field/new-person", trellis_new_person_get_type },
    { "/first-field/series", trellis_series_dialog_get_type },
    { "/first-field/share", trellis_share_dialog_get_type },
    { "/first-field/signing", trellis_signing_window_get_type },
    { "/first-field/time", trellis_session_time_window_get_type },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  trellis_first_field_start ();
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    g_test_add_data_func (forms[i].path, forms[i].get_type, test_form);
  g_test_add_func ("/first-field/add-session", test_add_session);
  g_test_add_func ("/first-field/header", test_header);
  return g_test_run ();
}
