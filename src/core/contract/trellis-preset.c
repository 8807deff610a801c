/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A preset: answers that a usual kind of contract begins with. */

#include "config.h"

#include "trellis-preset.h"

#include "base/trellis-record-json.h"
#include "contract/trellis-form-reading.h"

#include <string.h>

#define FOLDER "/io/github/trellis_app/Trellis/presets/"

/* What a brief needs and a preset cannot know; it is taken out again. */
#define SCAFFOLD                                                                                   \
  "{\"title\":\"-\",\"coachees\":[{\"name\":\"-\"}],"                                              \
  "\"plan\":{\"first\":\"2000-01-01T00:00\",\"zone\":\"UTC\"}}"

G_DEFINE_FINAL_TYPE (TrellisPreset, trellis_preset, TRELLIS_TYPE_RECORD)

#define AT(member) G_STRUCT_OFFSET (TrellisPreset, member)

static const TrellisField preset_fields[] = {
  { "id", TRELLIS_FIELD_STRING, AT (id), TRELLIS_FIELD_REQUIRED },
  { "name", TRELLIS_FIELD_STRING, AT (name), TRELLIS_FIELD_REQUIRED },
  { "summary", TRELLIS_FIELD_STRING, AT (summary), TRELLIS_FIELD_REQUIRED },
  { "brief", TRELLIS_FIELD_JSON, AT (brief), TRELLIS_FIELD_REQUIRED },
};

#undef AT

static void
trellis_preset_class_init (TrellisPresetClass *klass)
{
  TrellisRecordClass *record_class = TRELLIS_RECORD_CLASS (klass);

  record_class->format = "io.github.trellis_app.Trellis.preset";
  record_class->version = 1;
  trellis_record_class_add_fields (record_class, preset_fields, G_N_ELEMENTS (preset_fields));
}

static void
trellis_preset_init (TrellisPreset *self)
{
}

/* The usual first, then as they are called. */
static int
compare_presets (gconstpointer a, gconstpointer b, gpointer data)
{
  static const char *const order[] = { "paid", "pro-bono", "sponsored", "team", "internal" };
  guint places[2] = { G_N_ELEMENTS (order), G_N_ELEMENTS (order) };
  const char *ids[2] = { ((const TrellisPreset *) a)->id, ((const TrellisPreset *) b)->id };

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    for (guint j = 0; j < 2; j++)
      if (g_str_equal (ids[j], order[i]))
        places[j] = i;
  return places[0] != places[1] ? (places[0] < places[1] ? -1 : 1) : g_strcmp0 (ids[0], ids[1]);
}

/**
 * trellis_presets_load:
 *
 * Returns: (transfer full): a list of #TrellisPreset, one for each file there is
 */
GListStore *
trellis_presets_load (void)
{
  GListStore *presets = g_list_store_new (TRELLIS_TYPE_PRESET);
  g_auto (GStrv) names = g_resources_enumerate_children (FOLDER, 0, NULL);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat (FOLDER, names[i], NULL);
      g_autoptr (GBytes) text = g_resources_lookup_data (path, 0, NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (TrellisPreset) preset
          = trellis_record_from_bytes (TRELLIS_TYPE_PRESET, text, &error);

      if (preset == NULL)
        g_critical ("%s: %s", path, error->message);
      else
        g_list_store_append (presets, preset);
    }
  g_list_store_sort (presets, compare_presets, NULL);
  return presets;
}

/**
 * trellis_preset_fill:
 *
 * Types the answers of the preset into the form.
 */
gboolean
trellis_preset_fill (TrellisPreset *self, TrellisForm *form, GError **error)
{
  g_autoptr (GBytes) text = g_bytes_new_static (SCAFFOLD, strlen (SCAFFOLD));
  g_autoptr (TrellisJson) scaffold = trellis_json_parse (text, NULL);
  g_autoptr (TrellisJson) json = trellis_json_merge (scaffold, self->brief);
  g_autoptr (TrellisBrief) brief
      = trellis_record_from_json (TRELLIS_TYPE_BRIEF, json, TRELLIS_READING_BRIEF, error);

  if (brief == NULL)
    return FALSE;
  trellis_record_set_string (brief, "title", NULL);
  g_list_store_remove_all (brief->coachees);
  trellis_record_set_wall (brief->plan, "first", TRELLIS_NO_WALL);
  trellis_record_set_string (brief->plan, "zone", NULL);
  trellis_form_fill (form, brief);
  g_free (form->preset);
  form->preset = g_strdup (self->id);
  return TRUE;
}
