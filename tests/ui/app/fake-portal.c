/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A portal that answers as a test wants it to. */

#include "config.h"

#include "fake-portal.h"

#include "tests/ui/ui-fixture.h"

#define NAME "org.freedesktop.portal.Desktop"
#define THINKING_MS 60
#define PATH "/org/freedesktop/portal/desktop"

static const char xml[]
    = "<node><interface name='org.freedesktop.portal.Background'>"
      "<method name='RequestBackground'><arg type='s' direction='in'/>"
      "<arg type='a{sv}' direction='in'/><arg type='o' direction='out'/></method>"
      "</interface>"
      "<interface name='org.freedesktop.portal.Request'><method name='Close'/></interface></node>";

static char *
make_handle (FakePortal *self, const char *sender, const char *token)
{
  g_autofree char *name = g_strdup (sender + 1);

  return g_strdup_printf (PATH "/request/%s/%s", g_strdelimit (name, ".", '_'),
                          self->other_handle ? "another" : token);
}

static void
note (FakePortal *self, GVariantDict *options)
{
  g_autofree const char **command = NULL;

  self->asked++;
  g_assert_true (g_variant_dict_lookup (options, "autostart", "b", &self->autostart));
  g_assert_true (g_variant_dict_lookup (options, "commandline", "^a&s", &command));
  g_free (self->command);
  self->command = g_strjoinv (" ", (char **) command);
}

static gboolean
on_thought_cb (gpointer data)
{
  FakePortal *self = data;
  GVariantDict results;

  self->thinking = 0;
  g_variant_dict_init (&results, NULL);
  g_variant_dict_insert (&results, "background", "b", self->background);
  g_variant_dict_insert (&results, "autostart", "b", self->background && self->autostart);
  g_dbus_connection_emit_signal (
      self->connection, g_dbus_connection_get_unique_name (self->client), self->handle,
      "org.freedesktop.portal.Request", "Response",
      g_variant_new ("(u@a{sv})", self->response, g_variant_dict_end (&results)), NULL);
  return G_SOURCE_REMOVE;
}

static void
on_closed_cb (GDBusConnection *connection,
              const char *sender,
              const char *path,
              const char *interface,
              const char *method,
              GVariant *parameters,
              GDBusMethodInvocation *invocation,
              gpointer data)
{
  FakePortal *self = data;

  self->closed++;
  g_clear_handle_id (&self->thinking, g_source_remove);
  g_dbus_method_invocation_return_value (invocation, NULL);
}

/* The object at which what is asked can be taken back, and which answers. */
static void
open_request (FakePortal *self)
{
  static const GDBusInterfaceVTable table = { on_closed_cb };
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (xml, NULL);
  g_autoptr (GError) error = NULL;

  if (self->request != 0)
    g_dbus_connection_unregister_object (self->connection, self->request);
  self->request = g_dbus_connection_register_object (
      self->connection, self->handle, node->interfaces[1], &table, self, NULL, &error);
  g_assert_no_error (error);
}

static void
on_called_cb (GDBusConnection *connection,
              const char *sender,
              const char *path,
              const char *interface,
              const char *method,
              GVariant *parameters,
              GDBusMethodInvocation *invocation,
              gpointer data)
{
  FakePortal *self = data;
  g_autoptr (GVariant) given = g_variant_get_child_value (parameters, 1);
  g_auto (GVariantDict) options = G_VARIANT_DICT_INIT (given);
  const char *token = NULL;

  g_assert_true (g_variant_dict_lookup (&options, "handle_token", "&s", &token));
  note (self, &options);
  g_free (self->handle);
  self->handle = make_handle (self, sender, token);
  open_request (self);
  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(o)", self->handle));
  if (!self->silent)
    self->thinking = g_timeout_add (THINKING_MS, on_thought_cb, self);
}

/* As long as the program runs: the toolkit holds on to the bus that it finds. */
static GTestDBus *bus;

GDBusConnection *
fake_portal_connect (void)
{
  g_autoptr (GError) error = NULL;
  GDBusConnection *connection = g_dbus_connection_new_for_address_sync (
      g_test_dbus_get_bus_address (bus),
      G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT
          | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
      NULL, NULL, &error);

  g_assert_no_error (error);
  return connection;
}

static void
on_named_cb (GDBusConnection *connection, const char *name, gpointer data)
{
  ((FakePortal *) data)->there = TRUE;
}

static gboolean
is_there (gpointer data)
{
  return ((FakePortal *) data)->there;
}

static void
serve (FakePortal *self)
{
  static const GDBusInterfaceVTable table = { on_called_cb };
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (xml, NULL);
  g_autoptr (GError) error = NULL;

  self->object = g_dbus_connection_register_object (self->connection, PATH, node->interfaces[0],
                                                    &table, self, NULL, &error);
  g_assert_no_error (error);
  self->owner = g_bus_own_name_on_connection (self->connection, NAME, G_BUS_NAME_OWNER_FLAGS_NONE,
                                              on_named_cb, NULL, self, NULL);
  ui_wait (is_there, self);
}

/* Before anybody looks for a bus. GLib takes the display away with the one that was there. */
void
fake_portal_start_bus (void)
{
  g_autofree char *display = g_strdup (g_getenv ("DISPLAY"));

  bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_up (bus);
  if (display != NULL)
    g_setenv ("DISPLAY", display, TRUE);
}

/* Without a portal @there, the bus alone is. */
void
fake_portal_init (FakePortal *self, gboolean there)
{
  *self = (FakePortal){ .background = TRUE };
  self->connection = fake_portal_connect ();
  self->client = fake_portal_connect ();
  if (there)
    serve (self);
}

void
fake_portal_clear (FakePortal *self)
{
  if (self->object != 0)
    g_dbus_connection_unregister_object (self->connection, self->object);
  if (self->request != 0)
    g_dbus_connection_unregister_object (self->connection, self->request);
  if (self->owner != 0)
    g_bus_unown_name (self->owner);
  g_dbus_connection_close_sync (self->client, NULL, NULL);
  g_dbus_connection_close_sync (self->connection, NULL, NULL);
  ui_settle ();
  g_clear_object (&self->client);
  g_clear_object (&self->connection);
  g_clear_handle_id (&self->thinking, g_source_remove);
  g_free (self->command);
  g_free (self->handle);
}
