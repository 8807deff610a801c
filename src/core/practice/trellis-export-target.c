/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A target: where sessions are sent again and again, and what was sent there. */

#include "config.h"

#include "trellis-export-target.h"

#include <glib/gi18n-lib.h>

G_DEFINE_ENUM_TYPE (TrellisTargetContent,
                    trellis_target_content,
                    G_DEFINE_ENUM_VALUE (TRELLIS_TARGET_CONTENT_ALL, "all"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_TARGET_CONTENT_NEW, "new"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_TARGET_CONTENT_CHANGED, "changed"))
G_DEFINE_ENUM_TYPE (TrellisTargetTitles,
                    trellis_target_titles,
                    G_DEFINE_ENUM_VALUE (TRELLIS_TARGET_TITLES_OF_PRACTICE, ""),
                    G_DEFINE_ENUM_VALUE (TRELLIS_TARGET_TITLES_NEUTRAL, "neutral"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_TARGET_TITLES_INITIALS, "initials"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_TARGET_TITLES_FULL, "full"))
G_DEFINE_FINAL_TYPE (TrellisExportTarget, trellis_export_target, TRELLIS_TYPE_RECORD)

#define AT(member) G_STRUCT_OFFSET (TrellisExportTarget, member)

static const TrellisField export_target_fields[] = {
  { "id", TRELLIS_FIELD_STRING, AT (id), 0 },
  { "name", TRELLIS_FIELD_STRING, AT (name), TRELLIS_FIELD_REQUIRED, .maximum = 200 },
  { "place", TRELLIS_FIELD_STRING, AT (place), 0 },
  { "content", TRELLIS_FIELD_ENUM, AT (content), 0, trellis_target_content_get_type },
  { "titles", TRELLIS_FIELD_ENUM, AT (titles), 0, trellis_target_titles_get_type },
  { "engagements", TRELLIS_FIELD_STRINGS, AT (engagements), 0 },
  { "from", TRELLIS_FIELD_DATE, AT (from), 0 },
  { "to", TRELLIS_FIELD_DATE, AT (to), 0 },
  { "written", TRELLIS_FIELD_INSTANT, AT (written), 0 },
  { "facts", TRELLIS_FIELD_STRING, AT (facts), 0 },
  { "sent", TRELLIS_FIELD_JSON, AT (sent), 0 },
};

#undef AT

static gboolean
check (TrellisRecord *record, GError **error)
{
  TrellisExportTarget *self = TRELLIS_EXPORT_TARGET (record);

  if (self->place != NULL && self->content != TRELLIS_TARGET_CONTENT_ALL)
    return trellis_record_refuse (
        error, "content",
        _ ("a file that is kept up to date has everything in it: expected “all”"));
  if (self->place != NULL && !g_path_is_absolute (self->place))
    return trellis_record_refuse (error, "place", _ ("expected a path that begins with “/”"));
  if (trellis_date_is_set (self->from) && trellis_date_is_set (self->to)
      && trellis_date_compare (self->from, self->to) > 0)
    return trellis_record_refuse (error, "to", _ ("the last day lies before the first"));
  return TRUE;
}

static void
trellis_export_target_class_init (TrellisExportTargetClass *klass)
{
  TrellisRecordClass *record_class = TRELLIS_RECORD_CLASS (klass);

  record_class->format = "io.github.trellis_app.Trellis.export";
  record_class->version = 1;
  record_class->check = check;
  trellis_record_class_add_fields (record_class, export_target_fields,
                                   G_N_ELEMENTS (export_target_fields));
}

static void
trellis_export_target_init (TrellisExportTarget *self)
{
}

/**
 * trellis_export_target_check_sent:
 *
 * Returns: whether what was sent is an object of sequences, as far as anything was; a memory that
 *   cannot be read is none, and everything would be sent again
 */
gboolean
trellis_export_target_check_sent (TrellisExportTarget *self, GError **error)
{
  g_auto (GStrv) uids = NULL;

  if (self->sent == NULL)
    return TRUE;
  if (!trellis_json_is_object (self->sent))
    return trellis_record_refuse (error, "sent", _ ("expected an object"));
  uids = trellis_json_members (self->sent);
  for (guint i = 0; uids[i] != NULL; i++)
    if (trellis_json_get_integer (self->sent, uids[i], -1) < 0)
      return trellis_record_refuse (error, "sent", _ ("“%s”: expected a whole number from 0"),
                                    uids[i]);
  return TRUE;
}

/**
 * trellis_export_target_find_sent:
 * @uid: (nullable):
 * @sequence: (out): the SEQUENCE that was last written of it; -1 for none
 *
 * Returns: whether the session with that UID was ever sent to the target
 */
gboolean
trellis_export_target_find_sent (TrellisExportTarget *self, const char *uid, gint64 *sequence)
{
  *sequence
      = self->sent == NULL || uid == NULL ? -1 : trellis_json_get_integer (self->sent, uid, -1);
  return *sequence >= 0;
}

/**
 * trellis_export_target_note_sent:
 * @sequences: (element-type utf8 gint): the SEQUENCE of each UID that was written; sequences have
 *   31 bits
 *
 * Remembers them beside what was sent before: a calendar that has seen a UID never forgets it.
 */
void
trellis_export_target_note_sent (TrellisExportTarget *self, GHashTable *sequences)
{
  g_autoptr (TrellisJson) sent = trellis_json_with_integers (self->sent, sequences);

  trellis_record_set_boxed (self, "sent", sent);
}
