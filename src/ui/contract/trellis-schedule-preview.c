/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The dates that a plan would make, as it is typed, with all that is to be said of them. */

#include "config.h"

#include "trellis-schedule-preview.h"

#include "engagement/trellis-session-remark.h"
#include "pages/trellis-say.h"
#include "planning/trellis-zone.h"
#include "ui/common/trellis-row-name.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _TrellisSchedulePreview
{
  GtkWidget parent_instance;

  GtkLabel *summary;
  GtkLabel *passed_over;
  GtkCheckButton *allow;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (TrellisSchedulePreview, trellis_schedule_preview, GTK_TYPE_WIDGET)

enum
{
  ALLOWED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static char *
say_overlap (const TrellisSessionRemark *remark)
{
  const char *zone = remark->session->zone;
  TrellisWall from = trellis_instant_to_wall (remark->from, zone);
  gint64 minutes = (remark->to - remark->from) / 60;
  g_autofree char *when = trellis_say_when (from, zone, minutes);

  if (remark->kind == TRELLIS_SESSION_REMARK_TENTATIVE)
    /* Translators: what a session overlaps, a title or a calendar, and when that is. */
    return g_strdup_printf (_ ("May overlap “%s”, %s"), remark->with, when);
  return g_strdup_printf (_ ("Overlaps “%s”, %s"), remark->with, when);
}

static char *
say_remark (const TrellisSessionRemark *remark)
{
  switch (remark->kind)
    {
    case TRELLIS_SESSION_REMARK_GAP:
      return g_strdup (_ ("The clocks jump over this time that night: it starts an hour later"));
    case TRELLIS_SESSION_REMARK_TWICE:
      return g_strdup (_ ("This time exists twice that night: the first one is meant"));
    case TRELLIS_SESSION_REMARK_DAY_OFF:
      return g_strdup (_ ("On a day off of yours"));
    case TRELLIS_SESSION_REMARK_OUTSIDE_HOURS:
      return g_strdup (_ ("Outside your work hours"));
    case TRELLIS_SESSION_REMARK_OUTSIDE_TERM:
      return g_strdup (_ ("Outside the term"));
    case TRELLIS_SESSION_REMARK_CONFLICT:
    case TRELLIS_SESSION_REMARK_TENTATIVE:
    default:
      return say_overlap (remark);
    }
}

static char *
say_remarks (TrellisFormSchedule *schedule, TrellisSession *session)
{
  g_autoptr (GStrvBuilder) all = g_strv_builder_new ();
  g_auto (GStrv) lines = NULL;

  for (guint i = 0; i < schedule->remarks->len; i++)
    {
      const TrellisSessionRemark *remark = schedule->remarks->pdata[i];
      g_autofree char *line = remark->session == session ? say_remark (remark) : NULL;

      if (line != NULL)
        g_strv_builder_add (all, line);
    }
  lines = g_strv_builder_end (all);
  return g_strjoinv ("\n", lines);
}

static GtkWidget *
create_row (TrellisFormSchedule *schedule, guint position)
{
  TrellisSession *session = schedule->sessions->pdata[position];
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *when = trellis_say_when (session->start, session->zone, session->minutes);
  g_autofree char *remarks = say_remarks (schedule, session);
  g_autofree char *title = g_strdup_printf ("%u. %s", position + 1, when);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), remarks);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  if (*remarks != '\0')
    {
      GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");

      gtk_widget_add_css_class (icon, "warning");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), icon);
    }
  trellis_name_by_labels (row);
  return row;
}

static char *
say_summary (TrellisFormSchedule *schedule)
{
  guint n = schedule->sessions->len;

  if (schedule->why_none != NULL)
    return g_strdup_printf (_ ("No sessions: %s."), schedule->why_none);
  if (n == 0)
    return g_strdup (
        _ ("The dates stand here as soon as the plan says when the first session is, how "
           "often, how long and how many."));
  if (schedule->outside > 0)
    /* Translators: how many sessions, and how many of these lie outside the term. */
    return g_strdup_printf (ngettext ("%u session, %u of them outside the term",
                                      "%u sessions, %u of them outside the term", n),
                            n, schedule->outside);
  return g_strdup_printf (ngettext ("%u session", "%u sessions", n), n);
}

static char *
say_passed_over (TrellisFormSchedule *schedule)
{
  g_autoptr (GStrvBuilder) days = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;
  g_autofree char *list = NULL;

  for (guint i = 0; i < schedule->passed_over->len; i++)
    {
      g_autofree char *day
          = trellis_say_date (g_array_index (schedule->passed_over, TrellisDate, i));

      g_strv_builder_add (days, day);
    }
  all = g_strv_builder_end (days);
  list = trellis_say_list ((const char *const *) all);
  return g_strdup_printf (_ ("Days off, passed over: %s"), list);
}

static void
on_allow_toggled_cb (TrellisSchedulePreview *self)
{
  g_signal_emit (self, signals[ALLOWED], 0);
}

static void
trellis_schedule_preview_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (trellis_schedule_preview_parent_class)->dispose (object);
}

static void
trellis_schedule_preview_class_init (TrellisSchedulePreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trellis_schedule_preview_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/contract/trellis-schedule-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, TrellisSchedulePreview, summary);
  gtk_widget_class_bind_template_child (widget_class, TrellisSchedulePreview, passed_over);
  gtk_widget_class_bind_template_child (widget_class, TrellisSchedulePreview, allow);
  gtk_widget_class_bind_template_child (widget_class, TrellisSchedulePreview, list);
  gtk_widget_class_bind_template_callback (widget_class, on_allow_toggled_cb);
  signals[ALLOWED] = g_signal_new ("allowed", G_OBJECT_CLASS_TYPE (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
trellis_schedule_preview_init (TrellisSchedulePreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * trellis_schedule_preview_new:
 *
 * Its signal `allowed` tells that sessions outside the term are allowed now, or no more.
 *
 * Returns: (transfer floating): a preview of nothing
 */
GtkWidget *
trellis_schedule_preview_new (void)
{
  return g_object_new (TRELLIS_TYPE_SCHEDULE_PREVIEW, NULL);
}

/**
 * trellis_schedule_preview_show:
 *
 * Shows every session with its remarks.
 */
void
trellis_schedule_preview_show (TrellisSchedulePreview *self, TrellisFormSchedule *schedule)
{
  g_autofree char *summary = say_summary (schedule);
  g_autofree char *passed_over = say_passed_over (schedule);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; i < schedule->sessions->len; i++)
    gtk_list_box_append (self->list, create_row (schedule, i));
  gtk_label_set_text (self->summary, summary);
  gtk_label_set_text (self->passed_over, passed_over);
  gtk_widget_set_visible (GTK_WIDGET (self->passed_over), schedule->passed_over->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->list), schedule->sessions->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->allow), schedule->outside > 0);
}

gboolean
trellis_schedule_preview_allows_outside (TrellisSchedulePreview *self)
{
  return gtk_check_button_get_active (self->allow);
}

/**
 * trellis_schedule_preview_allow_outside:
 *
 * Of a draft whose plan leaves the term already, that was allowed.
 */
void
trellis_schedule_preview_allow_outside (TrellisSchedulePreview *self, gboolean allow)
{
  gtk_check_button_set_active (self->allow, allow);
}
