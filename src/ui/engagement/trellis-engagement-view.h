/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/common/trellis-workspace.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_ENGAGEMENT_VIEW (trellis_engagement_view_get_type ())
G_DECLARE_DERIVABLE_TYPE (
    TrellisEngagementView, trellis_engagement_view, TRELLIS, ENGAGEMENT_VIEW, AdwBin)

/**
 * TrellisEngagementViewClass:
 * @update: (nullable): shows what has changed: called once workspace and engagement are there, and
 *   after every act
 */
struct _TrellisEngagementViewClass
{
  AdwBinClass parent_class;

  void (*update) (TrellisEngagementView *self);
};

TrellisWorkspace *trellis_engagement_view_get_workspace (gpointer self);
TrellisPractice *trellis_engagement_view_get_practice (gpointer self);
gpointer trellis_engagement_view_get_engagement (gpointer self);
gboolean
trellis_engagement_view_report (gpointer self, gboolean done, GError *error, const char *what);

G_END_DECLS
