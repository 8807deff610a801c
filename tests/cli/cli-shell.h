/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/trellis-json.h"

#include <glib.h>

G_BEGIN_DECLS

/* The exit status of a child that could not be prepared. */
#define SHELL_UNPREPARED 99

/**
 * Shell:
 * @folder: a scratch folder of its own, gone at the end
 * @practice: the folder that `--practice` names, in @folder; it is not there at first
 * @clock: (nullable): what `--clock` says; %NULL leaves it out
 * @input: (nullable): what standard input has
 * @prepare: (nullable): what is done in the child before the program runs in it
 * @out: what the last command wrote to standard output
 * @err: what it wrote to standard error
 * @status: its exit status
 *
 * Runs the built program as somebody at a terminal does.
 */
typedef struct
{
  char *folder;
  char *practice;
  const char *clock;
  const char *input;
  GSpawnChildSetupFunc prepare;
  char *out;
  char *err;
  int status;

  /*< private >*/
  char *input_path;
  char *listed;
  TrellisJson *rows;
} Shell;

Shell *shell_new (void);
void shell_free (Shell *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Shell, shell_free)

/* Runs a command, its words ended by NULL, and checks its exit status. */
void shell_run (Shell *self, int status, ...) G_GNUC_NULL_TERMINATED;
int shell_try (Shell *self, const char *const *words);
void shell_run_words (Shell *self, int status, const char *const *words);

char *shell_make_path (Shell *self, const char *name);
char *shell_write (Shell *self, const char *name, const char *text);
char *shell_read (Shell *self, const char *name);
char *shell_brief (Shell *self, const char *kind, const char *patch);
char *shell_data (const char *name);

/* What the last command printed with `--json`. */
TrellisJson *shell_parse (Shell *self);
guint shell_count (Shell *self, const char *list);
char *shell_list (Shell *self, const char *list, guint position, const char *member);

/* Makes the coach's profile, begins the engagement of a brief, and has it signed; its id. */
char *shell_draft (Shell *self, const char *patch);
char *shell_begin (Shell *self, const char *patch);
void shell_sign (Shell *self, const char *engagement, const char *party);

char **shell_snapshot (Shell *self);

void shell_compare (const char *where, const char *text, const char *part, gboolean there);

#define assert_contains(text, part) shell_compare (G_STRLOC, text, part, TRUE)
#define assert_lacks(text, part) shell_compare (G_STRLOC, text, part, FALSE)

G_END_DECLS
