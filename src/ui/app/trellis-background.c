/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Staying in the background: what the user wants, and what the desktop says to it. */

#include "config.h"

#include "trellis-background.h"

#include "ui/app/trellis-background-portal.h"
#include "ui/common/trellis-background-keys.h"

#define PATIENCE_MS 60000 /* the desktop may ask its user in turn */

/**
 * TrellisBackground:
 *
 * The user's wish stands in the settings, and what has become of it beside it, for whoever shows
 * it. A wish that the desktop refuses is taken back, and so is a new one that it does not answer;
 * an older one was granted once. Where there is no desktop to ask, the app stays all the same, and
 * nobody starts it.
 */
struct _TrellisBackground
{
  GObject parent_instance;

  GSettings *settings;         /* none: nobody can wish for it */
  GDBusConnection *connection; /* none: nobody can be asked */
  GCancellable *asking;
  guint patience; /* milliseconds */
  guint waiting;
  gboolean new_wish; /* the user has wished for it since the app was started */
};

G_DEFINE_FINAL_TYPE (TrellisBackground, trellis_background, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* In the order of #TrellisBackgroundAnswer. */
static const char *const standings[]
    = { TRELLIS_BACKGROUND_STANDING_GRANTED, TRELLIS_BACKGROUND_STANDING_REFUSED,
        TRELLIS_BACKGROUND_STANDING_MISSING };

static void
set_standing (TrellisBackground *self, const char *standing)
{
  g_settings_set_string (self->settings, TRELLIS_BACKGROUND_STANDING, standing);
}

static void
stop_asking (TrellisBackground *self)
{
  g_clear_handle_id (&self->waiting, g_source_remove);
  if (self->asking != NULL)
    g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
}

static void
take_back (TrellisBackground *self, const char *standing)
{
  set_standing (self, standing);
  g_settings_set_boolean (self->settings, TRELLIS_BACKGROUND_WANTED, FALSE);
}

static void
on_answered_cb (TrellisBackgroundAnswer answer, gpointer data)
{
  TrellisBackground *self = data;

  stop_asking (self);
  if (answer == TRELLIS_BACKGROUND_REFUSED)
    take_back (self, standings[answer]);
  else
    set_standing (self, standings[answer]);
}

static gboolean
on_waited_cb (gpointer data)
{
  TrellisBackground *self = data;

  self->waiting = 0;
  stop_asking (self);
  if (self->new_wish)
    take_back (self, TRELLIS_BACKGROUND_STANDING_SILENT);
  else
    set_standing (self, TRELLIS_BACKGROUND_STANDING_SILENT);
  return G_SOURCE_REMOVE;
}

static void
ask (TrellisBackground *self)
{
  stop_asking (self);
  if (self->connection == NULL)
    {
      set_standing (self, TRELLIS_BACKGROUND_STANDING_MISSING);
      return;
    }
  self->asking = g_cancellable_new ();
  self->waiting = g_timeout_add (self->patience, on_waited_cb, self);
  set_standing (self, TRELLIS_BACKGROUND_STANDING_ASKING);
  trellis_background_portal_ask (self->connection, self->asking, on_answered_cb, self);
}

/* Why a wish was taken back stays said. A desktop that was silent may still have heard it; one that
   refused starts nothing. Where it was silent about an older wish, the user has taken that back. */
static void
leave (TrellisBackground *self)
{
  g_autofree char *standing = g_settings_get_string (self->settings, TRELLIS_BACKGROUND_STANDING);

  stop_asking (self);
  if (g_str_equal (standing, TRELLIS_BACKGROUND_STANDING_REFUSED))
    return;
  if (!self->new_wish || !g_str_equal (standing, TRELLIS_BACKGROUND_STANDING_SILENT))
    set_standing (self, "");
  if (self->connection != NULL)
    trellis_background_portal_leave (self->connection);
}

static void
on_wanted_changed_cb (TrellisBackground *self)
{
  if (trellis_background_stays (self))
    {
      self->new_wish = TRUE;
      ask (self);
    }
  else
    leave (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
trellis_background_dispose (GObject *object)
{
  TrellisBackground *self = TRELLIS_BACKGROUND (object);

  stop_asking (self);
  g_clear_object (&self->settings);
  g_clear_object (&self->connection);
  G_OBJECT_CLASS (trellis_background_parent_class)->dispose (object);
}

static void
trellis_background_class_init (TrellisBackgroundClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = trellis_background_dispose;

  /**
   * TrellisBackground::changed:
   *
   * The app is to stay now, or no more.
   */
  signals[CHANGED] = g_signal_new ("changed", TRELLIS_TYPE_BACKGROUND, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
trellis_background_init (TrellisBackground *self)
{
  self->patience = PATIENCE_MS;
}

/**
 * trellis_background_new:
 * @settings: (nullable): of the app
 * @connection: (nullable): to the bus of the session
 *
 * Asks at once when it is wanted already: the desktop may have been told otherwise meanwhile.
 *
 * Returns: (transfer full): what sees to it
 */
TrellisBackground *
trellis_background_new (GSettings *settings, GDBusConnection *connection)
{
  TrellisBackground *self = g_object_new (TRELLIS_TYPE_BACKGROUND, NULL);

  if (settings == NULL)
    return self;
  self->settings = g_object_ref (settings);
  self->connection = connection == NULL ? NULL : g_object_ref (connection);
  g_signal_connect_object (settings, "changed::" TRELLIS_BACKGROUND_WANTED,
                           G_CALLBACK (on_wanted_changed_cb), self, G_CONNECT_SWAPPED);
  if (trellis_background_stays (self))
    ask (self);
  return self;
}

/**
 * trellis_background_stays:
 *
 * Returns: whether the app stays when its last window is closed
 */
gboolean
trellis_background_stays (TrellisBackground *self)
{
  return self->settings != NULL
         && g_settings_get_boolean (self->settings, TRELLIS_BACKGROUND_WANTED);
}

/**
 * trellis_background_set_patience:
 * @milliseconds: for how long the desktop is waited for, from now on when it is being asked
 */
void
trellis_background_set_patience (TrellisBackground *self, guint milliseconds)
{
  self->patience = milliseconds;
  if (self->waiting != 0)
    {
      g_source_remove (self->waiting);
      self->waiting = g_timeout_add (milliseconds, on_waited_cb, self);
    }
}
