/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/common/trellis-workspace.h"

G_BEGIN_DECLS

/**
 * TrellisSeriesAct:
 * @TRELLIS_SERIES_ADD: one more session; in a draft an intake meeting, in mentoring a meeting
 * @TRELLIS_SERIES_LOG: a meeting of a mentoring that has taken place
 * @TRELLIS_SERIES_FILL_UP: the sessions that the contract has and the calendar lacks
 * @TRELLIS_SERIES_SHIFT: all that are to come, by some days
 *
 * What is done to the sessions of an engagement.
 */
typedef enum
{
  TRELLIS_SERIES_ADD,
  TRELLIS_SERIES_LOG,
  TRELLIS_SERIES_FILL_UP,
  TRELLIS_SERIES_SHIFT
} TrellisSeriesAct;

#define TRELLIS_TYPE_SERIES_DIALOG (trellis_series_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TrellisSeriesDialog, trellis_series_dialog, TRELLIS, SERIES_DIALOG, AdwWindow)

GtkWidget *trellis_series_dialog_new (TrellisWorkspace *workspace,
                                      TrellisEngagement *engagement,
                                      TrellisSeriesAct act);

G_END_DECLS
