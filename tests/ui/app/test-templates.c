/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every template of the program can be instantiated with nothing in it, and goes away again. */

#include "config.h"

#include "tests/ui/ui-fixture.h"
#include "ui/app/trellis-failure.h"
#include "ui/app/trellis-greeting.h"
#include "ui/app/trellis-new-mentoring.h"
#include "ui/app/trellis-notices.h"
#include "ui/app/trellis-window.h"
#include "ui/backup/trellis-backup-window.h"
#include "ui/backup/trellis-restore-window.h"
#include "ui/calendars/trellis-calendar-group.h"
#include "ui/calendars/trellis-calendars-window.h"
#include "ui/common/trellis-closing-choice.h"
#include "ui/common/trellis-date-entry.h"
#include "ui/common/trellis-notice.h"
#include "ui/common/trellis-page-view.h"
#include "ui/common/trellis-problem-row.h"
#include "ui/common/trellis-section.h"
#include "ui/common/trellis-time-entry.h"
#include "ui/contract/trellis-clause-fold.h"
#include "ui/contract/trellis-contract-chooser.h"
#include "ui/contract/trellis-contract-review.h"
#include "ui/contract/trellis-contract-wizard.h"
#include "ui/contract/trellis-question-list.h"
#include "ui/contract/trellis-question.h"
#include "ui/contract/trellis-schedule-preview.h"
#include "ui/contract/trellis-signing-window.h"
#include "ui/contract/trellis-step-page.h"
#include "ui/contract/trellis-wizard-step-row.h"
#include "ui/engagement/trellis-action-editor.h"
#include "ui/engagement/trellis-action-item-row.h"
#include "ui/engagement/trellis-action-plan.h"
#include "ui/engagement/trellis-aspiration-item-row.h"
#include "ui/engagement/trellis-coaching-page.h"
#include "ui/engagement/trellis-contract-tab.h"
#include "ui/engagement/trellis-event-row.h"
#include "ui/engagement/trellis-exchange-item-row.h"
#include "ui/engagement/trellis-fact.h"
#include "ui/engagement/trellis-feedback-row.h"
#include "ui/engagement/trellis-feedback-tab.h"
#include "ui/engagement/trellis-goal-item-row.h"
#include "ui/engagement/trellis-goals-tab.h"
#include "ui/engagement/trellis-head.h"
#include "ui/engagement/trellis-mentoring-page.h"
#include "ui/engagement/trellis-milestone-item-row.h"
#include "ui/engagement/trellis-overview.h"
#include "ui/engagement/trellis-plan-row.h"
#include "ui/engagement/trellis-series-dialog.h"
#include "ui/engagement/trellis-session-item-row.h"
#include "ui/engagement/trellis-sessions-tab.h"
#include "ui/engagement/trellis-share-dialog.h"
#include "ui/engagement/trellis-standing.h"
#include "ui/export/trellis-export-window.h"
#include "ui/export/trellis-kept-group.h"
#include "ui/goal/trellis-check-in-dialog.h"
#include "ui/goal/trellis-goal-editor.h"
#include "ui/goal/trellis-goal-window.h"
#include "ui/goal/trellis-meet-dialog.h"
#include "ui/guide/trellis-guide-page.h"
#include "ui/guide/trellis-guide-result.h"
#include "ui/guide/trellis-guide-window.h"
#include "ui/people/trellis-new-person.h"
#include "ui/people/trellis-people-page.h"
#include "ui/people/trellis-person-field.h"
#include "ui/people/trellis-person-item-row.h"
#include "ui/people/trellis-person-page.h"
#include "ui/preferences/trellis-calendar-page.h"
#include "ui/preferences/trellis-preferences-window.h"
#include "ui/preferences/trellis-printing-page.h"
#include "ui/preferences/trellis-profile-page.h"
#include "ui/preferences/trellis-usual-reminders.h"
#include "ui/preferences/trellis-reminders-group.h"
#include "ui/preferences/trellis-zone-chooser.h"
#include "ui/print/trellis-print-window.h"
#include "ui/search/trellis-search-row.h"
#include "ui/search/trellis-search-window.h"
#include "ui/session/trellis-note-field.h"
#include "ui/session/trellis-session-action-row.h"
#include "ui/session/trellis-session-actions.h"
#include "ui/session/trellis-session-after.h"
#include "ui/session/trellis-session-before.h"
#include "ui/session/trellis-session-cancel-window.h"
#include "ui/session/trellis-session-check-in.h"
#include "ui/session/trellis-session-during.h"
#include "ui/session/trellis-session-feedback.h"
#include "ui/session/trellis-session-goals.h"
#include "ui/session/trellis-session-new-action.h"
#include "ui/session/trellis-session-next.h"
#include "ui/session/trellis-session-step.h"
#include "ui/session/trellis-session-time-window.h"
#include "ui/session/trellis-session-window.h"
#include "ui/sidebar/trellis-sidebar-row.h"
#include "ui/sidebar/trellis-sidebar.h"
#include "ui/today/trellis-next-card.h"
#include "ui/today/trellis-today-page.h"
#include "ui/today/trellis-today-row.h"
#include "ui/today/trellis-today-section.h"

#define ROOT "/io/github/trellis_app/Trellis/ui"

typedef GType (*GetType) (void);

static const GetType types[] = {
  trellis_action_editor_get_type,
  trellis_action_item_row_get_type,
  trellis_action_plan_get_type,
  trellis_aspiration_item_row_get_type,
  trellis_backup_window_get_type,
  trellis_calendar_group_get_type,
  trellis_calendar_page_get_type,
  trellis_calendars_window_get_type,
  trellis_check_in_dialog_get_type,
  trellis_clause_fold_get_type,
  trellis_closing_choice_get_type,
  trellis_coaching_page_get_type,
  trellis_contract_chooser_get_type,
  trellis_contract_review_get_type,
  trellis_contract_tab_get_type,
  trellis_contract_wizard_get_type,
  trellis_date_entry_get_type,
  trellis_event_row_get_type,
  trellis_exchange_item_row_get_type,
  trellis_export_window_get_type,
  trellis_fact_get_type,
  trellis_feedback_row_get_type,
  trellis_feedback_tab_get_type,
  trellis_goal_editor_get_type,
  trellis_goal_item_row_get_type,
  trellis_goal_window_get_type,
  trellis_goals_tab_get_type,
  trellis_failure_get_type,
  trellis_greeting_get_type,
  trellis_guide_page_get_type,
  trellis_guide_result_get_type,
  trellis_guide_window_get_type,
  trellis_head_get_type,
  trellis_kept_group_get_type,
  trellis_meet_dialog_get_type,
  trellis_mentoring_page_get_type,
  trellis_milestone_item_row_get_type,
  trellis_new_mentoring_get_type,
  trellis_new_person_get_type,
  trellis_next_card_get_type,
  trellis_note_field_get_type,
  trellis_notice_get_type,
  trellis_overview_get_type,
  trellis_page_view_get_type,
  trellis_people_page_get_type,
  trellis_person_field_get_type,
  trellis_person_item_row_get_type,
  trellis_person_page_get_type,
  trellis_plan_row_get_type,
  trellis_preferences_window_get_type,
  trellis_print_window_get_type,
  trellis_printing_page_get_type,
  trellis_problem_row_get_type,
  trellis_profile_page_get_type,
  trellis_reminders_group_get_type,
  trellis_question_get_type,
  trellis_question_list_get_type,
  trellis_schedule_preview_get_type,
  trellis_restore_window_get_type,
  trellis_search_row_get_type,
  trellis_search_window_get_type,
  trellis_section_get_type,
  trellis_series_dialog_get_type,
  trellis_session_action_row_get_type,
  trellis_session_actions_get_type,
  trellis_session_after_get_type,
  trellis_session_before_get_type,
  trellis_session_cancel_window_get_type,
  trellis_session_check_in_get_type,
  trellis_session_during_get_type,
  trellis_session_feedback_get_type,
  trellis_session_goals_get_type,
  trellis_session_item_row_get_type,
  trellis_session_new_action_get_type,
  trellis_session_next_get_type,
  trellis_session_step_get_type,
  trellis_session_time_window_get_type,
  trellis_session_window_get_type,
  trellis_sessions_tab_get_type,
  trellis_share_dialog_get_type,
  trellis_sidebar_get_type,
  trellis_sidebar_row_get_type,
  trellis_signing_window_get_type,
  trellis_standing_get_type,
  trellis_step_page_get_type,
  trellis_time_entry_get_type,
  trellis_today_page_get_type,
  trellis_today_row_get_type,
  trellis_today_section_get_type,
  trellis_usual_reminders_get_type,
  trellis_window_get_type,
  trellis_wizard_step_row_get_type,
  trellis_zone_chooser_get_type,
};

static void
test_instantiate (gconstpointer data)
{
  const GetType *get_type = data;
  GtkWidget *widget = g_object_ref_sink (g_object_new ((*get_type) (), NULL));

  g_assert_nonnull (gtk_widget_get_first_child (widget));
  if (GTK_IS_WINDOW (widget))
    gtk_window_destroy (GTK_WINDOW (widget));
  ui_settle ();
  g_assert_finalize_object (widget);
}

/* Whether the template's class is among those that are instantiated above. */
static gboolean
is_known (const char *class)
{
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (g_str_equal (g_type_name (types[i]()), class))
      return TRUE;
  return FALSE;
}

static void
check_template (const char *path)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, 0, NULL);
  g_autoptr (GRegex) regex = g_regex_new ("<template class=\"(\\w+)\"", 0, 0, NULL);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *class = NULL;

  g_assert_true (g_regex_match (regex, text, 0, &match));
  class = g_match_info_fetch (match, 1);
  if (!is_known (class))
    g_test_message ("%s is not instantiated by this test", class);
  g_assert_true (is_known (class));
}

static guint
check_folder (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) names = g_resources_enumerate_children (path, 0, &error);
  guint n = 0;

  g_assert_no_error (error);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *child = g_build_path ("/", path, names[i], NULL);

      if (g_str_has_suffix (child, "/"))
        n += check_folder (child);
      else
        check_template (child);
      n += !g_str_has_suffix (child, "/");
    }
  return n;
}

static void
test_all (void)
{
  g_assert_cmpuint (check_folder (ROOT), ==, G_N_ELEMENTS (types));
}

static void
test_shortcuts (void)
{
  g_autoptr (GtkBuilder) builder
      = gtk_builder_new_from_resource ("/io/github/trellis_app/Trellis/shortcuts.ui");
  GObject *shortcuts = gtk_builder_get_object (builder, "shortcuts");

  g_assert_true (GTK_IS_SHORTCUTS_WINDOW (shortcuts));
  gtk_window_destroy (GTK_WINDOW (shortcuts));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/templates/all", test_all);
  g_test_add_func ("/templates/shortcuts", test_shortcuts);
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autofree char *path = g_strconcat ("/templates/", g_type_name (types[i]()), NULL);

      g_test_add_data_func (path, &types[i], test_instantiate);
    }
  return g_test_run ();
}
