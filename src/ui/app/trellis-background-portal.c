/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asking the desktop, through its portal, whether the app may stay without a window. */

#include "config.h"

#include "trellis-background-portal.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define PORTAL "org.freedesktop.portal.Desktop"
#define PORTAL_PATH "/org/freedesktop/portal/desktop"
#define BACKGROUND "org.freedesktop.portal.Background"
#define REQUEST "org.freedesktop.portal.Request"

/* The portal says which object will answer; older ones name another than they are asked to. */
typedef struct
{
  GDBusConnection *connection;
  GCancellable *cancellable;
  gulong cancelled;
  TrellisBackgroundAnswered answered;
  gpointer data;
  gboolean taken; /* the portal has it, under @handle */
  char *handle;
  guint subscription;
} Asking;

static void
free_asking (Asking *self)
{
  if (self->subscription != 0)
    g_dbus_connection_signal_unsubscribe (self->connection, self->subscription);
  g_clear_signal_handler (&self->cancelled, self->cancellable);
  g_clear_object (&self->connection);
  g_clear_object (&self->cancellable);
  g_free (self->handle);
  g_free (self);
}

/* Nobody is told who has stopped asking. Who is told may well stop then, which is no news. */
static void
answer (Asking *self, TrellisBackgroundAnswer given)
{
  g_clear_signal_handler (&self->cancelled, self->cancellable);
  if (!g_cancellable_is_cancelled (self->cancellable))
    self->answered (given, self->data);
  free_asking (self);
}

/* The desktop is not to act on an answer of its user that nobody waits for any more. */
static void
close_request (Asking *self)
{
  g_dbus_connection_call (self->connection, PORTAL, self->handle, REQUEST, "Close", NULL, NULL,
                          G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL, NULL);
  free_asking (self);
}

/* What the portal has not taken yet is closed as soon as it has. */
static void
on_cancelled_cb (Asking *self)
{
  if (self->taken)
    close_request (self);
}

static void
on_response_cb (GDBusConnection *connection,
                const char *sender,
                const char *path,
                const char *interface,
                const char *signal,
                GVariant *parameters,
                gpointer data)
{
  g_autoptr (GVariant) results = NULL;
  gboolean background = FALSE;
  guint32 response = 1;

  if (g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(ua{sv})")))
    {
      g_variant_get (parameters, "(u@a{sv})", &response, &results);
      g_variant_lookup (results, "background", "b", &background);
    }
  answer (data,
          response == 0 && background ? TRELLIS_BACKGROUND_GRANTED : TRELLIS_BACKGROUND_REFUSED);
}

static void
await (Asking *self, const char *handle)
{
  if (g_strcmp0 (self->handle, handle) == 0)
    return;
  if (self->subscription != 0)
    g_dbus_connection_signal_unsubscribe (self->connection, self->subscription);
  g_free (self->handle);
  self->handle = g_strdup (handle);
  self->subscription = g_dbus_connection_signal_subscribe (
      self->connection, PORTAL, REQUEST, "Response", handle, NULL, G_DBUS_SIGNAL_FLAGS_NONE,
      on_response_cb, self, NULL);
}

static void
on_asked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Asking *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) reply
      = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);
  const char *handle;

  if (reply == NULL)
    {
      answer (self, g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_ACCESS_DENIED)
                        ? TRELLIS_BACKGROUND_REFUSED
                        : TRELLIS_BACKGROUND_MISSING);
      return;
    }
  g_variant_get (reply, "(&o)", &handle);
  await (self, handle);
  self->taken = TRUE;
  if (g_cancellable_is_cancelled (self->cancellable))
    close_request (self);
}

static char *
make_handle (GDBusConnection *connection, const char *token)
{
  g_autofree char *sender = g_strdup (g_dbus_connection_get_unique_name (connection) + 1);

  return g_strdup_printf (PORTAL_PATH "/request/%s/%s", g_strdelimit (sender, ".", '_'), token);
}

static GVariant *
make_question (const char *token, gboolean autostart)
{
  static const char *const command[] = { "trellis", "--gapplication-service", NULL };
  GVariantDict options;

  g_variant_dict_init (&options, NULL);
  g_variant_dict_insert (&options, "handle_token", "s", token);
  g_variant_dict_insert (&options, "reason", "s",
                         _ ("Trellis reminds you of sessions while its window is closed."));
  g_variant_dict_insert (&options, "autostart", "b", autostart);
  g_variant_dict_insert (&options, "commandline", "^as", command);
  g_variant_dict_insert (&options, "dbus-activatable", "b", FALSE);
  return g_variant_new ("(s@a{sv})", "", g_variant_dict_end (&options));
}

static void
call (GDBusConnection *connection,
      const char *token,
      gboolean autostart,
      GAsyncReadyCallback called,
      gpointer data)
{
  g_dbus_connection_call (connection, PORTAL, PORTAL_PATH, BACKGROUND, "RequestBackground",
                          make_question (token, autostart), G_VARIANT_TYPE ("(o)"),
                          G_DBUS_CALL_FLAGS_NONE, -1, NULL, called, data);
}

static char *
make_token (void)
{
  return g_strdup_printf ("trellis%u", g_random_int ());
}

/**
 * trellis_background_portal_ask:
 * @cancellable: once it is cancelled, the question is taken back and @answered is not called
 *
 * Asks org.freedesktop.portal.Background to let the app stay, and to start it, without a window,
 * when its user logs in. The desktop may ask the user in turn, so the answer may take its time.
 */
void
trellis_background_portal_ask (GDBusConnection *connection,
                               GCancellable *cancellable,
                               TrellisBackgroundAnswered answered,
                               gpointer data)
{
  Asking *self = g_new0 (Asking, 1);
  g_autofree char *token = make_token ();
  g_autofree char *handle = make_handle (connection, token);

  self->connection = g_object_ref (connection);
  self->cancellable = g_object_ref (cancellable);
  self->cancelled
      = g_signal_connect_swapped (cancellable, "cancelled", G_CALLBACK (on_cancelled_cb), self);
  self->answered = answered;
  self->data = data;
  await (self, handle);
  call (connection, token, TRUE, on_asked_cb, self);
}

/**
 * trellis_background_portal_leave:
 *
 * Has the desktop start the app no more; what it says to that is all the same.
 */
void
trellis_background_portal_leave (GDBusConnection *connection)
{
  g_autofree char *token = make_token ();

  call (connection, token, FALSE, NULL, NULL);
}
