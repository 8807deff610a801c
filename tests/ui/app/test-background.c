/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Staying in the background: what is wanted, what the desktop says, and what the preferences say of
   it. */

#include "config.h"

#include "fake-portal.h"

#include "tests/ui/ui-fixture.h"
#include "ui/app/trellis-app-settings.h"
#include "ui/app/trellis-background.h"
#include "ui/common/trellis-background-keys.h"
#include "ui/preferences/trellis-reminders-group.h"

#include <adwaita.h>

typedef struct
{
  FakePortal portal;
  GSettings *settings;
  const char *standing;
} Fixture;

static gboolean
has_standing (gpointer data)
{
  Fixture *fixture = data;
  g_autofree char *standing
      = g_settings_get_string (fixture->settings, TRELLIS_BACKGROUND_STANDING);

  return g_str_equal (standing, fixture->standing);
}

static void
wait_for (Fixture *fixture, const char *standing)
{
  fixture->standing = standing;
  ui_wait (has_standing, fixture);
}

static gboolean
is_asked_twice (gpointer data)
{
  return ((Fixture *) data)->portal.asked == 2;
}

static gboolean
is_closed (gpointer data)
{
  return ((Fixture *) data)->portal.closed == 1;
}

static void
begin (Fixture *fixture, gboolean there)
{
  fake_portal_init (&fixture->portal, there);
  fixture->settings = trellis_app_settings_new ();
  g_settings_reset (fixture->settings, TRELLIS_BACKGROUND_WANTED);
  g_settings_reset (fixture->settings, TRELLIS_BACKGROUND_STANDING);
}

static void
end (Fixture *fixture)
{
  g_clear_object (&fixture->settings);
  fake_portal_clear (&fixture->portal);
}

static void
want (Fixture *fixture, gboolean wanted)
{
  g_settings_set_boolean (fixture->settings, TRELLIS_BACKGROUND_WANTED, wanted);
}

static const struct
{
  const char *name;
  gboolean there;
  guint32 response;
  gboolean background, other_handle;
  const char *standing;
  gboolean stays;
  const char *words;
} cases[] = {
  { "/background/granted", TRUE, 0, TRUE, FALSE, "granted", TRUE, "starts when you log in" },
  { "/background/granted-elsewhere", TRUE, 0, TRUE, TRUE, "granted", TRUE, "starts when you" },
  { "/background/refused", TRUE, 0, FALSE, FALSE, "refused", FALSE, "does not let Trellis stay" },
  { "/background/cancelled", TRUE, 1, FALSE, FALSE, "refused", FALSE, "does not let Trellis stay" },
  { "/background/missing", FALSE, 0, FALSE, FALSE, "missing", TRUE, "until you log out" },
};

static void
test_case (gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  g_autoptr (TrellisBackground) background = NULL;
  g_autoptr (GtkWidget) group = NULL;
  Fixture fixture;

  begin (&fixture, cases[i].there);
  fixture.portal.response = cases[i].response;
  fixture.portal.background = cases[i].background;
  fixture.portal.other_handle = cases[i].other_handle;
  group = g_object_ref_sink (trellis_reminders_group_new (fixture.settings));
  background = trellis_background_new (fixture.settings, fixture.portal.client);
  g_assert_false (trellis_background_stays (background));
  g_assert_cmpuint (fixture.portal.asked, ==, 0);
  want (&fixture, TRUE);
  wait_for (&fixture, cases[i].standing);
  g_assert_true (trellis_background_stays (background) == cases[i].stays);
  ui_assert_says (group, cases[i].words);
  if (cases[i].there)
    {
      g_assert_cmpuint (fixture.portal.asked, ==, 1);
      g_assert_true (fixture.portal.autostart);
      g_assert_cmpstr (fixture.portal.command, ==, "trellis --gapplication-service");
    }
  g_clear_object (&background);
  g_clear_object (&group);
  end (&fixture);
}

/* Who no longer wants it is no longer started. */
static void
test_left (void)
{
  g_autoptr (TrellisBackground) background = NULL;
  Fixture fixture;

  begin (&fixture, TRUE);
  background = trellis_background_new (fixture.settings, fixture.portal.client);
  want (&fixture, TRUE);
  wait_for (&fixture, "granted");
  want (&fixture, FALSE);
  ui_wait (is_asked_twice, &fixture);
  g_assert_false (fixture.portal.autostart);
  g_assert_false (trellis_background_stays (background));
  wait_for (&fixture, "");
  g_clear_object (&background);
  end (&fixture);
}

/* Nobody waits for ever: the switch goes back, and can be turned on again. */
static void
test_silent (void)
{
  g_autoptr (TrellisBackground) background = NULL;
  g_autoptr (GtkWidget) group = NULL;
  Fixture fixture;

  begin (&fixture, TRUE);
  fixture.portal.silent = TRUE;
  group = g_object_ref_sink (trellis_reminders_group_new (fixture.settings));
  background = trellis_background_new (fixture.settings, fixture.portal.client);
  trellis_background_set_patience (background, 200);
  want (&fixture, TRUE);
  ui_assert_says (group, "Asking your desktop…\n");
  wait_for (&fixture, "silent");
  g_assert_false (trellis_background_stays (background));
  g_assert_false (gtk_switch_get_active (GTK_SWITCH (ui_find (group, GTK_TYPE_SWITCH, NULL))));
  ui_assert_says (group, "Your desktop did not answer. Turn this on again");
  ui_wait (is_asked_twice, &fixture);
  g_assert_cmpuint (fixture.portal.closed, ==, 1);
  g_assert_false (fixture.portal.autostart);
  fixture.portal.silent = FALSE;
  trellis_background_set_patience (background, 60000);
  want (&fixture, TRUE);
  wait_for (&fixture, "granted");
  g_assert_true (trellis_background_stays (background));
  g_clear_object (&background);
  g_clear_object (&group);
  end (&fixture);
}

/* A desktop that has come to refuse it is believed when the app starts. */
static void
test_started_again (void)
{
  g_autoptr (TrellisBackground) background = NULL;
  Fixture fixture;

  begin (&fixture, TRUE);
  want (&fixture, TRUE);
  fixture.portal.background = FALSE;
  background = trellis_background_new (fixture.settings, fixture.portal.client);
  g_assert_true (trellis_background_stays (background));
  wait_for (&fixture, "refused");
  g_assert_false (trellis_background_stays (background));
  g_clear_object (&background);
  end (&fixture);
}

/* A desktop that is slow when the app starts has not gone back on what it granted. */
static void
test_silent_at_start (void)
{
  g_autoptr (TrellisBackground) background = NULL;
  g_autoptr (GtkWidget) group = NULL;
  Fixture fixture;

  begin (&fixture, TRUE);
  want (&fixture, TRUE);
  fixture.portal.silent = TRUE;
  background = trellis_background_new (fixture.settings, fixture.portal.client);
  trellis_background_set_patience (background, 200);
  group = g_object_ref_sink (trellis_reminders_group_new (fixture.settings));
  wait_for (&fixture, "silent");
  g_assert_true (trellis_background_stays (background));
  g_assert_true (gtk_switch_get_active (GTK_SWITCH (ui_find (group, GTK_TYPE_SWITCH, NULL))));
  ui_assert_says (group, "Your desktop did not answer. Trellis stays when its window is closed");
  ui_assert_says_not (group, "Turn this on again");
  want (&fixture, FALSE);
  wait_for (&fixture, "");
  ui_assert_says_not (group, "did not answer");
  g_clear_object (&group);
  g_clear_object (&background);
  end (&fixture);
}

/* Whoever goes while the desktop still thinks is told nothing. */
static void
test_gone (void)
{
  g_autoptr (TrellisBackground) background = NULL;
  Fixture fixture;

  begin (&fixture, TRUE);
  background = trellis_background_new (fixture.settings, fixture.portal.client);
  want (&fixture, TRUE);
  g_clear_object (&background);
  while (fixture.portal.asked == 0)
    g_main_context_iteration (NULL, TRUE);
  ui_wait (is_closed, &fixture);
  wait_for (&fixture, "asking");
  end (&fixture);
}

int
main (int argc, char **argv)
{
  fake_portal_start_bus ();
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].name, GUINT_TO_POINTER (i), test_case);
  g_test_add_func ("/background/left", test_left);
  g_test_add_func ("/background/silent", test_silent);
  g_test_add_func ("/background/started-again", test_started_again);
  g_test_add_func ("/background/silent-at-start", test_silent_at_start);
  g_test_add_func ("/background/gone", test_gone);
  return g_test_run ();
}
