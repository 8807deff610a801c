/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row for an action in the session window: what, who, by when, and a box to tick. */

#include "config.h"

#include "trellis-session-action-row.h"

#include "pages/trellis-say.h"
#include "practice/trellis-practice-actions.h"
#include "ui/common/trellis-engagement-words.h"

#include <glib/gi18n-lib.h>

struct _TrellisSessionActionRow
{
  AdwActionRow parent_instance;

  GtkCheckButton *check;

  TrellisSessionDraft *draft;
  char *id;
};

G_DEFINE_FINAL_TYPE (TrellisSessionActionRow, trellis_session_action_row, ADW_TYPE_ACTION_ROW)

static TrellisAction *
get_action (TrellisSessionActionRow *self)
{
  TrellisEngagement *engagement = trellis_session_draft_get_engagement (self->draft);

  return engagement == NULL ? NULL : trellis_engagement_find_action (engagement, self->id);
}

static void
set_state (TrellisSessionActionRow *self, TrellisAction *action, TrellisActionState state)
{
  TrellisWorkspace *workspace = trellis_session_draft_get_workspace (self->draft);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (!trellis_practice_set_action (trellis_workspace_get_practice (workspace),
                                    trellis_session_draft_get_engagement (self->draft), action,
                                    state, &error))
    {
      trellis_workspace_report_refusal (workspace, error);
      return;
    }
  text = g_strdup_printf (state == TRELLIS_ACTION_STATE_DONE ? _ ("“%s” is done")
                                                             : _ ("“%s” is open again"),
                          action->what);
  trellis_workspace_report_act (workspace, text);
}

static void
on_check_toggled_cb (TrellisSessionActionRow *self)
{
  TrellisAction *action = self->draft == NULL ? NULL : get_action (self);
  gboolean done = gtk_check_button_get_active (self->check);

  if (action == NULL || done == (action->state == TRELLIS_ACTION_STATE_DONE))
    return;
  set_state (self, action, done ? TRELLIS_ACTION_STATE_DONE : TRELLIS_ACTION_STATE_OPEN);
  trellis_session_action_row_refresh (self);
}

static char *
say_who (TrellisSessionActionRow *self, TrellisAction *action)
{
  if (g_strcmp0 (action->who, TRELLIS_ACTION_COACH) == 0)
    return g_strdup (C_ ("action", "You"));
  return trellis_practice_dup_who (trellis_session_draft_get_practice (self->draft),
                                   trellis_session_draft_get_engagement (self->draft), action->who);
}

/* That it is overdue is said, not coloured. */
static char *
say_when (TrellisSessionActionRow *self, TrellisAction *action)
{
  TrellisWorkspace *workspace = trellis_session_draft_get_workspace (self->draft);
  g_autofree char *day = NULL;

  if (action->state != TRELLIS_ACTION_STATE_OPEN)
    return trellis_say_action_state (action);
  if (!trellis_date_is_set (action->due))
    return NULL;
  day = trellis_say_day (action->due);
  if (trellis_date_compare (action->due, trellis_workspace_get_moment (workspace).today) < 0)
    return g_strdup_printf (_ ("overdue since %s"), day);
  return g_strdup_printf (C_ ("due", "by %s"), day);
}

static void
trellis_session_action_row_dispose (GObject *object)
{
  TrellisSessionActionRow *self = TRELLIS_SESSION_ACTION_ROW (object);

  g_clear_object (&self->draft);
  g_clear_pointer (&self->id, g_free);
  G_OBJECT_CLASS (trellis_session_action_row_parent_class)->dispose (object);
}

static void
trellis_session_action_row_class_init (TrellisSessionActionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trellis_session_action_row_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/session/trellis-session-action-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionActionRow, check);
  gtk_widget_class_bind_template_callback (widget_class, on_check_toggled_cb);
}

static void
trellis_session_action_row_init (TrellisSessionActionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * trellis_session_action_row_new:
 * @id: the action's
 *
 * Returns: (transfer floating): a row for that action
 */
GtkWidget *
trellis_session_action_row_new (TrellisSessionDraft *draft, const char *id)
{
  TrellisSessionActionRow *self = g_object_new (TRELLIS_TYPE_SESSION_ACTION_ROW, NULL);

  self->id = g_strdup (id);
  self->draft = g_object_ref (draft);
  trellis_session_action_row_refresh (self);
  return GTK_WIDGET (self);
}

const char *
trellis_session_action_row_get_id (TrellisSessionActionRow *self)
{
  return self->id;
}

/**
 * trellis_session_action_row_refresh:
 *
 * Shows the action as the practice has it now.
 */
void
trellis_session_action_row_refresh (TrellisSessionActionRow *self)
{
  TrellisAction *action = get_action (self);
  g_autofree char *who = NULL, *when = NULL, *line = NULL;

  if (action == NULL)
    return;
  who = say_who (self, action);
  when = say_when (self, action);
  line = trellis_words_facts (who, when);
  g_object_set (self, "title", action->what, "subtitle", line, NULL);
  gtk_check_button_set_active (self->check, action->state == TRELLIS_ACTION_STATE_DONE);
  gtk_widget_set_sensitive (
      GTK_WIDGET (self->check),
      action->state != TRELLIS_ACTION_STATE_DROPPED
          && trellis_workspace_can_act (trellis_session_draft_get_workspace (self->draft)));
}
