/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef struct _TrellisCli TrellisCli;

/**
 * TrellisOptionKind:
 * @TRELLIS_OPTION_FLAG: it is there or not
 * @TRELLIS_OPTION_TEXT: a text in UTF-8
 * @TRELLIS_OPTION_TEXTS: the same, any number of times
 * @TRELLIS_OPTION_FILE: a file's name, taken as it is
 * @TRELLIS_OPTION_INTEGER: a whole number
 * @TRELLIS_OPTION_DATE: such as 2026-12-01
 * @TRELLIS_OPTION_DATES: the same, any number of times
 * @TRELLIS_OPTION_WALL: such as 2026-12-01T10:00
 * @TRELLIS_OPTION_CHOICE: the nick of a value of an enumeration
 */
typedef enum
{
  TRELLIS_OPTION_FLAG,
  TRELLIS_OPTION_TEXT,
  TRELLIS_OPTION_TEXTS,
  TRELLIS_OPTION_FILE,
  TRELLIS_OPTION_INTEGER,
  TRELLIS_OPTION_DATE,
  TRELLIS_OPTION_DATES,
  TRELLIS_OPTION_WALL,
  TRELLIS_OPTION_CHOICE
} TrellisOptionKind;

/**
 * TrellisOption:
 * @name: as it is written, with its dashes; %NULL ends a table
 * @kind: what it takes
 * @value: (nullable): what stands for its value in the help; a choice has its nicks there
 * @help: what it is for, to be translated
 * @needed: whether the command does nothing without it
 * @minimum: of an integer
 * @maximum: of an integer
 * @get_type: the enumeration of a choice
 *
 * An option of a command.
 */
typedef struct
{
  const char *name;
  TrellisOptionKind kind;
  const char *value;
  const char *help;
  gboolean needed;
  gint64 minimum;
  gint64 maximum;
  GType (*get_type) (void);
} TrellisOption;

/**
 * TrellisOpening:
 * @TRELLIS_OPENING_OWN: it needs no practice, or opens it itself
 * @TRELLIS_OPENING_READ: for reading
 * @TRELLIS_OPENING_CHANGE: for changing
 *
 * How a command wants the practice before it runs.
 */
typedef enum
{
  TRELLIS_OPENING_OWN,
  TRELLIS_OPENING_READ,
  TRELLIS_OPENING_CHANGE
} TrellisOpening;

/**
 * TrellisCommand:
 * @pattern: its words, such as `session SESSION hold`: capitals stand for what the user names;
 *   %NULL ends a table
 * @summary: what it does, to be translated
 * @opening: how it wants the practice
 * @run: does it; on %FALSE the error says what is refused
 * @options: (nullable): what it takes besides, ended by an option without a name
 * @json: whether it prints data, and so takes `--json`
 * @check: (nullable): whether its options go together, asked before the practice is opened
 * @more: (nullable): what else its help says, to be translated
 *
 * One thing that the command line can do.
 */
typedef struct
{
  const char *pattern;
  const char *summary;
  TrellisOpening opening;
  gboolean (*run) (TrellisCli *cli, GError **error);
  const TrellisOption *options;
  gboolean json;
  gboolean (*check) (TrellisCli *cli, GError **error);
  const char *more;
} TrellisCommand;

/* The families of commands, in the order in which help names them. */
extern const TrellisCommand *const trellis_cli_families[];

extern const TrellisCommand trellis_cli_backup_commands[];
extern const TrellisCommand trellis_cli_care_commands[];
extern const TrellisCommand trellis_cli_profile_commands[];
extern const TrellisCommand trellis_cli_list_commands[];
extern const TrellisCommand trellis_cli_show_commands[];
extern const TrellisCommand trellis_cli_brief_commands[];
extern const TrellisCommand trellis_cli_sign_commands[];
extern const TrellisCommand trellis_cli_plan_commands[];
extern const TrellisCommand trellis_cli_session_commands[];
extern const TrellisCommand trellis_cli_move_commands[];
extern const TrellisCommand trellis_cli_series_commands[];
extern const TrellisCommand trellis_cli_skip_commands[];
extern const TrellisCommand trellis_cli_free_commands[];
extern const TrellisCommand trellis_cli_goal_commands[];
extern const TrellisCommand trellis_cli_action_commands[];
extern const TrellisCommand trellis_cli_life_commands[];
extern const TrellisCommand trellis_cli_export_commands[];
extern const TrellisCommand trellis_cli_import_commands[];
extern const TrellisCommand trellis_cli_calendar_commands[];
extern const TrellisCommand trellis_cli_print_commands[];
extern const TrellisCommand trellis_cli_guide_commands[];
extern const TrellisCommand trellis_cli_help_commands[];

/* What goes with every command. */
extern const TrellisOption trellis_cli_global_options[];

GPtrArray *trellis_cli_list_commands_called (const char *name);
GPtrArray *trellis_cli_list_names (void);
const TrellisOption *trellis_option_find (const TrellisOption *options, const char *name);
gboolean trellis_option_takes_value (const TrellisOption *option);
gboolean trellis_option_repeats (const TrellisOption *option);
char *trellis_option_dup_value_name (const TrellisOption *option);
gboolean trellis_option_check (const TrellisOption *option, const char *value, GError **error);

G_END_DECLS
