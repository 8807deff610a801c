/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of today: what it asks for, and a button or a box that does it. */

#include "config.h"

#include "trellis-today-row.h"

#include "practice/trellis-practice-actions.h"
#include "practice/trellis-practice-sessions.h"
#include "ui/common/trellis-engagement-words.h"
#include "ui/common/trellis-row-name.h"
#include "ui/today/trellis-today-words.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _TrellisTodayRow
{
  GtkListBoxRow parent_instance;

  GtkBox *box;
  GtkCheckButton *check;
  AdwAvatar *avatar;
  GtkLabel *title;
  GtkLabel *line;
  GtkLabel *remark;
  GtkBox *buttons;
  GtkButton *act;
  GtkButton *open;

  TrellisWorkspace *workspace;
  TrellisTodayItem *item;
};

G_DEFINE_FINAL_TYPE (TrellisTodayRow, trellis_today_row, GTK_TYPE_LIST_BOX_ROW)

static char *
say_held (TrellisEngagement *engagement, TrellisOutcome *outcome)
{
  if (engagement->kind == TRELLIS_ENGAGEMENT_KIND_COACHING
      && outcome->state == TRELLIS_COACHING_STATE_CONCLUDED)
    return g_strdup_printf (_ ("The session is held, and “%s” is concluded"), engagement->title);
  return g_strdup_printf (_ ("The session of “%s” is held"), engagement->title);
}

static void
hold (TrellisTodayRow *self)
{
  /* The row may go with what the act changes. */
  g_autoptr (TrellisWorkspace) workspace = g_object_ref (self->workspace);
  g_autoptr (TrellisTodayItem) item = g_object_ref (self->item);
  g_autoptr (TrellisOutcome) outcome = trellis_outcome_new ();
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (!trellis_practice_hold_session (trellis_workspace_get_practice (workspace), item->engagement,
                                      item->item, -1, FALSE, outcome, &error))
    {
      trellis_workspace_report_refusal (workspace, error);
      return;
    }
  text = say_held (item->engagement, outcome);
  trellis_workspace_report_act (workspace, text);
}

/* What is done in place, by part: by the window, or by the row where there is no action. */
static const struct
{
  TrellisTodayPart part;
  const char *label, *action;
} acts[] = {
  /* Translators: a button at a past session: it says that the session took place */
  { TRELLIS_TODAY_UNSETTLED, N_ ("Mark as Held"), NULL },
  { TRELLIS_TODAY_UNWRITTEN, N_ ("Write Notes"), "win.open-session" },
  /* Translators: a button at a coming session: it changes its time */
  { TRELLIS_TODAY_SESSIONS, N_ ("Move…"), "win.move-session" },
  { TRELLIS_TODAY_WEEK, N_ ("Move…"), "win.move-session" },
  { TRELLIS_TODAY_CONTRACTS, N_ ("Review and Sign"), "win.sign-contract" },
  { TRELLIS_TODAY_GOALS, N_ ("Check In"), "win.check-in" },
  { TRELLIS_TODAY_TERMS, N_ ("Amend Contract"), "win.edit-contract" },
};

static void
on_act_clicked_cb (TrellisTodayRow *self)
{
  if (self->item->part == TRELLIS_TODAY_UNSETTLED)
    hold (self);
}

static void
set_action (TrellisTodayRow *self, GtkButton *button, const char *action)
{
  GtkActionable *actionable = GTK_ACTIONABLE (button);

  if (TRELLIS_IS_SESSION (self->item->item))
    gtk_actionable_set_action_target (actionable, "(ss)", self->item->engagement->id,
                                      TRELLIS_SESSION (self->item->item)->id);
  else if (TRELLIS_IS_GOAL (self->item->item))
    gtk_actionable_set_action_target (actionable, "(ss)", self->item->engagement->id,
                                      TRELLIS_GOAL (self->item->item)->id);
  else
    gtk_actionable_set_action_target (actionable, "s", self->item->engagement->id);
  gtk_actionable_set_action_name (actionable, action);
}

static void
on_check_toggled_cb (TrellisTodayRow *self)
{
  g_autoptr (TrellisWorkspace) workspace = g_object_ref (self->workspace);
  g_autoptr (TrellisTodayItem) item = g_object_ref (self->item);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  TrellisAction *action = item->item;

  if (!gtk_check_button_get_active (self->check) || action->state != TRELLIS_ACTION_STATE_OPEN)
    return;
  if (!trellis_practice_set_action (trellis_workspace_get_practice (workspace), item->engagement,
                                    action, TRELLIS_ACTION_STATE_DONE, &error))
    {
      gtk_check_button_set_active (self->check, FALSE);
      trellis_workspace_report_refusal (workspace, error);
      return;
    }
  text = g_strdup_printf (_ ("“%s” is done"), action->what);
  trellis_workspace_report_act (workspace, text);
}

static void
show_text (GtkLabel *label, char *text)
{
  if (g_strcmp0 (gtk_label_get_label (label), text != NULL ? text : "") != 0)
    gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
  g_free (text);
}

static gboolean
is_pressing (TrellisTodayItem *item, TrellisDate today)
{
  switch (item->part)
    {
    case TRELLIS_TODAY_ACTIONS:
      return trellis_date_compare (TRELLIS_ACTION (item->item)->due, today) <= 0;
    case TRELLIS_TODAY_GOALS:
      return trellis_date_compare (TRELLIS_GOAL (item->item)->due, today) <= 0;
    case TRELLIS_TODAY_TERMS:
      return trellis_coaching_is_term_over (TRELLIS_COACHING (item->engagement), today);
    case TRELLIS_TODAY_NEXT:
    case TRELLIS_TODAY_SESSIONS:
    case TRELLIS_TODAY_WEEK:
    case TRELLIS_TODAY_UNSETTLED:
    case TRELLIS_TODAY_UNWRITTEN:
    case TRELLIS_TODAY_CONTRACTS:
    case TRELLIS_TODAY_MENTEES:
    case TRELLIS_TODAY_N_PARTS:
    default:
      return FALSE;
    }
}

static void
show_urgency (TrellisTodayRow *self, gboolean pressing)
{
  static const char *const calm[] = { "caption", "dim-label", NULL };
  static const char *const urgent[] = { "caption-heading", "warning", NULL };

  gtk_widget_set_css_classes (GTK_WIDGET (self->remark),
                              (const char **) (pressing ? urgent : calm));
}

/* What is not measured has no readings. */
static gboolean
fits (TrellisTodayItem *item)
{
  return item->part != TRELLIS_TODAY_GOALS || TRELLIS_GOAL (item->item)->measure != NULL;
}

static void
set_up_acts (TrellisTodayRow *self)
{
  gboolean action = TRELLIS_IS_ACTION (self->item->item);

  gtk_widget_set_visible (GTK_WIDGET (self->check), action);
  gtk_widget_set_visible (GTK_WIDGET (self->avatar), !action);
  gtk_widget_set_visible (GTK_WIDGET (self->open),
                          TRELLIS_IS_SESSION (self->item->item)
                              && self->item->part != TRELLIS_TODAY_UNWRITTEN);
  if (gtk_widget_get_visible (GTK_WIDGET (self->open)))
    set_action (self, self->open, "win.open-session");
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    if (acts[i].part == self->item->part && fits (self->item))
      {
        gtk_button_set_label (self->act, gettext (acts[i].label));
        gtk_widget_set_visible (GTK_WIDGET (self->act), TRUE);
        if (acts[i].action != NULL)
          set_action (self, self->act, acts[i].action);
      }
  gtk_widget_set_visible (GTK_WIDGET (self->buttons),
                          gtk_widget_get_visible (GTK_WIDGET (self->open))
                              || gtk_widget_get_visible (GTK_WIDGET (self->act)));
}

static void
trellis_today_row_dispose (GObject *object)
{
  TrellisTodayRow *self = TRELLIS_TODAY_ROW (object);

  g_clear_object (&self->workspace);
  g_clear_object (&self->item);
  G_OBJECT_CLASS (trellis_today_row_parent_class)->dispose (object);
}

static void
trellis_today_row_class_init (TrellisTodayRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trellis_today_row_dispose;
  g_type_ensure (ADW_TYPE_AVATAR);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/today/trellis-today-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TrellisTodayRow, act);
  gtk_widget_class_bind_template_child (widget_class, TrellisTodayRow, avatar);
  gtk_widget_class_bind_template_child (widget_class, TrellisTodayRow, box);
  gtk_widget_class_bind_template_child (widget_class, TrellisTodayRow, buttons);
  gtk_widget_class_bind_template_child (widget_class, TrellisTodayRow, check);
  gtk_widget_class_bind_template_child (widget_class, TrellisTodayRow, line);
  gtk_widget_class_bind_template_child (widget_class, TrellisTodayRow, open);
  gtk_widget_class_bind_template_child (widget_class, TrellisTodayRow, remark);
  gtk_widget_class_bind_template_child (widget_class, TrellisTodayRow, title);
  gtk_widget_class_bind_template_callback (widget_class, on_act_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_check_toggled_cb);
}

static void
trellis_today_row_init (TrellisTodayRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  trellis_name_by_labels (GTK_WIDGET (self));
}

GtkWidget *
trellis_today_row_new (TrellisWorkspace *workspace, TrellisTodayItem *item)
{
  TrellisTodayRow *self = g_object_new (TRELLIS_TYPE_TODAY_ROW, NULL);

  self->workspace = g_object_ref (workspace);
  self->item = g_object_ref (item);
  set_up_acts (self);
  trellis_today_row_update (self);
  return GTK_WIDGET (self);
}

/**
 * trellis_today_row_update:
 *
 * Says again what it says: the practice has changed, or time has passed.
 */
void
trellis_today_row_update (TrellisTodayRow *self)
{
  TrellisPractice *practice = trellis_workspace_get_practice (self->workspace);
  TrellisMoment moment = trellis_practice_get_moment (practice);
  gboolean can_act = trellis_workspace_can_act (self->workspace);
  g_autofree char *lead = trellis_words_lead (NULL, practice, self->item->engagement);

  adw_avatar_set_text (self->avatar, lead);
  show_text (self->title, trellis_today_words_title (practice, self->item));
  show_text (self->line, trellis_today_words_line (practice, self->item));
  show_text (self->remark, trellis_today_words_remark (self->item, moment));
  show_urgency (self, is_pressing (self->item, moment.today));
  gtk_widget_set_sensitive (GTK_WIDGET (self->check), can_act);
  if (self->item->part == TRELLIS_TODAY_UNSETTLED)
    gtk_widget_set_sensitive (GTK_WIDGET (self->act), can_act);
}

/**
 * trellis_today_row_set_narrow:
 *
 * Puts the buttons under the text, where there is no room beside it. A small one has room.
 */
void
trellis_today_row_set_narrow (TrellisTodayRow *self, gboolean narrow)
{
  gboolean under = narrow && gtk_widget_get_visible (GTK_WIDGET (self->act));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->box),
                                  under ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}

/**
 * trellis_today_row_act:
 *
 * Does what activating the row does: it opens the engagement.
 */
void
trellis_today_row_act (TrellisTodayRow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-engagement", "s",
                              self->item->engagement->id);
}
