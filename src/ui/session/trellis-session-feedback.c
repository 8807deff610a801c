/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What one of the two says of the session: a scale and words, saved while they are given. */

#include "config.h"

#include "trellis-session-feedback.h"

#include "practice/trellis-practice-sessions-write.h"
#include "ui/common/trellis-combo-words.h"
#include "ui/common/trellis-field-problem.h"
#include "ui/common/trellis-group-title.h"
#include "ui/common/trellis-part-names.h"
#include "ui/session/trellis-note-field.h"
#include "ui/session/trellis-session-saying.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define PAUSE_MS 800 /* in typing, after which it is saved */

struct _TrellisSessionFeedback
{
  GtkWidget parent_instance;

  AdwPreferencesGroup *group;
  AdwComboRow *rating;
  TrellisNoteField *words;

  TrellisSessionDraft *draft;
  TrellisFeedbackBy by;
  gboolean filling;
  guint timer;
};

G_DEFINE_FINAL_TYPE (TrellisSessionFeedback, trellis_session_feedback, GTK_TYPE_WIDGET)

static TrellisFeedback *
find_feedback (TrellisSessionFeedback *self)
{
  TrellisSession *session = trellis_session_draft_get_session (self->draft);

  return session == NULL
             ? NULL
             : trellis_engagement_find_feedback (trellis_session_draft_get_engagement (self->draft),
                                                 session->id, self->by);
}

/* The list begins with “no rating”. */
static gint64
get_rating (TrellisSessionFeedback *self)
{
  guint selected = adw_combo_row_get_selected (self->rating);

  return selected == 0 || selected == GTK_INVALID_LIST_POSITION ? -1 : (gint64) selected;
}

static gboolean
on_pause_cb (gpointer data)
{
  TrellisSessionFeedback *self = data;

  self->timer = 0;
  trellis_session_feedback_save (self);
  return G_SOURCE_REMOVE;
}

static void
on_changed_cb (TrellisSessionFeedback *self)
{
  if (self->draft == NULL || self->filling)
    return;
  g_clear_handle_id (&self->timer, g_source_remove);
  self->timer = g_timeout_add (PAUSE_MS, on_pause_cb, self);
}

static void
on_refreshed_cb (TrellisSessionFeedback *self)
{
  TrellisFeedback *feedback = find_feedback (self);

  /* What is being written is not pulled away. */
  if (self->timer != 0)
    return;
  self->filling = TRUE;
  adw_combo_row_set_selected (self->rating,
                              feedback == NULL || feedback->rating < 0 ? 0 : feedback->rating);
  trellis_note_field_set_text (self->words, feedback == NULL ? NULL : feedback->words);
  self->filling = FALSE;
}

static void
trellis_session_feedback_dispose (GObject *object)
{
  TrellisSessionFeedback *self = TRELLIS_SESSION_FEEDBACK (object);
  GtkWidget *child;

  g_clear_handle_id (&self->timer, g_source_remove);
  self->filling = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->draft);
  G_OBJECT_CLASS (trellis_session_feedback_parent_class)->dispose (object);
}

static void
trellis_session_feedback_class_init (TrellisSessionFeedbackClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trellis_session_feedback_dispose;
  g_type_ensure (TRELLIS_TYPE_NOTE_FIELD);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/session/trellis-session-feedback.ui");
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionFeedback, group);
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionFeedback, rating);
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionFeedback, words);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
}

static void
trellis_session_feedback_init (TrellisSessionFeedback *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  trellis_combo_words_show_whole (self->rating);
}

static void
say_whose (TrellisSessionFeedback *self)
{
  TrellisPractice *practice = trellis_session_draft_get_practice (self->draft);
  g_autofree char *client
      = trellis_session_say_client (practice, trellis_session_draft_get_engagement (self->draft));
  /* Translators: %s is the name of the coachee or the mentee */
  g_autofree char *title = self->by == TRELLIS_FEEDBACK_BY_CLIENT
                               ? g_strdup_printf (_ ("Feedback From %s"), client)
                               : g_strdup (_ ("Your Own Feedback"));
  g_autofree char *words = self->by == TRELLIS_FEEDBACK_BY_CLIENT
                               ? g_strdup_printf (_ ("What %s says of it"), client)
                               : g_strdup (_ ("What you say of it"));

  trellis_group_set_title (self->group, title);
  g_object_set (self->words, "title", words, NULL);
}

/**
 * trellis_session_feedback_set_draft:
 * @by: whose feedback it is
 *
 * Says which session it is about. Once.
 */
void
trellis_session_feedback_set_draft (TrellisSessionFeedback *self,
                                    TrellisSessionDraft *draft,
                                    TrellisFeedbackBy by)
{
  TrellisWorkspace *workspace = trellis_session_draft_get_workspace (draft);

  self->draft = g_object_ref (draft);
  self->by = by;
  say_whose (self);
  g_object_bind_property (workspace, "can-act", self->rating, "sensitive", G_BINDING_SYNC_CREATE);
  g_object_bind_property (workspace, "can-act", self->words, "editable", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (draft, "refreshed", G_CALLBACK (on_refreshed_cb), self,
                           G_CONNECT_SWAPPED);
  on_refreshed_cb (self);
  trellis_name_parts (GTK_WIDGET (self), "");
}

static void
show_problem (TrellisSessionFeedback *self, const GError *error)
{
  const TrellisFieldPlace places[] = {
    { "rating", GTK_WIDGET (self->rating) },
    { "words", GTK_WIDGET (self->words) },
  };
  g_autofree char *sentence = NULL;

  if (trellis_field_problem_tell (error, places, G_N_ELEMENTS (places), &sentence) == NULL
      && error != NULL)
    trellis_workspace_report_refusal (trellis_session_draft_get_workspace (self->draft), error);
}

static TrellisFeedback *
make_feedback (TrellisSessionFeedback *self, TrellisFeedback *there)
{
  TrellisWorkspace *workspace = trellis_session_draft_get_workspace (self->draft);
  TrellisFeedback *feedback
      = there != NULL ? trellis_record_copy (there) : g_object_new (TRELLIS_TYPE_FEEDBACK, NULL);
  const char *words = trellis_note_field_get_text (self->words);

  trellis_record_set_enum (feedback, "by", self->by);
  trellis_record_set_string (feedback, "session",
                             trellis_session_draft_get_session (self->draft)->id);
  trellis_record_set_integer (feedback, "rating", get_rating (self));
  trellis_record_set_string (feedback, "words", *words == '\0' ? NULL : words);
  if (there == NULL)
    trellis_record_set_date (feedback, "date", trellis_workspace_get_moment (workspace).today);
  return feedback;
}

/**
 * trellis_session_feedback_save:
 *
 * Saves what is given and not saved yet. Happens by itself after a pause.
 */
void
trellis_session_feedback_save (TrellisSessionFeedback *self)
{
  TrellisWorkspace *workspace;
  TrellisFeedback *there;
  g_autoptr (TrellisFeedback) feedback = NULL;
  g_autoptr (GError) error = NULL;

  if (self->draft == NULL || trellis_session_draft_get_session (self->draft) == NULL)
    return;
  g_clear_handle_id (&self->timer, g_source_remove);
  workspace = trellis_session_draft_get_workspace (self->draft);
  there = find_feedback (self);
  feedback = make_feedback (self, there);
  if (there == NULL ? !trellis_feedback_says_something (feedback)
                    : trellis_record_equal (there, feedback))
    {
      show_problem (self, NULL);
      return;
    }
  if (trellis_practice_write_feedback (trellis_workspace_get_practice (workspace),
                                       trellis_session_draft_get_engagement (self->draft), feedback,
                                       &error))
    trellis_workspace_report_writing (workspace);
  show_problem (self, error);
}
