/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A backup as it is read: each line is checked, each part is counted and summed. */

#include "config.h"

#include "trellis-backup-reader.h"

#include "base/trellis-json.h"
#include "store/trellis-backup-parts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define BUFFER 65536
#define LONGEST_LINE 8192 /* a name of 255 bytes, each written as six, has room */

struct _TrellisBackupReader
{
  GBufferedInputStream *in;
  char *name; /* of the file, as errors show it */
  TrellisBackup head;
  GChecksum *lines; /* of all lines so far */
  GHashTable *places;
  char *place;    /* of the part that is being read */
  GChecksum *sum; /* of that part so far */
  gint64 left;    /* how much of it is still to be read */
  gint64 bytes;   /* of all parts so far */
};

void
trellis_backup_reader_free (TrellisBackupReader *self)
{
  g_object_unref (self->in);
  g_free (self->name);
  g_free (self->place);
  g_checksum_free (self->lines);
  g_checksum_free (self->sum);
  g_hash_table_unref (self->places);
  g_free (self);
}

static gboolean
refuse (TrellisBackupReader *self, GError **error, const char *why)
{
  g_set_error (error, TRELLIS_STORE_ERROR, TRELLIS_STORE_ERROR_BACKUP, _ ("“%s”: %s"), self->name,
               why);
  return FALSE;
}

static gboolean
refuse_part (TrellisBackupReader *self, GError **error, const char *place, const char *why)
{
  g_autofree char *shown = g_strescape (place, NULL);

  g_set_error (error, TRELLIS_STORE_ERROR, TRELLIS_STORE_ERROR_BACKUP,
               /* Translators: a file, a part of it, and what is wrong with that. */
               _ ("“%s”: “%.200s” %s"), self->name, shown, why);
  return FALSE;
}

static gboolean
refuse_cut_off (TrellisBackupReader *self, GError **error)
{
  return refuse (self, error, _ ("the backup is cut off; a part of it is missing"));
}

static gboolean
refuse_damaged (TrellisBackupReader *self, GError **error)
{
  return refuse (self, error, _ ("the backup is damaged"));
}

/* Makes sure that something is in the buffer, unless all was read. */
static gboolean
fill (TrellisBackupReader *self, gssize length, gssize *n, GError **error)
{
  *n = g_buffered_input_stream_fill (self->in, length, NULL, error);
  if (*n >= 0)
    return TRUE;
  g_prefix_error (error, _ ("“%s” cannot be read: "), self->name);
  return FALSE;
}

/* The next line without its end; %NULL without an error when none of allowed length comes. */
static char *
read_line (TrellisBackupReader *self, GError **error)
{
  gsize available, seen = 0;

  for (;;)
    {
      const char *start = g_buffered_input_stream_peek_buffer (self->in, &available);
      const char *end = available == 0 ? NULL : memchr (start + seen, '\n', available - seen);
      gssize n;

      if (end != NULL && end - start <= LONGEST_LINE)
        {
          g_autofree char *line = g_strndup (start, end - start);

          return strlen (line) != (gsize) (end - start)
                         || g_input_stream_skip (G_INPUT_STREAM (self->in), end - start + 1, NULL,
                                                 error)
                                < 0
                     ? NULL
                     : g_steal_pointer (&line);
        }
      if (available > LONGEST_LINE)
        return NULL;
      seen = available;
      if (!fill (self, BUFFER - (gssize) available, &n, error) || n == 0)
        return NULL;
    }
}

static void
add_to_lines (TrellisBackupReader *self, const char *line)
{
  g_checksum_update (self->lines, (const guchar *) line, (gssize) strlen (line));
  g_checksum_update (self->lines, (const guchar *) "\n", 1);
}

static gboolean
is_at_end (TrellisBackupReader *self)
{
  gssize n = 0;

  return g_buffered_input_stream_get_available (self->in) == 0 && fill (self, BUFFER, &n, NULL)
         && n == 0;
}

static TrellisJson *
parse_line (const char *line)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (line, strlen (line));

  return trellis_json_parse (bytes, NULL);
}

/* What is written between the parts; @line is kept for its sum. */
static TrellisJson *
read_object (TrellisBackupReader *self, char **line, GError **error)
{
  g_autoptr (GError) problem = NULL;
  TrellisJson *json = NULL;

  *line = read_line (self, &problem);
  if (problem != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return NULL;
    }
  if (*line == NULL && is_at_end (self))
    refuse_cut_off (self, error);
  else if (*line == NULL || (json = parse_line (*line)) == NULL)
    refuse_damaged (self, error);
  return json;
}

static gboolean
is_backup (TrellisJson *json)
{
  g_autofree char *format = trellis_json_dup_string (json, "format");

  return g_strcmp0 (format, TRELLIS_BACKUP_FORMAT) == 0;
}

static gboolean
read_head (TrellisBackupReader *self, GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autofree char *line = read_line (self, &problem);
  g_autoptr (TrellisJson) json = line == NULL ? NULL : parse_line (line);
  g_autofree char *made = NULL;
  gint64 version, n_parts;

  if (problem != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  if (json == NULL || !is_backup (json))
    return refuse (self, error, _ ("this is no backup that Trellis has made"));
  version = trellis_json_get_integer (json, "version", 0);
  if (version > TRELLIS_BACKUP_VERSION)
    return refuse (self, error, _ ("a newer Trellis has made this backup; update Trellis first"));
  made = trellis_json_dup_string (json, "made");
  n_parts = trellis_json_get_integer (json, "parts", 0);
  self->head.bytes = trellis_json_get_integer (json, "bytes", -1);
  if (version < 1 || made == NULL || !trellis_instant_parse (made, &self->head.made) || n_parts < 1
      || n_parts > G_MAXINT || self->head.bytes < 0)
    return refuse_damaged (self, error);
  self->head.n_parts = (guint) n_parts;
  add_to_lines (self, line);
  return TRUE;
}

/**
 * trellis_backup_reader_new:
 * @in: the file, from its beginning
 * @name: the file's, as errors show it
 *
 * Returns: (transfer full) (nullable): the backup, of which the head is read; or an error
 */
TrellisBackupReader *
trellis_backup_reader_new (GInputStream *in, const char *name, GError **error)
{
  g_autoptr (TrellisBackupReader) self = g_new0 (TrellisBackupReader, 1);

  self->in = G_BUFFERED_INPUT_STREAM (g_buffered_input_stream_new_sized (in, BUFFER));
  self->name = g_strdup (name);
  self->lines = g_checksum_new (G_CHECKSUM_SHA256);
  self->sum = g_checksum_new (G_CHECKSUM_SHA256);
  self->places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return read_head (self, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * trellis_backup_reader_get_head:
 *
 * Returns: (transfer none): what the first line promises
 */
const TrellisBackup *
trellis_backup_reader_get_head (TrellisBackupReader *self)
{
  return &self->head;
}

/* The line for the end sums all lines before it, and so the sums of all parts. */
static gboolean
check_end (TrellisBackupReader *self, TrellisJson *json, GError **error)
{
  g_autofree char *sum = trellis_json_dup_string (json, "sha256");
  guint n = g_hash_table_size (self->places);

  if (trellis_json_get_integer (json, "end", -1) != n || n != self->head.n_parts
      || self->bytes != self->head.bytes
      || g_strcmp0 (sum, g_checksum_get_string (self->lines)) != 0)
    return refuse_damaged (self, error);
  return is_at_end (self)
         || refuse (self, error, _ ("something stands behind the end of the backup"));
}

static gboolean
begin_part (TrellisBackupReader *self, TrellisJson *json, GError **error)
{
  g_free (self->place);
  self->place = trellis_json_dup_string (json, "place");
  self->left = trellis_json_get_integer (json, "bytes", -1);
  if (self->place == NULL || self->left < 0 || self->left > self->head.bytes - self->bytes)
    return refuse_damaged (self, error);
  if (!trellis_backup_is_place (self->place))
    return refuse_part (self, error, self->place, _ ("is no place in a practice"));
  if (!g_hash_table_add (self->places, g_strdup (self->place)))
    return refuse_part (self, error, self->place, _ ("stands there twice"));
  self->bytes += self->left;
  g_checksum_reset (self->sum);
  return TRUE;
}

/**
 * trellis_backup_reader_next:
 * @place: (out) (transfer none): of the next part, which is then to be read to its end; %NULL when
 *   there is none, and the backup is whole
 *
 * Returns: whether the backup is right so far
 */
gboolean
trellis_backup_reader_next (TrellisBackupReader *self, const char **place, GError **error)
{
  g_autofree char *line = NULL;
  g_autoptr (TrellisJson) json = read_object (self, &line, error);

  *place = NULL;
  if (json == NULL)
    return FALSE;
  if (trellis_json_has (json, "end"))
    return check_end (self, json, error);
  if (!begin_part (self, json, error))
    return FALSE;
  add_to_lines (self, line);
  *place = self->place;
  return TRUE;
}

/* What follows the bytes of a part, so that they can be told from the line. */
static gboolean
skip_line_end (TrellisBackupReader *self, gboolean *ends, GError **error)
{
  char end = '\0';
  gssize n = g_input_stream_read (G_INPUT_STREAM (self->in), &end, 1, NULL, error);

  *ends = end == '\n';
  return n < 0 ? FALSE : n > 0 || refuse_cut_off (self, error);
}

static gboolean
check_sum (TrellisBackupReader *self, GError **error)
{
  g_autofree char *line = NULL, *sum = NULL;
  g_autoptr (TrellisJson) json = NULL;
  gboolean ends = FALSE;

  if (!skip_line_end (self, &ends, error))
    return FALSE;
  json = read_object (self, &line, error);
  if (json == NULL)
    return FALSE;
  sum = trellis_json_dup_string (json, "sha256");
  if (!ends || g_strcmp0 (sum, g_checksum_get_string (self->sum)) != 0)
    return refuse_part (self, error, self->place,
                        _ ("is damaged: it is not what was put into the backup"));
  add_to_lines (self, line);
  return TRUE;
}

/**
 * trellis_backup_reader_read:
 *
 * Reads from the part; at its end its sum is checked.
 *
 * Returns: how many bytes were read; 0 when the part is over, and what was put in; -1 on an error
 */
gssize
trellis_backup_reader_read (TrellisBackupReader *self,
                            void *buffer,
                            gsize length,
                            GCancellable *cancellable,
                            GError **error)
{
  gssize n;

  if (self->left == 0)
    return check_sum (self, error) ? 0 : -1;
  n = g_input_stream_read (G_INPUT_STREAM (self->in), buffer, MIN ((gint64) length, self->left),
                           cancellable, error);
  if (n == 0)
    refuse_cut_off (self, error);
  if (n <= 0)
    return -1;
  g_checksum_update (self->sum, buffer, n);
  self->left -= n;
  return n;
}

/**
 * trellis_backup_look:
 * @in: the file, from its beginning
 * @name: the file's, as errors show it
 *
 * Returns: (transfer full) (nullable): what the backup says of itself; or an error when it is none
 */
TrellisBackup *
trellis_backup_look (GInputStream *in, const char *name, GError **error)
{
  g_autoptr (TrellisBackupReader) reader = trellis_backup_reader_new (in, name, error);

  return reader == NULL ? NULL : g_memdup2 (&reader->head, sizeof reader->head);
}
