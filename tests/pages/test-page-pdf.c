/* SPDX-License-Identifier: GPL-3.0-or-later */

/* PDFs as other programs read them: words, properties, bookmarks. */

#include "config.h"

#include "pages/trellis-document-text.h"
#include "pages/trellis-page-pdf.h"

#include "trellis-page-fixture.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

typedef struct
{
  TrellisFixture fixture;
  const char *paper;
  TrellisPrintSize size;
} Case;

static GBytes *
make_pdf (const Case *c)
{
  g_autoptr (TrellisDocument) document = trellis_fixture_make (c->fixture);
  g_autoptr (TrellisPages) pages
      = trellis_pages_new (document, trellis_paper_find (c->paper), c->size);
  g_autoptr (GError) error = NULL;
  GBytes *pdf = trellis_pages_to_pdf (pages, &error);

  g_assert_no_error (error);
  return pdf;
}

/* Runs a program of poppler on a PDF and gives what it prints. */
static char *
read_pdf (GBytes *pdf, const char *program, const char *output_file)
{
  g_autofree char *path = NULL;
  g_autofree char *line = NULL;
  g_autoptr (GError) error = NULL;
  char *output = NULL;
  int status;

  close (g_file_open_tmp ("trellis-XXXXXX.pdf", &path, &error));
  g_assert_no_error (error);
  g_file_set_contents (path, g_bytes_get_data (pdf, NULL), (gssize) g_bytes_get_size (pdf), &error);
  g_assert_no_error (error);
  line = g_strdup_printf ("%s '%s' %s", program, path, output_file);
  g_spawn_command_line_sync (line, &output, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  g_assert_cmpint (g_remove (path), ==, 0);
  return output;
}

static gboolean
is_edge (const char *line, guint page, guint n_pages)
{
  g_autofree char *foot = g_strdup_printf ("Page %u of %u", page, n_pages);

  return g_str_equal (line, TRELLIS_FIXTURE_HEAD) || g_str_equal (line, foot);
}

/* Poppler marks the direction of text on pages that it takes to be read from the right. */
static char *
drop_marks (const char *text)
{
  GString *plain = g_string_new (text);

  g_string_replace (plain, "\u202a", "", 0);
  g_string_replace (plain, "\u202b", "", 0);
  g_string_replace (plain, "\u202c", "", 0);
  return g_string_free (plain, FALSE);
}

/* The words of all pages, without running heads and page numbers, of which each page must have
   both. */
static char *
take_words (const char *text)
{
  g_autofree char *plain = drop_marks (text);
  g_auto (GStrv) pages = g_strsplit (plain, "\f", -1);
  guint n_pages = g_strv_length (pages) - 1;
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < n_pages; i++)
    {
      g_auto (GStrv) lines = g_strsplit (pages[i], "\n", -1);
      guint n_edges = 0;

      for (guint j = 0; lines[j] != NULL; j++)
        if (is_edge (g_strstrip (lines[j]), i + 1, n_pages))
          n_edges++;
        else
          g_string_append_printf (words, "%s\n", lines[j]);
      g_assert_cmpuint (n_edges, ==, 2);
    }

  return g_string_free (words, FALSE);
}

/* One word a line, so that a difference is seen at once. */
static char *
split_words (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \n\f", -1);
  GString *split = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (split, "%s\n", words[i]);

  return g_string_free (split, FALSE);
}

static char *
join_words (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \n\f", -1);

  return g_strjoinv ("", words);
}

static int
compare_letters (gconstpointer a, gconstpointer b)
{
  gunichar first = *(const gunichar *) a;
  gunichar second = *(const gunichar *) b;

  return (first > second) - (first < second);
}

/* The letters in the order of the alphabet: poppler does not keep that of Arabic ligatures. */
static char *
sort_letters (const char *text)
{
  long n;
  g_autofree gunichar *letters = g_utf8_to_ucs4_fast (text, -1, &n);
  long n_kept = 0;

  for (long i = 0; i < n; i++)
    if (g_unichar_isalnum (letters[i]))
      letters[n_kept++] = letters[i];
  qsort (letters, n_kept, sizeof (gunichar), compare_letters);

  return g_ucs4_to_utf8 (letters, n_kept, NULL, NULL, NULL);
}

static void
assert_same_words (const Case *c, const char *program, char *(*read) (const char *text))
{
  g_autoptr (TrellisDocument) document = trellis_fixture_make (c->fixture);
  g_autofree char *text = trellis_document_to_text (document);
  g_autoptr (GBytes) pdf = make_pdf (c);
  g_autofree char *printed = read_pdf (pdf, program, "-");
  g_autofree char *body = take_words (printed);
  g_autofree char *expected = read (text);
  g_autofree char *found = read (body);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_words (gconstpointer data)
{
  assert_same_words (data, "pdftotext -raw", split_words);
}

/* A word that is broken, or a row that goes on to the next page, has its parts apart; newer poppler
 * sees no space after an emoji, which is wider than it thinks. */
static void
test_joined_words (gconstpointer data)
{
  assert_same_words (data, "pdftotext -raw", join_words);
}

static void
test_letters (gconstpointer data)
{
  assert_same_words (data, "pdftotext", sort_letters);
}

static void
test_same_bytes (void)
{
  const Case c = { TRELLIS_FIXTURE_EMOJI, "A4", TRELLIS_PRINT_NORMAL };
  g_autoptr (GBytes) first = make_pdf (&c);
  g_autoptr (GBytes) second = make_pdf (&c);

  g_assert_cmpmem (g_bytes_get_data (first, NULL), g_bytes_get_size (first),
                   g_bytes_get_data (second, NULL), g_bytes_get_size (second));
}

static void
test_properties (void)
{
  static const char *const expected[] = {
    "Title:           Confidence in the first team\n",
    "Subject:         Action plan · 24 November 2026\n",
    "Author:          Sofie Claes\n",
    "Creator:         Trellis " PACKAGE_VERSION "\n",
    "CreationDate:    2026-11-24T08:00:00Z\n",
    "ModDate:         2026-11-24T08:00:00Z\n",
    "Page size:       612 x 792 pts (letter)\n",
  };
  const Case c = { TRELLIS_FIXTURE_PLAN, "Letter", TRELLIS_PRINT_NORMAL };
  g_autoptr (GBytes) pdf = make_pdf (&c);
  g_autofree char *info = read_pdf (pdf, "env TZ=UTC pdfinfo -isodates", "");

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    if (strstr (info, expected[i]) == NULL)
      g_error ("“%s” is not in:\n%s", expected[i], info);
}

static void
test_bookmarks (void)
{
  static const char expected[] = "<outline>\n"
                                 "<item page=\"1\">1. Speak up in the meeting</item>\n"
                                 "<outline>\n"
                                 "<item page=\"1\">Actions</item>\n"
                                 "</outline>\n"
                                 "<item page=\"1\">2. Speak up in the meeting</item>\n";
  const Case c = { TRELLIS_FIXTURE_PLAN, "A4", TRELLIS_PRINT_NORMAL };
  g_autoptr (GBytes) pdf = make_pdf (&c);
  g_autofree char *xml = read_pdf (pdf, "pdftohtml -xml -i -stdout", "");
  const char *start = strstr (xml, "<outline>");
  g_autofree char *outline = g_strndup (start ? start : "", strlen (expected));

  g_assert_cmpstr (outline, ==, expected);
}

static void
test_write (void)
{
  const Case c = { TRELLIS_FIXTURE_EMPTY, "A4", TRELLIS_PRINT_NORMAL };
  g_autoptr (TrellisDocument) document = trellis_fixture_make (c.fixture);
  g_autoptr (TrellisPages) pages
      = trellis_pages_new (document, trellis_paper_find (c.paper), c.size);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GBytes) expected = make_pdf (&c);
  g_autoptr (GError) error = NULL;

  g_assert_true (trellis_pages_write_pdf (pages, stream, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream)), ==,
                    g_bytes_get_size (expected));
}

static void
test_write_fails (void)
{
  g_autoptr (TrellisDocument) document = trellis_fixture_make (TRELLIS_FIXTURE_EMPTY);
  g_autoptr (TrellisPages) pages
      = trellis_pages_new (document, trellis_paper_find ("A4"), TRELLIS_PRINT_NORMAL);
  char room[16];
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new (room, sizeof room, NULL, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (trellis_pages_write_pdf (pages, stream, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
}

static const Case word_cases[] = {
  { TRELLIS_FIXTURE_EMPTY, "A4", TRELLIS_PRINT_NORMAL },
  { TRELLIS_FIXTURE_PLAN, "A4", TRELLIS_PRINT_NORMAL },
  { TRELLIS_FIXTURE_PLAN, "Letter", TRELLIS_PRINT_NORMAL },
  { TRELLIS_FIXTURE_PLAN, "A4", TRELLIS_PRINT_LARGE },
  { TRELLIS_FIXTURE_CONTRACT, "A4", TRELLIS_PRINT_NORMAL },
  { TRELLIS_FIXTURE_CONTRACT, "Letter", TRELLIS_PRINT_LARGE },
  { TRELLIS_FIXTURE_SIGNED, "A4", TRELLIS_PRINT_NORMAL },
};

static const Case joined_cases[] = {
  { TRELLIS_FIXTURE_LONG_WORDS, "A4", TRELLIS_PRINT_NORMAL },
  { TRELLIS_FIXTURE_EMOJI, "A4", TRELLIS_PRINT_NORMAL },
  { TRELLIS_FIXTURE_EMOJI, "Letter", TRELLIS_PRINT_LARGE },
};

static const Case letter_cases[] = {
  { TRELLIS_FIXTURE_TALL_ROW, "A4", TRELLIS_PRINT_NORMAL },
  { TRELLIS_FIXTURE_FROM_RIGHT, "A4", TRELLIS_PRINT_NORMAL },
  { TRELLIS_FIXTURE_LONG_WORDS, "A4", TRELLIS_PRINT_LARGE },
};

static void
add_cases (const char *name, const Case *cases, guint n, GTestDataFunc test)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *path = g_strdup_printf ("/page/pdf/%s/%s-%s%s", name,
                                               trellis_fixture_get_name (cases[i].fixture),
                                               cases[i].paper, cases[i].size ? "-large" : "");

      g_test_add_data_func (path, &cases[i], test);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_cases ("words", word_cases, G_N_ELEMENTS (word_cases), test_words);
  add_cases ("letters", letter_cases, G_N_ELEMENTS (letter_cases), test_letters);
  add_cases ("joined-words", joined_cases, G_N_ELEMENTS (joined_cases), test_joined_words);
  g_test_add_func ("/page/pdf/same-bytes", test_same_bytes);
  g_test_add_func ("/page/pdf/properties", test_properties);
  g_test_add_func ("/page/pdf/bookmarks", test_bookmarks);
  g_test_add_func ("/page/pdf/write", test_write);
  g_test_add_func ("/page/pdf/write-fails", test_write_fails);

  return g_test_run ();
}
