/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The session window: before, during and after one session or meeting. */

#include "config.h"

#include "trellis-session-window.h"

#include "engagement/trellis-session-time.h"
#include "pages/trellis-say.h"
#include "ui/common/trellis-ask.h"
#include "ui/common/trellis-discard.h"
#include "ui/common/trellis-engagement-words.h"
#include "ui/common/trellis-notice.h"
#include "ui/session/trellis-session-after.h"
#include "ui/session/trellis-session-before.h"
#include "ui/session/trellis-session-cancel-window.h"
#include "ui/session/trellis-session-draft.h"
#include "ui/session/trellis-session-during.h"
#include "ui/session/trellis-session-saying.h"
#include "ui/session/trellis-session-settling.h"
#include "ui/session/trellis-session-time-window.h"

#include <glib/gi18n-lib.h>

struct _TrellisSessionWindow
{
  AdwWindow parent_instance;

  AdwToastOverlay *toasts;
  TrellisNotice *unsaved;
  TrellisNotice *notice;
  AdwViewStack *stack;
  GtkLabel *heading;
  GtkLabel *state;
  GtkLabel *when;
  GtkLabel *place;
  GtkLabel *clock;
  GtkWidget *hold;
  GtkWidget *miss;
  GtkWidget *cancel;
  GtkWidget *move;
  GtkWidget *skip;
  GtkWidget *restore;
  TrellisSessionBefore *before;
  TrellisSessionDuring *during;
  TrellisSessionAfter *after;

  TrellisSessionDraft *draft;
  gboolean over; /* what cannot be saved is given up */
  GObject *teller;
};

G_DEFINE_FINAL_TYPE (TrellisSessionWindow, trellis_session_window, ADW_TYPE_WINDOW)

/* Names in the template. */
#define PAGE_BEFORE "before"
#define PAGE_DURING "during"
#define PAGE_AFTER "after"

static void
show_label (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text == NULL ? "" : text);
  gtk_widget_set_visible (GTK_WIDGET (label), trellis_words_is_said (NULL, text));
}

static void
show_clock (TrellisSessionWindow *self)
{
  TrellisSession *session = trellis_session_draft_get_session (self->draft);
  g_autofree char *clock = NULL;

  if (session == NULL)
    return;
  clock = trellis_session_say_clock (
      session,
      trellis_workspace_get_moment (trellis_session_draft_get_workspace (self->draft)).now);
  show_label (self->clock, clock);
}

static void
show_head (TrellisSessionWindow *self, TrellisEngagement *engagement, TrellisSession *session)
{
  g_autofree char *title = trellis_session_say_title (
      trellis_session_draft_get_practice (self->draft), engagement, session);
  g_autofree char *state = trellis_session_say_became (engagement, session);
  g_autofree char *when = trellis_say_when (session->start, session->zone, session->minutes);

  gtk_window_set_title (GTK_WINDOW (self), title);
  gtk_label_set_label (self->heading, title);
  gtk_label_set_label (self->state, state);
  gtk_label_set_label (self->when, when);
  show_label (self->place, session->place != NULL ? session->place : session->link);
  show_clock (self);
}

static void
show_actions (TrellisSessionWindow *self, TrellisSession *session)
{
  static const char *const planned[]
      = { "session.hold", "session.miss", "session.cancel", "session.move" };
  gboolean can_act
      = session != NULL
        && trellis_workspace_can_act (trellis_session_draft_get_workspace (self->draft));
  gboolean is_planned = can_act && session->state == TRELLIS_SESSION_STATE_PLANNED;

  gboolean can_skip;
  GtkWidget *buttons[] = { self->hold, self->miss, self->cancel, self->move };
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  for (guint i = 0; i < G_N_ELEMENTS (planned); i++)
    {
      gtk_widget_action_set_enabled (GTK_WIDGET (self), planned[i], is_planned);
      gtk_widget_set_visible (buttons[i], is_planned);
    }
  can_skip = is_planned && trellis_session_can_skip (self->draft);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "session.skip", can_skip);
  gtk_widget_set_visible (self->skip, can_skip);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "session.restore", can_act && !is_planned);
  gtk_widget_set_visible (self->restore, can_act && !is_planned);
  /* From a button that goes to the one that comes for it. */
  if (focus != NULL && !gtk_widget_is_visible (focus))
    gtk_widget_grab_focus (is_planned ? self->hold : self->restore);
}

static void
on_refreshed_cb (TrellisSessionWindow *self)
{
  TrellisSession *session = trellis_session_draft_get_session (self->draft);

  show_actions (self, session);
  /* Undone was the act that planned it. */
  if (session == NULL)
    gtk_window_close (GTK_WINDOW (self));
  else
    show_head (self, trellis_session_draft_get_engagement (self->draft), session);
}

static void
hold (GtkWidget *widget, const char *action, GVariant *parameter)
{
  trellis_session_settle_held (GTK_WINDOW (widget), TRELLIS_SESSION_WINDOW (widget)->draft);
}

static void
miss (GtkWidget *widget, const char *action, GVariant *parameter)
{
  trellis_session_settle_missed (GTK_WINDOW (widget), TRELLIS_SESSION_WINDOW (widget)->draft);
}

static void
skip (GtkWidget *widget, const char *action, GVariant *parameter)
{
  trellis_session_settle_skipped (TRELLIS_SESSION_WINDOW (widget)->draft);
}

static void
restore (GtkWidget *widget, const char *action, GVariant *parameter)
{
  trellis_session_settle_restored (GTK_WINDOW (widget), TRELLIS_SESSION_WINDOW (widget)->draft);
}

static void
cancel (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_window_present (GTK_WINDOW (trellis_session_cancel_window_new (
      GTK_WINDOW (widget), TRELLIS_SESSION_WINDOW (widget)->draft)));
}

static void
move (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TrellisSessionDraft *draft = TRELLIS_SESSION_WINDOW (widget)->draft;

  trellis_session_draft_save (draft);
  gtk_window_present (
      GTK_WINDOW (trellis_session_time_window_new (GTK_WINDOW (widget), draft, FALSE)));
}

/* The main window does what is not about this session alone. */
static void
forward (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (widget));

  if (parent != NULL)
    gtk_widget_activate_action_variant (GTK_WIDGET (parent), action, parameter);
}

/* It has no keys of the application's: Ctrl+Z is that of the text in which one writes. */
static gboolean
quit (GtkWidget *widget, GVariant *arguments, gpointer unused)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (widget));

  return parent != NULL && gtk_widget_activate_action (GTK_WIDGET (parent), "app.quit", NULL);
}

static void
on_loss_answered_cb (TrellisSessionWindow *self, const char *response)
{
  if (!g_str_equal (response, TRELLIS_DIALOG_DO))
    return;
  self->over = TRUE;
  gtk_window_close (GTK_WINDOW (self));
}

/* A window that closed on what cannot be saved would lose it without a word. */
static void
ask_to_lose (TrellisSessionWindow *self, const char *problem)
{
  AdwMessageDialog *dialog = trellis_dialog_new (GTK_WIDGET (self), _ ("Close and Lose Changes?"),
                                                 problem, _ ("_Close"), ADW_RESPONSE_DESTRUCTIVE);

  g_signal_connect_object (dialog, "response", G_CALLBACK (on_loss_answered_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_discarded_cb (GtkWidget *window)
{
  TRELLIS_SESSION_WINDOW (window)->over = TRUE;
  gtk_window_close (GTK_WINDOW (window));
}

/* An action that is not added yet, or a reading that is not taken. */
static gboolean
is_unfinished (TrellisSessionWindow *self)
{
  return !self->over && trellis_session_draft_get_session (self->draft) != NULL
         && trellis_discard_is_due (GTK_WIDGET (self));
}

/* The window goes with the main one. */
static gboolean
on_take_typed_cb (TrellisSessionWindow *self, gboolean discards)
{
  return !discards && is_unfinished (self);
}

static gboolean
trellis_session_window_close_request (GtkWindow *window)
{
  TrellisSessionWindow *self = TRELLIS_SESSION_WINDOW (window);
  g_autofree char *problem = NULL;

  trellis_session_window_save (self);
  g_object_get (self->draft, "problem", &problem, NULL);
  if (problem != NULL && !self->over && trellis_session_draft_get_session (self->draft) != NULL)
    {
      ask_to_lose (self, problem);
      return GDK_EVENT_STOP;
    }
  if (is_unfinished (self))
    {
      trellis_discard_ask (GTK_WIDGET (self), on_discarded_cb);
      return GDK_EVENT_STOP;
    }
  return GTK_WINDOW_CLASS (trellis_session_window_parent_class)->close_request (window);
}

static void
trellis_session_window_dispose (GObject *object)
{
  TrellisSessionWindow *self = TRELLIS_SESSION_WINDOW (object);

  if (self->draft != NULL)
    trellis_session_window_save (self);
  g_clear_object (&self->teller);
  g_clear_object (&self->draft);
  G_OBJECT_CLASS (trellis_session_window_parent_class)->dispose (object);
}

static const struct
{
  const char *name;
  const char *parameter;
  GtkWidgetActionActivateFunc activate;
} actions[] = {
  { "session.hold", NULL, hold },       { "session.miss", NULL, miss },
  { "session.cancel", NULL, cancel },   { "session.move", NULL, move },
  { "session.restore", NULL, restore }, { "session.skip", NULL, skip },
  { "win.undo", NULL, forward },        { "win.open-session", "(ss)", forward },
};

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionWindow, unsaved);
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionWindow, notice);
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionWindow, heading);
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionWindow, state);
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionWindow, when);
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionWindow, place);
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionWindow, clock);
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionWindow, hold);
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionWindow, miss);
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionWindow, cancel);
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionWindow, move);
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionWindow, skip);
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionWindow, restore);
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionWindow, before);
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionWindow, during);
  gtk_widget_class_bind_template_child (widget_class, TrellisSessionWindow, after);
}

static void
trellis_session_window_class_init (TrellisSessionWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trellis_session_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = trellis_session_window_close_request;
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter,
                                     actions[i].activate);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK, "window.close",
                                       NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_q, GDK_CONTROL_MASK, quit, NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo", NULL);

  g_type_ensure (TRELLIS_TYPE_NOTICE);
  g_type_ensure (TRELLIS_TYPE_SESSION_BEFORE);
  g_type_ensure (TRELLIS_TYPE_SESSION_DURING);
  g_type_ensure (TRELLIS_TYPE_SESSION_AFTER);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/session/trellis-session-window.ui");
  bind_children (widget_class);
}

static void
trellis_session_window_init (TrellisSessionWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* The page that the clock asks for. */
static const char *
choose_page (TrellisSession *session, gint64 now)
{
  gint64 from, to;

  trellis_session_get_span (session, &from, &to);
  if (session->state != TRELLIS_SESSION_STATE_PLANNED || now >= to)
    return PAGE_AFTER;
  return now < from ? PAGE_BEFORE : PAGE_DURING;
}

/**
 * trellis_session_window_new:
 * @parent: the main window, which does what is not about this session alone
 *
 * Opens at what the clock asks for: before, during or after. What is typed is saved as it is typed.
 *
 * Returns: (transfer none): a window that is not shown yet
 */
GtkWidget *
trellis_session_window_new (GtkWindow *parent,
                            TrellisWorkspace *workspace,
                            TrellisEngagement *engagement,
                            TrellisSession *session)
{
  TrellisSessionWindow *self
      = g_object_new (TRELLIS_TYPE_SESSION_WINDOW, "transient-for", parent, NULL);

  self->draft = trellis_session_draft_new (workspace, engagement, session);
  trellis_session_before_set_draft (self->before, self->draft);
  trellis_session_during_set_draft (self->during, self->draft);
  trellis_session_after_set_draft (self->after, self->draft);
  g_object_bind_property (workspace, "unsaved", self->unsaved, "text", G_BINDING_SYNC_CREATE);
  g_object_bind_property (self->draft, "problem", self->notice, "text", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (self->draft, "refreshed", G_CALLBACK (on_refreshed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "take-typed", G_CALLBACK (on_take_typed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "notify::now", G_CALLBACK (show_clock), self,
                           G_CONNECT_SWAPPED);
  adw_view_stack_set_visible_child_name (
      self->stack, choose_page (session, trellis_workspace_get_moment (workspace).now));
  on_refreshed_cb (self);
  return GTK_WIDGET (self);
}

/**
 * trellis_session_window_is_about:
 *
 * Returns: whether it shows the session with that id
 */
gboolean
trellis_session_window_is_about (TrellisSessionWindow *self, const char *session)
{
  return g_str_equal (trellis_session_draft_get_form (self->draft)->id, session);
}

/**
 * trellis_session_window_get_toasts:
 *
 * Returns: (transfer none): where what is done is told
 */
AdwToastOverlay *
trellis_session_window_get_toasts (TrellisSessionWindow *self)
{
  return self->toasts;
}

/**
 * trellis_session_window_take_teller:
 * @teller: (transfer full): what tells there what is done
 *
 * Keeps it for as long as there is a place to tell it.
 */
void
trellis_session_window_take_teller (TrellisSessionWindow *self, GObject *teller)
{
  g_clear_object (&self->teller);
  self->teller = teller;
}

/**
 * trellis_session_window_save:
 *
 * Saves what is written and not saved yet.
 */
void
trellis_session_window_save (TrellisSessionWindow *self)
{
  trellis_session_draft_save (self->draft);
  trellis_session_after_save (self->after);
}
