/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reminders as the desktop gets them: when, in which words, what they lead to, and when they go. */

#include "config.h"

#include "fake-portal.h"

#include "engagement/trellis-session-time.h"
#include "tests/ui/ui-fixture.h"
#include "ui/app/trellis-reminding.h"

#include <adwaita.h>
#include <string.h>

#define NAME "org.freedesktop.Notifications"
#define PATH "/org/freedesktop/Notifications"
#define MINUTE 60

typedef struct
{
  GDBusConnection *connection; /* the desktop's */
  guint owner, object;
  gboolean there;
  GApplication *application;
  TrellisPractice *practice;
  TrellisWorkspace *workspace;
  TrellisReminding *reminding;
  TrellisEngagement *engagement;
  TrellisSession *session;
  gint64 start;
  TrellisClock *clock;
  guint n_sent, n_closed;
  char *words, *body;
  char *opened;
} Fixture;

static const char xml[]
    = "<node><interface name='" NAME "'>"
      "<method name='Notify'><arg type='s' direction='in'/><arg type='u' direction='in'/>"
      "<arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='s' direction='in'/>"
      "<arg type='as' direction='in'/><arg type='a{sv}' direction='in'/>"
      "<arg type='i' direction='in'/><arg type='u' direction='out'/></method>"
      "<method name='CloseNotification'><arg type='u' direction='in'/></method>"
      "</interface></node>";

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
  Fixture *fixture = data;

  if (g_str_equal (method, "CloseNotification"))
    {
      fixture->n_closed++;
      g_dbus_method_invocation_return_value (invocation, NULL);
      return;
    }
  g_free (fixture->words);
  g_free (fixture->body);
  g_variant_get_child (parameters, 3, "s", &fixture->words);
  g_variant_get_child (parameters, 4, "s", &fixture->body);
  fixture->n_sent++;
  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(u)", 7));
}

static void
on_named_cb (GDBusConnection *connection, const char *name, gpointer data)
{
  ((Fixture *) data)->there = TRUE;
}

static gboolean
is_there (gpointer data)
{
  return ((Fixture *) data)->there;
}

static void
serve (Fixture *fixture)
{
  static const GDBusInterfaceVTable table = { on_called_cb };
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (xml, NULL);

  fixture->connection = fake_portal_connect ();
  fixture->object = g_dbus_connection_register_object (
      fixture->connection, PATH, node->interfaces[0], &table, fixture, NULL, NULL);
  fixture->owner = g_bus_own_name_on_connection (
      fixture->connection, NAME, G_BUS_NAME_OWNER_FLAGS_NONE, on_named_cb, NULL, fixture, NULL);
  ui_wait (is_there, fixture);
}

static void
open_session (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Fixture *fixture = data;
  const char *place, *engagement, *session;

  g_variant_get (parameter, "(^&ay&s&s)", &place, &engagement, &session);
  g_assert_cmpstr (place, ==, "/practice");
  g_assert_cmpstr (engagement, ==, fixture->engagement->id);
  fixture->opened = g_strdup (session);
}

/* The next session of all, with one reminder; the others have none. */
static void
choose_session (Fixture *fixture)
{
  GListStore *engagements = G_LIST_STORE (trellis_practice_get_engagements (fixture->practice));
  g_autoptr (GArray) minutes = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 quarter = 15, from, to;

  g_array_append_val (minutes, quarter);
  for (guint i = 0; i < trellis_list_length (engagements); i++)
    {
      TrellisEngagement *engagement = trellis_list_get (engagements, i);

      for (guint j = 0; j < trellis_list_length (engagement->sessions); j++)
        {
          TrellisSession *session = trellis_list_get (engagement->sessions, j);

          trellis_record_set_integers (session, "reminders-minutes", NULL);
          trellis_session_get_span (session, &from, &to);
          if (session->state != TRELLIS_SESSION_STATE_PLANNED || from < UI_NOW
              || (fixture->session != NULL && from >= fixture->start))
            continue;
          fixture->engagement = engagement;
          fixture->session = session;
          fixture->start = from;
        }
    }
  trellis_record_set_integers (fixture->session, "reminders-minutes", minutes);
}

static void
set_time (Fixture *fixture, gint64 minutes_before)
{
  trellis_clock_set_now (fixture->clock, fixture->start - minutes_before * MINUTE);
  trellis_workspace_refresh (fixture->workspace);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  const GActionEntry entries[] = { { "open-session", open_session, "(ayss)" } };

  serve (fixture);
  fixture->application = g_application_new (APPLICATION_ID ".Reminding", 0);
  g_assert_true (g_application_register (fixture->application, NULL, NULL));
  g_action_map_add_action_entries (G_ACTION_MAP (fixture->application), entries, 1, fixture);
  fixture->practice = ui_practice_new_demo ();
  fixture->clock = trellis_practice_get_clock (fixture->practice);
  choose_session (fixture);
  fixture->workspace = trellis_workspace_new (fixture->practice);
  set_time (fixture, 20);
  fixture->reminding
      = trellis_reminding_new (fixture->workspace, "/practice", fixture->application);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_pointer (&fixture->reminding, trellis_reminding_free);
  g_clear_object (&fixture->workspace);
  g_clear_object (&fixture->practice);
  ui_settle ();
  g_clear_object (&fixture->application);
  g_dbus_connection_unregister_object (fixture->connection, fixture->object);
  g_bus_unown_name (fixture->owner);
  g_dbus_connection_close_sync (fixture->connection, NULL, NULL);
  ui_settle ();
  g_clear_object (&fixture->connection);
  g_free (fixture->words);
  g_free (fixture->body);
  g_free (fixture->opened);
}

static gboolean
is_sent (gpointer data)
{
  return ((Fixture *) data)->n_sent > 0;
}

/* Until the app has been told under which number it is shown. */
static void
wait_until_sent (Fixture *fixture)
{
  g_autoptr (GVariant) answer = NULL;

  ui_wait (is_sent, fixture);
  g_assert_true (g_dbus_connection_flush_sync (fixture->connection, NULL, NULL));
  answer = g_dbus_connection_call_sync (g_application_get_dbus_connection (fixture->application),
                                        "org.freedesktop.DBus", "/org/freedesktop/DBus",
                                        "org.freedesktop.DBus", "GetId", NULL, NULL,
                                        G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL);
  g_assert_nonnull (answer);
  ui_settle ();
}

static gboolean
is_closed (gpointer data)
{
  return ((Fixture *) data)->n_closed > 0;
}

static gboolean
is_opened (gpointer data)
{
  return ((Fixture *) data)->opened != NULL;
}

static void
test_reminds (Fixture *fixture, gconstpointer data)
{
  set_time (fixture, 16);
  ui_settle ();
  g_assert_cmpuint (fixture->n_sent, ==, 0);
  set_time (fixture, 15);
  wait_until_sent (fixture);
  g_assert_true (g_str_has_prefix (fixture->words, "A session at "));
  g_assert_cmpstr (fixture->body, ==, "");
  set_time (fixture, 5);
  ui_settle ();
  g_assert_cmpuint (fixture->n_sent, ==, 1);
  g_dbus_connection_emit_signal (fixture->connection, NULL, PATH, NAME, "ActionInvoked",
                                 g_variant_new ("(us)", 7, "default"), NULL);
  ui_wait (is_opened, fixture);
  g_assert_cmpstr (fixture->opened, ==, fixture->session->id);
}

static void
test_past (Fixture *fixture, gconstpointer data)
{
  set_time (fixture, 1);
  wait_until_sent (fixture);
  set_time (fixture, -24 * 60);
  ui_wait (is_closed, fixture);
}

static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  set_time (fixture, 1);
  wait_until_sent (fixture);
  trellis_record_set_enum (fixture->session, "state", TRELLIS_SESSION_STATE_CANCELLED);
  trellis_workspace_note_change (fixture->workspace);
  ui_wait (is_closed, fixture);
}

static const struct
{
  const char *start, *words;
} sayings[] = {
  { "2026-11-24T10:00", "A session at 10:00" },
  { "2026-11-24T00:05", "A session at 00:05" },
  { "2026-11-25T09:30", "A session on " },
};

static void
test_says (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (sayings); i++)
    {
      TrellisWall start;
      g_autofree char *words = NULL;

      g_assert_true (trellis_wall_parse (sayings[i].start, &start));
      words = trellis_reminding_say (start, ui_date ("2026-11-24"));
      g_assert_true (g_str_has_prefix (words, sayings[i].words));
      g_assert_true (g_str_has_suffix (words, sayings[i].start + strlen ("2026-11-24T")));
    }
}

int
main (int argc, char **argv)
{
  /* Within a sandbox the portal would be asked instead, which says as much by other calls. */
  g_setenv ("GNOTIFICATION_BACKEND", "freedesktop", TRUE);
  fake_portal_start_bus ();
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/reminding/reminds", Fixture, NULL, set_up, test_reminds, tear_down);
  g_test_add ("/reminding/past", Fixture, NULL, set_up, test_past, tear_down);
  g_test_add ("/reminding/cancelled", Fixture, NULL, set_up, test_cancelled, tear_down);
  g_test_add_func ("/reminding/says", test_says);
  return g_test_run ();
}
