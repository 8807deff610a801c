/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is prepared before a session: focus, posture, agenda by protocol, actions carried over. */

#include "config.h"

#include "trellis-session-before.h"

#include "practice/trellis-protocols.h"
#include "ui/common/trellis-combo-words.h"
#include "ui/common/trellis-group-title.h"
#include "ui/common/trellis-part-names.h"
#include "ui/session/trellis-note-field.h"
#include "ui/session/trellis-session-actions.h"
#include "ui/session/trellis-session-step.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _TrellisSessionBefore
{
  GtkWidget parent_instance;

  AdwPreferencesGroup *about;
  AdwEntryRow *focus;
  AdwEntryRow *success;
  AdwComboRow *posture;
  AdwComboRow *protocol;
  AdwPreferencesGroup *steps;
  TrellisNoteField *agenda;
  TrellisSessionActions *carried_over;

  TrellisSessionDraft *draft;
  GPtrArray *protocols; /* in the order of the list, which begins with none */
  GPtrArray *step_rows;
  char *shown;
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (TrellisSessionBefore, trellis_session_before, GTK_TYPE_WIDGET)

static const TrellisPosture postures[] = { TRELLIS_POSTURE_COACH, TRELLIS_POSTURE_MENTOR };

static TrellisProtocol *
dup_followed (TrellisSessionBefore *self)
{
  TrellisEngagement *engagement = trellis_session_draft_get_engagement (self->draft);

  return engagement == NULL
             ? NULL
             : trellis_practice_dup_protocol_of (trellis_session_draft_get_practice (self->draft),
                                                 engagement,
                                                 trellis_session_draft_get_form (self->draft));
}

static GtkWidget *
new_step_row (TrellisProtocolStep *step)
{
  GtkWidget *row = adw_expander_row_new ();
  g_autofree char *prompts = trellis_session_step_say_prompts (step);
  GtkWidget *label
      = g_object_new (GTK_TYPE_LABEL, "label", prompts, "wrap", TRUE, "xalign", 0.0, "margin-top",
                      12, "margin-bottom", 12, "margin-start", 12, "margin-end", 12, NULL);
  GtkWidget *inner = g_object_new (GTK_TYPE_LIST_BOX_ROW, "child", label, "activatable", FALSE,
                                   "focusable", FALSE, NULL);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), step->name);
  if (prompts != NULL)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (row), inner);
  else
    g_object_unref (g_object_ref_sink (inner));
  return row;
}

static void
show_steps (TrellisSessionBefore *self, TrellisProtocol *protocol)
{
  g_autofree char *title = NULL;

  for (guint i = 0; i < self->step_rows->len; i++)
    adw_preferences_group_remove (self->steps, self->step_rows->pdata[i]);
  g_ptr_array_set_size (self->step_rows, 0);
  gtk_widget_set_visible (GTK_WIDGET (self->steps), protocol != NULL);
  if (protocol == NULL)
    return;
  /* Translators: %s is the name of a protocol: “Agenda by GROW” */
  title = g_strdup_printf (_ ("Agenda by %s"), protocol->name);
  trellis_group_set_title (self->steps, title);
  for (guint i = 0; i < trellis_list_length (protocol->steps); i++)
    {
      GtkWidget *row = new_step_row (trellis_list_get (protocol->steps, i));

      adw_preferences_group_add (self->steps, row);
      g_ptr_array_add (self->step_rows, row);
    }
  trellis_name_parts (GTK_WIDGET (self->steps), title);
}

static guint
find_position (TrellisSessionBefore *self, TrellisProtocol *protocol)
{
  for (guint i = 0; protocol != NULL && i < self->protocols->len; i++)
    if (g_strcmp0 (((TrellisProtocol *) self->protocols->pdata[i])->id, protocol->id) == 0)
      return i + 1;
  return 0;
}

static void
on_form_changed_cb (TrellisSessionBefore *self)
{
  TrellisSession *form = trellis_session_draft_get_form (self->draft);
  TrellisEngagement *engagement = trellis_session_draft_get_engagement (self->draft);
  g_autoptr (TrellisProtocol) protocol = dup_followed (self);
  const char *id = protocol == NULL ? "" : protocol->id;
  int posture = form->posture;

  if (engagement == NULL)
    return;
  if (posture == TRELLIS_POSTURE_NONE)
    posture = trellis_engagement_get_usual_posture (engagement);
  self->filling = TRUE;
  adw_combo_row_set_selected (self->posture, posture == TRELLIS_POSTURE_MENTOR ? 1 : 0);
  adw_combo_row_set_selected (self->protocol, find_position (self, protocol));
  self->filling = FALSE;
  if (g_strcmp0 (id, self->shown) == 0)
    return;
  g_free (self->shown);
  self->shown = g_strdup (id);
  show_steps (self, protocol);
}

static void
on_posture_selected_cb (TrellisSessionBefore *self)
{
  guint selected = adw_combo_row_get_selected (self->posture);

  if (self->draft != NULL && !self->filling && selected < G_N_ELEMENTS (postures))
    trellis_record_set_enum (trellis_session_draft_get_form (self->draft), "posture",
                             postures[selected]);
}

static void
on_protocol_selected_cb (TrellisSessionBefore *self)
{
  guint selected = adw_combo_row_get_selected (self->protocol);
  TrellisProtocol *protocol;

  if (self->draft == NULL || self->filling || selected == GTK_INVALID_LIST_POSITION)
    return;
  protocol = selected == 0 ? NULL : self->protocols->pdata[selected - 1];
  trellis_record_set_string (trellis_session_draft_get_form (self->draft), "protocol",
                             protocol == NULL ? TRELLIS_PROTOCOL_NONE : protocol->id);
}

static void
list_protocols (TrellisSessionBefore *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  self->protocols
      = trellis_practice_list_protocols (trellis_session_draft_get_practice (self->draft));
  gtk_string_list_append (names, C_ ("protocol", "None"));
  for (guint i = 0; i < self->protocols->len; i++)
    gtk_string_list_append (names, ((TrellisProtocol *) self->protocols->pdata[i])->name);
  self->filling = TRUE;
  adw_combo_row_set_model (self->protocol, G_LIST_MODEL (names));
  self->filling = FALSE;
}

static void
trellis_session_before_dispose (GObject *object)
{
  TrellisSessionBefore *self = TRELLIS_SESSION_BEFORE (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->draft);
  g_clear_pointer (&self->protocols, g_ptr_array_unref);
  g_clear_pointer (&self->step_rows, g_ptr_array_unref);
  g_clear_pointer (&self->shown, g_free);
  G_OBJECT_CLASS (trellis_session_before_parent_class)->dispose (object);
}

static void
trellis_session_before_class_init (TrellisSessionBeforeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trellis_session_before_dispose;
  g_type_ensure (TRELLIS_TYPE_NOTE_FIELD);
  g_type_ensure (TRELLIS_TYPE_SESSION_ACTIONS);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/session/trellis-session-before.ui");
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionBefore, about);
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionBefore, focus);
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionBefore, success);
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionBefore, posture);
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionBefore, protocol);
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionBefore, steps);
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionBefore, agenda);
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionBefore, carried_over);
  gtk_widget_class_bind_template_callback (widget_class, on_posture_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_protocol_selected_cb);
}

static void
trellis_session_before_init (TrellisSessionBefore *self)
{
  self->step_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  trellis_combo_words_show_whole (self->posture);
  trellis_combo_words_show_whole (self->protocol);
}

/**
 * trellis_session_before_set_draft:
 *
 * Says which session it is about. Once.
 */
void
trellis_session_before_set_draft (TrellisSessionBefore *self, TrellisSessionDraft *draft)
{
  TrellisWorkspace *workspace = trellis_session_draft_get_workspace (draft);
  GtkWidget *rows[] = { GTK_WIDGET (self->focus), GTK_WIDGET (self->success),
                        GTK_WIDGET (self->posture), GTK_WIDGET (self->protocol) };

  self->draft = g_object_ref (draft);
  if (trellis_session_draft_is_meeting (draft))
    adw_preferences_group_set_title (self->about, _ ("About This Meeting"));
  list_protocols (self);
  trellis_session_draft_bind_text (draft, "focus", self->focus);
  trellis_session_draft_bind_text (draft, "success", self->success);
  trellis_session_draft_bind_text (draft, "agenda", self->agenda);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_object_bind_property (workspace, "can-act", rows[i], "sensitive", G_BINDING_SYNC_CREATE);
  g_object_bind_property (workspace, "can-act", self->agenda, "editable", G_BINDING_SYNC_CREATE);
  trellis_session_actions_set_draft (self->carried_over, draft, TRUE);
  g_signal_connect_object (trellis_session_draft_get_form (draft), "notify",
                           G_CALLBACK (on_form_changed_cb), self, G_CONNECT_SWAPPED);
  on_form_changed_cb (self);
  trellis_name_parts (GTK_WIDGET (self), "");
}
