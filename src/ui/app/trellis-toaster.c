/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A toaster: says in toasts what was done in a workspace, offers to undo it, and says what was not.
 */

#include "config.h"

#include "trellis-toaster.h"

#include "ui/common/trellis-toast-focus.h"
#include "ui/common/trellis-toast.h"

#include <glib/gi18n-lib.h>

/* libadwaita 1.2 frees a toast that goes while it still comes, and then shows it on: none goes
   before it has come. */
#define COMING_US 600000

struct _TrellisToaster
{
  GObject parent_instance;

  GtkWidget *place; /* outlives it, as the window does */
  AdwToast *offer;
  AdwToast *spent; /* an offer that holds no more, and goes as soon as it has come */
  gint64 offered;
  guint leaving;
};

G_DEFINE_FINAL_TYPE (TrellisToaster, trellis_toaster, G_TYPE_OBJECT)

static void
clear_spent (TrellisToaster *self)
{
  g_clear_handle_id (&self->leaving, g_source_remove);
  g_clear_object (&self->spent);
}

static void
on_offer_dismissed_cb (TrellisToaster *self, AdwToast *toast)
{
  if (self->offer == toast)
    g_clear_object (&self->offer);
  if (self->spent == toast)
    clear_spent (self);
}

static gboolean
on_come_cb (gpointer data)
{
  TrellisToaster *self = data;
  g_autoptr (AdwToast) spent = g_steal_pointer (&self->spent);

  self->leaving = 0;
  adw_toast_dismiss (spent);
  return G_SOURCE_REMOVE;
}

/* The preferences of libadwaita show toasts by themselves. */
static void
add_toast (TrellisToaster *self, AdwToast *toast)
{
  GtkRoot *root = gtk_widget_get_root (self->place);

  if (root != NULL)
    trellis_toast_guard_focus (GTK_WINDOW (root));
  if (ADW_IS_PREFERENCES_WINDOW (self->place))
    adw_preferences_window_add_toast (ADW_PREFERENCES_WINDOW (self->place), toast);
  else
    adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (self->place), toast);
}

static AdwToast *
add_offer (TrellisToaster *self, const char *what)
{
  AdwToast *toast = trellis_toast_new (what);

  adw_toast_set_action_name (toast, "win.undo");
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (on_offer_dismissed_cb), self,
                           G_CONNECT_SWAPPED);
  g_object_ref (toast);
  add_toast (self, toast);
  self->offered = g_get_monotonic_time ();
  return toast;
}

/* Who acts again at once reads the new words in the toast that is coming. */
static AdwToast *
reuse_spent (TrellisToaster *self, const char *what)
{
  AdwToast *toast = g_steal_pointer (&self->spent);

  clear_spent (self);
  trellis_toast_set_text (toast, what);
  return toast;
}

/* One offer at a time: it undoes the last act, and would be wrong for any other. */
static void
on_acted_cb (TrellisToaster *self, const char *what)
{
  trellis_toaster_withdraw (self);
  self->offer = self->spent != NULL ? reuse_spent (self, what) : add_offer (self, what);
  adw_toast_set_button_label (self->offer, _ ("Undo"));
}

/* It stays until it is read. */
static void
on_refused_cb (TrellisToaster *self, const char *why)
{
  AdwToast *toast = trellis_toast_new (why);

  adw_toast_set_timeout (toast, 0);
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  add_toast (self, toast);
}

static void
trellis_toaster_dispose (GObject *object)
{
  TrellisToaster *self = TRELLIS_TOASTER (object);

  trellis_toaster_withdraw (self);
  clear_spent (self);
  G_OBJECT_CLASS (trellis_toaster_parent_class)->dispose (object);
}

static void
trellis_toaster_class_init (TrellisToasterClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = trellis_toaster_dispose;
}

static void
trellis_toaster_init (TrellisToaster *self)
{
}

/**
 * trellis_toaster_new:
 * @place: an #AdwToastOverlay or an #AdwPreferencesWindow, which lives longer than the toaster
 *
 * Returns: (transfer full): a toaster that shows what @workspace reports
 */
TrellisToaster *
trellis_toaster_new (GtkWidget *place, TrellisWorkspace *workspace)
{
  TrellisToaster *self = g_object_new (TRELLIS_TYPE_TOASTER, NULL);

  self->place = place;
  /* What it offers to undo is then no more the last act. */
  g_signal_connect_object (workspace, "notify::revision", G_CALLBACK (trellis_toaster_withdraw),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "acted", G_CALLBACK (on_acted_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "refused", G_CALLBACK (on_refused_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * trellis_toaster_withdraw:
 *
 * Takes the offer to undo back, as what it would undo has been undone.
 */
void
trellis_toaster_withdraw (TrellisToaster *self)
{
  g_autoptr (AdwToast) offer = g_steal_pointer (&self->offer);
  gint64 wait = self->offered + COMING_US - g_get_monotonic_time ();

  if (offer == NULL)
    return;
  if (wait <= 0 || !gtk_widget_get_mapped (self->place))
    {
      adw_toast_dismiss (offer);
      return;
    }
  clear_spent (self);
  adw_toast_set_button_label (offer, NULL);
  self->spent = g_steal_pointer (&offer);
  self->leaving = g_timeout_add ((guint) (wait / 1000) + 1, on_come_cb, self);
}
