/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The actions on the sessions of an engagement as a whole: add one, fill up, move all. */

#include "config.h"

#include "trellis-session-plans.h"

#include "engagement/trellis-fill-up.h"
#include "ui/engagement/trellis-series-dialog.h"

static const struct
{
  const char *name;
  TrellisSeriesAct act;
} actions[] = {
  { "sessions.add", TRELLIS_SERIES_ADD },
  { "sessions.log", TRELLIS_SERIES_LOG },
  { "sessions.fill-up", TRELLIS_SERIES_FILL_UP },
  { "sessions.shift", TRELLIS_SERIES_SHIFT },
};

static void
open_dialog (GtkWidget *self, const char *action, GVariant *parameter)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (g_str_equal (actions[i].name, action))
      {
        GtkWidget *dialog = trellis_series_dialog_new (
            trellis_engagement_view_get_workspace (self),
            trellis_engagement_view_get_engagement (self), actions[i].act);
        GtkRoot *root = gtk_widget_get_root (self);

        gtk_window_set_transient_for (GTK_WINDOW (dialog),
                                      GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL);
        gtk_window_present (GTK_WINDOW (dialog));
      }
}

/**
 * trellis_session_plans_install:
 * @widget_class: of a #TrellisEngagementView
 */
void
trellis_session_plans_install (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, NULL, open_dialog);
}

/**
 * trellis_session_plans_update:
 *
 * Offers what makes sense as the engagement stands. The verbs have the last word.
 */
void
trellis_session_plans_update (TrellisEngagementView *self)
{
  TrellisWorkspace *workspace = trellis_engagement_view_get_workspace (self);
  TrellisEngagement *engagement = trellis_engagement_view_get_engagement (self);
  TrellisMoment moment = trellis_workspace_get_moment (workspace);
  gboolean goes_on
      = trellis_workspace_can_act (workspace) && !trellis_engagement_is_over (engagement);
  gboolean draft = trellis_engagement_takes_intakes_alone (engagement);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "sessions.add", goes_on);
  gtk_widget_action_set_enabled (
      GTK_WIDGET (self), "sessions.fill-up",
      goes_on && !draft && trellis_engagement_count_missing (engagement, moment.now) > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "sessions.shift", goes_on && !draft);
}
