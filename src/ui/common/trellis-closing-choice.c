/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an act would close, in words, and which session is to be kept as the last one (rule 4). */

#include "config.h"

#include "trellis-closing-choice.h"

#include "ui/common/trellis-engagement-words.h"
#include "ui/common/trellis-outcome-words.h"
#include "ui/common/trellis-part-names.h"

#include <glib/gi18n-lib.h>

struct _TrellisClosingChoice
{
  GtkBox parent_instance;

  GtkLabel *will;
  GtkBox *keeping;
  GtkDropDown *kept;
  GtkLabel *cancels;
  GtkLabel *unsettled;

  GPtrArray *coming; /* the sessions that one may keep; none when nothing closes */
};

G_DEFINE_FINAL_TYPE (TrellisClosingChoice, trellis_closing_choice, GTK_TYPE_BOX)

static void
show_words (GtkLabel *label, const char *words)
{
  gtk_label_set_label (label, words == NULL ? "" : words);
  gtk_widget_set_visible (GTK_WIDGET (label), words != NULL);
}

static void
on_kept_changed_cb (TrellisClosingChoice *self)
{
  const char *keep = trellis_closing_choice_get_keep (self);
  g_autofree char *cancels
      = self->coming == NULL ? NULL : trellis_outcome_words_cancels (self->coming, keep);

  show_words (self->cancels, cancels);
}

static gboolean
is_same (GPtrArray *one, GPtrArray *other)
{
  guint n = one == NULL ? 0 : one->len;

  if (n != (other == NULL ? 0 : other->len))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (trellis_record_get_id (one->pdata[i]), trellis_record_get_id (other->pdata[i]))
        != 0)
      return FALSE;
  return TRUE;
}

/* The next one is proposed; what was chosen stays as long as the choice is the same. */
static void
offer_sessions (TrellisClosingChoice *self, GPtrArray *sessions)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  if (is_same (self->coming, sessions))
    return;
  g_clear_pointer (&self->coming, g_ptr_array_unref);
  self->coming = sessions == NULL ? NULL : g_ptr_array_ref (sessions);
  gtk_string_list_append (names, _ ("None: conclude now"));
  for (guint i = 0; sessions != NULL && i < sessions->len; i++)
    {
      g_autofree char *when = trellis_outcome_words_session (sessions->pdata[i]);

      gtk_string_list_append (names, when);
    }
  gtk_drop_down_set_model (self->kept, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->kept, sessions != NULL && sessions->len > 0 ? 1 : 0);
  trellis_name_parts (GTK_WIDGET (self->kept), _ ("Closing session to keep"));
}

static void
trellis_closing_choice_dispose (GObject *object)
{
  TrellisClosingChoice *self = TRELLIS_CLOSING_CHOICE (object);

  while (gtk_widget_get_first_child (GTK_WIDGET (self)) != NULL)
    gtk_box_remove (GTK_BOX (self), gtk_widget_get_first_child (GTK_WIDGET (self)));
  g_clear_pointer (&self->coming, g_ptr_array_unref);
  G_OBJECT_CLASS (trellis_closing_choice_parent_class)->dispose (object);
}

static void
trellis_closing_choice_class_init (TrellisClosingChoiceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trellis_closing_choice_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/common/trellis-closing-choice.ui");
  gtk_widget_class_bind_template_child (widget_class, TrellisClosingChoice, will);
  gtk_widget_class_bind_template_child (widget_class, TrellisClosingChoice, keeping);
  gtk_widget_class_bind_template_child (widget_class, TrellisClosingChoice, kept);
  gtk_widget_class_bind_template_child (widget_class, TrellisClosingChoice, cancels);
  gtk_widget_class_bind_template_child (widget_class, TrellisClosingChoice, unsettled);
  gtk_widget_class_bind_template_callback (widget_class, on_kept_changed_cb);
}

static void
trellis_closing_choice_init (TrellisClosingChoice *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * trellis_closing_choice_show:
 * @outcome: (nullable): what the act was found to do in a rehearsal that keeps no session; %NULL
 *   when there is nothing to say
 *
 * Says what would be closed, and offers to keep one of the sessions that would be cancelled.
 */
void
trellis_closing_choice_show (TrellisClosingChoice *self, TrellisOutcome *outcome)
{
  gboolean closes = outcome != NULL && outcome->closed;
  g_autofree char *will = outcome == NULL ? NULL : trellis_outcome_words_will (outcome);
  g_autofree char *unsettled = closes ? trellis_outcome_words_unsettled (outcome->unsettled) : NULL;

  offer_sessions (self, closes && outcome->cancelled->len > 0 ? outcome->cancelled : NULL);
  show_words (self->will, will);
  show_words (self->unsettled, unsettled);
  gtk_widget_set_visible (GTK_WIDGET (self->keeping), self->coming != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), will != NULL);
  on_kept_changed_cb (self);
}

/**
 * trellis_closing_choice_propose_none:
 *
 * Proposes to keep no session, as suits who has asked for the end.
 */
void
trellis_closing_choice_propose_none (TrellisClosingChoice *self)
{
  gtk_drop_down_set_selected (self->kept, 0);
}

/**
 * trellis_closing_choice_get_keep:
 *
 * Returns: (transfer none) (nullable): the id of the session that is to be kept
 */
const char *
trellis_closing_choice_get_keep (TrellisClosingChoice *self)
{
  guint selected = gtk_drop_down_get_selected (self->kept);

  if (self->coming == NULL || selected == 0 || selected > self->coming->len)
    return NULL;
  return trellis_record_get_id (self->coming->pdata[selected - 1]);
}
