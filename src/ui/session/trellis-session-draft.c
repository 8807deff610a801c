/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A draft of a session: what is being written of it, saved while it is typed. */

#include "config.h"

#include "trellis-session-draft.h"

#include "practice/trellis-practice-sessions-write.h"
#include "ui/common/trellis-field-problem.h"
#include "ui/common/trellis-problem-row.h"

#include <gtk/gtk.h>

#define PAUSE_MS 800 /* in typing, after which it is saved */

/* Where a member is written. */
typedef struct
{
  const char *member;
  GWeakRef widget;
} Place;

struct _TrellisSessionDraft
{
  GObject parent_instance;

  TrellisWorkspace *workspace;
  char *engagement;
  char *session;
  TrellisSession *base; /* as the practice had it last */
  TrellisSession *form; /* as it is being written */
  char *problem;
  GPtrArray *places; /* of Place */
  gboolean refreshing;
  guint timer;
};

G_DEFINE_FINAL_TYPE (TrellisSessionDraft, trellis_session_draft, G_TYPE_OBJECT)

enum
{
  PROP_PROBLEM = 1,
  N_PROPS
};

enum
{
  REFRESHED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
set_problem (TrellisSessionDraft *self, const char *problem)
{
  if (g_strcmp0 (self->problem, problem) == 0)
    return;
  g_free (self->problem);
  self->problem = g_strdup (problem);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROBLEM]);
}

static void
add_place (TrellisSessionDraft *self, const char *member, GtkWidget *widget)
{
  Place *place = g_new0 (Place, 1);

  place->member = member;
  g_weak_ref_init (&place->widget, widget);
  g_ptr_array_add (self->places, place);
}

static void
free_place (gpointer data)
{
  Place *place = data;

  g_weak_ref_clear (&place->widget);
  g_free (place);
}

/* Under the field as well as for the whole, which may show another page. */
static void
tell (TrellisSessionDraft *self, const GError *error)
{
  g_autofree char *member = NULL;
  g_autofree char *text = error == NULL ? NULL : trellis_problem_read (error, &member);

  for (guint i = 0; i < self->places->len; i++)
    {
      const Place *place = self->places->pdata[i];
      g_autoptr (GtkWidget) widget = g_weak_ref_get ((GWeakRef *) &place->widget);

      if (widget != NULL)
        trellis_field_problem_show (widget, g_strcmp0 (member, place->member) == 0 ? text : NULL);
    }
  set_problem (self, text);
}

static gboolean
on_pause_cb (gpointer data)
{
  TrellisSessionDraft *self = data;

  self->timer = 0;
  trellis_session_draft_save (self);
  return G_SOURCE_REMOVE;
}

static void
on_form_changed_cb (TrellisSessionDraft *self)
{
  if (self->refreshing)
    return;
  g_clear_handle_id (&self->timer, g_source_remove);
  self->timer = g_timeout_add (PAUSE_MS, on_pause_cb, self);
}

/* What is not saved yet stays as it is being written; the rest is as the practice has it now. */
static void
refresh (TrellisSessionDraft *self)
{
  TrellisSession *live = trellis_session_draft_get_session (self);
  g_autoptr (TrellisSession) next = NULL;

  if (live == NULL)
    return;
  next = trellis_record_copy (live);
  trellis_record_carry (next, self->base, self->form, trellis_session_list_written ());
  self->refreshing = TRUE;
  trellis_record_assign (self->form, next);
  self->refreshing = FALSE;
  g_object_unref (self->base);
  self->base = trellis_record_copy (live);
}

static void
on_revised_cb (TrellisSessionDraft *self)
{
  refresh (self);
  g_signal_emit (self, signals[REFRESHED], 0);
}

static void
trellis_session_draft_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_string (value, TRELLIS_SESSION_DRAFT (object)->problem);
}

static void
trellis_session_draft_dispose (GObject *object)
{
  TrellisSessionDraft *self = TRELLIS_SESSION_DRAFT (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  G_OBJECT_CLASS (trellis_session_draft_parent_class)->dispose (object);
}

static void
trellis_session_draft_finalize (GObject *object)
{
  TrellisSessionDraft *self = TRELLIS_SESSION_DRAFT (object);

  g_clear_pointer (&self->places, g_ptr_array_unref);
  g_clear_object (&self->workspace);
  g_clear_object (&self->base);
  g_clear_object (&self->form);
  g_free (self->engagement);
  g_free (self->session);
  g_free (self->problem);
  G_OBJECT_CLASS (trellis_session_draft_parent_class)->finalize (object);
}

static void
trellis_session_draft_class_init (TrellisSessionDraftClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = trellis_session_draft_get_property;
  object_class->dispose = trellis_session_draft_dispose;
  object_class->finalize = trellis_session_draft_finalize;

  properties[PROP_PROBLEM] = g_param_spec_string ("problem", NULL, NULL, NULL,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[REFRESHED] = g_signal_new ("refreshed", G_OBJECT_CLASS_TYPE (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
trellis_session_draft_init (TrellisSessionDraft *self)
{
  self->places = g_ptr_array_new_with_free_func (free_place);
}

/**
 * trellis_session_draft_new:
 *
 * Its property `problem` says in words why what is written is not saved; it emits `refreshed` after
 * each act of anybody.
 *
 * Returns: (transfer full): a draft of that session
 */
TrellisSessionDraft *
trellis_session_draft_new (TrellisWorkspace *workspace,
                           TrellisEngagement *engagement,
                           TrellisSession *session)
{
  TrellisSessionDraft *self = g_object_new (TRELLIS_TYPE_SESSION_DRAFT, NULL);

  self->workspace = g_object_ref (workspace);
  self->engagement = g_strdup (engagement->id);
  self->session = g_strdup (session->id);
  self->base = trellis_record_copy (session);
  self->form = trellis_record_copy (session);
  g_signal_connect_object (self->form, "notify", G_CALLBACK (on_form_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "notify::revision", G_CALLBACK (on_revised_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

TrellisWorkspace *
trellis_session_draft_get_workspace (TrellisSessionDraft *self)
{
  return self->workspace;
}

TrellisPractice *
trellis_session_draft_get_practice (TrellisSessionDraft *self)
{
  return trellis_workspace_get_practice (self->workspace);
}

/**
 * trellis_session_draft_get_engagement:
 *
 * Returns: (transfer none) (nullable): the engagement, %NULL once it is gone
 */
TrellisEngagement *
trellis_session_draft_get_engagement (TrellisSessionDraft *self)
{
  return trellis_practice_find_engagement (trellis_session_draft_get_practice (self),
                                           self->engagement);
}

/**
 * trellis_session_draft_get_session:
 *
 * Returns: (transfer none) (nullable): the session as the practice has it, %NULL once it is gone
 */
TrellisSession *
trellis_session_draft_get_session (TrellisSessionDraft *self)
{
  TrellisEngagement *engagement = trellis_session_draft_get_engagement (self);

  return engagement == NULL ? NULL : trellis_engagement_find_session (engagement, self->session);
}

/**
 * trellis_session_draft_get_form:
 *
 * Returns: (transfer none): the session as it is being written; what is set there is saved
 */
TrellisSession *
trellis_session_draft_get_form (TrellisSessionDraft *self)
{
  return self->form;
}

/**
 * trellis_session_draft_is_meeting:
 *
 * Returns: whether it belongs to mentoring, where it is called a meeting
 */
gboolean
trellis_session_draft_is_meeting (TrellisSessionDraft *self)
{
  TrellisEngagement *engagement = trellis_session_draft_get_engagement (self);

  return engagement != NULL && engagement->kind == TRELLIS_ENGAGEMENT_KIND_MENTORING;
}

static gboolean
to_widget (GBinding *binding, const GValue *from, GValue *to, gpointer one_line)
{
  const char *text = g_value_get_string (from);

  g_value_set_string (to, text == NULL ? "" : text);
  return TRUE;
}

/* What is pasted into one line may have had several. */
static gboolean
from_widget (GBinding *binding, const GValue *from, GValue *to, gpointer one_line)
{
  g_autofree char *text = g_value_dup_string (from);

  if (GPOINTER_TO_INT (one_line))
    g_strdelimit (text, "\n\r\t", ' ');
  g_value_set_string (to, text == NULL || *text == '\0' ? NULL : text);
  return TRUE;
}

/**
 * trellis_session_draft_bind_text:
 * @member: (not nullable): a text of the session, a string that lasts
 * @widget: has a property `text`; a #GtkEditable takes one line
 *
 * Shows the text in the widget, and takes what is typed there.
 */
void
trellis_session_draft_bind_text (TrellisSessionDraft *self, const char *member, gpointer widget)
{
  g_object_bind_property_full (self->form, member, widget, "text",
                               G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE, to_widget,
                               from_widget, GINT_TO_POINTER (GTK_IS_EDITABLE (widget)), NULL);
  add_place (self, member, widget);
}

/**
 * trellis_session_draft_get_step:
 * @step: the key of a protocol's step
 *
 * Returns: (transfer none): what is written on that step, "" for nothing
 */
const char *
trellis_session_draft_get_step (TrellisSessionDraft *self, const char *step)
{
  GHashTable *notes = self->form->step_notes;
  const char *text = notes == NULL ? NULL : g_hash_table_lookup (notes, step);

  return text == NULL ? "" : text;
}

static GHashTable *
copy_steps (TrellisSession *session)
{
  GHashTable *copy = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GHashTableIter iter;
  gpointer key, text;

  if (session->step_notes == NULL)
    return copy;
  g_hash_table_iter_init (&iter, session->step_notes);
  while (g_hash_table_iter_next (&iter, &key, &text))
    g_hash_table_insert (copy, g_strdup (key), g_strdup (text));
  return copy;
}

/**
 * trellis_session_draft_set_step:
 * @step: the key of a protocol's step
 * @text: what is written on it
 */
void
trellis_session_draft_set_step (TrellisSessionDraft *self, const char *step, const char *text)
{
  g_autoptr (GHashTable) notes = NULL;

  if (g_str_equal (text, trellis_session_draft_get_step (self, step)))
    return;
  notes = copy_steps (self->form);
  if (*text == '\0')
    g_hash_table_remove (notes, step);
  else
    g_hash_table_insert (notes, g_strdup (step), g_strdup (text));
  trellis_record_set_texts (self->form, "step-notes",
                            g_hash_table_size (notes) == 0 ? NULL : notes);
}

/* How long it really was is said when it is held, and written only then. */
static TrellisSession *
copy_what_can_be_written (TrellisSessionDraft *self)
{
  TrellisSession *to = trellis_record_copy (self->form);

  if (self->base->state != TRELLIS_SESSION_STATE_HELD)
    trellis_record_set_integer (to, "real-minutes", self->base->real_minutes);
  return to;
}

/**
 * trellis_session_draft_save:
 *
 * Saves what is written and not saved yet. Happens by itself after a pause in typing.
 */
void
trellis_session_draft_save (TrellisSessionDraft *self)
{
  TrellisSession *live = trellis_session_draft_get_session (self);
  g_autoptr (TrellisSession) to = copy_what_can_be_written (self);
  g_autoptr (GError) error = NULL;

  g_clear_handle_id (&self->timer, g_source_remove);
  if (live == NULL)
    return;
  if (trellis_record_equal (to, self->base))
    {
      tell (self, NULL);
      return;
    }
  if (!trellis_practice_write_session (trellis_session_draft_get_practice (self),
                                       trellis_session_draft_get_engagement (self), live,
                                       self->base, to, &error))
    {
      tell (self, error);
      return;
    }
  tell (self, NULL);
  trellis_workspace_report_writing (self->workspace);
}
