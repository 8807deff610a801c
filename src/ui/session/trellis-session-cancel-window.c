/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window that cancels a session: by whom, late or not, and what the contract says about it. */

#include "config.h"

#include "trellis-session-cancel-window.h"

#include "engagement/trellis-cancellation.h"
#include "practice/trellis-practice-sessions.h"
#include "ui/common/trellis-part-names.h"
#include "ui/common/trellis-reveal.h"
#include "ui/session/trellis-session-saying.h"

#include <glib/gi18n-lib.h>

struct _TrellisSessionCancelWindow
{
  AdwWindow parent_instance;

  AdwActionRow *client_row;
  GtkCheckButton *client;
  GtkCheckButton *coach;
  GtkWidget *sponsor_row;
  GtkCheckButton *sponsor;
  GtkWidget *terms;
  GtkSwitch *late;
  GtkLabel *words;
  GtkLabel *problem;
  GtkButton *apply;

  TrellisSessionDraft *draft;
};

G_DEFINE_FINAL_TYPE (TrellisSessionCancelWindow, trellis_session_cancel_window, ADW_TYPE_WINDOW)

static TrellisCanceller
get_by (TrellisSessionCancelWindow *self)
{
  if (gtk_check_button_get_active (self->client))
    return TRELLIS_CANCELLER_CLIENT;
  if (gtk_check_button_get_active (self->coach))
    return TRELLIS_CANCELLER_COACH;
  return gtk_check_button_get_active (self->sponsor) ? TRELLIS_CANCELLER_SPONSOR
                                                     : TRELLIS_CANCELLER_NONE;
}

static TrellisCancellation
consider (TrellisSessionCancelWindow *self)
{
  return trellis_engagement_consider_cancelling (
      trellis_session_draft_get_engagement (self->draft),
      trellis_session_draft_get_session (self->draft), get_by (self),
      trellis_practice_get_moment (trellis_session_draft_get_practice (self->draft)).now);
}

static gboolean
is_ready (TrellisSessionCancelWindow *self)
{
  return self->draft != NULL && trellis_session_draft_get_session (self->draft) != NULL
         && get_by (self) != TRELLIS_CANCELLER_NONE;
}

/* What the contract asks for, and what follows from what is said here. */
static void
on_late_changed_cb (TrellisSessionCancelWindow *self)
{
  TrellisCancellation what;
  g_autofree char *words = NULL;

  if (!is_ready (self))
    return;
  what = consider (self);
  trellis_engagement_weigh_lateness (trellis_session_draft_get_engagement (self->draft),
                                     trellis_session_draft_get_session (self->draft), get_by (self),
                                     gtk_switch_get_active (self->late), &what);
  words = trellis_session_say_cancellation (&what);
  gtk_label_set_label (self->words, words == NULL ? "" : words);
  gtk_widget_set_visible (GTK_WIDGET (self->words), words != NULL);
}

/* The contract says whether it is late; who cancels may still be let off. */
static void
on_by_toggled_cb (TrellisSessionCancelWindow *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->apply), get_by (self) != TRELLIS_CANCELLER_NONE);
  if (!is_ready (self))
    return;
  gtk_switch_set_active (self->late, consider (self).late);
  gtk_widget_set_sensitive (self->terms, TRUE);
  on_late_changed_cb (self);
}

static void
on_apply_clicked_cb (TrellisSessionCancelWindow *self)
{
  TrellisWorkspace *workspace = trellis_session_draft_get_workspace (self->draft);
  TrellisSession *session = trellis_session_draft_get_session (self->draft);
  g_autoptr (GError) error = NULL;

  trellis_session_draft_save (self->draft);
  if (session == NULL)
    return;
  if (!trellis_practice_cancel_session (trellis_workspace_get_practice (workspace),
                                        trellis_session_draft_get_engagement (self->draft), session,
                                        get_by (self), gtk_switch_get_active (self->late), &error))
    {
      trellis_reveal_words (self->problem, error->message);
      return;
    }
  trellis_workspace_report_act (workspace, trellis_session_draft_is_meeting (self->draft)
                                               ? _ ("Meeting cancelled")
                                               : _ ("Session cancelled"));
  gtk_window_close (GTK_WINDOW (self));
}

static void
trellis_session_cancel_window_dispose (GObject *object)
{
  g_clear_object (&TRELLIS_SESSION_CANCEL_WINDOW (object)->draft);
  G_OBJECT_CLASS (trellis_session_cancel_window_parent_class)->dispose (object);
}

static void
trellis_session_cancel_window_class_init (TrellisSessionCancelWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trellis_session_cancel_window_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/session/trellis-session-cancel-window.ui");
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionCancelWindow, client_row);
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionCancelWindow, client);
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionCancelWindow, coach);
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionCancelWindow, sponsor_row);
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionCancelWindow, sponsor);
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionCancelWindow, terms);
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionCancelWindow, late);
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionCancelWindow, words);
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionCancelWindow, problem);
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionCancelWindow, apply);
  gtk_widget_class_bind_template_callback (widget_class, on_by_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_late_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_apply_clicked_cb);
}

static void
trellis_session_cancel_window_init (TrellisSessionCancelWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static gboolean
has_sponsor (TrellisEngagement *engagement)
{
  TrellisContract *contract = engagement->kind == TRELLIS_ENGAGEMENT_KIND_COACHING
                                  ? TRELLIS_COACHING (engagement)->contract
                                  : NULL;

  return contract != NULL && contract->sponsor != NULL;
}

/**
 * trellis_session_cancel_window_new:
 *
 * Returns: (transfer none): a window that is not shown yet
 */
GtkWidget *
trellis_session_cancel_window_new (GtkWindow *parent, TrellisSessionDraft *draft)
{
  TrellisSessionCancelWindow *self
      = g_object_new (TRELLIS_TYPE_SESSION_CANCEL_WINDOW, "transient-for", parent, NULL);
  TrellisEngagement *engagement = trellis_session_draft_get_engagement (draft);
  g_autofree char *client
      = trellis_session_say_client (trellis_session_draft_get_practice (draft), engagement);

  self->draft = g_object_ref (draft);
  g_object_set (self->client_row, "title", client, NULL);
  gtk_widget_set_visible (self->sponsor_row, has_sponsor (engagement));
  if (trellis_session_draft_is_meeting (draft))
    {
      gtk_window_set_title (GTK_WINDOW (self), _ ("Cancel Meeting"));
      gtk_button_set_label (self->apply, _ ("_Cancel Meeting"));
    }
  /* It has its place from the start, so that nothing moves under the pointer. */
  gtk_widget_set_visible (self->terms, consider (self).agreed);
  gtk_widget_set_sensitive (self->terms, FALSE);
  on_by_toggled_cb (self);
  trellis_name_parts (GTK_WIDGET (self), gtk_window_get_title (GTK_WINDOW (self)));
  return GTK_WIDGET (self);
}
