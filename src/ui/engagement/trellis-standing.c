/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A bar that says where a coaching engagement stands, and offers what is to be done about it. */

#include "config.h"

#include "trellis-standing.h"

#include "practice/trellis-signing-desk.h"
#include "ui/common/trellis-wrap-box.h"
#include "ui/engagement/trellis-standing-words.h"

struct _TrellisStanding
{
  TrellisEngagementView parent_instance;

  GtkLabel *text;
  GtkWidget *edit_contract;
  GtkWidget *sign;
  GtkWidget *amend_term;
  GtkWidget *conclude;
  GtkWidget *end;
  GtkWidget *resume;
  GtkWidget *print_report;
  GtkWidget *reopen;
};

G_DEFINE_FINAL_TYPE (TrellisStanding, trellis_standing, TRELLIS_TYPE_ENGAGEMENT_VIEW)

/* Their actions are about an engagement, which only we know. */
static void
set_targets (TrellisStanding *self, const char *id)
{
  GtkWidget *buttons[] = { self->edit_contract, self->sign, self->amend_term };

  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (buttons[i]), "s", id);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->print_report), "(ss)", "closing-report",
                                    id);
}

static void
suggest (GtkWidget *button, gboolean suggested)
{
  if (suggested)
    gtk_widget_add_css_class (button, "suggested-action");
  else
    gtk_widget_remove_css_class (button, "suggested-action");
}

/* What a draft lacks is written before anybody signs it. */
static void
suggest_next (TrellisStanding *self, TrellisCoaching *coaching, TrellisOffer offers)
{
  g_autoptr (GPtrArray) missing = NULL;

  if ((offers & TRELLIS_OFFER_SIGN) == 0)
    return;
  missing = trellis_practice_find_missing (trellis_engagement_view_get_practice (self), coaching);
  suggest (self->edit_contract, missing->len > 0);
  suggest (self->sign, missing->len == 0);
}

static void
trellis_standing_update (TrellisEngagementView *view)
{
  TrellisStanding *self = TRELLIS_STANDING (view);
  TrellisCoaching *coaching = trellis_engagement_view_get_engagement (self);
  TrellisMoment moment
      = trellis_workspace_get_moment (trellis_engagement_view_get_workspace (self));
  TrellisOffer offers = trellis_standing_find_offers (coaching, moment.today);
  g_autofree char *text
      = trellis_standing_words_text (trellis_engagement_view_get_practice (self), coaching, moment);
  const struct
  {
    GtkWidget *button;
    TrellisOffer offer;
  } buttons[] = {
    { self->edit_contract, TRELLIS_OFFER_EDIT_CONTRACT },
    { self->sign, TRELLIS_OFFER_SIGN },
    { self->amend_term, TRELLIS_OFFER_AMEND_TERM },
    { self->conclude, TRELLIS_OFFER_CONCLUDE },
    { self->end, TRELLIS_OFFER_END },
    { self->resume, TRELLIS_OFFER_RESUME },
    { self->print_report, TRELLIS_OFFER_PRINT_REPORT },
    { self->reopen, TRELLIS_OFFER_REOPEN },
  };

  gtk_widget_set_visible (GTK_WIDGET (self), text != NULL);
  gtk_label_set_label (self->text, text == NULL ? "" : text);
  set_targets (self, TRELLIS_ENGAGEMENT (coaching)->id);
  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    gtk_widget_set_visible (buttons[i].button, (offers & buttons[i].offer) != 0);
  suggest_next (self, coaching, offers);
}

static void
trellis_standing_class_init (TrellisStandingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  TRELLIS_ENGAGEMENT_VIEW_CLASS (klass)->update = trellis_standing_update;

  g_type_ensure (TRELLIS_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/engagement/trellis-standing.ui");
  gtk_widget_class_bind_template_child (widget_class, TrellisStanding, text);
  gtk_widget_class_bind_template_child (widget_class, TrellisStanding, edit_contract);
  gtk_widget_class_bind_template_child (widget_class, TrellisStanding, sign);
  gtk_widget_class_bind_template_child (widget_class, TrellisStanding, amend_term);
  gtk_widget_class_bind_template_child (widget_class, TrellisStanding, conclude);
  gtk_widget_class_bind_template_child (widget_class, TrellisStanding, end);
  gtk_widget_class_bind_template_child (widget_class, TrellisStanding, resume);
  gtk_widget_class_bind_template_child (widget_class, TrellisStanding, print_report);
  gtk_widget_class_bind_template_child (widget_class, TrellisStanding, reopen);
}

static void
trellis_standing_init (TrellisStanding *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
