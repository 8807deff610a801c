/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is written during a session: step by step, freely, and for nobody else. */

#include "config.h"

#include "trellis-session-during.h"

#include "practice/trellis-protocols.h"
#include "ui/session/trellis-note-field.h"
#include "ui/session/trellis-session-step.h"

#include <glib/gi18n-lib.h>

struct _TrellisSessionDuring
{
  GtkWidget parent_instance;

  GtkLabel *protocol;
  GtkBox *steps;
  GtkWidget *others_part;
  GtkBox *others;
  TrellisNoteField *notes;
  TrellisNoteField *private_notes;

  TrellisSessionDraft *draft;
  char *shown; /* which steps there are rows for */
};

G_DEFINE_FINAL_TYPE (TrellisSessionDuring, trellis_session_during, GTK_TYPE_WIDGET)

static void
empty (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static void
add_step (TrellisSessionDuring *self, GtkBox *box, const char *key, guint number, gpointer step)
{
  GtkWidget *row = trellis_session_step_new (self->draft, key);

  if (step != NULL)
    trellis_session_step_set_step (TRELLIS_SESSION_STEP (row), number, step);
  gtk_box_append (box, row);
}

static void
show_steps (TrellisSessionDuring *self, TrellisProtocol *protocol, GHashTable *known)
{
  for (guint i = 0; protocol != NULL && i < trellis_list_length (protocol->steps); i++)
    {
      TrellisProtocolStep *step = trellis_list_get (protocol->steps, i);
      const char *key = trellis_protocol_step_get_key (step);

      add_step (self, self->steps, key, i + 1, step);
      g_hash_table_add (known, g_strdup (key));
    }
}

/* What was written while the session followed another protocol. */
static void
show_others (TrellisSessionDuring *self, GHashTable *known)
{
  GHashTable *notes = trellis_session_draft_get_form (self->draft)->step_notes;
  TrellisPractice *practice = trellis_session_draft_get_practice (self->draft);
  g_autoptr (GPtrArray) protocols = trellis_practice_list_protocols (practice);

  for (guint i = 0; notes != NULL && i < protocols->len; i++)
    {
      TrellisProtocol *protocol = protocols->pdata[i];

      for (guint j = 0; j < trellis_list_length (protocol->steps); j++)
        {
          TrellisProtocolStep *step = trellis_list_get (protocol->steps, j);
          const char *key = trellis_protocol_step_get_key (step);

          if (g_hash_table_contains (notes, key) && g_hash_table_add (known, g_strdup (key)))
            add_step (self, self->others, key, 0, step);
        }
    }
}

/* A protocol that is no more has left notes that are called by their key alone. */
static void
show_unknown (TrellisSessionDuring *self, GHashTable *known)
{
  GHashTable *notes = trellis_session_draft_get_form (self->draft)->step_notes;
  GHashTableIter iter;
  gpointer key;

  if (notes == NULL)
    return;
  g_hash_table_iter_init (&iter, notes);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (!g_hash_table_contains (known, key))
      add_step (self, self->others, key, 0, NULL);
}

static void
show_protocol (TrellisSessionDuring *self, TrellisProtocol *protocol)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  empty (self->steps);
  empty (self->others);
  show_steps (self, protocol, known);
  show_others (self, known);
  show_unknown (self, known);
  gtk_label_set_label (self->protocol, protocol == NULL ? "" : protocol->name);
  gtk_widget_set_visible (GTK_WIDGET (self->protocol), protocol != NULL);
  gtk_widget_set_visible (self->others_part,
                          gtk_widget_get_first_child (GTK_WIDGET (self->others)) != NULL);
}

/* What is being typed must not go away under one's hands, so steps change with the protocol only.
 */
static void
on_protocol_changed_cb (TrellisSessionDuring *self)
{
  TrellisEngagement *engagement = trellis_session_draft_get_engagement (self->draft);
  g_autoptr (TrellisProtocol) protocol = NULL;
  const char *id;

  if (engagement == NULL)
    return;
  protocol
      = trellis_practice_dup_protocol_of (trellis_session_draft_get_practice (self->draft),
                                          engagement, trellis_session_draft_get_form (self->draft));
  id = protocol == NULL ? "" : protocol->id;
  if (g_strcmp0 (id, self->shown) == 0)
    return;
  g_free (self->shown);
  self->shown = g_strdup (id);
  show_protocol (self, protocol);
}

static void
trellis_session_during_dispose (GObject *object)
{
  TrellisSessionDuring *self = TRELLIS_SESSION_DURING (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->draft);
  g_clear_pointer (&self->shown, g_free);
  G_OBJECT_CLASS (trellis_session_during_parent_class)->dispose (object);
}

static void
trellis_session_during_class_init (TrellisSessionDuringClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trellis_session_during_dispose;
  g_type_ensure (TRELLIS_TYPE_NOTE_FIELD);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/session/trellis-session-during.ui");
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionDuring, protocol);
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionDuring, steps);
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionDuring, others_part);
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionDuring, others);
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionDuring, notes);
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionDuring, private_notes);
}

static void
trellis_session_during_init (TrellisSessionDuring *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * trellis_session_during_set_draft:
 *
 * Says which session it is about. Once.
 */
void
trellis_session_during_set_draft (TrellisSessionDuring *self, TrellisSessionDraft *draft)
{
  TrellisWorkspace *workspace = trellis_session_draft_get_workspace (draft);

  self->draft = g_object_ref (draft);
  trellis_session_draft_bind_text (draft, "notes", self->notes);
  trellis_session_draft_bind_text (draft, "private-notes", self->private_notes);
  g_object_bind_property (workspace, "can-act", self->notes, "editable", G_BINDING_SYNC_CREATE);
  g_object_bind_property (workspace, "can-act", self->private_notes, "editable",
                          G_BINDING_SYNC_CREATE);
  g_signal_connect_object (trellis_session_draft_get_form (draft), "notify::protocol",
                           G_CALLBACK (on_protocol_changed_cb), self, G_CONNECT_SWAPPED);
  on_protocol_changed_cb (self);
}
