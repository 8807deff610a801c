/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "actions/trellis-action.h"

G_BEGIN_DECLS

/**
 * TrellisPlanOrder:
 *
 * In which order the action plan is shown; the rows of its drop-down.
 */
typedef enum
{
  TRELLIS_PLAN_ORDER_PERSON,
  TRELLIS_PLAN_ORDER_DATE,
  TRELLIS_PLAN_ORDER_OWN
} TrellisPlanOrder;

GtkSorter *trellis_plan_sorter_new (TrellisPlanOrder order);
gboolean
trellis_plan_begins_group (TrellisPlanOrder order, TrellisAction *action, TrellisAction *before);

G_END_DECLS
