/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command `print`. */

#include "config.h"

#include "pages/trellis-closing-document.h"
#include "pages/trellis-contract-document.h"
#include "pages/trellis-document-text.h"
#include "pages/trellis-page-pdf.h"
#include "pages/trellis-plan-document.h"
#include "trellis-cli-output.h"
#include "trellis-cli-practice.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* As the option says, else as the settings do. */
static const TrellisPaper *
get_paper (TrellisCli *cli)
{
  const char *name = trellis_cli_get_text (cli, "--paper");

  return name == NULL ? trellis_paper_get_chosen (cli->practice) : trellis_paper_find (name);
}

/* The sponsor is the only one for whom there is a page of their own. */
static gboolean
check_print (TrellisCli *cli, GError **error)
{
  const char *reader = trellis_cli_get_text (cli, "--for");

  if (trellis_cli_has (cli, "--paper") && get_paper (cli) == NULL)
    return trellis_cli_misuse (error, _ ("--paper: expected A4 or Letter, got “%s”"),
                               trellis_cli_get_text (cli, "--paper"));
  if (reader != NULL && !g_str_equal (reader, "sponsor"))
    return trellis_cli_misuse (error, _ ("--for: expected sponsor, got “%s”"), reader);
  return TRUE;
}

static GBytes *
make_text (TrellisDocument *document)
{
  char *text = trellis_document_to_text (document);

  return g_bytes_new_take (text, strlen (text));
}

static GBytes *
make_pdf (TrellisCli *cli, TrellisDocument *document, GError **error)
{
  TrellisPrintSize size
      = trellis_cli_has (cli, "--large") ? TRELLIS_PRINT_LARGE : TRELLIS_PRINT_NORMAL;
  g_autoptr (TrellisPages) pages = trellis_pages_new (document, get_paper (cli), size);

  return trellis_pages_to_pdf (pages, error);
}

static gboolean
print_document (TrellisCli *cli, TrellisDocument *document, GError **error)
{
  g_autoptr (GBytes) bytes
      = trellis_cli_has (cli, "--text") ? make_text (document) : make_pdf (cli, document, error);

  return bytes != NULL && trellis_cli_write_file (trellis_cli_get_text (cli, "-o"), bytes, error);
}

/* Everybody who signs reads the whole contract, so the sponsor's copy is no other. */
static gboolean
run_print_contract (TrellisCli *cli, GError **error)
{
  TrellisCoaching *coaching = trellis_cli_find_coaching (cli, 0, error);
  g_autoptr (TrellisDocument) document = NULL;

  if (coaching == NULL)
    return FALSE;
  if (trellis_cli_has (cli, "--for")
      && (coaching->contract == NULL || coaching->contract->sponsor == NULL))
    return trellis_cli_refuse (error, _ ("“%s” has no sponsor to print a copy for."),
                               TRELLIS_ENGAGEMENT (coaching)->title);
  document = trellis_cli_has (cli, "--proposed")
                 ? trellis_contract_document_new_amendment (cli->practice, coaching, error)
                 : trellis_contract_document_new (cli->practice, coaching, error);
  return document != NULL && print_document (cli, document, error);
}

static gboolean
run_print_plan (TrellisCli *cli, GError **error)
{
  TrellisEngagement *engagement = trellis_cli_find_engagement (cli, 0, error);
  g_autoptr (TrellisDocument) document = NULL;

  if (engagement == NULL)
    return FALSE;
  document = trellis_plan_document_new (cli->practice, engagement, trellis_cli_has (cli, "--for"),
                                        error);
  return document != NULL && print_document (cli, document, error);
}

static gboolean
run_print_closing (TrellisCli *cli, GError **error)
{
  TrellisCoaching *coaching = trellis_cli_find_coaching (cli, 0, error);
  g_autoptr (TrellisDocument) document = NULL;

  if (coaching == NULL)
    return FALSE;
  document = trellis_closing_document_new (cli->practice, coaching, trellis_cli_has (cli, "--for"),
                                           error);
  return document != NULL && print_document (cli, document, error);
}

/* What every document can be printed with. */
#define PRINT_OPTIONS                                                                              \
  { "-o", TRELLIS_OPTION_FILE, "FILE", N_ ("where to; - is standard output"), .needed = TRUE },    \
      { "--paper", TRELLIS_OPTION_TEXT, "A4|Letter", N_ ("the size of the paper") },               \
      { "--large", TRELLIS_OPTION_FLAG, NULL, N_ ("large print") },                                \
      { "--text", TRELLIS_OPTION_FLAG, NULL, N_ ("plain text instead of PDF") },                   \
  {                                                                                                \
    "--for", TRELLIS_OPTION_TEXT, "sponsor", N_ ("only what the sponsor may see")                  \
  }

static const TrellisOption print_options[] = {
  PRINT_OPTIONS,
  { NULL },
};

static const TrellisOption contract_options[] = {
  PRINT_OPTIONS,
  { "--proposed", TRELLIS_OPTION_FLAG, NULL, N_ ("the amendment that waits for signatures") },
  { NULL },
};

const TrellisCommand trellis_cli_print_commands[] = {
  { "print contract ENGAGEMENT", N_ ("print the contract as PDF"), TRELLIS_OPENING_READ,
    run_print_contract, contract_options, .check = check_print },
  { "print plan ENGAGEMENT", N_ ("print the action plan as PDF"), TRELLIS_OPENING_READ,
    run_print_plan, print_options, .check = check_print },
  { "print closing ENGAGEMENT", N_ ("print the closing report as PDF"), TRELLIS_OPENING_READ,
    run_print_closing, print_options, .check = check_print },
  { NULL },
};
