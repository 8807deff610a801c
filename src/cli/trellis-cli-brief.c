/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The commands that take a brief: `new` and `amend`. */

#include "config.h"

#include "pages/trellis-say.h"
#include "practice/trellis-begin.h"
#include "practice/trellis-signing-desk.h"
#include "trellis-cli-brief.h"
#include "trellis-cli-known.h"
#include "trellis-cli-output.h"
#include "trellis-cli-practice.h"
#include "trellis-cli-replanning.h"

#include <glib/gi18n-lib.h>

#define LARGEST_BRIEF (64 * 1024 * 1024) /* bytes */

/**
 * trellis_cli_read_json:
 * @name: (type filename): a file; `-` is standard input
 *
 * Returns: (transfer full) (nullable): what it says
 */
TrellisJson *
trellis_cli_read_json (const char *name, GError **error)
{
  g_autoptr (GBytes) bytes = trellis_cli_read_file (name, LARGEST_BRIEF, FALSE, error);
  g_autofree char *shown = trellis_cli_dup_file_name (name);
  TrellisJson *json = bytes == NULL ? NULL : trellis_json_parse (bytes, error);

  if (bytes != NULL && json == NULL)
    g_prefix_error (error, "%s: ", shown);
  return json;
}

static TrellisAllow
get_allowed (TrellisCli *cli)
{
  return trellis_cli_has (cli, "--outside-term") ? TRELLIS_ALLOW_OUTSIDE_TERM
                                                 : TRELLIS_ALLOW_NOTHING;
}

/* What may be a slip, and is no reason to refuse. */
static void
note_contract (TrellisCli *cli, TrellisCoaching *coaching)
{
  trellis_cli_note_first (trellis_coaching_get_next_basis (coaching)->plan);
  if (trellis_practice_lacks_sponsor (cli->practice, coaching))
    trellis_cli_note (_ ("The contract speaks of a sponsor - who pays, who asked for the coaching, "
                         "or whose goal it is - and no sponsor is named."));
}

typedef gpointer (*Begin) (TrellisCli *cli, TrellisJson *brief, GError **error);

static gpointer
begin_coaching (TrellisCli *cli, TrellisJson *brief, GError **error)
{
  return trellis_practice_begin_coaching (cli->practice, brief, get_allowed (cli), error);
}

static gpointer
begin_mentoring (TrellisCli *cli, TrellisJson *brief, GError **error)
{
  return trellis_practice_begin_mentoring (cli->practice, brief, error);
}

static gboolean
run_new (TrellisCli *cli, Begin begin, GError **error)
{
  g_autoptr (TrellisJson) brief = trellis_cli_read_json (trellis_cli_get_argument (cli, 0), error);
  g_autoptr (GHashTable) known = NULL;
  gpointer engagement;

  if (brief == NULL || !trellis_cli_open (cli, TRELLIS_FOLDER_CREATE, error))
    return FALSE;
  known = trellis_cli_list_known (cli);
  engagement = begin (cli, brief, error);
  if (engagement == NULL)
    return FALSE;
  trellis_cli_print ("%s\n", trellis_record_get_id (engagement));
  trellis_cli_note_known (cli, known, engagement, brief);
  if (TRELLIS_IS_COACHING (engagement))
    note_contract (cli, engagement);
  return TRUE;
}

static gboolean
run_new_coaching (TrellisCli *cli, GError **error)
{
  return run_new (cli, begin_coaching, error);
}

static gboolean
run_new_mentoring (TrellisCli *cli, GError **error)
{
  return run_new (cli, begin_mentoring, error);
}

/**
 * trellis_cli_print_taken_off:
 * @names: (nullable): whose signatures were taken off, because what they signed has changed; with
 *   `--dry-run` they would be
 */
void
trellis_cli_print_taken_off (TrellisCli *cli, char **names)
{
  g_autofree char *list = NULL;

  if (names == NULL || *names == NULL)
    return;
  list = trellis_say_list ((const char *const *) names);
  trellis_cli_print (trellis_cli_has (cli, "--dry-run") ? _ ("Signatures would be taken off: %s.\n")
                                                        : _ ("Signatures taken off: %s.\n"),
                     list);
}

/**
 * trellis_cli_print_waiting:
 *
 * Says who is still to sign; nothing when nothing is to be signed.
 */
void
trellis_cli_print_waiting (TrellisCli *cli, TrellisCoaching *coaching)
{
  g_autofree char *waiting = trellis_practice_dup_waiting (cli->practice, coaching);

  if (waiting != NULL)
    trellis_cli_print ("%s\n", waiting);
}

static gboolean
run_amend (TrellisCli *cli, GError **error)
{
  TrellisCoaching *coaching = trellis_cli_find_coaching (cli, 0, error);
  g_autoptr (TrellisJson) changes
      = coaching == NULL ? NULL : trellis_cli_read_json (trellis_cli_get_argument (cli, 1), error);
  g_auto (GStrv) taken_off = NULL;

  if (changes == NULL
      || !trellis_practice_amend (cli->practice, coaching, changes, TRELLIS_ALLOW_NOTHING,
                                  &taken_off, error))
    return FALSE;
  note_contract (cli, coaching);
  trellis_cli_print_taken_off (cli, taken_off);
  trellis_cli_print_waiting (cli, coaching);
  return TRUE;
}

static const char where_briefs_are[]
    = N_ ("A brief is a JSON document. docs/briefs.md, installed as doc/trellis/briefs.md, has an "
          "example of each kind and every member; - reads standard input.");

static const TrellisOption new_options[] = {
  { "--outside-term", TRELLIS_OPTION_FLAG, NULL, N_ ("allow a plan that leaves the term") },
  { NULL },
};

const TrellisCommand trellis_cli_brief_commands[] = {
  { "new coaching BRIEF.json", N_ ("make a draft engagement from a brief and print its id"),
    TRELLIS_OPENING_OWN, run_new_coaching, new_options, .more = where_briefs_are },
  { "new mentoring BRIEF.json", N_ ("begin a mentoring relationship from a brief and print its id"),
    TRELLIS_OPENING_OWN, run_new_mentoring, .more = where_briefs_are },
  { "amend ENGAGEMENT CHANGES.json",
    N_ ("change a draft, or propose a next version of a contract that is in force, from a brief of "
        "what changes"),
    TRELLIS_OPENING_CHANGE, run_amend, .more = where_briefs_are },
  { NULL },
};
