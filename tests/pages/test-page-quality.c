/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is printed, wherever its pages end: no page is nearly empty, no row of a table is alone on
   its page, and the seals stand with the boxes. */

#include "config.h"

#include "engagement-fixture.h"
#include "pages/trellis-closing-document.h"
#include "pages/trellis-contract-document.h"
#include "pages/trellis-page-flow.h"
#include "pages/trellis-page-setter.h"
#include "pages/trellis-plan-document.h"
#include "practice/trellis-practice-life.h"

/* Of what a page has room for. */
#define LEAST_FILLED 0.18

/* So many lines more or less, and the same part of a document meets the end of a page. */
#define N_OFFSETS 12

static const struct
{
  const char *paper;
  TrellisPrintSize size;
} papers[] = {
  { "A4", TRELLIS_PRINT_NORMAL },
  { "Letter", TRELLIS_PRINT_NORMAL },
  { "A4", TRELLIS_PRINT_LARGE },
};

static double
get_filled (const GArray *page, const TrellisPageStyle *style)
{
  const TrellisPiece *last = &g_array_index (page, TrellisPiece, page->len - 1);
  double bottom = last->y;

  for (guint i = 0; i < last->n_strips; i++)
    bottom += trellis_band_get_strip (last->band, last->first + i)->height;
  return bottom / style->body_height;
}

static TrellisBreak
get_break (const GArray *page)
{
  const TrellisPiece *last = &g_array_index (page, TrellisPiece, page->len - 1);

  return trellis_band_get_strip (last->band, last->first + last->n_strips - 1)->after;
}

static void
assert_good (TrellisDocument *document)
{
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      TrellisPageStyle style;
      g_autoptr (GPtrArray) bands = NULL, pages = NULL;

      trellis_page_style_init (&style, trellis_paper_find (papers[i].paper), papers[i].size, "en");
      bands = trellis_page_set_document (document, &style);
      pages = trellis_page_flow (bands, style.body_height);
      for (guint j = 0; j < pages->len; j++)
        {
          g_test_message ("%s %u: page %u of %u", papers[i].paper, papers[i].size, j + 1,
                          pages->len);
          g_assert_cmpfloat (get_filled (pages->pdata[j], &style), >=, LEAST_FILLED);
          if (j + 1 < pages->len)
            g_assert_cmpint (get_break (pages->pdata[j]), <=, TRELLIS_BREAK_IN_GROUP);
        }
      g_clear_pointer (&pages, g_ptr_array_unref);
      g_clear_pointer (&bands, g_ptr_array_unref);
      trellis_page_style_clear (&style);
    }
}

static TrellisCoaching *
make_coaching (TrellisPractice *practice, guint n_lines)
{
  g_autoptr (GString) patch = g_string_new ("{\"purpose\":\"A purpose");

  for (guint i = 0; i < n_lines; i++)
    g_string_append (patch, "\\nA line of it.");
  g_string_append (patch, "\"}");
  return add_coaching (practice, patch->str);
}

static void
test_contract (void)
{
  for (guint n = 0; n < N_OFFSETS; n++)
    {
      g_autoptr (TrellisPractice) practice = new_practice ();
      TrellisCoaching *coaching = make_coaching (practice, n);
      g_autoptr (TrellisDocument) draft = trellis_contract_document_new (practice, coaching, NULL);
      g_autoptr (TrellisDocument) signed_by_all = NULL;

      g_test_message ("%u lines", n);
      assert_good (draft);
      sign_all (practice, coaching);
      signed_by_all = trellis_contract_document_new (practice, coaching, NULL);
      assert_good (signed_by_all);
    }
}

static void
test_plan_and_report (void)
{
  for (guint n = 0; n < N_OFFSETS; n++)
    {
      g_autoptr (TrellisPractice) practice = new_practice ();
      TrellisCoaching *coaching = make_coaching (practice, n);
      g_autoptr (TrellisOutcome) outcome = trellis_outcome_new ();
      g_autoptr (TrellisDocument) plan = NULL, report = NULL;

      g_test_message ("%u lines", n);
      sign_all (practice, coaching);
      plan = trellis_plan_document_new (practice, TRELLIS_ENGAGEMENT (coaching), FALSE, NULL);
      assert_good (plan);
      g_assert_true (trellis_practice_end (practice, TRELLIS_ENGAGEMENT (coaching), "by-client",
                                           outcome, NULL));
      report = trellis_closing_document_new (practice, coaching, FALSE, NULL);
      assert_good (report);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page-quality/contract", test_contract);
  g_test_add_func ("/page-quality/plan-and-report", test_plan_and_report);
  return g_test_run ();
}
