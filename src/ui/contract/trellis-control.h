/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trellis-question.h"

G_BEGIN_DECLS

/**
 * TrellisControl:
 * @kind: the kind of item that it answers
 * @member: (nullable): how the item's member ends, when it is for no other
 * @create: makes the widget
 * @show: makes it show what the form says
 *
 * The one factory: what widget answers which kind of item.
 */
typedef struct
{
  const char *kind;
  const char *member;
  GtkWidget *(*create) (TrellisQuestion *question);
  void (*show) (TrellisQuestion *question, GtkWidget *control);
} TrellisControl;

const TrellisControl *trellis_control_find (TrellisItem *item);
gboolean trellis_control_listens (TrellisItem *item, const char *own, const char *path);
void trellis_control_name (TrellisQuestion *question, GtkWidget *widget);
GtkWidget *trellis_control_create_list (TrellisQuestion *question, GtkStringList *words);

/* Those with a file of their own. */
GtkWidget *trellis_control_create_start (TrellisQuestion *question);
void trellis_control_show_start (TrellisQuestion *question, GtkWidget *control);
GtkWidget *trellis_control_create_rhythm (TrellisQuestion *question);
void trellis_control_show_rhythm (TrellisQuestion *question, GtkWidget *control);
GtkWidget *trellis_control_create_end (TrellisQuestion *question);
void trellis_control_show_end (TrellisQuestion *question, GtkWidget *control);
GtkWidget *trellis_control_create_measure (TrellisQuestion *question);
void trellis_control_show_measure (TrellisQuestion *question, GtkWidget *control);
const char *trellis_control_measure_label (const char *member);
char *trellis_control_say_rhythm (const char *rule);

G_END_DECLS
