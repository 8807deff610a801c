/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The order of the operations of a save, on which it depends that no power cut can tear a document:
   nothing is named before its bytes are on the disk, nothing is removed before what is kept is. */

#include "config.h"

#include "store-fixture.h"

#include "store/trellis-folder-private.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static GString *record;

/* Adds a word and a path, the random end of temporary names left out. */
static void
note (const char *operation, const char *path)
{
  const char *mark = strstr (path, ".trellis-");
  g_autofree char *name = mark == NULL ? g_strdup (path) : g_strndup (path, mark - path);

  g_string_append_printf (record, "%s %s\n", operation, name);
}

static char *
name_of (int file)
{
  g_autofree char *link = g_strdup_printf ("/proc/self/fd/%d", file);
  g_autofree char *path = g_file_read_link (link, NULL);
  const char *place = path == NULL ? NULL : strstr (path, "/practice");

  if (place == NULL)
    return g_strdup ("?");
  place += strlen ("/practice");
  return g_strdup (place[0] == '/' ? place + 1 : ".");
}

static gssize
write_noted (int file, const void *bytes, gsize length)
{
  g_autofree char *name = name_of (file);

  note ("write", name);
  return trellis_disk_get_real ()->write (file, bytes, length);
}

static int
sync_noted (int file)
{
  g_autofree char *name = name_of (file);

  note ("sync", name);
  return 0;
}

static int
rename_noted (int folder, const char *from, const char *to)
{
  note ("rename", to);
  return trellis_disk_get_real ()->rename (folder, from, to);
}

static int
link_noted (int folder, const char *from, const char *to)
{
  note ("link", to);
  return trellis_disk_get_real ()->link (folder, from, to);
}

static int
unlink_noted (int folder, const char *path, int flags)
{
  note ("unlink", path);
  return trellis_disk_get_real ()->unlink (folder, path, flags);
}

static int
mkdir_noted (int folder, const char *path, mode_t mode)
{
  note ("mkdir", path);
  return trellis_disk_get_real ()->mkdir (folder, path, mode);
}

static const TrellisDisk *
get_noting_disk (void)
{
  static TrellisDisk disk;

  disk = *trellis_disk_get_real ();
  disk.write = write_noted;
  disk.sync = sync_noted;
  disk.rename = rename_noted;
  disk.link = link_noted;
  disk.unlink = unlink_noted;
  disk.mkdir = mkdir_noted;
  return &disk;
}

static void
assert_record (TrellisFolder *folder,
               TrellisDocumentKind kind,
               const char *id,
               const char *text,
               const char *expected)
{
  g_autoptr (GError) error = NULL;

  record = g_string_new (NULL);
  trellis_folder_set_disk (folder, get_noting_disk ());
  save_text (folder, kind, id, text, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (record->str, ==, expected);
  g_string_free (record, TRUE);
}

#define TEMPORARY "engagements/." COACHING ".json"
#define HISTORY "history/" COACHING

static void
test_edit (void)
{
  g_autoptr (TrellisFolder) folder = NULL;
  g_autoptr (TrellisPractice) practice = NULL;
  g_autofree char *one = make_engagement (COACHING, "One");
  Scratch scratch;

  scratch_init_practice (&scratch);
  practice = scratch_load (&scratch, TRELLIS_FOLDER_CHANGE, &folder);
  assert_record (folder, TRELLIS_DOCUMENT_ENGAGEMENT, COACHING, one,
                 "write " TEMPORARY "\nsync " TEMPORARY "\nmkdir history\nmkdir " HISTORY
                 "\nlink " HISTORY "/20261124T080000Z-1.json\nrename " COACHING_PLACE
                 "\nsync engagements\n");
  assert_record (folder, TRELLIS_DOCUMENT_ENGAGEMENT, COACHING, one,
                 "write " TEMPORARY "\nsync " TEMPORARY "\nlink " HISTORY
                 "/20261124T080000Z-2.json\nrename " COACHING_PLACE "\nsync engagements\n");
  scratch_clear (&scratch);
}

static void
test_new_and_removed (void)
{
  g_autoptr (TrellisFolder) folder = NULL;
  g_autoptr (TrellisPractice) practice = NULL;
  const char *id = "00000000-0000-4000-8000-000000000001";
  g_autofree char *text = make_person (id, "Ada");
  g_autofree char *expected_new = NULL;
  g_autofree char *expected_removed = NULL;
  Scratch scratch;

  scratch_init_practice (&scratch);
  practice = scratch_load (&scratch, TRELLIS_FOLDER_CHANGE, &folder);
  expected_new = g_strdup_printf ("write people/.%s.json\nsync people/.%s.json\n"
                                  "rename people/%s.json\nsync people\n",
                                  id, id, id);
  assert_record (folder, TRELLIS_DOCUMENT_PERSON, id, text, expected_new);
  expected_removed = g_strdup_printf ("mkdir history\nmkdir history/%s\n"
                                      "link history/%s/20261124T080000Z-1.json\n"
                                      "sync history/%s\nsync history\nsync .\n"
                                      "unlink people/%s.json\nsync people\n",
                                      id, id, id, id);
  assert_record (folder, TRELLIS_DOCUMENT_PERSON, id, NULL, expected_removed);
  scratch_clear (&scratch);
}

/* A folder that is made is on the disk before anything that stands in it counts as saved. */
static void
test_first_attachment (void)
{
  g_autoptr (TrellisFolder) folder = NULL;
  g_autoptr (TrellisPractice) practice = NULL;
  Scratch scratch;

  scratch_init_practice (&scratch);
  practice = scratch_load (&scratch, TRELLIS_FOLDER_CHANGE, &folder);
  assert_record (folder, TRELLIS_DOCUMENT_ATTACHMENT, COACHING, "%PDF",
                 "mkdir attachments\nmkdir attachments/" COACHING "\nsync .\nsync attachments\n"
                 "write attachments/" COACHING "/.scan.pdf\nsync attachments/" COACHING
                 "/.scan.pdf\nrename attachments/" COACHING "/scan.pdf\nsync attachments/" COACHING
                 "\n");
  scratch_clear (&scratch);
}

static int refusal;

static int
sync_files_alone (int file)
{
  struct stat status;

  g_assert_cmpint (fstat (file, &status), ==, 0);
  if (!S_ISDIR (status.st_mode))
    return trellis_disk_get_real ()->sync (file);
  errno = refusal;
  return -1;
}

static int
refuse_link (int folder, const char *from, const char *to)
{
  errno = refusal;
  return -1;
}

/* A file system that cannot make links or sync folders, such as that of the document portal, keeps
   a practice all the same, and its history as copies. A disk that is broken does not. */
static void
test_unknown_operations (void)
{
  static const struct
  {
    int number;
    gboolean saved;
  } cases[] = {
    { EINVAL, TRUE },     { EPERM, TRUE }, { ENOSYS, TRUE }, { ENOTSUP, TRUE },
    { EOPNOTSUPP, TRUE }, { EXDEV, TRUE }, { EIO, FALSE },   { ENOSPC, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TrellisFolder) folder = NULL;
      g_autoptr (TrellisPractice) practice = NULL;
      g_autofree char *one = make_engagement (COACHING, "One");
      g_autoptr (GError) error = NULL;
      TrellisDisk disk = *trellis_disk_get_real ();
      Scratch scratch;

      scratch_init_practice (&scratch);
      practice = scratch_load (&scratch, TRELLIS_FOLDER_CHANGE, &folder);
      refusal = cases[i].number;
      disk.sync = sync_files_alone;
      disk.link = refuse_link;
      trellis_folder_set_disk (folder, &disk);
      g_assert_true (save_text (folder, TRELLIS_DOCUMENT_ENGAGEMENT, COACHING, one, &error)
                     == cases[i].saved);
      g_assert_true ((error == NULL) == cases[i].saved);
      if (cases[i].saved)
        g_assert_cmpuint (scratch_count (&scratch, HISTORY), ==, 1);
      g_clear_object (&folder);
      scratch_clear (&scratch);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/durable/edit", test_edit);
  g_test_add_func ("/durable/new-and-removed", test_new_and_removed);
  g_test_add_func ("/durable/first-attachment", test_first_attachment);
  g_test_add_func ("/durable/unknown-operations", test_unknown_operations);
  return g_test_run ();
}
