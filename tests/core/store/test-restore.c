/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is no backup, or no longer what was put into it, is refused, and leaves nothing behind. */

#include "config.h"

#include "backup-fixture.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define PLACE "people/" YOUSSEF ".json"

/* A backup by hand, of a head and parts that need not be right, with sums that are. */
typedef struct
{
  GString *text;
  GChecksum *lines;
} Maker;

static void
add_line (Maker *maker, const char *line)
{
  g_string_append_printf (maker->text, "%s\n", line);
  g_checksum_update (maker->lines, (const guchar *) line, (gssize) strlen (line));
  g_checksum_update (maker->lines, (const guchar *) "\n", 1);
}

static void
add_part (Maker *maker, const char *place, const char *content)
{
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, content, -1);
  g_autofree char *head
      = g_strdup_printf ("{\"place\":\"%s\",\"bytes\":%u}", place, (guint) strlen (content));
  g_autofree char *foot = g_strdup_printf ("{\"sha256\":\"%s\"}", sum);

  add_line (maker, head);
  g_string_append_printf (maker->text, "%s\n", content);
  add_line (maker, foot);
}

static char *
make_head_line (const char *format, const char *version, const char *made, guint parts, int bytes)
{
  return g_strdup_printf (
      "{\"format\":\"%s\",\"version\":%s,\"made\":\"%s\",\"parts\":%u,\"bytes\":%d}", format,
      version, made, parts, bytes);
}

/* Takes @head over. The parts are places, ended by %NULL; each holds `{}`. */
static char *
make_backup_of (char *head, const char *const *parts)
{
  Maker maker = { g_string_new (NULL), g_checksum_new (G_CHECKSUM_SHA256) };
  g_autofree char *line = head;
  guint n = 0;

  add_line (&maker, line);
  for (; parts[n] != NULL; n++)
    add_part (&maker, parts[n], "{}");
  g_string_append_printf (maker.text, "{\"end\":%u,\"sha256\":\"%s\"}\n", n,
                          g_checksum_get_string (maker.lines));
  g_checksum_free (maker.lines);
  return g_string_free (maker.text, FALSE);
}

static char *
make_backup (const char *place)
{
  const char *const parts[] = { "practice.json", place, NULL };

  return make_backup_of (make_head_line (TRELLIS_BACKUP_FORMAT, "1", "2026-11-24T08:00:00Z", 2, 4),
                         parts);
}

static void
put (Scratch *scratch, const char *text, gssize length)
{
  g_autofree char *path = scratch_at (scratch, "a.trellis");

  g_assert_true (g_file_set_contents (path, text, length, NULL));
}

static void
assert_refused (Scratch *scratch, int code, const char *says)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (restore (scratch, "a.trellis", "restored", NULL, &error));
  g_assert_error (error, TRELLIS_STORE_ERROR, code);
  if (says != NULL && strstr (error->message, says) == NULL)
    g_error ("expected “%s”, got “%s”", says, error->message);
  assert_alone (scratch, "a.trellis", NULL);
}

static void
test_good (void)
{
  g_autofree char *text = make_backup (PLACE);
  g_autoptr (TrellisBackup) restored = NULL;
  g_autoptr (GError) error = NULL;
  Scratch scratch;

  scratch_init (&scratch);
  put (&scratch, text, -1);
  restored = restore (&scratch, "a.trellis", "deep/er/restored", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (restored->n_parts, ==, 2);
  scratch_clear (&scratch);
}

static const char *const bad_places[] = {
  "../x",
  "/etc/passwd",
  "lock",
  "people/../../x.json",
  "widgets/x",
  "history/" YOUSSEF "/20261124T080000Z-1.json",
  "people/x.txt",
  "attachments/" YOUSSEF "/../x",
  "",
  "attachments/" YOUSSEF "/\\u0000",
};

static void
test_bad_places (void)
{
  Scratch scratch;

  scratch_init (&scratch);
  for (guint i = 0; i < G_N_ELEMENTS (bad_places); i++)
    {
      g_autofree char *text = make_backup (bad_places[i]);

      put (&scratch, text, -1);
      assert_refused (&scratch, TRELLIS_STORE_ERROR_BACKUP,
                      strstr (bad_places[i], "\\u") == NULL ? "is no place in a practice"
                                                            : "is damaged");
    }
  scratch_clear (&scratch);
}

static const struct
{
  const char *name;
  const char *text;
  const char *says;
} bad_files[] = {
  { "empty", "", "no backup that Trellis has made" },
  { "text", "Dear Ilse,\nhello", "no backup that Trellis has made" },
  { "json", "{}\n", "no backup that Trellis has made" },
  { "document", "{\n  \"format\":\"io.github.trellis_app.Trellis.person\"\n}\n",
    "no backup that Trellis has made" },
  { "head-alone",
    "{\"format\":\"" TRELLIS_BACKUP_FORMAT
    "\",\"version\":1,\"made\":\"2026-11-24T08:00:00Z\",\"parts\":1,\"bytes\":2}\n",
    "is cut off" },
  { "no-line", "{\"format\":\"" TRELLIS_BACKUP_FORMAT "\"", "no backup that Trellis has made" },
};

static void
test_bad_files (void)
{
  Scratch scratch;
  g_autofree char *endless = g_strnfill (100000, ' ');

  scratch_init (&scratch);
  for (guint i = 0; i < G_N_ELEMENTS (bad_files); i++)
    {
      put (&scratch, bad_files[i].text, -1);
      assert_refused (&scratch, TRELLIS_STORE_ERROR_BACKUP, bad_files[i].says);
    }
  put (&scratch, endless, -1);
  assert_refused (&scratch, TRELLIS_STORE_ERROR_BACKUP, "no backup that Trellis has made");
  scratch_clear (&scratch);
}

static const struct
{
  const char *format;
  const char *version;
  const char *made;
  guint parts;
  int bytes;
  const char *says;
} bad_heads[] = {
  { "io.github.trellis_app.Trellis.practice", "1", "2026-11-24T08:00:00Z", 1, 2, "no backup" },
  { TRELLIS_BACKUP_FORMAT, "2", "2026-11-24T08:00:00Z", 1, 2, "newer Trellis" },
  { TRELLIS_BACKUP_FORMAT, "0", "2026-11-24T08:00:00Z", 1, 2, "is damaged" },
  { TRELLIS_BACKUP_FORMAT, "\"1\"", "2026-11-24T08:00:00Z", 1, 2, "is damaged" },
  { TRELLIS_BACKUP_FORMAT, "1", "yesterday", 1, 2, "is damaged" },
  { TRELLIS_BACKUP_FORMAT, "1", "2026-11-24T08:00:00Z", 0, 2, "is damaged" },
  { TRELLIS_BACKUP_FORMAT, "1", "2026-11-24T08:00:00Z", 2, 2, "is damaged" },
  { TRELLIS_BACKUP_FORMAT, "1", "2026-11-24T08:00:00Z", 1, 1, "is damaged" },
  { TRELLIS_BACKUP_FORMAT, "1", "2026-11-24T08:00:00Z", 1, 3, "is damaged" },
  { TRELLIS_BACKUP_FORMAT, "1", "2026-11-24T08:00:00Z", 1, -1, "is damaged" },
};

static void
test_bad_heads (void)
{
  const char *const parts[] = { "practice.json", NULL };
  Scratch scratch;

  scratch_init (&scratch);
  for (guint i = 0; i < G_N_ELEMENTS (bad_heads); i++)
    {
      g_autofree char *text = make_backup_of (
          make_head_line (bad_heads[i].format, bad_heads[i].version, bad_heads[i].made,
                          bad_heads[i].parts, bad_heads[i].bytes),
          parts);

      put (&scratch, text, -1);
      assert_refused (&scratch, TRELLIS_STORE_ERROR_BACKUP, bad_heads[i].says);
    }
  scratch_clear (&scratch);
}

static void
test_twice (void)
{
  g_autofree char *text = make_backup ("practice.json");
  Scratch scratch;

  scratch_init (&scratch);
  put (&scratch, text, -1);
  assert_refused (&scratch, TRELLIS_STORE_ERROR_BACKUP, "stands there twice");
  scratch_clear (&scratch);
}

static void
test_cut_off (void)
{
  g_autofree char *text = make_backup (PLACE);
  Scratch scratch;

  scratch_init (&scratch);
  for (gsize length = 0; length < strlen (text); length++)
    {
      put (&scratch, text, (gssize) length);
      assert_refused (&scratch, TRELLIS_STORE_ERROR_BACKUP, NULL);
    }
  scratch_clear (&scratch);
}

/* Whatever byte of it is another one, or is there twice: it is no longer what was made. */
static void
test_each_byte (void)
{
  g_autofree char *text = make_backup (PLACE);
  gsize length = strlen (text);
  Scratch scratch;

  scratch_init (&scratch);
  for (gsize i = 0; i < length; i++)
    {
      g_autofree char *more = g_malloc (length + 1);

      text[i] ^= 1;
      put (&scratch, text, (gssize) length);
      assert_refused (&scratch, TRELLIS_STORE_ERROR_BACKUP, NULL);
      text[i] ^= 1;
      memcpy (more, text, i + 1);
      memcpy (more + i + 1, text + i, length - i);
      put (&scratch, more, (gssize) length + 1);
      assert_refused (&scratch, TRELLIS_STORE_ERROR_BACKUP, NULL);
    }
  scratch_clear (&scratch);
}

static void
test_damaged_part_is_named (void)
{
  g_autofree char *text = make_backup (PLACE);
  char *content = strstr (text, "{}");
  Scratch scratch;

  scratch_init (&scratch);
  content[1] = '!';
  put (&scratch, text, -1);
  assert_refused (&scratch, TRELLIS_STORE_ERROR_BACKUP,
                  "“practice.json” is damaged: it is not what was put into the backup");
  scratch_clear (&scratch);
}

static void
test_targets (void)
{
  g_autofree char *text = make_backup (PLACE);
  g_autofree char *taken = NULL, *empty = NULL, *file = NULL, *link = NULL;
  g_autoptr (TrellisBackup) restored = NULL, linked = NULL;
  g_autoptr (GError) error = NULL;
  Scratch scratch;

  scratch_init_practice (&scratch);
  put (&scratch, text, -1);
  taken = scratch_at (&scratch, "practice");
  empty = scratch_at (&scratch, "empty");
  file = scratch_at (&scratch, "a.trellis");
  link = scratch_at (&scratch, "link");
  g_assert_null (restore (&scratch, "a.trellis", "practice", NULL, &error));
  g_assert_error (error, TRELLIS_STORE_ERROR, TRELLIS_STORE_ERROR_TAKEN);
  g_clear_error (&error);
  g_assert_null (restore (&scratch, "a.trellis", "a.trellis", NULL, &error));
  g_assert_error (error, TRELLIS_STORE_ERROR, TRELLIS_STORE_ERROR_TAKEN);
  g_clear_error (&error);
  g_assert_null (restore (&scratch, "a.trellis", "practice/people/new", NULL, &error));
  g_assert_error (error, TRELLIS_STORE_ERROR, TRELLIS_STORE_ERROR_INSIDE);
  g_clear_error (&error);
  g_assert_null (restore (&scratch, "a.trellis", "a.trellis/new", NULL, &error));
  g_assert_error (error, TRELLIS_STORE_ERROR, TRELLIS_STORE_ERROR_WRITE);
  g_clear_error (&error);
  g_assert_cmpint (g_mkdir (empty, 0755), ==, 0);
  g_assert_cmpint (symlink ("empty", link), ==, 0);
  restored = restore (&scratch, "a.trellis", "link", NULL, &error);
  g_assert_no_error (error);
  assert_alone (&scratch, "practice", "a.trellis", "empty", "link", NULL);
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  scratch_clear (&scratch);
}

int
main (int argc, char **argv)
{
  /* Thousands of folders that no power cut can reach need not wear a disk down. */
  if (access ("/dev/shm", W_OK) == 0)
    g_setenv ("TMPDIR", "/dev/shm", TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/restore/good", test_good);
  g_test_add_func ("/restore/bad-places", test_bad_places);
  g_test_add_func ("/restore/bad-files", test_bad_files);
  g_test_add_func ("/restore/bad-heads", test_bad_heads);
  g_test_add_func ("/restore/twice", test_twice);
  g_test_add_func ("/restore/cut-off", test_cut_off);
  g_test_add_func ("/restore/each-byte", test_each_byte);
  g_test_add_func ("/restore/damaged-part-is-named", test_damaged_part_is_named);
  g_test_add_func ("/restore/targets", test_targets);
  return g_test_run ();
}
