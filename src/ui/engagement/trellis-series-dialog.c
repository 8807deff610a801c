/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where sessions are added or moved together; it lists beforehand what that makes of them. */

#include "config.h"

#include "trellis-series-dialog.h"

#include "engagement/trellis-series.h"
#include "pages/trellis-say.h"
#include "practice/trellis-practice-log.h"
#include "practice/trellis-practice-planning.h"
#include "practice/trellis-practice-reschedule.h"
#include "ui/common/trellis-date-entry.h"
#include "ui/common/trellis-discard.h"
#include "ui/common/trellis-outcome-words.h"
#include "ui/common/trellis-problem-row.h"
#include "ui/common/trellis-reveal.h"
#include "ui/common/trellis-time-entry.h"

#include <glib/gi18n-lib.h>

#define USUAL_MINUTES 60
#define MOST_NAMED 12 /* sessions; more of them are counted */

struct _TrellisSeriesDialog
{
  AdwWindow parent_instance;

  GtkLabel *hint;
  GtkWidget *when_list;
  TrellisDateEntry *date;
  TrellisTimeEntry *time;
  GtkSpinButton *minutes;
  GtkWidget *shift_list;
  GtkSpinButton *days;
  GtkLabel *preview;
  GtkLabel *problem;
  GtkCheckButton *conflicts;
  GtkCheckButton *outside_term;
  GtkButton *act_button;

  TrellisWorkspace *workspace;
  TrellisEngagement *engagement;
  TrellisSeriesAct act;
};

G_DEFINE_FINAL_TYPE (TrellisSeriesDialog, trellis_series_dialog, ADW_TYPE_WINDOW)

/* What an act says of itself. */
typedef struct
{
  const char *title;
  const char *label;
  const char *done;
} Words;

static const Words words[] = {
  [TRELLIS_SERIES_ADD] = { N_ ("Add Session"), N_ ("_Add"), N_ ("The session is added") },
  [TRELLIS_SERIES_LOG] = { N_ ("Log Meeting"), N_ ("_Log"), N_ ("The meeting is logged") },
  [TRELLIS_SERIES_FILL_UP]
  = { N_ ("Plan Missing Sessions"), N_ ("_Plan"), N_ ("The missing sessions are planned") },
  [TRELLIS_SERIES_SHIFT]
  = { N_ ("Move Coming Sessions"), N_ ("_Move"), N_ ("The sessions have moved") },
};

static const Words meeting = { N_ ("Plan Meeting"), N_ ("_Plan"), N_ ("The meeting is planned") };

static const Words *
get_words (TrellisSeriesDialog *self)
{
  return self->act == TRELLIS_SERIES_ADD
                 && self->engagement->kind == TRELLIS_ENGAGEMENT_KIND_MENTORING
             ? &meeting
             : &words[self->act];
}

/* A new session is as the plan has them: in its zone, at its place. */
static TrellisSession *
create_session (TrellisSeriesDialog *self)
{
  TrellisPractice *practice = trellis_workspace_get_practice (self->workspace);
  TrellisPlan *plan = trellis_engagement_get_plan (self->engagement);
  g_autofree char *zone = plan != NULL && plan->zone != NULL ? g_strdup (plan->zone)
                                                             : trellis_practice_dup_zone (practice);
  TrellisSession *session = g_object_new (TRELLIS_TYPE_SESSION, "zone", zone, NULL);
  TrellisWall start
      = { trellis_date_entry_get_date (self->date), trellis_time_entry_get_minute (self->time) };

  trellis_record_set_wall (session, "start", start);
  trellis_record_set_integer (session, "minutes", gtk_spin_button_get_value_as_int (self->minutes));
  trellis_record_set_enum (session, "posture",
                           trellis_engagement_get_usual_posture (self->engagement));
  trellis_record_set_boolean (session, "intake",
                              trellis_engagement_takes_intakes_alone (self->engagement));
  if (plan != NULL)
    {
      trellis_record_set_string (session, "place", plan->place);
      trellis_record_set_string (session, "link", plan->link);
    }
  return session;
}

/* Rehearsing, a verb that makes something returns nothing, and no error. */
static gboolean
add_session (TrellisSeriesDialog *self,
             TrellisAllow allow,
             TrellisReplanning *replanning,
             GError **error)
{
  TrellisPractice *practice = trellis_workspace_get_practice (self->workspace);
  g_autoptr (TrellisSession) session = create_session (self);
  g_autoptr (TrellisOutcome) outcome = trellis_outcome_new ();
  GError *problem = NULL;

  if (self->act == TRELLIS_SERIES_LOG)
    trellis_practice_log_meeting (practice, TRELLIS_MENTORING (self->engagement), session, allow,
                                  outcome, &problem);
  else
    trellis_practice_add_session (practice, self->engagement, session, allow, &problem);
  if (problem == NULL)
    g_ptr_array_add (replanning->added, g_object_ref (session));
  else
    g_propagate_error (error, problem);
  return problem == NULL;
}

static gboolean
perform (TrellisSeriesDialog *self,
         TrellisAllow allow,
         TrellisReplanning *replanning,
         GError **error)
{
  TrellisPractice *practice = trellis_workspace_get_practice (self->workspace);

  switch (self->act)
    {
    case TRELLIS_SERIES_FILL_UP:
      return trellis_practice_fill_up (practice, self->engagement, allow, replanning, error);
    case TRELLIS_SERIES_SHIFT:
      return trellis_practice_shift (practice, self->engagement, TRELLIS_NO_DATE,
                                     gtk_spin_button_get_value_as_int (self->days), allow,
                                     replanning, error);
    case TRELLIS_SERIES_ADD:
    case TRELLIS_SERIES_LOG:
    default:
      return add_session (self, allow, replanning, error);
    }
}

/* Whether the dialog is about one session, of which it asks when it is. */
static gboolean
asks_when (TrellisSeriesDialog *self)
{
  return self->act != TRELLIS_SERIES_FILL_UP && self->act != TRELLIS_SERIES_SHIFT;
}

static void
list_sessions (GString *text, const char *heading, GPtrArray *sessions)
{
  if (sessions->len == 0)
    return;
  g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", heading);
  for (guint i = 0; i < MIN (sessions->len, MOST_NAMED); i++)
    {
      g_autofree char *when = trellis_outcome_words_session (sessions->pdata[i]);

      g_string_append_printf (text, "\n• %s", when);
    }
  if (sessions->len > MOST_NAMED)
    g_string_append_printf (text, "\n• %s", _ ("and more"));
}

static char *
say_replanning (TrellisSeriesDialog *self, TrellisReplanning *replanning)
{
  GString *text = g_string_new (NULL);

  list_sessions (text, asks_when (self) ? _ ("This is:") : _ ("New:"), replanning->added);
  list_sessions (text, _ ("Moved to:"), replanning->moved);
  list_sessions (text, _ ("Cancelled:"), replanning->cancelled);
  if (replanning->missing > 0)
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "",
                            g_dngettext (GETTEXT_PACKAGE, "One session finds no date in the term.",
                                         "Some sessions find no date in the term.",
                                         replanning->missing));
  return g_string_free (text, FALSE);
}

static char *
say_early (TrellisSeriesDialog *self)
{
  g_autoptr (TrellisSession) session = create_session (self);
  g_autofree char *when = trellis_say_when (session->start, session->zone, session->minutes);

  /* Translators: %s is a day and its hours, such as “Tuesday 8 December 2026, 10:00–11:00 CET”. */
  return g_strdup_printf (_ ("It begins on %s. A meeting can only be logged once it has begun."),
                          when);
}

/* What the command line says of what is to come names an option of its own. */
static char *
say_problem (TrellisSeriesDialog *self, const GError *error)
{
  if (g_error_matches (error, TRELLIS_ENGAGEMENT_ERROR, TRELLIS_ENGAGEMENT_ERROR_EARLY))
    return say_early (self);
  return trellis_problem_say (error);
}

static void
show_problem (TrellisSeriesDialog *self, const GError *error)
{
  g_autofree char *problem = error == NULL ? NULL : say_problem (self, error);

  trellis_reveal_words (self->problem, problem);
}

static gboolean
rehearse (TrellisSeriesDialog *self,
          TrellisAllow allow,
          TrellisReplanning *replanning,
          GError **error)
{
  TrellisPractice *practice = trellis_workspace_get_practice (self->workspace);
  gboolean good;

  trellis_practice_rehearse (practice, TRUE);
  good = perform (self, allow, replanning, error);
  trellis_practice_rehearse (practice, FALSE);
  return good;
}

/* What stands in the way although all else is allowed can be allowed by its name (rule 7). */
static void
offer (TrellisSeriesDialog *self, GtkCheckButton *check, TrellisAllow all_else)
{
  g_autoptr (TrellisReplanning) replanning = trellis_replanning_new ();
  g_autoptr (GError) error = NULL;

  rehearse (self, all_else, replanning, &error);
  gtk_widget_set_visible (GTK_WIDGET (check), g_error_matches (error, TRELLIS_PRACTICE_ERROR,
                                                               TRELLIS_PRACTICE_ERROR_CONFLICT));
}

static gboolean
is_allowed (GtkCheckButton *check)
{
  return gtk_widget_get_visible (GTK_WIDGET (check)) && gtk_check_button_get_active (check);
}

static TrellisAllow
get_allow (TrellisSeriesDialog *self)
{
  return (is_allowed (self->conflicts) ? TRELLIS_ALLOW_CONFLICTS : TRELLIS_ALLOW_NOTHING)
         | (is_allowed (self->outside_term) ? TRELLIS_ALLOW_OUTSIDE_TERM : TRELLIS_ALLOW_NOTHING);
}

/* Returns: whether what is typed can be asked about at all */
static gboolean
is_complete (TrellisSeriesDialog *self)
{
  const char *day = trellis_date_entry_get_problem (self->date);
  const char *hour = trellis_time_entry_get_problem (self->time);
  const char *wrong = day != NULL ? day : hour;

  if (!asks_when (self))
    return TRUE;
  trellis_reveal_words (self->problem, wrong);
  return wrong == NULL && trellis_date_is_set (trellis_date_entry_get_date (self->date))
         && trellis_time_entry_get_minute (self->time) >= 0;
}

static void
on_changed_cb (TrellisSeriesDialog *self)
{
  g_autoptr (TrellisReplanning) replanning = trellis_replanning_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *preview = NULL;
  gboolean good = FALSE;

  if (self->engagement == NULL)
    return;
  if (is_complete (self))
    {
      offer (self, self->conflicts, TRELLIS_ALLOW_OUTSIDE_TERM);
      offer (self, self->outside_term, TRELLIS_ALLOW_CONFLICTS);
      good = rehearse (self, get_allow (self), replanning, &error);
      show_problem (self, error);
    }
  preview = good ? say_replanning (self, replanning) : g_strdup ("");
  gtk_label_set_label (self->preview, preview);
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->preview)), *preview != '\0');
  gtk_widget_set_sensitive (GTK_WIDGET (self->act_button), good);
}

static void
on_act_clicked_cb (TrellisSeriesDialog *self)
{
  g_autoptr (TrellisReplanning) replanning = trellis_replanning_new ();
  g_autoptr (GError) error = NULL;

  if (!perform (self, get_allow (self), replanning, &error))
    {
      show_problem (self, error);
      return;
    }
  trellis_workspace_report_act (self->workspace, _ (get_words (self)->done));
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
trellis_series_dialog_dispose (GObject *object)
{
  TrellisSeriesDialog *self = TRELLIS_SERIES_DIALOG (object);

  g_clear_object (&self->workspace);
  g_clear_object (&self->engagement);
  G_OBJECT_CLASS (trellis_series_dialog_parent_class)->dispose (object);
}

static void
trellis_series_dialog_class_init (TrellisSeriesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trellis_series_dialog_dispose;

  g_type_ensure (TRELLIS_TYPE_DATE_ENTRY);
  g_type_ensure (TRELLIS_TYPE_TIME_ENTRY);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/engagement/trellis-series-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TrellisSeriesDialog, hint);
  gtk_widget_class_bind_template_child (widget_class, TrellisSeriesDialog, when_list);
  gtk_widget_class_bind_template_child (widget_class, TrellisSeriesDialog, date);
  gtk_widget_class_bind_template_child (widget_class, TrellisSeriesDialog, time);
  gtk_widget_class_bind_template_child (widget_class, TrellisSeriesDialog, minutes);
  gtk_widget_class_bind_template_child (widget_class, TrellisSeriesDialog, shift_list);
  gtk_widget_class_bind_template_child (widget_class, TrellisSeriesDialog, days);
  gtk_widget_class_bind_template_child (widget_class, TrellisSeriesDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, TrellisSeriesDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, TrellisSeriesDialog, conflicts);
  gtk_widget_class_bind_template_child (widget_class, TrellisSeriesDialog, outside_term);
  gtk_widget_class_bind_template_child (widget_class, TrellisSeriesDialog, act_button);
  gtk_widget_class_bind_template_callback (widget_class, on_act_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
}

static void
trellis_series_dialog_init (TrellisSeriesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  trellis_discard_guard (GTK_WINDOW (self));
}

static const char *
get_hint (TrellisSeriesDialog *self)
{
  if (self->act == TRELLIS_SERIES_ADD && trellis_engagement_takes_intakes_alone (self->engagement))
    return _ ("While the contract is a draft, you can plan intake meetings. They do not count as "
              "sessions of the contract.");
  if (self->act == TRELLIS_SERIES_LOG)
    return _ ("For a meeting that has taken place. Open it afterwards to write what it was about.");
  return self->act == TRELLIS_SERIES_FILL_UP
             ? _ ("These sessions go on in the rhythm of the plan, after the last one.")
             : NULL;
}

static void
show_act (TrellisSeriesDialog *self)
{
  TrellisPlan *plan = trellis_engagement_get_plan (self->engagement);
  const char *hint = get_hint (self);

  gtk_window_set_title (GTK_WINDOW (self), _ (get_words (self)->title));
  gtk_button_set_label (self->act_button, _ (get_words (self)->label));
  gtk_label_set_label (self->hint, hint == NULL ? "" : hint);
  gtk_widget_set_visible (GTK_WIDGET (self->hint), hint != NULL);
  gtk_widget_set_visible (self->when_list, asks_when (self));
  gtk_widget_set_visible (self->shift_list, self->act == TRELLIS_SERIES_SHIFT);
  gtk_spin_button_set_value (
      self->minutes, plan != NULL && plan->minutes > 0 ? (double) plan->minutes : USUAL_MINUTES);
  if (self->act == TRELLIS_SERIES_LOG)
    trellis_date_entry_set_date (self->date, trellis_workspace_get_moment (self->workspace).today);
}

/**
 * trellis_series_dialog_new:
 *
 * Returns: (transfer none): a dialog that does that to the sessions of the engagement
 */
GtkWidget *
trellis_series_dialog_new (TrellisWorkspace *workspace,
                           TrellisEngagement *engagement,
                           TrellisSeriesAct act)
{
  TrellisSeriesDialog *self = g_object_new (TRELLIS_TYPE_SERIES_DIALOG, NULL);

  self->act = act;
  self->workspace = g_object_ref (workspace);
  self->engagement = g_object_ref (engagement);
  show_act (self);
  on_changed_cb (self);
  return GTK_WIDGET (self);
}
