/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The life of one engagement in calendars: after a vacation, a moved day, a change of rhythm and
   two cancellations, what subscribes to the kept file and what imports it hold what Trellis holds.
 */

#include "cli-shell.h"

#include "../core/calendar/calendar-eds.h"
#include "../core/calendar/calendar-scripts.h"
#include "planning/trellis-zone.h"

#include <glib/gstdio.h>
#include <string.h>

#define MOST_STEPS 16

/**
 * Life:
 * @files: copies of the kept file, one after each step, ended by %NULL
 * @eds: (nullable): subscribes to the kept file; %NULL where there is no such server
 */
typedef struct
{
  Shell *shell;
  char *engagement;
  char *kept;
  const char *files[MOST_STEPS + 1];
  guint n_files;
  CalendarEds *eds;
} Life;

static char *
format_instant (gint64 instant)
{
  char *text = trellis_instant_to_string (instant);

  text[strlen ("2027-02-03T14:30")] = '\0';
  return text;
}

/* A session as a calendar has to hold it: with its SEQUENCE, or without. */
static char *
make_line (TrellisJson *session, gboolean sequences)
{
  g_autofree char *id = trellis_json_dup_string (session, "id");
  g_autofree char *start = trellis_json_dup_string (session, "start");
  g_autofree char *zone = trellis_json_dup_string (session, "zone");
  g_autofree char *state = trellis_json_dup_string (session, "state");
  g_autofree char *place = trellis_json_dup_string (session, "place");
  g_autofree char *from = NULL, *to = NULL, *sequence = NULL;
  TrellisWall wall;
  gint64 instant;

  g_assert_true (trellis_wall_parse (start, &wall));
  g_assert_true (trellis_wall_resolve (wall, zone, &instant, NULL, NULL));
  from = format_instant (instant);
  to = format_instant (instant + trellis_json_get_integer (session, "minutes", 0) * 60);
  sequence = sequences ? g_strdup_printf ("|%" G_GINT64_FORMAT,
                                          trellis_json_get_integer (session, "sequence", -1))
                       : g_strdup ("");
  return g_strdup_printf ("%s|%s|%s|%s%s|Coaching session|%s", id, from, to,
                          g_strcmp0 (state, "cancelled") == 0 ? "CANCELLED" : "CONFIRMED", sequence,
                          place == NULL ? "" : place);
}

/* By time, as calendars list them, and not by the id that stands first. */
static int
compare_lines (gconstpointer a, gconstpointer b)
{
  return strcmp (strchr (*(char *const *) a, '|'), strchr (*(char *const *) b, '|'));
}

static char *
sort_lines (GPtrArray *lines)
{
  GString *text = g_string_new (NULL);

  g_ptr_array_sort (lines, compare_lines);
  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (text, "%s\n", (char *) lines->pdata[i]);
  return g_string_free (text, FALSE);
}

/* What Trellis holds. */
static char *
list_expected (Life *life, gboolean sequences)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (TrellisJson) engagement = NULL, sessions = NULL;

  shell_run (life->shell, 0, "show", life->engagement, "--json", NULL);
  engagement = shell_parse (life->shell);
  sessions = trellis_json_get (engagement, "sessions");
  for (guint i = 0; i < trellis_json_length (sessions); i++)
    {
      g_autoptr (TrellisJson) session = trellis_json_element (sessions, i);

      g_ptr_array_add (lines, make_line (session, sequences));
    }
  return sort_lines (lines);
}

/* After each step the file is kept, once more, and the subscriber has seen it. */
static void
finish_step (Life *life)
{
  g_autofree char *name = g_strdup_printf ("step-%02u.ics", life->n_files);
  g_autofree char *text = shell_read (life->shell, "kept.ics");

  g_assert_cmpuint (life->n_files, <, MOST_STEPS);
  life->files[life->n_files++] = shell_write (life->shell, name, text);
  if (life->eds != NULL)
    {
      g_autofree char *expected = list_expected (life, TRUE);

      calendar_eds_assert (life->eds, "expect", expected, expected);
    }
}

static void
begin (Life *life)
{
  g_autofree char *answer = NULL;

  life->shell = shell_new ();
  life->engagement = shell_begin (life->shell, NULL);
  life->kept = shell_make_path (life->shell, "kept.ics");
  shell_run (life->shell, 0, "export", "ics", "--target", "Diary", "--keep", "-o", life->kept,
             NULL);
  if (life->eds != NULL)
    answer = calendar_eds_ask (life->eds, "watch", life->kept);
  finish_step (life);
}

static void
end (Life *life)
{
  for (guint i = 0; i < life->n_files; i++)
    g_free ((char *) life->files[i]);
  g_free (life->kept);
  g_free (life->engagement);
  shell_free (life->shell);
}

static char *
dup_id (Life *life, guint position)
{
  return shell_list (life->shell, "sessions", position, "id");
}

static void
hold_first (Life *life)
{
  g_autofree char *id = dup_id (life, 0);

  life->shell->clock = "2027-02-03T16:00+01:00";
  shell_run (life->shell, 0, "session", id, "hold", NULL);
  finish_step (life);
}

/* Two weeks in the south: what was planned then comes later. */
static void
take_vacation (Life *life)
{
  life->shell->clock = "2027-02-04T09:00+01:00";
  shell_run (life->shell, 0, "settings", "--day-off", "2027-02-15..2027-02-28", NULL);
  finish_step (life);
  shell_run (life->shell, 0, "plan", life->engagement, "--first", "2027-02-03T14:30", "--rule",
             "FREQ=WEEKLY;INTERVAL=2", "--count", "7", NULL);
  finish_step (life);
}

static void
move_a_day (Life *life)
{
  g_autofree char *id = dup_id (life, 1);

  shell_run (life->shell, 0, "session", id, "move", "--to", "2027-03-05T09:00", "--minutes", "60",
             "--place", "Vismarkt 2; upstairs, left", NULL);
  finish_step (life);
}

/* From April on every week, on Thursdays, over the night on which summer time has begun. */
static void
change_rhythm (Life *life)
{
  g_autofree char *id = dup_id (life, 1);

  life->shell->clock = "2027-03-20T09:00+01:00";
  shell_run (life->shell, 0, "session", id, "hold", NULL);
  finish_step (life);
  shell_run (life->shell, 0, "plan", life->engagement, "--first", "2027-04-01T11:00", "--rule",
             "FREQ=WEEKLY", "--count", "6", NULL);
  finish_step (life);
}

static void
cancel_two (Life *life)
{
  g_autofree char *first = dup_id (life, 3), *second = dup_id (life, 5);

  shell_run (life->shell, 0, "session", first, "cancel", "--by", "client", "--late", NULL);
  finish_step (life);
  shell_run (life->shell, 0, "session", second, "cancel", "--by", "coach", NULL);
  finish_step (life);
}

static void
live (Life *life)
{
  begin (life);
  hold_first (life);
  take_vacation (life);
  move_a_day (life);
  change_rhythm (life);
  cancel_two (life);
}

/* Each step was a file of its own, so that none is missed by a mistake of the test. */
static void
assert_lived (Life *life)
{
  g_autofree char *expected = list_expected (life, TRUE);
  g_auto (GStrv) lines = g_strsplit (expected, "\n", -1);
  guint n_cancelled = 0, n_changed = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      n_cancelled += strstr (lines[i], "|CANCELLED|") != NULL;
      n_changed += strstr (lines[i], "|0|Coaching") == NULL && lines[i][0] != '\0';
    }
  g_assert_cmpuint (n_cancelled, >=, 2);
  g_assert_cmpuint (n_changed, >=, 5);
  g_assert_cmpuint (g_strv_length (lines), >=, 8);
}

static void
test_subscriber (void)
{
  g_autoptr (CalendarEds) eds = calendar_eds_new ();
  Life life = { .eds = eds };

  if (eds == NULL)
    return;
  live (&life);
  assert_lived (&life);
  end (&life);
}

static GPtrArray *
split_lines (const char *text)
{
  g_auto (GStrv) split = g_strsplit (text, "\n", -1);
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; split[i] != NULL; i++)
    if (split[i][0] != '\0')
      g_ptr_array_add (lines, g_strdup (split[i]));
  return lines;
}

/* khal imports the file after each step, and holds each session once. */
static void
test_importer (void)
{
  g_autoptr (GPtrArray) lines = NULL;
  g_autofree char *held = NULL, *sorted = NULL, *expected = NULL;
  Life life = { 0 };

  live (&life);
  assert_lived (&life);
  expected = list_expected (&life, FALSE);
  held = calendar_run_python_over ("import-khal.py", life.files);
  lines = split_lines (held);
  sorted = sort_lines (lines);
  g_assert_cmpstr (sorted, ==, expected);
  end (&life);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/calendar-life/subscriber-eds", test_subscriber);
  g_test_add_func ("/calendar-life/importer-khal", test_importer);
  return g_test_run ();
}
