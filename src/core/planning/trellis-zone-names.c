/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The names in this computer's zone table: which there are, and which are near to a wrong one. */

#include "config.h"

#include "trellis-zone-names.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

#define DEFAULT_DIRECTORY "/usr/share/zoneinfo"
#define LONGEST_NAME 64
#define MOST_SUGGESTIONS 3

typedef struct
{
  const char *name;
  guint distance;
} Candidate;

/* Files of the table that are no place: an unset zone, this computer's own, other countings. */
static const char *const no_zones[] = { "Factory", "localtime", "posixrules", "posix", "right" };

static const char *
get_directory (void)
{
  const char *directory = g_getenv ("TZDIR");

  return directory == NULL || directory[0] == '\0' ? DEFAULT_DIRECTORY : directory;
}

static gboolean
is_segment (const char *text)
{
  for (gsize i = 0; text[i] != '\0'; i++)
    if (!g_ascii_isalnum (text[i]) && strchr ("_+-", text[i]) == NULL)
      return FALSE;
  return text[0] != '\0';
}

/* Only a name gets past: never an absolute path, a way up, or what GLib would take for a rule. */
static gboolean
is_name (const char *name)
{
  g_auto (GStrv) segments = NULL;

  if (name == NULL || strlen (name) > LONGEST_NAME)
    return FALSE;
  segments = g_strsplit (name, "/", -1);
  if (segments[0] == NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (no_zones); i++)
    if (g_str_equal (segments[0], no_zones[i]))
      return FALSE;
  for (guint i = 0; segments[i] != NULL; i++)
    if (!is_segment (segments[i]))
      return FALSE;
  return TRUE;
}

/* RFC 8536, section 3.1: a zone file starts with "TZif". */
static gboolean
is_zone_file (const char *path)
{
  FILE *file = g_file_test (path, G_FILE_TEST_IS_REGULAR) ? g_fopen (path, "rbe") : NULL;
  char magic[4] = "";
  gboolean is_zone;

  if (file == NULL)
    return FALSE;
  is_zone = fread (magic, sizeof magic, 1, file) == 1 && memcmp (magic, "TZif", 4) == 0;
  fclose (file);
  return is_zone;
}

/**
 * trellis_zone_name_exists:
 * @name: (nullable): a name such as `Europe/Brussels`
 *
 * Looks into the zone table of this computer: `$TZDIR`, or `/usr/share/zoneinfo`. Ask
 * trellis_zone_is_known() where the answer is wanted often.
 *
 * Returns: whether @name is the name of a zone; letter case counts
 */
gboolean
trellis_zone_name_exists (const char *name)
{
  g_autofree char *path = NULL;

  if (!is_name (name))
    return FALSE;
  path = g_build_filename (get_directory (), name, NULL);
  return is_zone_file (path);
}

/* The edit distance of Levenshtein, letter case aside; both texts are bounded by LONGEST_NAME. */
static guint
measure (const char *a, const char *b)
{
  guint row[LONGEST_NAME + 1];
  gsize length = strlen (b);

  for (guint j = 0; j <= length; j++)
    row[j] = j;
  for (guint i = 1; a[i - 1] != '\0'; i++)
    {
      guint diagonal = row[0];

      row[0] = i;
      for (guint j = 1; j <= length; j++)
        {
          gboolean same = g_ascii_tolower (a[i - 1]) == g_ascii_tolower (b[j - 1]);
          guint replaced = diagonal + (same ? 0 : 1);

          diagonal = row[j];
          row[j] = MIN (replaced, MIN (row[j], row[j - 1]) + 1);
        }
    }
  return row[length];
}

static const char *
get_city (const char *name)
{
  const char *slash = strrchr (name, '/');

  return slash == NULL ? name : slash + 1;
}

/* People know their city better than how the table files it: a right city in a wrong region, or in
 * none, is as near as one wrong letter. */
static guint
measure_name (const char *name, const char *candidate)
{
  return MIN (measure (name, candidate), measure (get_city (name), get_city (candidate)) + 1);
}

static void
take_field (GPtrArray *names, const char *line, const char *separator, guint position)
{
  g_auto (GStrv) fields = g_strsplit (line, separator, -1);

  if (g_strv_length (fields) > position)
    g_ptr_array_add (names, g_strdup (fields[position]));
}

static char **
read_lines (const char *list)
{
  g_autofree char *path = g_build_filename (get_directory (), list, NULL);
  g_autofree char *text = NULL;

  return g_file_get_contents (path, &text, NULL, NULL) ? g_strsplit (text, "\n", -1) : NULL;
}

/**
 * trellis_zone_list_links:
 *
 * Reads which names of the zone table are other names of a zone, such as `US/Eastern` of
 * `America/New_York`: computers tend not to have files for the old ones.
 *
 * Returns: (transfer full) (element-type utf8 utf8): the names that such names lead to
 */
GHashTable *
trellis_zone_list_links (void)
{
  GHashTable *links = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_auto (GStrv) lines = read_lines ("tzdata.zi");

  for (guint i = 0; lines != NULL && lines[i] != NULL; i++)
    {
      g_auto (GStrv) fields = g_strsplit (lines[i], " ", -1);

      if (g_strv_length (fields) == 3 && g_str_equal (fields[0], "L"))
        g_hash_table_insert (links, g_strdup (fields[2]), g_strdup (fields[1]));
    }
  return links;
}

/* tzdata.zi has `Z NAME ...` and `L TARGET NAME`; the .tab files have the name in column three. */
static void
take_line (GPtrArray *names, const char *line)
{
  if (g_str_has_prefix (line, "Z "))
    take_field (names, line, " ", 1);
  else if (g_str_has_prefix (line, "L "))
    take_field (names, line, " ", 2);
  else if (strchr (line, '\t') != NULL && line[0] != '#')
    take_field (names, line, "\t", 2);
}

static GPtrArray *
list_names (void)
{
  static const char *const lists[] = { "tzdata.zi", "zone1970.tab", "zone.tab" };
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < G_N_ELEMENTS (lists) && names->len == 0; i++)
    {
      g_auto (GStrv) lines = read_lines (lists[i]);

      for (guint j = 0; lines != NULL && lines[j] != NULL; j++)
        take_line (names, lines[j]);
    }
  return names;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* A place is a city of a region; the others are offsets and old names. */
static gboolean
is_place (const char *name)
{
  return is_name (name) && strchr (name, '/') != NULL && !g_str_has_prefix (name, "Etc/")
         && !g_str_has_prefix (name, "SystemV/");
}

/**
 * trellis_zone_list:
 *
 * Returns: (transfer full) (array zero-terminated=1): the names that somebody may choose from, in
 *   the order of letters: those of places, and UTC
 */
char **
trellis_zone_list (void)
{
  g_autoptr (GPtrArray) names = list_names ();
  g_autoptr (GStrvBuilder) places = g_strv_builder_new ();

  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    if (is_place (names->pdata[i]))
      g_strv_builder_add (places, names->pdata[i]);
  g_strv_builder_add (places, "UTC");
  return g_strv_builder_end (places);
}

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const Candidate *one = a, *other = b;

  if (one->distance != other->distance)
    return one->distance < other->distance ? -1 : 1;
  return strcmp (one->name, other->name);
}

static GArray *
find_near (GPtrArray *names, const char *name)
{
  GArray *near = g_array_new (FALSE, FALSE, sizeof (Candidate));
  guint farthest = MAX (1, strlen (name) / 3);

  for (guint i = 0; i < names->len; i++)
    {
      Candidate candidate = { names->pdata[i], 0 };

      if (!is_name (candidate.name))
        continue;
      candidate.distance = measure_name (name, candidate.name);
      if (candidate.distance <= farthest)
        g_array_append_val (near, candidate);
    }
  g_array_sort (near, compare_candidates);
  return near;
}

/**
 * trellis_zone_suggest:
 * @name: (nullable): a name that the zone table does not have
 *
 * Finds the names that are nearest to @name by letters, or by the letters of the city alone.
 *
 * Returns: (transfer full): up to three names, the nearest first; none when nothing is near
 */
char **
trellis_zone_suggest (const char *name)
{
  g_autoptr (GStrvBuilder) suggestions = g_strv_builder_new ();
  g_autoptr (GPtrArray) names = NULL;
  g_autoptr (GArray) near = NULL;
  guint found = 0;

  if (name == NULL || name[0] == '\0' || strlen (name) > LONGEST_NAME)
    return g_strv_builder_end (suggestions);
  names = list_names ();
  near = find_near (names, name);
  for (guint i = 0; i < near->len && found < MOST_SUGGESTIONS; i++)
    {
      const char *candidate = g_array_index (near, Candidate, i).name;

      if (!trellis_zone_name_exists (candidate))
        continue;
      g_strv_builder_add (suggestions, candidate);
      found++;
    }
  return g_strv_builder_end (suggestions);
}
