/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The desktop starts the app over D-Bus: as a service without a window, which opens one when it is
   asked to. */

#include "config.h"

#include "tests/ui/ui-fixture.h"

#include <string.h>

#define PATH "/io/github/trellis_app/Trellis"

#define SERVICE                                                                                    \
  "[D-BUS Service]\nName=" APPLICATION_ID                                                          \
  "\nExec=/usr/bin/env \"DISPLAY=%s\" \"%s\" --gapplication-service\n"

typedef struct
{
  GTestDBus *bus;
  GDBusConnection *connection;
} Fixture;

/* A bus for tests forgets it. */
static char *display;

static char *
make_service (void)
{
  g_autofree char *folder = g_dir_make_tmp ("services-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, APPLICATION_ID ".service", NULL);
  g_autofree char *text = g_strdup_printf (SERVICE, display, g_getenv ("TRELLIS_PROGRAM"));

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return g_steal_pointer (&folder);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *services = make_service ();
  g_autoptr (GError) error = NULL;

  fixture->bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_add_service_dir (fixture->bus, services);
  g_test_dbus_up (fixture->bus);
  fixture->connection = g_dbus_connection_new_for_address_sync (
      g_test_dbus_get_bus_address (fixture->bus),
      G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT
          | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
      NULL, NULL, &error);
  g_assert_no_error (error);
}

static GVariant *
call (Fixture *fixture,
      const char *path,
      const char *interface,
      const char *method,
      GVariant *parameters)
{
  g_autoptr (GError) error = NULL;
  GVariant *answer
      = g_dbus_connection_call_sync (fixture->connection, APPLICATION_ID, path, interface, method,
                                     parameters, NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);

  g_assert_no_error (error);
  return answer;
}

static void
ask (Fixture *fixture, const char *method, GVariant *parameters)
{
  g_autoptr (GVariant) answer
      = call (fixture, PATH, "org.freedesktop.Application", method, parameters);
}

static gboolean
has_window (gpointer data)
{
  g_autoptr (GVariant) answer
      = call (data, PATH "/window", "org.freedesktop.DBus.Introspectable", "Introspect", NULL);
  const char *xml;

  g_variant_get (answer, "(&s)", &xml);
  return strstr (xml, "<node name=\"") != NULL;
}

static gboolean
is_running (gpointer data)
{
  Fixture *fixture = data;
  g_autoptr (GVariant) answer = g_dbus_connection_call_sync (
      fixture->connection, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
      "NameHasOwner", g_variant_new ("(s)", APPLICATION_ID), NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL,
      NULL);
  gboolean running;

  g_variant_get (answer, "(b)", &running);
  return running;
}

static gboolean
has_ended (gpointer data)
{
  return !is_running (data);
}

static gboolean
on_tick_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

/* The main loop turns now and then, so that what is looked at changes. */
static void
wait_for (Fixture *fixture, UiCondition condition)
{
  guint ticks = g_timeout_add (50, on_tick_cb, NULL);

  ui_wait (condition, fixture);
  g_source_remove (ticks);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  ask (fixture, "ActivateAction", g_variant_new ("(sava{sv})", "quit", NULL, NULL));
  wait_for (fixture, has_ended);
  g_dbus_connection_close_sync (fixture->connection, NULL, NULL);
  g_clear_object (&fixture->connection);
  g_test_dbus_down (fixture->bus);
  g_clear_object (&fixture->bus);
}

/* @data: the action that is activated; or "", which activates the app */
static void
test_activation (Fixture *fixture, gconstpointer data)
{
  const char *action = data;
  g_autoptr (GVariant) pong = call (fixture, PATH, "org.freedesktop.DBus.Peer", "Ping", NULL);

  g_assert_true (is_running (fixture));
  g_assert_false (has_window (fixture));
  if (*action == '\0')
    ask (fixture, "Activate", g_variant_new ("(a{sv})", NULL));
  else
    ask (fixture, "ActivateAction", g_variant_new ("(sava{sv})", action, NULL, NULL));
  wait_for (fixture, has_window);
}

static void
test_open (Fixture *fixture, gconstpointer data)
{
  const char *const uris[] = { "file:///gone.trellis", NULL };

  ask (fixture, "Open", g_variant_new ("(^asa{sv})", uris, NULL));
  wait_for (fixture, has_window);
}

int
main (int argc, char **argv)
{
  char *scratch = ui_scratch_begin ();
  int status;

  display = g_strdup (g_getenv ("DISPLAY"));
  g_setenv ("XDG_DATA_HOME", scratch, TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/service/activate", Fixture, "", set_up, test_activation, tear_down);
  g_test_add ("/service/today", Fixture, "today", set_up, test_activation, tear_down);
  g_test_add ("/service/new-contract", Fixture, "new-contract", set_up, test_activation, tear_down);
  g_test_add ("/service/open", Fixture, NULL, set_up, test_open, tear_down);
  status = g_test_run ();
  g_free (display);
  return ui_scratch_end (scratch, status);
}
