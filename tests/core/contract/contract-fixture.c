/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A form with everything in it, changed by a merge patch, for the tests of contracts. */

#include "config.h"

#include "contract-fixture.h"

#include "base/trellis-record-json.h"

TrellisJson *
parse_json (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  TrellisJson *json = trellis_json_parse (bytes, &error);

  g_assert_no_error (error);
  return json;
}

/* The brief of two coachees and a sponsor. */
TrellisJson *
load_json (void)
{
  g_autofree char *path
      = g_test_build_filename (G_TEST_DIST, "data", "contract", "sponsored.json", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return parse_json (text);
}

/* Returns: the brief with the patch (RFC 7396) laid over it, read as a brief */
TrellisBrief *
read_form (const char *patch, GError **error)
{
  g_autoptr (TrellisJson) brief = load_json ();
  g_autoptr (TrellisJson) changes = parse_json (patch == NULL ? "{}" : patch);
  g_autoptr (TrellisJson) patched = trellis_json_merge (brief, changes);

  return trellis_record_from_json (TRELLIS_TYPE_BRIEF, patched, TRELLIS_READING_BRIEF, error);
}

/* Returns: the same as a form: with the practitioner in it, and ids */
TrellisBrief *
new_form (const char *patch)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrellisPractitioner) coach = g_object_new (TRELLIS_TYPE_PRACTITIONER, NULL);
  TrellisBrief *form = read_form (patch, &error);

  g_assert_no_error (error);
  trellis_record_set_string (coach, "name", "Ines Verbeke");
  trellis_record_set_string (coach, "email", "ines@example.org");
  trellis_record_set_string (coach, "network", "for nobody to see");
  trellis_record_set_record (form, "practitioner", coach);
  for (guint i = 0; i < trellis_list_length (form->coachees); i++)
    {
      g_autofree char *id = g_strdup_printf ("coachee-%u", i);

      trellis_record_set_string (trellis_list_get (form->coachees, i), "id", id);
    }
  if (form->sponsor != NULL)
    trellis_record_set_string (form->sponsor, "id", "sponsor-id");
  return form;
}

/* Gives the field at @path the value of a record that says nothing yet. */
void
clear_member (gpointer form, const char *path)
{
  g_auto (GStrv) parts = g_strsplit (path, ".", -1);
  g_autoptr (GObject) holder = g_object_ref (form);
  g_autoptr (GObject) blank = NULL;
  g_auto (GValue) value = G_VALUE_INIT;
  guint i;

  for (i = 0; parts[i + 1] != NULL; i++)
    {
      g_auto (GStrv) names = g_strsplit_set (parts[i], "[]", -1);
      g_autoptr (GObject) child = NULL;

      g_object_get (holder, names[0], &child, NULL);
      if (names[1] != NULL)
        g_set_object (&child, trellis_list_get (G_LIST_STORE (child), atoi (names[1])));
      g_set_object (&holder, child);
    }
  blank = g_object_new (G_OBJECT_TYPE (holder), NULL);
  g_object_get_property (blank, parts[i], &value);
  if (G_VALUE_HOLDS (&value, G_TYPE_LIST_MODEL))
    {
      g_object_get_property (G_OBJECT (holder), parts[i], &value);
      g_list_store_remove_all (g_value_get_object (&value));
    }
  else
    g_object_set_property (holder, parts[i], &value);
}
