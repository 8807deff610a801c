/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A step of the session: its name, what one may ask there, and what was said. */

#include "config.h"

#include "trellis-session-step.h"

#include "ui/common/trellis-engagement-words.h"
#include "ui/session/trellis-note-field.h"

#include <glib/gi18n-lib.h>

struct _TrellisSessionStep
{
  GtkWidget parent_instance;

  TrellisNoteField *field;

  TrellisSessionDraft *draft;
  char *key;
};

G_DEFINE_FINAL_TYPE (TrellisSessionStep, trellis_session_step, GTK_TYPE_WIDGET)

static void
on_text_changed_cb (TrellisSessionStep *self)
{
  if (self->draft != NULL)
    trellis_session_draft_set_step (self->draft, self->key,
                                    trellis_note_field_get_text (self->field));
}

static void
on_steps_changed_cb (TrellisSessionStep *self)
{
  trellis_note_field_set_text (self->field,
                               trellis_session_draft_get_step (self->draft, self->key));
}

static void
trellis_session_step_dispose (GObject *object)
{
  TrellisSessionStep *self = TRELLIS_SESSION_STEP (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->draft);
  g_clear_pointer (&self->key, g_free);
  G_OBJECT_CLASS (trellis_session_step_parent_class)->dispose (object);
}

static void
trellis_session_step_class_init (TrellisSessionStepClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trellis_session_step_dispose;
  g_type_ensure (TRELLIS_TYPE_NOTE_FIELD);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/session/trellis-session-step.ui");
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionStep, field);
  gtk_widget_class_bind_template_callback (widget_class, on_text_changed_cb);
}

static void
trellis_session_step_init (TrellisSessionStep *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * trellis_session_step_new:
 * @key: what the notes on the step are kept under
 *
 * Returns: (transfer floating): a step that is called by its key, until its protocol is known
 */
GtkWidget *
trellis_session_step_new (TrellisSessionDraft *draft, const char *key)
{
  TrellisSessionStep *self = g_object_new (TRELLIS_TYPE_SESSION_STEP, NULL);

  self->key = g_strdup (key);
  g_object_set (self->field, "title", key, NULL);
  trellis_note_field_set_text (self->field, trellis_session_draft_get_step (draft, key));
  self->draft = g_object_ref (draft);
  g_signal_connect_object (trellis_session_draft_get_form (draft), "notify::step-notes",
                           G_CALLBACK (on_steps_changed_cb), self, G_CONNECT_SWAPPED);
  g_object_bind_property (trellis_session_draft_get_workspace (draft), "can-act", self->field,
                          "editable", G_BINDING_SYNC_CREATE);
  return GTK_WIDGET (self);
}

/**
 * trellis_session_step_say_prompts:
 *
 * Returns: (transfer full) (nullable): what one may ask there, a line each
 */
char *
trellis_session_step_say_prompts (TrellisProtocolStep *step)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; step->prompts != NULL && step->prompts[i] != NULL; i++)
    g_string_append_printf (text, "%s• %s", i == 0 ? "" : "\n", step->prompts[i]);
  return text->len == 0 ? NULL : g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * trellis_session_step_set_step:
 * @number: its place in the protocol, from 1; 0 where it belongs to another protocol
 */
void
trellis_session_step_set_step (TrellisSessionStep *self, guint number, TrellisProtocolStep *step)
{
  g_autofree char *prompts = number == 0 ? NULL : trellis_session_step_say_prompts (step);
  /* Translators: a step of a protocol, with its number: “2. Reality” */
  g_autofree char *title = number == 0
                               ? g_strdup (step->name)
                               : g_strdup_printf (C_ ("step", "%u. %s"), number, step->name);

  g_object_set (self->field, "title", title, "caption", prompts, NULL);
}
