/* SPDX-License-Identifier: GPL-3.0-or-later */
/* docs/format.md says every member of every document, each choice, and what is needed. */

#include "config.h"

#include "contract/trellis-contract-version.h"
#include "engagement/trellis-coaching.h"
#include "engagement/trellis-mentoring.h"
#include "people/trellis-person.h"
#include "practice/trellis-calendar-source.h"
#include "practice/trellis-export-target.h"
#include "practice/trellis-settings.h"

#include <string.h>

/* "TrellisGoalChange" is called "goal change". */
static char *
make_heading (GType type)
{
  const char *name = g_type_name (type) + strlen ("Trellis");
  GString *words = g_string_new (NULL);

  for (const char *at = name; *at != '\0'; at++)
    {
      if (g_ascii_isupper (*at) && at != name)
        g_string_append_c (words, ' ');
      g_string_append_c (words, g_ascii_tolower (*at));
    }
  return g_string_free (words, FALSE);
}

/* The lines from the heading of a type to the next heading. */
static char *
find_section (const char *text, GType type)
{
  g_autofree char *words = make_heading (type);
  g_autofree char *heading = g_strdup_printf ("\n### %s\n", words);
  const char *start = strstr (text, heading);
  const char *end;

  if (start == NULL)
    g_error ("docs/format.md has no section “%s”", words);
  start += strlen (heading);
  end = strstr (start, "\n#");
  return end == NULL ? g_strdup (start) : g_strndup (start, end - start + 1);
}

static char *
find_row (const char *section, const TrellisField *field, GType type)
{
  g_autofree char *cell = g_strdup_printf ("\n| `%s` %s| ", field->name,
                                           field->flags & TRELLIS_FIELD_REQUIRED ? "* " : "");
  const char *start = strstr (section, cell);

  if (start == NULL)
    g_error ("docs/format.md has no row “%s” for %s", cell + 1, g_type_name (type));
  return g_strndup (start + 1, strcspn (start + 1, "\n"));
}

static void
check_choices (const char *row, const TrellisField *field)
{
  g_autoptr (GEnumClass) choices = g_type_class_ref (field->get_type ());

  for (guint i = 0; i < choices->n_values; i++)
    {
      g_autofree char *word = g_strdup_printf ("`%s`", choices->values[i].value_nick);

      if (choices->values[i].value_nick[0] != '\0' && strstr (row, word) == NULL)
        g_error ("docs/format.md does not say %s in “%s”", word, row);
    }
}

static guint
count_rows (const char *section)
{
  guint n = 0;

  for (const char *at = strstr (section, "\n| `"); at != NULL; at = strstr (at + 1, "\n| `"))
    n++;
  return n;
}

static void
check_type (const char *text, GType type, GHashTable *seen)
{
  g_autoptr (TrellisRecordClass) klass = NULL;
  const TrellisField *const *fields;
  g_autofree char *section = NULL;
  guint n;

  if (!g_hash_table_add (seen, GSIZE_TO_POINTER (type)))
    return;
  klass = g_type_class_ref (type);
  fields = trellis_record_class_get_fields (klass, &n);
  section = find_section (text, type);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *row = find_row (section, fields[i], type);

      if (fields[i]->type == TRELLIS_FIELD_ENUM)
        check_choices (row, fields[i]);
      if (fields[i]->type == TRELLIS_FIELD_RECORD || fields[i]->type == TRELLIS_FIELD_LIST)
        check_type (text, fields[i]->get_type (), seen);
    }
  g_assert_cmpuint (count_rows (section), ==, n);
}

static void
test_members (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "docs", "format.md", NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  check_type (text, TRELLIS_TYPE_PRACTICE_HEAD, seen);
  check_type (text, TRELLIS_TYPE_PERSON, seen);
  check_type (text, TRELLIS_TYPE_COACHING, seen);
  check_type (text, TRELLIS_TYPE_MENTORING, seen);
  check_type (text, TRELLIS_TYPE_SIGNATURE, seen);
  check_type (text, TRELLIS_TYPE_EXPORT_TARGET, seen);
  check_type (text, TRELLIS_TYPE_CALENDAR_SOURCE, seen);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/format/members", test_members);
  return g_test_run ();
}
