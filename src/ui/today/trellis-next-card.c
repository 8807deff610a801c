/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The next session as a card: when, with whom, where, and its agenda. */

#include "config.h"

#include "trellis-next-card.h"

#include "ui/common/trellis-engagement-words.h"
#include "ui/today/trellis-today-words.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _TrellisNextCard
{
  GtkBox parent_instance;

  AdwAvatar *avatar;
  GtkLabel *until;
  GtkLabel *when;
  GtkLabel *who;
  GtkLabel *where;
  GtkLabel *agenda;
  GtkBox *buttons;
  GtkButton *open_session;
  GtkButton *open_engagement;
};

G_DEFINE_FINAL_TYPE (TrellisNextCard, trellis_next_card, GTK_TYPE_BOX)

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text == NULL ? "" : text);
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

/* What the session is to be about, and its agenda. */
static void
show_agenda (TrellisNextCard *self, TrellisSession *session)
{
  gboolean agenda = trellis_record_is_set (session, "agenda");
  gboolean focus = trellis_record_is_set (session, "focus");
  g_autofree char *text = g_strconcat (focus ? session->focus : "", focus && agenda ? "\n\n" : "",
                                       agenda ? session->agenda : "", NULL);

  gtk_label_set_label (self->agenda, focus || agenda ? text : _ ("No agenda yet"));
  if (focus || agenda)
    gtk_widget_remove_css_class (GTK_WIDGET (self->agenda), "dim-label");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->agenda), "dim-label");
}

static void
trellis_next_card_dispose (GObject *object)
{
  GtkWidget *widget = GTK_WIDGET (object);

  while (gtk_widget_get_first_child (widget) != NULL)
    gtk_box_remove (GTK_BOX (object), gtk_widget_get_first_child (widget));
  G_OBJECT_CLASS (trellis_next_card_parent_class)->dispose (object);
}

static void
trellis_next_card_class_init (TrellisNextCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trellis_next_card_dispose;
  g_type_ensure (ADW_TYPE_AVATAR);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/today/trellis-next-card.ui");
  gtk_widget_class_bind_template_child (widget_class, TrellisNextCard, agenda);
  gtk_widget_class_bind_template_child (widget_class, TrellisNextCard, avatar);
  gtk_widget_class_bind_template_child (widget_class, TrellisNextCard, buttons);
  gtk_widget_class_bind_template_child (widget_class, TrellisNextCard, open_engagement);
  gtk_widget_class_bind_template_child (widget_class, TrellisNextCard, open_session);
  gtk_widget_class_bind_template_child (widget_class, TrellisNextCard, until);
  gtk_widget_class_bind_template_child (widget_class, TrellisNextCard, when);
  gtk_widget_class_bind_template_child (widget_class, TrellisNextCard, where);
  gtk_widget_class_bind_template_child (widget_class, TrellisNextCard, who);
}

static void
trellis_next_card_init (TrellisNextCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * trellis_next_card_show:
 * @item: (nullable): the next session; the card hides when there is none
 */
void
trellis_next_card_show (TrellisNextCard *self, TrellisPractice *practice, TrellisTodayItem *item)
{
  TrellisMoment moment = trellis_practice_get_moment (practice);
  TrellisSession *session = item == NULL ? NULL : item->item;
  g_autofree char *lead = NULL, *until = NULL, *when = NULL, *who = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), session != NULL);
  if (session == NULL)
    return;
  lead = trellis_words_lead (NULL, practice, item->engagement);
  until = trellis_today_words_until (session, moment);
  when = trellis_today_words_when (practice, session, moment, TRUE);
  who = trellis_words_facts (lead, item->engagement->title);
  adw_avatar_set_text (self->avatar, lead);
  show_text (self->until, until);
  show_text (self->when, when);
  show_text (self->who, who);
  show_text (self->where, session->place != NULL ? session->place : session->link);
  show_agenda (self, session);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->open_session), "(ss)",
                                    item->engagement->id, session->id);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->open_engagement), "s",
                                    item->engagement->id);
}

/**
 * trellis_next_card_set_narrow:
 *
 * Puts the buttons under one another, where there is no room for both.
 */
void
trellis_next_card_set_narrow (TrellisNextCard *self, gboolean narrow)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->buttons),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}
