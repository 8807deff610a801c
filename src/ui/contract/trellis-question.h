/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "contract/trellis-form.h"
#include "contract/trellis-items.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_QUESTION (trellis_question_get_type ())
G_DECLARE_FINAL_TYPE (TrellisQuestion, trellis_question, TRELLIS, QUESTION, GtkWidget)

GtkWidget *trellis_question_new (TrellisForm *form, TrellisItem *item, const char *path);
TrellisForm *trellis_question_get_form (TrellisQuestion *self);
TrellisItem *trellis_question_get_item (TrellisQuestion *self);
const char *trellis_question_get_path (TrellisQuestion *self);
void trellis_question_put (TrellisQuestion *self, const char *text);
void trellis_question_put_at (TrellisQuestion *self, const char *path, const char *text);
void trellis_question_set_problem (TrellisQuestion *self, const char *problem);
void trellis_question_set_before (TrellisQuestion *self, const char *before);

/* Every question below a widget, seen or not. */
typedef void (*TrellisQuestionFunc) (TrellisQuestion *question, gpointer data);
void trellis_questions_foreach (GtkWidget *root, TrellisQuestionFunc func, gpointer data);
TrellisQuestion *trellis_questions_find (GtkWidget *root, const char *path);

G_END_DECLS
