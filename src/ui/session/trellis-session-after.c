/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is settled after a session: its length and outcome, actions, goals, feedback, the next one.
 */

#include "config.h"

#include "trellis-session-after.h"

#include "ui/common/trellis-part-names.h"
#include "ui/session/trellis-note-field.h"
#include "ui/session/trellis-session-actions.h"
#include "ui/session/trellis-session-feedback.h"
#include "ui/session/trellis-session-goals.h"
#include "ui/session/trellis-session-new-action.h"
#include "ui/session/trellis-session-next.h"

#include <glib/gi18n-lib.h>

struct _TrellisSessionAfter
{
  GtkWidget parent_instance;

  GtkWidget *length_row;
  GtkSpinButton *minutes;
  TrellisNoteField *outcome;
  TrellisSessionActions *agreed;
  TrellisSessionNewAction *new_action;
  TrellisSessionGoals *goals;
  TrellisSessionFeedback *client;
  TrellisSessionFeedback *coach;
  TrellisSessionNext *next;

  TrellisSessionDraft *draft;
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (TrellisSessionAfter, trellis_session_after, GTK_TYPE_WIDGET)

/* Nobody has said how long it was: as long as planned. */
static void
on_form_changed_cb (TrellisSessionAfter *self)
{
  TrellisSession *form = trellis_session_draft_get_form (self->draft);
  gboolean took_place
      = form->state == TRELLIS_SESSION_STATE_PLANNED || form->state == TRELLIS_SESSION_STATE_HELD;

  gtk_widget_set_visible (self->length_row, took_place);
  self->filling = TRUE;
  gtk_spin_button_set_value (self->minutes,
                             form->real_minutes > 0 ? form->real_minutes : form->minutes);
  self->filling = FALSE;
}

static void
on_minutes_changed_cb (TrellisSessionAfter *self)
{
  if (self->draft != NULL && !self->filling)
    trellis_record_set_integer (trellis_session_draft_get_form (self->draft), "real-minutes",
                                gtk_spin_button_get_value_as_int (self->minutes));
}

static void
trellis_session_after_dispose (GObject *object)
{
  TrellisSessionAfter *self = TRELLIS_SESSION_AFTER (object);
  GtkWidget *child;

  self->filling = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->draft);
  G_OBJECT_CLASS (trellis_session_after_parent_class)->dispose (object);
}

static void
trellis_session_after_class_init (TrellisSessionAfterClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trellis_session_after_dispose;
  g_type_ensure (TRELLIS_TYPE_NOTE_FIELD);
  g_type_ensure (TRELLIS_TYPE_SESSION_ACTIONS);
  g_type_ensure (TRELLIS_TYPE_SESSION_NEW_ACTION);
  g_type_ensure (TRELLIS_TYPE_SESSION_GOALS);
  g_type_ensure (TRELLIS_TYPE_SESSION_FEEDBACK);
  g_type_ensure (TRELLIS_TYPE_SESSION_NEXT);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/session/trellis-session-after.ui");
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionAfter, length_row);
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionAfter, minutes);
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionAfter, outcome);
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionAfter, agreed);
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionAfter, new_action);
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionAfter, goals);
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionAfter, client);
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionAfter, coach);
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionAfter, next);
  gtk_widget_class_bind_template_callback (widget_class, on_minutes_changed_cb);
}

static void
trellis_session_after_init (TrellisSessionAfter *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * trellis_session_after_set_draft:
 *
 * Says which session it is about. Once.
 */
void
trellis_session_after_set_draft (TrellisSessionAfter *self, TrellisSessionDraft *draft)
{
  TrellisWorkspace *workspace = trellis_session_draft_get_workspace (draft);

  self->draft = g_object_ref (draft);
  trellis_session_draft_bind_text (draft, "summary", self->outcome);
  g_object_bind_property (workspace, "can-act", self->outcome, "editable", G_BINDING_SYNC_CREATE);
  g_object_bind_property (workspace, "can-act", self->minutes, "sensitive", G_BINDING_SYNC_CREATE);
  trellis_session_actions_set_draft (self->agreed, draft, FALSE);
  trellis_session_new_action_set_draft (self->new_action, draft);
  trellis_session_goals_set_draft (self->goals, draft);
  trellis_session_feedback_set_draft (self->client, draft, TRELLIS_FEEDBACK_BY_CLIENT);
  trellis_session_feedback_set_draft (self->coach, draft, TRELLIS_FEEDBACK_BY_COACH);
  trellis_session_next_set_draft (self->next, draft);
  g_signal_connect_object (trellis_session_draft_get_form (draft), "notify",
                           G_CALLBACK (on_form_changed_cb), self, G_CONNECT_SWAPPED);
  on_form_changed_cb (self);
  trellis_name_parts (self->length_row, _ ("Minutes it took"));
}

/**
 * trellis_session_after_save:
 *
 * Saves the feedback that is not saved yet.
 */
void
trellis_session_after_save (TrellisSessionAfter *self)
{
  trellis_session_feedback_save (self->client);
  trellis_session_feedback_save (self->coach);
}
