/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window that gives a session its time: moves this one or its series, or plans another, and
 * says beforehand what that does. */

#include "config.h"

#include "trellis-session-time-window.h"

#include "engagement/trellis-session-time.h"
#include "pages/trellis-say.h"
#include "ui/common/trellis-combo-words.h"
#include "ui/common/trellis-date-entry.h"
#include "ui/common/trellis-discard.h"
#include "ui/common/trellis-part-names.h"
#include "ui/common/trellis-problem-row.h"
#include "ui/common/trellis-time-entry.h"
#include "ui/session/trellis-session-saying.h"
#include "ui/session/trellis-session-timing.h"

#include <glib/gi18n-lib.h>

#define MOST_LINES 12 /* of sessions that move, before the rest is only counted */

struct _TrellisSessionTimeWindow
{
  AdwWindow parent_instance;

  AdwPreferencesGroup *group;
  TrellisDateEntry *date;
  TrellisTimeEntry *time;
  GtkSpinButton *minutes;
  AdwEntryRow *place;
  AdwComboRow *scope;
  GtkLabel *effect;
  GtkWidget *problem_line;
  GtkLabel *problem;
  AdwPreferencesGroup *allowing;
  GtkWidget *conflicts_row;
  GtkCheckButton *conflicts;
  GtkWidget *term_row;
  GtkCheckButton *term;
  GtkButton *apply;

  TrellisSessionDraft *draft;
  gboolean another; /* plans another one, and moves none */
  gboolean by_link;
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (TrellisSessionTimeWindow, trellis_session_time_window, ADW_TYPE_WINDOW)

static const TrellisScope scopes[]
    = { TRELLIS_SCOPE_THIS, TRELLIS_SCOPE_FOLLOWING, TRELLIS_SCOPE_FUTURE };

static TrellisSessionTiming
get_timing (TrellisSessionTimeWindow *self)
{
  guint scope = adw_combo_row_get_selected (self->scope);
  int minute = trellis_time_entry_get_minute (self->time);

  return (TrellisSessionTiming){
    .to = { trellis_date_entry_get_date (self->date), MAX (minute, 0) },
    .minutes = gtk_spin_button_get_value_as_int (self->minutes),
    .place = gtk_editable_get_text (GTK_EDITABLE (self->place)),
    .by_link = self->by_link,
    .scope = scope < G_N_ELEMENTS (scopes) ? scopes[scope] : TRELLIS_SCOPE_THIS,
    .allow = (gtk_check_button_get_active (self->conflicts) ? TRELLIS_ALLOW_CONFLICTS : 0)
             | (gtk_check_button_get_active (self->term) ? TRELLIS_ALLOW_OUTSIDE_TERM : 0),
  };
}

/* What is typed and is no day or no time; what is missing. */
static const char *
find_gap (TrellisSessionTimeWindow *self)
{
  if (trellis_date_entry_get_problem (self->date) != NULL)
    return trellis_date_entry_get_problem (self->date);
  if (trellis_time_entry_get_problem (self->time) != NULL)
    return trellis_time_entry_get_problem (self->time);
  if (!trellis_date_is_set (trellis_date_entry_get_date (self->date)))
    return _ ("Say on which day.");
  return trellis_time_entry_get_minute (self->time) < 0 ? _ ("Say at what time.") : NULL;
}

static gboolean
act (TrellisSessionTimeWindow *self,
     gboolean rehearsing,
     TrellisReplanning *replanning,
     GError **error)
{
  TrellisSessionTiming timing = get_timing (self);

  return self->another
             ? trellis_session_timing_add (self->draft, &timing, rehearsing, replanning, error)
             : trellis_session_timing_move (self->draft, &timing, rehearsing, replanning, error);
}

static void
add_line (GString *text, const char *line)
{
  g_string_append_printf (text, "%s%s", text->len == 0 ? "" : "\n", line);
}

static void
list_sessions (GString *text, GPtrArray *sessions)
{
  for (guint i = 0; i < MIN (sessions->len, MOST_LINES); i++)
    {
      TrellisSession *session = sessions->pdata[i];
      g_autofree char *when = trellis_say_when (session->start, session->zone, session->minutes);

      add_line (text, when);
    }
  if (sessions->len > MOST_LINES)
    add_line (text, "…");
}

static char *
say_effect (TrellisSessionTimeWindow *self, TrellisReplanning *replanning)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *heading = NULL;
  guint n = replanning->moved->len;

  if (self->another)
    heading = g_strdup (_ ("It is planned for"));
  else if (n == 0)
    heading = g_strdup (_ ("Nothing changes."));
  else
    heading = g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%u session changes:", "%u sessions change:", n), n);
  add_line (text, heading);
  list_sessions (text, self->another ? replanning->added : replanning->moved);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
say_remarks (TrellisReplanning *replanning)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < replanning->remarks->len; i++)
    {
      g_autofree char *line = trellis_session_say_remark (replanning->remarks->pdata[i]);

      add_line (text, line);
    }
  return text->len == 0 ? NULL : g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
has_remark (TrellisReplanning *replanning, TrellisSessionRemarkKind kind)
{
  for (guint i = 0; i < replanning->remarks->len; i++)
    if (((TrellisSessionRemark *) replanning->remarks->pdata[i])->kind == kind)
      return TRUE;
  return FALSE;
}

static void
show_label (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text == NULL ? "" : text);
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

/* What stands in the way is wrong; of what does not, one is warned. */
static void
show_problem (TrellisSessionTimeWindow *self, const char *text, gboolean in_the_way)
{
  gtk_widget_remove_css_class (self->problem_line, in_the_way ? "warning" : "error");
  gtk_widget_add_css_class (self->problem_line, in_the_way ? "error" : "warning");
  gtk_label_set_label (self->problem, text == NULL ? "" : text);
  gtk_widget_set_visible (self->problem_line, text != NULL);
}

/* What stands in the way by name can be allowed by name. */
static void
show_allowing (TrellisSessionTimeWindow *self, TrellisReplanning *replanning)
{
  gboolean conflicts = has_remark (replanning, TRELLIS_SESSION_REMARK_CONFLICT);
  gboolean term = has_remark (replanning, TRELLIS_SESSION_REMARK_OUTSIDE_TERM);

  gtk_widget_set_visible (self->conflicts_row, conflicts);
  gtk_widget_set_visible (self->term_row, term);
  gtk_widget_set_visible (GTK_WIDGET (self->allowing), conflicts || term);
}

/* There is nothing left to move when the session has gone meanwhile. */
static void
on_refreshed_cb (TrellisSessionTimeWindow *self)
{
  if (trellis_session_draft_get_session (self->draft) == NULL)
    gtk_window_destroy (GTK_WINDOW (self));
}

static void
on_changed_cb (TrellisSessionTimeWindow *self)
{
  g_autoptr (TrellisReplanning) replanning = trellis_replanning_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *effect = NULL, *remarks = NULL, *refusal = NULL;
  const char *gap;
  gboolean good;

  if (self->draft == NULL || self->filling
      || trellis_session_draft_get_session (self->draft) == NULL)
    return;
  gap = find_gap (self);
  if (gap != NULL)
    {
      show_label (self->effect, NULL);
      show_problem (self, gap, TRUE);
      gtk_widget_set_sensitive (GTK_WIDGET (self->apply), FALSE);
      return;
    }
  good = act (self, TRUE, replanning, &error);
  remarks = say_remarks (replanning);
  effect = good ? say_effect (self, replanning) : NULL;
  show_label (self->effect, effect);
  refusal = good ? NULL : trellis_problem_say (error);
  show_problem (self, remarks != NULL ? remarks : refusal, !good);
  show_allowing (self, replanning);
  gtk_widget_set_sensitive (GTK_WIDGET (self->apply),
                            good && replanning->moved->len + replanning->added->len > 0);
}

static void
on_apply_clicked_cb (TrellisSessionTimeWindow *self)
{
  TrellisWorkspace *workspace = trellis_session_draft_get_workspace (self->draft);
  g_autoptr (TrellisReplanning) replanning = trellis_replanning_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  guint n;

  trellis_session_draft_save (self->draft);
  if (!act (self, FALSE, replanning, &error))
    {
      text = trellis_problem_say (error);
      show_problem (self, text, TRUE);
      return;
    }
  n = replanning->moved->len;
  text = self->another
             ? g_strdup (_ ("Planned"))
             : g_strdup_printf (
                 g_dngettext (GETTEXT_PACKAGE, "%u session moved", "%u sessions moved", n), n);
  trellis_workspace_report_act (workspace, text);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
trellis_session_time_window_dispose (GObject *object)
{
  g_clear_object (&TRELLIS_SESSION_TIME_WINDOW (object)->draft);
  G_OBJECT_CLASS (trellis_session_time_window_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionTimeWindow, group);
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionTimeWindow, date);
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionTimeWindow, time);
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionTimeWindow, minutes);
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionTimeWindow, place);
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionTimeWindow, scope);
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionTimeWindow, effect);
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionTimeWindow, problem);
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionTimeWindow, problem_line);
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionTimeWindow, allowing);
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionTimeWindow, conflicts_row);
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionTimeWindow, conflicts);
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionTimeWindow, term_row);
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionTimeWindow, term);
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionTimeWindow, apply);
}

static void
trellis_session_time_window_class_init (TrellisSessionTimeWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trellis_session_time_window_dispose;
  g_type_ensure (TRELLIS_TYPE_DATE_ENTRY);
  g_type_ensure (TRELLIS_TYPE_TIME_ENTRY);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/session/trellis-session-time-window.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_apply_clicked_cb);
}

static void
trellis_session_time_window_init (TrellisSessionTimeWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  trellis_combo_words_show_whole (self->scope);
  trellis_discard_guard (GTK_WINDOW (self));
  trellis_date_entry_set_label (self->date, _ ("Date"));
  trellis_time_entry_set_label (self->time, _ ("Start"));
}

/* Another session is asked for without a day; one that is moved begins where it stands. */
static void
fill (TrellisSessionTimeWindow *self, TrellisSession *session)
{
  g_autofree char *zone = trellis_say_zone (session->zone);
  g_autofree char *description = NULL;

  /* Translators: %s is a time zone, such as “Europe/Brussels” */
  description = g_strdup_printf (_ ("Times are those of %s."), zone);
  self->by_link = session->place == NULL && session->link != NULL;
  adw_preferences_group_set_description (self->group, description);
  if (!self->another)
    trellis_date_entry_set_date (self->date, session->start.date);
  if (trellis_wall_is_set (session->start))
    trellis_time_entry_set_minute (self->time, session->start.minute);
  gtk_spin_button_set_value (self->minutes, session->minutes);
  g_object_set (self->place, "title", self->by_link ? _ ("Link") : _ ("Place"), NULL);
  gtk_editable_set_text (GTK_EDITABLE (self->place), self->by_link            ? session->link
                                                     : session->place != NULL ? session->place
                                                                              : "");
}

static const char *
say_title (TrellisSessionTimeWindow *self)
{
  gboolean meeting = trellis_session_draft_is_meeting (self->draft);

  if (self->another)
    return meeting ? _ ("Plan a Meeting") : _ ("Plan a Session");
  return meeting ? _ ("Move Meeting") : _ ("Move Session");
}

/**
 * trellis_session_time_window_new:
 * @another: whether it plans another session, and moves none
 *
 * Returns: (transfer none): a window that is not shown yet
 */
GtkWidget *
trellis_session_time_window_new (GtkWindow *parent, TrellisSessionDraft *draft, gboolean another)
{
  TrellisSessionTimeWindow *self
      = g_object_new (TRELLIS_TYPE_SESSION_TIME_WINDOW, "transient-for", parent, NULL);
  TrellisSession *session = trellis_session_draft_get_session (draft);
  g_autoptr (TrellisSession) new_one = NULL;

  self->draft = g_object_ref (draft);
  g_signal_connect_object (draft, "refreshed", G_CALLBACK (on_refreshed_cb), self,
                           G_CONNECT_SWAPPED);
  self->another = another;
  self->filling = TRUE;
  if (another)
    {
      new_one = trellis_session_timing_new_session (draft);
      trellis_record_set_wall (new_one, "start",
                               (TrellisWall){ session->start.date, session->start.minute });
    }
  fill (self, another ? new_one : session);
  gtk_widget_set_visible (GTK_WIDGET (self->scope),
                          !another && session->planned && !session->intake);
  gtk_window_set_title (GTK_WINDOW (self), say_title (self));
  gtk_button_set_label (self->apply, another ? _ ("_Plan") : _ ("_Move"));
  self->filling = FALSE;
  on_changed_cb (self);
  trellis_name_parts (GTK_WIDGET (self), gtk_window_get_title (GTK_WINDOW (self)));
  return GTK_WIDGET (self);
}
