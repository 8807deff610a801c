/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be printed of which engagement, and in which editions. */

#include "config.h"

#include "pages/trellis-document-text.h"
#include "tests/ui/ui-fixture.h"
#include "ui/print/trellis-print-kind.h"

#include <string.h>

#define SPONSORED "From the workshop to the board table"
#define PRIVATE "A working week of four days"
#define CONCLUDED "Choosing the next job"
#define MENTORING "Ngọc Anh, finding her place in logistics"

static void
test_kinds (void)
{
  static const struct
  {
    const char *nick, *title;
    gboolean found, choice;
  } cases[] = {
    { "contract", SPONSORED, TRUE, FALSE },
    { "contract", MENTORING, FALSE, FALSE },
    { "plan", SPONSORED, TRUE, TRUE },
    { "plan", PRIVATE, TRUE, FALSE },
    { "plan", MENTORING, TRUE, FALSE },
    { "diary", SPONSORED, FALSE, FALSE },
    { "closing-report", CONCLUDED, TRUE, FALSE },
    { "closing-report", MENTORING, FALSE, FALSE },
  };
  g_autoptr (TrellisPractice) practice = ui_practice_new_demo ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TrellisEngagement *engagement = ui_practice_find (practice, cases[i].title);
      const TrellisPrintKind *kind = trellis_print_kind_find (cases[i].nick, engagement);
      g_autoptr (TrellisDocument) document = NULL;
      g_autoptr (GError) error = NULL;

      g_test_message ("%s of %s", cases[i].nick, cases[i].title);
      g_assert_cmpint (kind != NULL, ==, cases[i].found);
      if (kind == NULL)
        continue;
      g_assert_cmpint (trellis_print_kind_get_choice (kind, engagement) != NULL, ==,
                       cases[i].choice);
      document = trellis_print_kind_write (kind, practice, engagement, TRUE, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (trellis_document_get_subtitle (document), ==, cases[i].title);
    }
}

/* Rule 17: the other edition of a plan is what the sponsor may see, and not the plan. */
static void
test_sponsors_copy (void)
{
  g_autoptr (TrellisPractice) practice = ui_practice_new_demo ();
  TrellisEngagement *engagement = ui_practice_find (practice, SPONSORED);
  const TrellisPrintKind *kind = trellis_print_kind_find ("plan", engagement);

  for (int chosen = FALSE; chosen <= TRUE; chosen++)
    {
      g_autoptr (TrellisDocument) document
          = trellis_print_kind_write (kind, practice, engagement, chosen, NULL);
      g_autofree char *text = trellis_document_to_text (document);

      g_assert_cmpint (strstr (text, "The sponsor’s copy.") != NULL, ==, chosen);
      g_assert_cmpint (strstr (text, "Next steps") == NULL, ==, chosen);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print-kind/kinds", test_kinds);
  g_test_add_func ("/print-kind/sponsors-copy", test_sponsors_copy);
  return g_test_run ();
}
