/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What `list` and `show` print: the members that scripts rely on, and tables for people. */

#include "cli-shell.h"

#include <string.h>

static const struct
{
  const char *list;
  const char *members[12];
} lists[] = {
  { "engagements", { "id", "title", "kind", "state", "people" } },
  { "sessions", { "id", "engagement", "start", "zone", "minutes", "state", "posture" } },
  { "goals",
    { "id", "engagement", "statement", "state", "required", "measure", "baseline", "target",
      "latest", "due" } },
  { "actions", { "id", "engagement", "what", "who", "due", "state" } },
  { "people", { "id", "name", "email", "roles" } },
  { "conflicts", { "id", "with", "start", "minutes" } },
  { "calendars", { "id", "name", "place", "read", "times", "failed", "failure" } },
};

static void
begin_conflict (Shell *shell, const char *engagement)
{
  g_autofree char *last = shell_list (shell, "sessions", 6, "id");

  shell_run (shell, 0, "session", last, "move", "--to", "2027-04-28T15:00", "--allow-conflicts",
             NULL);
}

static void
import_calendar (Shell *shell)
{
  g_autofree char *path = shell_write (shell, "work.ics", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n");

  shell_run (shell, 0, "import", "ics", path, NULL);
}

static void
check_members (TrellisJson *rows, const char *const *members)
{
  g_assert_cmpuint (trellis_json_length (rows), >, 0);
  for (guint i = 0; i < trellis_json_length (rows); i++)
    {
      g_autoptr (TrellisJson) row = trellis_json_element (rows, i);
      g_auto (GStrv) names = trellis_json_members (row);

      g_assert_cmpuint (g_strv_length (names), ==, g_strv_length ((char **) members));
      for (guint j = 0; members[j] != NULL; j++)
        g_assert_true (trellis_json_has (row, members[j]));
    }
}

/* Every row has every member and no other, whether it has a value or not. */
static void
test_members (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = shell_begin (shell, NULL);
  g_autofree char *brief = shell_brief (shell, "mentoring", NULL);

  shell_run (shell, 0, "new", "mentoring", brief, NULL);
  begin_conflict (shell, engagement);
  import_calendar (shell);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autoptr (TrellisJson) rows = NULL;

      shell_run (shell, 0, "list", lists[i].list, "--json", NULL);
      rows = shell_parse (shell);
      check_members (rows, lists[i].members);
    }
}

/* An empty practice has empty lists, which are arrays all the same. */
static void
test_empty (void)
{
  g_autoptr (Shell) shell = shell_new ();

  shell_run (shell, 0, "profile", "--name", "Ilse Maes", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autoptr (TrellisJson) rows = NULL;

      shell_run (shell, 0, "list", lists[i].list, "--json", NULL);
      g_assert_true (g_str_has_prefix (shell->out, "["));
      rows = shell_parse (shell);
      g_assert_cmpuint (trellis_json_length (rows), ==, 0);
      shell_run (shell, 0, "list", lists[i].list, NULL);
      g_assert_true (g_str_has_prefix (shell->out, g_str_equal (lists[i].list, "conflicts")
                                                       ? "No coming session overlaps another."
                                                       : "ID"));
    }
}

static void
assert_row (Shell *shell, const char *list, guint position, const char *const *expected)
{
  g_autoptr (TrellisJson) rows = NULL, row = NULL;

  shell_run (shell, 0, "list", list, "--json", NULL);
  rows = shell_parse (shell);
  row = trellis_json_element (rows, position);
  for (; *expected != NULL; expected += 2)
    {
      g_autofree char *value = trellis_json_dup_string (row, expected[0]);

      g_assert_cmpstr (value, ==, g_str_equal (expected[1], "null") ? NULL : expected[1]);
    }
}

static void
test_values (void)
{
  const char *const number[] = { "statement", "Throw away less dough a night",
                                 "state",     "open",
                                 "measure",   "number",
                                 "baseline",  "12.5",
                                 "target",    "4.5",
                                 "latest",    "7.25",
                                 "due",       "2027-05-20",
                                 NULL };
  const char *const yes_no[] = { "measure", "yes-no", "baseline", "null", "target", "null",
                                 "latest",  "null",   "due",      "null", NULL };
  const char *const session[]
      = { "start", "2027-02-03T14:30", "zone", "Europe/Brussels", "state", "planned", NULL };
  const char *const coach[] = { "who", "coach", "due", "2027-02-04", "state", "open", NULL };
  const char *const person[] = { "who", "Emiel Wouters", "due", "null", NULL };
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = shell_begin (shell, NULL);
  g_autofree char *goal = shell_list (shell, "goals", 2, "id");

  shell_run (shell, 0, "goal", goal, "check-in", "7.25", "--by", "sponsor", NULL);
  assert_row (shell, "goals", 2, number);
  assert_row (shell, "goals", 5, yes_no);
  assert_row (shell, "sessions", 0, session);
  assert_row (shell, "actions", 1, coach);
  assert_row (shell, "actions", 2, person);
}

static guint
count_lines (const char *text)
{
  guint n = 0;

  for (; *text != '\0'; text++)
    n += *text == '\n';
  return n;
}

/* Both dates are included; sessions go by the date in their own zone. */
static void
test_dates (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = shell_begin (shell, NULL);

  shell_run (shell, 0, "list", "sessions", "--from", "2027-02-17", "--to", "2027-03-31", NULL);
  g_assert_cmpuint (count_lines (shell->out), ==, 4);
  shell_run (shell, 0, "session", engagement, "add", "--start", "2027-02-20T00:30", "--zone",
             "Pacific/Auckland", NULL);
  shell_run (shell, 0, "list", "sessions", "--from", "2027-02-20", "--to", "2027-02-20", NULL);
  g_assert_cmpuint (count_lines (shell->out), ==, 2);
  shell_run (shell, 0, "list", "goals", "--to", "2027-03-15", NULL);
  g_assert_cmpuint (count_lines (shell->out), ==, 2);
  shell_run (shell, 0, "list", "actions", "--from", "2027-02-10", NULL);
  g_assert_cmpuint (count_lines (shell->out), ==, 2);
}

static void
test_engagement (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = shell_begin (shell, NULL);
  g_autofree char *brief = shell_brief (shell, "mentoring", NULL), *mentoring = NULL;
  g_autofree char *prefix = g_strndup (engagement, 6);

  shell_run (shell, 0, "new", "mentoring", brief, NULL);
  mentoring = g_strdup (g_strchomp (shell->out));
  shell_run (shell, 0, "list", "sessions", "--engagement", mentoring, NULL);
  g_assert_cmpuint (count_lines (shell->out), ==, 3);
  shell_run (shell, 0, "list", "people", "--engagement", "Tomás, at home on the water", NULL);
  g_assert_cmpuint (count_lines (shell->out), ==, 2);
  assert_contains (shell->out, "mentee");
  shell_run (shell, 0, "list", "--engagement", prefix, NULL);
  assert_contains (shell->out, "Handing over");
  assert_lacks (shell->out, "Tomás");
  shell_run (shell, 1, "list", "goals", "--engagement", "nothing", NULL);
  assert_contains (shell->err, "“nothing”");
}

/* A title that two have names neither; the id still does. */
static void
test_same_title_twice (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *first = shell_draft (shell, NULL), *second = shell_draft (shell, NULL);

  shell_run (shell, 1, "show", "Handing over the bakery floor", NULL);
  assert_contains (shell->err, "could be 2 different ones; give enough of the id:\n  ");
  first[8] = second[8] = '\0';
  assert_contains (shell->err, first);
  assert_contains (shell->err, second);
  assert_contains (shell->err, "  Handing over the bakery floor (draft)");
  shell_run (shell, 0, "show", first, NULL);
  shell_run (shell, 0, "show", second, NULL);
  shell_run (shell, 1, "show", "", NULL);
}

/* Columns are as wide as a terminal shows them, in any script, and a row is one line. */
static void
test_alignment (void)
{
  const char *const names[] = { "Noor Haddad", "نور حداد", "Noor 🥐 Haddad", "山田 花子" };
  g_autoptr (Shell) shell = shell_new ();
  g_auto (GStrv) lines = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *input = g_strdup_printf (
          "{ \"title\": \"T%u\", \"coachees\": [ { \"name\": \"%s\", \"email\": \"%u@example.org\" "
          "} ] }",
          i, names[i], i);

      shell->input = input;
      shell_run (shell, 0, "new", "coaching", "-", NULL);
      shell->input = NULL;
    }
  shell_run (shell, 0, "list", "people", NULL);
  lines = g_strsplit (shell->out, "\n", -1);
  for (guint i = 1; i <= G_N_ELEMENTS (names); i++)
    {
      const char *email = strstr (lines[i], "@example.org") - 1;
      guint width = 0;

      for (const char *at = lines[i]; at < email; at = g_utf8_next_char (at))
        width += g_unichar_iswide (g_utf8_get_char (at)) ? 2 : 1;
      g_assert_cmpuint (width, ==, 8 + 2 + 14 + 2);
    }
}

static void
test_show_as_json (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = shell_begin (shell, NULL);
  g_autofree char *place = g_strdup_printf ("practice/engagements/%s.json", engagement);
  g_autofree char *document = shell_read (shell, place);

  shell_run (shell, 0, "show", engagement, "--json", NULL);
  g_assert_cmpstr (shell->out, ==, document);
}

static void
test_term (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = shell_begin (shell, NULL);
  g_autofree char *goal = shell_list (shell, "goals", 0, "id");

  shell->clock = "2027-03-02T12:00+01:00";
  shell_run (shell, 0, "show", engagement, NULL);
  assert_contains (shell->out, "week 5 of 22");
  shell_run (shell, 0, "goal", goal, "check-in", "yes", NULL);
  shell->clock = "2027-07-01T12:00+02:00";
  shell_run (shell, 0, "show", engagement, NULL);
  assert_contains (shell->out, "term over, 5 goals open");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lists/members", test_members);
  g_test_add_func ("/lists/empty", test_empty);
  g_test_add_func ("/lists/values", test_values);
  g_test_add_func ("/lists/dates", test_dates);
  g_test_add_func ("/lists/engagement", test_engagement);
  g_test_add_func ("/lists/same-title-twice", test_same_title_twice);
  g_test_add_func ("/lists/alignment", test_alignment);
  g_test_add_func ("/lists/show-as-json", test_show_as_json);
  g_test_add_func ("/lists/term", test_term);
  return g_test_run ();
}
