/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define TRELLIS_TYPE_PROBLEM_ROW (trellis_problem_row_get_type ())
G_DECLARE_FINAL_TYPE (
    TrellisProblemRow, trellis_problem_row, TRELLIS, PROBLEM_ROW, AdwPreferencesRow)

void trellis_problem_row_show (TrellisProblemRow *self, GtkWidget *field, const char *text);
char *trellis_problem_read (const GError *error, char **field);
char *trellis_problem_say (const GError *error);

G_END_DECLS
