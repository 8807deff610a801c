/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The practice that a command works on: where it is, opening it, and finding things in it. */

#include "config.h"

#include "trellis-cli-practice.h"

#include "practice/trellis-find.h"
#include "practice/trellis-signing-desk.h"
#include "store/trellis-lock.h"
#include "trellis-cli-output.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * trellis_cli_set_clock:
 *
 * Sets the clock to `--clock`, else to `TRELLIS_CLOCK`; in a command it stands still, and without
 * either it is the computer's.
 */
gboolean
trellis_cli_set_clock (TrellisCli *self, GError **error)
{
  const char *option = trellis_cli_get_text (self, "--clock");
  const char *time = option != NULL ? option : g_getenv ("TRELLIS_CLOCK");
  g_autofree char *shown = NULL;
  gint64 now;

  if (time == NULL || (option == NULL && *time == '\0'))
    {
      self->clock = trellis_clock_new_system ();
      return TRUE;
    }
  if (trellis_instant_parse (time, &now))
    {
      self->clock = trellis_clock_new_still (now);
      return TRUE;
    }
  shown = g_utf8_make_valid (time, -1);
  return trellis_cli_misuse (
      error, _ ("%s: expected a time with its offset, such as 2026-11-24T09:00+01:00, got “%s”"),
      option != NULL ? "--clock" : "TRELLIS_CLOCK", shown);
}

/**
 * trellis_cli_dup_place:
 *
 * Returns: (transfer full): the folder that `--practice` names, else the one in the user's data
 */
char *
trellis_cli_dup_place (TrellisCli *self)
{
  const char *place = trellis_cli_get_text (self, "--practice");

  return place != NULL ? g_strdup (place) : trellis_folder_dup_default_path ();
}

static void
name_aside (TrellisCli *self)
{
  GPtrArray *aside = trellis_folder_get_aside (self->folder);

  for (guint i = 0; i < aside->len; i++)
    {
      const TrellisAside *each = aside->pdata[i];

      if (each->newer)
        trellis_cli_note (_ ("%s is set aside: %s"), each->where, each->reason);
      else
        trellis_cli_note (_ ("%s is set aside: %s; “trellis recover %s” puts back what is kept of "
                             "it"),
                          each->where, each->reason, each->id);
    }
}

/**
 * trellis_cli_open_at:
 * @place: the folder of a practice
 *
 * Opens and reads a practice, and names on standard error the documents that are set aside.
 */
gboolean
trellis_cli_open_at (TrellisCli *self, const char *place, TrellisFolderMode mode, GError **error)
{
  if (*place == '\0')
    return trellis_cli_misuse (error, _ ("The name of the practice's folder is empty."));
  self->folder = trellis_folder_open (place, mode, self->clock, TRELLIS_LOCK_COMMAND, error);
  if (self->folder == NULL)
    return FALSE;
  self->practice = trellis_folder_load (self->folder, error);
  if (self->practice == NULL)
    return FALSE;
  self->changing = mode != TRELLIS_FOLDER_READ;
  name_aside (self);
  return TRUE;
}

/**
 * trellis_cli_open:
 *
 * Opens the practice that the command line names, see trellis_cli_open_at().
 */
gboolean
trellis_cli_open (TrellisCli *self, TrellisFolderMode mode, GError **error)
{
  g_autofree char *place = trellis_cli_dup_place (self);

  return trellis_cli_open_at (self, place, mode, error);
}

/* Whose document was set aside cannot be found: then that is what is to be said. */
static void
explain_aside (TrellisCli *self, const char *text, GError **error)
{
  GPtrArray *aside = trellis_folder_get_aside (self->folder);

  if (*text == '\0'
      || !g_error_matches (*error, TRELLIS_PRACTICE_ERROR, TRELLIS_PRACTICE_ERROR_NOT_FOUND))
    return;
  for (guint i = 0; i < aside->len; i++)
    {
      const TrellisAside *each = aside->pdata[i];

      if (!g_str_has_prefix (each->id, text))
        continue;
      g_clear_error (error);
      trellis_cli_refuse (error,
                          _ ("%s is set aside and cannot be used; “trellis help recover” says what "
                             "can be done."),
                          each->where);
      return;
    }
}

static TrellisEngagement *
find_engagement (TrellisCli *self, const char *text, GError **error)
{
  TrellisEngagement *engagement = trellis_find_engagement (self->practice, text, error);

  if (engagement == NULL)
    explain_aside (self, text, error);
  return engagement;
}

/**
 * trellis_cli_find_engagement:
 *
 * Returns: (nullable): the engagement; an error says what is in its place, or that there is none
 */
TrellisEngagement *
trellis_cli_find_engagement (TrellisCli *self, guint n, GError **error)
{
  return find_engagement (self, trellis_cli_get_argument (self, n), error);
}

/**
 * trellis_cli_find_engagement_of:
 * @option: an option that was given
 */
TrellisEngagement *
trellis_cli_find_engagement_of (TrellisCli *self, const char *option, GError **error)
{
  return find_engagement (self, trellis_cli_get_text (self, option), error);
}

/**
 * trellis_cli_find_coaching:
 *
 * Returns: (nullable): the engagement, which is refused when it is mentoring
 */
TrellisCoaching *
trellis_cli_find_coaching (TrellisCli *self, guint n, GError **error)
{
  TrellisEngagement *engagement = trellis_cli_find_engagement (self, n, error);

  if (engagement == NULL || engagement->kind == TRELLIS_ENGAGEMENT_KIND_COACHING)
    return (TrellisCoaching *) engagement;
  trellis_cli_refuse (error, _ ("“%s” is mentoring, which has no contract."), engagement->title);
  return NULL;
}

/* An engagement in the place of a session: a draft has none to name, so it is said why. */
static void
explain_engagement (TrellisCli *self, const char *text, GError **error)
{
  TrellisEngagement *engagement
      = g_error_matches (*error, TRELLIS_PRACTICE_ERROR, TRELLIS_PRACTICE_ERROR_NOT_FOUND)
            ? trellis_find_engagement (self->practice, text, NULL)
            : NULL;

  if (engagement == NULL)
    return;
  g_clear_error (error);
  if (engagement->kind == TRELLIS_ENGAGEMENT_KIND_COACHING
      && !trellis_practice_check_in_force (self->practice, TRELLIS_COACHING (engagement), error))
    return;
  trellis_cli_refuse (error,
                      _ ("“%s” is an engagement: name one of its sessions, as “trellis list "
                         "sessions” does."),
                      engagement->title);
}

/**
 * trellis_cli_find_session:
 * @engagement: (out) (transfer none): whose it is
 *
 * Returns: (nullable): the session; where an engagement is named instead, the error says why it has
 *   none, or to name one
 */
TrellisSession *
trellis_cli_find_session (TrellisCli *self, guint n, TrellisEngagement **engagement, GError **error)
{
  const char *text = trellis_cli_get_argument (self, n);
  TrellisSession *session = trellis_find_session (self->practice, text, engagement, error);

  if (session == NULL)
    {
      explain_engagement (self, text, error);
      explain_aside (self, text, error);
    }
  return session;
}

/**
 * trellis_cli_find_goal:
 * @coaching: (out) (transfer none): whose it is
 *
 * Returns: (nullable): the goal
 */
TrellisGoal *
trellis_cli_find_goal (TrellisCli *self, guint n, TrellisCoaching **coaching, GError **error)
{
  return trellis_find_goal (self->practice, trellis_cli_get_argument (self, n), coaching, error);
}

/**
 * trellis_cli_find_action:
 * @engagement: (out) (transfer none): whose it is
 *
 * Returns: (nullable): the action
 */
TrellisAction *
trellis_cli_find_action (TrellisCli *self, guint n, TrellisEngagement **engagement, GError **error)
{
  return trellis_find_action (self->practice, trellis_cli_get_argument (self, n), engagement,
                              error);
}
