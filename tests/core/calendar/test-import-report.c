/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The report of an import: in order, bounded, in words, and without a word of anybody's calendar.
 */

#include "import-fixture.h"

#include <string.h>

static void
test_text (void)
{
  static const struct
  {
    TrellisImportRemark remark;
    const char *text;
  } cases[] = {
    { { TRELLIS_IMPORT_REMARK_BAD_VALUE, 7, "DTSTART", NULL },
      "line 7, DTSTART: passed over: the value cannot be read" },
    { { TRELLIS_IMPORT_REMARK_IRREGULAR, 8, "RRULE", NULL },
      "line 8, RRULE: repeats irregularly; other calendars may show other times" },
    { { TRELLIS_IMPORT_REMARK_UNKNOWN_ZONE, 9, "DTSTART", (char *) "Atlantis" },
      "line 9, DTSTART “Atlantis”: the time zone is not known; read in your own time zone" },
    { { TRELLIS_IMPORT_REMARK_CUT_OFF, 10, NULL, NULL },
      "line 10: the file is cut off here; what came before is used" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = trellis_import_remark_to_text (&cases[i].remark);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* Each kind has words of its own. */
static void
test_kinds (void)
{
  g_autoptr (GHashTable) texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (int kind = TRELLIS_IMPORT_REMARK_NO_LINE; kind <= TRELLIS_IMPORT_REMARK_TOO_LARGE; kind++)
    {
      TrellisImportRemark remark = { .kind = kind, .line = 1 };

      g_assert_true (g_hash_table_add (texts, trellis_import_remark_to_text (&remark)));
    }
}

static void
test_order (void)
{
  g_autoptr (TrellisImportReport) report = trellis_import_report_new ();
  const TrellisImportRemark *first, *last;

  for (guint i = 0; i < TRELLIS_IMPORT_MOST_REMARKS + 5; i++)
    trellis_import_report_add (report, TRELLIS_IMPORT_REMARK_BAD_VALUE, 5000 - i, "UID");
  trellis_import_report_sort (report);
  g_assert_cmpuint (report->remarks->len, ==, TRELLIS_IMPORT_MOST_REMARKS);
  g_assert_cmpuint (report->n_more_remarks, ==, 5);
  first = report->remarks->pdata[0];
  last = report->remarks->pdata[report->remarks->len - 1];
  g_assert_cmpuint (first->line, ==, 5001 - TRELLIS_IMPORT_MOST_REMARKS);
  g_assert_cmpuint (last->line, ==, 5000);
}

/* A zone whose name is a novel, or is no text, is shortened and made text. */
static void
test_zone (void)
{
  g_autoptr (TrellisImportReport) report = trellis_import_report_new ();
  g_autofree char *novel = g_strnfill (100000, 'x');
  const TrellisImportRemark *remark;

  trellis_import_report_add_zone (report, TRELLIS_IMPORT_REMARK_UNKNOWN_ZONE, 1, "DTSTART", novel);
  trellis_import_report_add_zone (report, TRELLIS_IMPORT_REMARK_UNKNOWN_ZONE, 2, "DTSTART",
                                  "\xff\xc3");
  remark = report->remarks->pdata[0];
  g_assert_cmpuint (strlen (remark->zone), ==, 64);
  remark = report->remarks->pdata[1];
  g_assert_true (g_utf8_validate (remark->zone, -1, NULL));
}

/* What events are called, where they are and who is there is nowhere in what comes of them. */
static void
test_privacy (void)
{
  g_autofree char *found
      = import_text ("BEGIN:VCALENDAR\nX-WR-CALNAME:secret\nBEGIN:VEVENT\nSUMMARY:secret\n"
                     "LOCATION:secret\nDESCRIPTION:secret\nmore secret\nDTSTART;X-A=secret:secret\n"
                     "RRULE:secret\nATTENDEE;CN=secret:mailto:secret\nX-SECRET:secret\n"
                     "BEGIN:SECRET\nDTSTART:secret\nEND:VEVENT\nEND:SECRET\nEND:VCALENDAR\n");

  g_assert_nonnull (strstr (found, "line 3 VEVENT no-start\n"));
  g_assert_nonnull (strstr (found, "line 7 no-line\n"));
  g_assert_null (strstr (found, "secret"));
  g_assert_null (strstr (found, "SECRET"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/calendar/import/report/text", test_text);
  g_test_add_func ("/calendar/import/report/kinds", test_kinds);
  g_test_add_func ("/calendar/import/report/order", test_order);
  g_test_add_func ("/calendar/import/report/zone", test_zone);
  g_test_add_func ("/calendar/import/report/privacy", test_privacy);
  return g_test_run ();
}
