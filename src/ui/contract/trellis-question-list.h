/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "contract/trellis-form.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_QUESTION_LIST (trellis_question_list_get_type ())
G_DECLARE_FINAL_TYPE (TrellisQuestionList, trellis_question_list, TRELLIS, QUESTION_LIST, GtkWidget)

/* Adds what belongs to the title of an item, such as people to choose from. */
typedef GtkWidget *(*TrellisQuestionListExtra) (TrellisForm *form, const char *item, gpointer data);

GtkWidget *trellis_question_list_new (TrellisForm *form,
                                      const char *list,
                                      GListModel *items,
                                      gboolean fixed,
                                      TrellisQuestionListExtra extra,
                                      gpointer data);

G_END_DECLS
