/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TrellisFieldPlace:
 * @member: of a record, such as `measure.target`
 * @widget: where it is typed
 *
 * Where a member of a record is typed.
 */
typedef struct
{
  const char *member;
  GtkWidget *widget;
} TrellisFieldPlace;

void trellis_field_problem_show (GtkWidget *field, const char *text);
GtkWidget *trellis_field_problem_tell (const GError *error,
                                       const TrellisFieldPlace *places,
                                       guint n_places,
                                       char **sentence);
char *trellis_field_dup_line (GtkEditable *field);

G_END_DECLS
