/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lock of a practice: one program at a time changes it, and says who it is. */

#include "config.h"

#include "trellis-lock.h"

#include "base/trellis-shown-path.h"
#include "store/trellis-durable.h"
#include "store/trellis-place.h"
#include "store/trellis-store-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#define FIRST_WORD "program: "
#define MOST_BYTES 4096
#define WAIT (20 * G_TIME_SPAN_MILLISECOND)
#define MOST_WAITS 100        /* for a command that is about to end: two seconds */
#define MOST_WAITS_UNNAMED 10 /* for a holder that has not written its name yet, or no more */

static char *
read_text (int file)
{
  char *text = g_malloc0 (MOST_BYTES + 1);
  gssize n = pread (file, text, MOST_BYTES, 0);

  if (n <= 0 || !g_utf8_validate (text, n, NULL))
    text[0] = '\0';
  return text;
}

/* What stands in the line that begins with @word. */
static char *
dup_value (const char *text, const char *word)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", 8);

  for (guint i = 0; lines[i] != NULL; i++)
    if (g_str_has_prefix (lines[i], word) && lines[i][strlen (word)] != '\0')
      return g_strdup (lines[i] + strlen (word));
  return NULL;
}

static void
set_held_error (int file, const char *path, GError **error)
{
  g_autofree char *text = read_text (file);
  g_autofree char *program = dup_value (text, FIRST_WORD);
  g_autofree char *host = dup_value (text, "host: ");
  g_autofree char *process = dup_value (text, "process: ");
  g_autofree char *name = trellis_shown_path_say (path);

  if (program == NULL || host == NULL || process == NULL)
    g_set_error (error, TRELLIS_STORE_ERROR, TRELLIS_STORE_ERROR_HELD,
                 _ ("the practice “%s” is open in another program; close it there first"), name);
  else
    /* Translators: the practice's folder, the program, the computer and the number of the process
     */
    g_set_error (error, TRELLIS_STORE_ERROR, TRELLIS_STORE_ERROR_HELD,
                 _ ("the practice “%s” is open in %s on %s (process %s); close it there first"),
                 name, program, host, process);
}

static void
set_lock_error (int number, int file, const char *path, GError **error)
{
  g_autofree char *place = g_build_filename (path, TRELLIS_PLACE_LOCK, NULL);

  if (number == EWOULDBLOCK)
    set_held_error (file, path, error);
  else if (number == ENOLCK || number == ENOTSUP || number == EINVAL || number == ENOSYS)
    g_set_error (error, TRELLIS_STORE_ERROR, TRELLIS_STORE_ERROR_LOCK,
                 _ ("“%s” cannot be locked: its file system has no locks; keep the practice on "
                    "another disk"),
                 place);
  else
    trellis_store_set_errno (error, TRELLIS_STORE_ERROR_LOCK, place, number);
}

/* Says who holds the lock. On a full disk it is held all the same. */
static void
write_holder (const TrellisDisk *disk, int file, const char *program)
{
  g_autofree char *text = g_strdup_printf (FIRST_WORD "%s\nhost: %s\nprocess: %d\n", program,
                                           g_get_host_name (), (int) getpid ());
  gssize n = disk->write (file, text, strlen (text));

  if (n < 0 || ftruncate (file, n) < 0)
    return;
}

/* Whether the file that was locked is still the one that others would lock. */
static gboolean
is_in_place (int folder, int file)
{
  struct stat locked, there;

  return fstat (file, &locked) == 0
         && fstatat (folder, TRELLIS_PLACE_LOCK, &there, AT_SYMLINK_NOFOLLOW) == 0
         && locked.st_ino == there.st_ino && locked.st_dev == there.st_dev;
}

/* Returns: 0, or the number of the error. */
static int
lock_file (int file)
{
  struct stat status;

  if (file < 0 || fstat (file, &status) < 0)
    return errno;
  if (!S_ISREG (status.st_mode))
    return ELOOP;
  return flock (file, LOCK_EX | LOCK_NB) == 0 ? 0 : errno;
}

/* Whether it is worth to wait once more: two commands at the same moment take turns, and nobody
 * waits for the app. */
static gboolean
is_worth_waiting (int number, int file, const char *program, guint n_waits)
{
  g_autofree char *text = NULL, *holder = NULL;

  if (number != EWOULDBLOCK || !g_str_equal (program, TRELLIS_LOCK_COMMAND))
    return FALSE;
  text = read_text (file);
  holder = dup_value (text, FIRST_WORD);
  if (holder == NULL)
    return n_waits < MOST_WAITS_UNNAMED;
  return n_waits < MOST_WAITS && g_str_equal (holder, TRELLIS_LOCK_COMMAND);
}

/**
 * trellis_lock_take:
 * @folder: the practice's folder, open
 * @path: what it is called in errors
 * @program: who takes it, as others are told
 *
 * Takes the lock, or says who holds it. A command waits a moment for another one. What a program
 * that is gone has left in the file is no obstacle.
 *
 * Returns: a descriptor that holds the lock until it is closed, or -1
 */
int
trellis_lock_take (
    const TrellisDisk *disk, int folder, const char *path, const char *program, GError **error)
{
  for (guint n_waits = 0;; n_waits++)
    {
      int file = disk->open (folder, TRELLIS_PLACE_LOCK, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK,
                             TRELLIS_FILE_MODE);
      int number = lock_file (file);
      gboolean waits;

      if (number == 0 && is_in_place (folder, file))
        {
          write_holder (disk, file, program);
          return file;
        }
      waits = is_worth_waiting (number, file, program, n_waits);
      if (number != 0 && !waits)
        set_lock_error (number, file, path, error);
      if (file >= 0)
        close (file);
      if (waits)
        g_usleep (WAIT);
      else if (number != 0)
        return -1;
    }
}

/**
 * trellis_lock_release:
 * @file: what trellis_lock_take() returned, or -1
 *
 * Lets go of the lock. The file is left empty, as it was found: who had it is nobody's business
 * now, and a program that changed nothing leaves no byte that is another.
 */
void
trellis_lock_release (int file)
{
  /* Text that stays does no harm. */
  gboolean emptied G_GNUC_UNUSED = file >= 0 && ftruncate (file, 0) == 0;

  if (file >= 0)
    close (file);
}

/**
 * trellis_lock_is_ours:
 *
 * Returns: whether the file `lock` in a folder is one that a practice has, and nobody's own
 */
gboolean
trellis_lock_is_ours (int folder)
{
  int file = openat (folder, TRELLIS_PLACE_LOCK, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  g_autofree char *text = file < 0 ? NULL : read_text (file);
  struct stat status;
  gboolean ours = file >= 0 && fstat (file, &status) == 0 && S_ISREG (status.st_mode)
                  && (status.st_size == 0 || g_str_has_prefix (text, FIRST_WORD));

  if (file >= 0)
    close (file);
  return ours;
}
