/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a look at the folder finds wrong, and what it only notes. */

#include "config.h"

#include "store-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#define SIGNED "00000000-0000-4000-8000-00000000000a"

typedef struct
{
  const char *name;
  const char *place; /* what is written there */
  const char *text;
  const char *where; /* what is found; %NULL for nothing */
  gboolean note;
} Case;

static const Case cases[] = {
  { "nothing", ".stfolder", "", NULL, FALSE },
  { "aside", COACHING_PLACE, "{", COACHING_PLACE, FALSE },
  { "head", "practice.json", "{", "practice.json", FALSE },
  { "other", "engagements/" COACHING ".20261124T080000Z.other.json", "{}",
    "engagements/" COACHING ".20261124T080000Z.other.json", TRUE },
  { "other-head", "practice.20261124T080000Z.other.json", "{}",
    "practice.20261124T080000Z.other.json", TRUE },
  { "leftover", "people/." YOUSSEF ".json.trellis-abc123", "{",
    "people/." YOUSSEF ".json.trellis-abc123", TRUE },
  { "unknown", "holiday.txt", "", "holiday.txt", TRUE },
  { "not-utf-8", "people/\xff.json", "", "people/\xef\xbf\xbd.json", TRUE },
  { "unknown-person", "people/ada.json", "{}", "people/ada.json", TRUE },
  { "misplaced", COACHING ".json", "{}", COACHING ".json", TRUE },
  { "misplaced-head", "people/practice.json", "{}", "people/practice.json", TRUE },
  { "attachment-of-nobody", "attachments/" SIGNED "/scan.pdf", "", "attachments/" SIGNED, TRUE },
  { "attachment-unreferred", "attachments/" COACHING "/scan.pdf", "",
    "attachments/" COACHING "/scan.pdf", TRUE },
  { "history", "history/" COACHING "/20261124T080000Z-1.json", "{", NULL, FALSE },
};

/* The faults of the folder alone, without what the documents say of one another. */
static GPtrArray *
check (Scratch *scratch)
{
  g_autoptr (TrellisFolder) folder = NULL;
  g_autoptr (TrellisPractice) practice = scratch_load (scratch, TRELLIS_FOLDER_READ, &folder);

  return trellis_folder_check (folder, practice);
}

static guint
count_at (GPtrArray *faults, const char *where, gboolean note)
{
  guint n = 0;

  for (guint i = 0; i < faults->len; i++)
    {
      const TrellisFault *fault = faults->pdata[i];

      if (g_strcmp0 (fault->where, where) == 0 && fault->note == note)
        {
          g_assert_cmpstr (fault->what, !=, "");
          n++;
        }
    }
  return n;
}

static void
test_check (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  Scratch scratch;

  scratch_init_practice (&scratch);
  before = check (&scratch);
  scratch_write (&scratch, test->place, test->text, -1);
  after = check (&scratch);
  if (test->where != NULL)
    {
      g_assert_cmpuint (count_at (before, test->where, test->note), ==, 0);
      g_assert_cmpuint (count_at (after, test->where, test->note), ==, 1);
    }
  else
    g_assert_cmpuint (after->len, ==, before->len);
  scratch_clear (&scratch);
}

#define SIGNATURE                                                                                  \
  "{\"seal\":\"00\",\"party\":\"coach\",\"name\":\"Nora\",\"how\":\"drawn\","                      \
  "\"date\":\"2026-11-24\",\"entered\":\"2026-11-24T08:00:00Z\",\"file\":\"drawn.png\"}"

static const char signed_text[]
    = "{\"format\":\"io.github.trellis_app.Trellis.engagement\",\"version\":1,\"id\":\"" SIGNED
      "\",\"kind\":\"coaching\",\"title\":\"Signed\",\"versions\":[{\"number\":1,\"content\":{},"
      "\"seal\":\"00\",\"signatures\":[" SIGNATURE "]}]}";

/* A file that a signature refers to belongs to what was signed. */
static void
test_missing_file (void)
{
  g_autoptr (GPtrArray) without = NULL;
  g_autoptr (GPtrArray) with = NULL;
  Scratch scratch;

  scratch_init_practice (&scratch);
  scratch_write (&scratch, "engagements/" SIGNED ".json", signed_text, -1);
  without = check (&scratch);
  g_assert_cmpuint (count_at (without, "attachments/" SIGNED "/drawn.png", FALSE), ==, 1);
  scratch_write (&scratch, "attachments/" SIGNED "/drawn.png", "PNG", -1);
  with = check (&scratch);
  g_assert_cmpuint (count_at (with, "attachments/" SIGNED "/drawn.png", FALSE), ==, 0);
  g_assert_cmpuint (count_at (with, "attachments/" SIGNED "/drawn.png", TRUE), ==, 0);
  scratch_clear (&scratch);
}

/* What was given with a signature is known by its digest, where one was kept. */
static void
test_swapped_file (void)
{
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "PNG", -1);
  g_autofree char *with_sum = g_strdup_printf ("drawn.png\",\"file-sha256\":\"%s\"", sum);
  g_auto (GStrv) parts = g_strsplit (signed_text, "drawn.png\"", 2);
  g_autofree char *text = g_strjoinv (with_sum, parts);
  g_autoptr (GPtrArray) before = NULL, after = NULL;
  Scratch scratch;

  scratch_init_practice (&scratch);
  scratch_write (&scratch, "engagements/" SIGNED ".json", text, -1);
  scratch_write (&scratch, "attachments/" SIGNED "/drawn.png", "PNG", -1);
  before = check (&scratch);
  g_assert_cmpuint (count_at (before, "attachments/" SIGNED "/drawn.png", FALSE), ==, 0);
  scratch_write (&scratch, "attachments/" SIGNED "/drawn.png", "PNG.", -1);
  after = check (&scratch);
  g_assert_cmpuint (count_at (after, "attachments/" SIGNED "/drawn.png", FALSE), ==, 1);
  scratch_clear (&scratch);
}

/* The attachments of an engagement that is set aside are nobody's business. */
static void
test_aside_attachments (void)
{
  g_autoptr (GPtrArray) faults = NULL;
  Scratch scratch;

  scratch_init_practice (&scratch);
  scratch_write (&scratch, COACHING_PLACE, "{", -1);
  scratch_write (&scratch, "attachments/" COACHING "/scan.pdf", "", -1);
  faults = check (&scratch);
  g_assert_cmpuint (count_at (faults, COACHING_PLACE, FALSE), ==, 1);
  g_assert_cmpuint (count_at (faults, "attachments/" COACHING, TRUE), ==, 0);
  g_assert_cmpuint (count_at (faults, "attachments/" COACHING "/scan.pdf", TRUE), ==, 0);
  scratch_clear (&scratch);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/check/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_check);
    }
  g_test_add_func ("/check/missing-file", test_missing_file);
  g_test_add_func ("/check/swapped-file", test_swapped_file);
  g_test_add_func ("/check/aside-attachments", test_aside_attachments);
  return g_test_run ();
}
