/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a command says and writes: standard output, standard error, and files. */

#include "config.h"

#include "trellis-cli-output.h"

#include "pages/trellis-page-file.h"
#include "trellis-cli-call.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* What a document holds must not move the cursor of a terminal. */
static char *
clean (const char *text, const char *keep)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *cleaned = g_string_new (NULL);

  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);
      gboolean hidden = g_unichar_iscntrl (letter) && strchr (keep, *at) == NULL;

      g_string_append_unichar (cleaned, hidden ? ' ' : letter);
    }
  return g_string_free (cleaned, FALSE);
}

/**
 * trellis_cli_clean_line:
 *
 * Returns: (transfer full): the text as one line without control characters
 */
char *
trellis_cli_clean_line (const char *text)
{
  return clean (text, "");
}

static void
write_text (FILE *file, const char *format, va_list arguments)
{
  g_autofree char *text = g_strdup_vprintf (format, arguments);
  g_autofree char *cleaned = clean (text, "\n");

  fputs (cleaned, file);
}

/**
 * trellis_cli_print:
 *
 * Writes to standard output, control characters but line breaks left out. Whether that worked is
 * known at the end: see trellis_cli_finish_output().
 */
void
trellis_cli_print (const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  write_text (stdout, format, arguments);
  va_end (arguments);
}

/**
 * trellis_cli_print_bytes:
 *
 * Writes to standard output what a file would hold, as it is.
 */
void
trellis_cli_print_bytes (GBytes *bytes)
{
  gsize size;
  const void *data = g_bytes_get_data (bytes, &size);

  if (size > 0)
    fwrite (data, 1, size, stdout);
}

/**
 * trellis_cli_print_json:
 *
 * Writes a value to standard output, a member a line.
 */
void
trellis_cli_print_json (TrellisJson *json)
{
  g_autoptr (GBytes) bytes = trellis_json_to_bytes (json);

  trellis_cli_print_bytes (bytes);
}

/**
 * trellis_cli_note:
 * @format: what the user ought to know, without a line's end
 *
 * Writes a line to standard error, in the program's name.
 */
void
trellis_cli_note (const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  fputs ("trellis: ", stderr);
  write_text (stderr, format, arguments);
  fputc ('\n', stderr);
  va_end (arguments);
}

/**
 * trellis_cli_finish_output:
 *
 * Returns: whether all that was printed has arrived
 */
gboolean
trellis_cli_finish_output (GError **error)
{
  if (fflush (stdout) == 0 && ferror (stdout) == 0)
    return TRUE;
  g_set_error (error, TRELLIS_CLI_ERROR, TRELLIS_CLI_ERROR_FILE,
               _ ("Standard output cannot be written to: %s."), g_strerror (errno));
  return FALSE;
}

/**
 * trellis_cli_write_file:
 * @name: a file's name, or "-" for standard output
 *
 * Replaces the file whole, or leaves it as it was.
 */
gboolean
trellis_cli_write_file (const char *name, GBytes *bytes, GError **error)
{
  if (!g_str_equal (name, "-"))
    return trellis_page_file_replace (name, bytes, error);
  trellis_cli_print_bytes (bytes);
  return trellis_cli_finish_output (error);
}

/**
 * trellis_cli_dup_file_name:
 * @name: a file's name, or "-" for standard input
 *
 * Returns: (transfer full): how it is called in a message
 */
char *
trellis_cli_dup_file_name (const char *name)
{
  return g_str_equal (name, "-") ? g_strdup (_ ("standard input")) : g_filename_display_name (name);
}

static gboolean
refuse_file (const char *name, const char *why, GError **error)
{
  g_autofree char *shown = trellis_cli_dup_file_name (name);

  g_set_error (error, TRELLIS_CLI_ERROR, TRELLIS_CLI_ERROR_FILE, "%s: %s", shown, why);
  return FALSE;
}

static gboolean
check_kind (const char *name, int file, gboolean regular, GError **error)
{
  struct stat status;

  if (fstat (file, &status) != 0)
    return refuse_file (name, g_strerror (errno), error);
  if (S_ISDIR (status.st_mode))
    return refuse_file (name, _ ("this is a folder; expected a file"), error);
  if (regular && !S_ISREG (status.st_mode))
    return refuse_file (name, _ ("this is no regular file"), error);
  return TRUE;
}

static gboolean
read_all (const char *name, int file, gsize limit, GByteArray *bytes, GError **error)
{
  guint8 part[65536];

  for (;;)
    {
      gssize length = read (file, part, sizeof part);

      if (length == 0)
        return TRUE;
      if (length < 0 && errno != EINTR)
        return refuse_file (name, g_strerror (errno), error);
      if (length > 0)
        g_byte_array_append (bytes, part, (guint) length);
      if (bytes->len > limit)
        {
          g_autofree char *why = g_strdup_printf (_ ("this is more than %" G_GSIZE_FORMAT " MB"),
                                                  limit / (1024 * 1024));

          return refuse_file (name, why, error);
        }
    }
}

/**
 * trellis_cli_read_file:
 * @name: a file's name, or "-" for standard input
 * @limit: the most bytes that are taken
 * @regular: whether pipes and devices are refused
 *
 * Returns: (transfer full) (nullable): what the file holds
 */
GBytes *
trellis_cli_read_file (const char *name, gsize limit, gboolean regular, GError **error)
{
  gboolean standard = g_str_equal (name, "-");
  int file = standard ? dup (STDIN_FILENO) : open (name, O_RDONLY | O_CLOEXEC | O_NOCTTY);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  gboolean fine;

  if (file < 0)
    {
      refuse_file (name, g_strerror (errno), error);
      return NULL;
    }
  fine = check_kind (name, file, regular, error) && read_all (name, file, limit, bytes, error);
  close (file);
  return fine ? g_byte_array_free_to_bytes (g_steal_pointer (&bytes)) : NULL;
}
