/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/trellis-practice.h"
#include "store/trellis-folder.h"

#include "trellis-cli-command.h"

G_BEGIN_DECLS

#define TRELLIS_CLI_ERROR (trellis_cli_error_quark ())

/**
 * TrellisCliError:
 * @TRELLIS_CLI_ERROR_MISUSE: the command is not written as it should be; exit status 2
 * @TRELLIS_CLI_ERROR_FILE: a file that was named cannot be read or written
 * @TRELLIS_CLI_ERROR_REFUSED: the command does not go with what it was given
 */
typedef enum
{
  TRELLIS_CLI_ERROR_MISUSE,
  TRELLIS_CLI_ERROR_FILE,
  TRELLIS_CLI_ERROR_REFUSED
} TrellisCliError;

GQuark trellis_cli_error_quark (void);
gboolean trellis_cli_misuse (GError **error, const char *message, ...) G_GNUC_PRINTF (2, 3);
gboolean trellis_cli_refuse (GError **error, const char *message, ...) G_GNUC_PRINTF (2, 3);

/**
 * TrellisCli:
 * @command: what is asked for; %NULL for help alone
 * @words: (element-type utf8): the command's words, in the order of its pattern
 * @values: (element-type utf8 GPtrArray): what the options were given, by their names
 * @clock: now
 * @folder: (nullable): the practice's folder, once it is open
 * @practice: (nullable): the practice
 * @changing: whether the practice is open for changes
 * @found_faults: whether faults were printed, which is exit status 1
 *
 * One call of the program.
 */
struct _TrellisCli
{
  const TrellisCommand *command;
  GPtrArray *words;
  GHashTable *values;
  TrellisClock *clock;
  TrellisFolder *folder;
  TrellisPractice *practice;
  gboolean changing;
  gboolean found_faults;
};

TrellisCli *trellis_cli_new (void);
void trellis_cli_free (TrellisCli *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrellisCli, trellis_cli_free)

gboolean trellis_cli_parse (TrellisCli *self, char **arguments, GError **error);
gboolean trellis_cli_choose (TrellisCli *self, GPtrArray *called, GError **error);

/* What the command was given; all is borrowed. */
const char *trellis_cli_get_argument (TrellisCli *self, guint n);
gboolean trellis_cli_has (TrellisCli *self, const char *option);
gboolean trellis_cli_has_any (TrellisCli *self);
const char *trellis_cli_get_text (TrellisCli *self, const char *option);
GPtrArray *trellis_cli_get_texts (TrellisCli *self, const char *option);
gint64 trellis_cli_get_integer (TrellisCli *self, const char *option, gint64 otherwise);
TrellisDate trellis_cli_get_date (TrellisCli *self, const char *option, TrellisDate otherwise);
gboolean trellis_cli_check_range (TrellisCli *self, GError **error);
TrellisWall trellis_cli_get_wall (TrellisCli *self, const char *option);
int trellis_cli_get_choice (TrellisCli *self, const char *option, int otherwise);

G_END_DECLS
