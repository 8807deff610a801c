/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "contract/trellis-form-reading.h"
#include "practice/trellis-practice.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_STEP_PAGE (trellis_step_page_get_type ())
G_DECLARE_FINAL_TYPE (TrellisStepPage, trellis_step_page, TRELLIS, STEP_PAGE, GtkWidget)

/**
 * TrellisStepNews:
 * @reading: what the form says
 * @today: the day on which somebody is a minor or not
 * @before: (nullable): the contract in force, while it is amended
 * @n_sessions: how many sessions the plan makes
 *
 * What the questions are shown with.
 */
typedef struct
{
  TrellisFormReading *reading;
  TrellisDate today;
  TrellisForm *before;
  guint n_sessions;
} TrellisStepNews;

GtkWidget *trellis_step_page_new (TrellisPractice *practice,
                                  TrellisForm *form,
                                  GListStore *items,
                                  const char *step);
void trellis_step_page_add (TrellisStepPage *self, GtkWidget *widget);
void trellis_step_page_update (TrellisStepPage *self, const TrellisStepNews *news);
gboolean trellis_step_page_show_answer (TrellisStepPage *self, const char *path);

G_END_DECLS
