/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trellis-cli-call.h"

G_BEGIN_DECLS

gboolean trellis_cli_set_clock (TrellisCli *self, GError **error);
char *trellis_cli_dup_place (TrellisCli *self);
gboolean trellis_cli_open (TrellisCli *self, TrellisFolderMode mode, GError **error);
gboolean
trellis_cli_open_at (TrellisCli *self, const char *place, TrellisFolderMode mode, GError **error);

/* What the command's argument number @n names; borrowed from the practice. */
TrellisEngagement *trellis_cli_find_engagement (TrellisCli *self, guint n, GError **error);
TrellisCoaching *trellis_cli_find_coaching (TrellisCli *self, guint n, GError **error);
TrellisSession *trellis_cli_find_session (TrellisCli *self,
                                          guint n,
                                          TrellisEngagement **engagement,
                                          GError **error);
TrellisGoal *
trellis_cli_find_goal (TrellisCli *self, guint n, TrellisCoaching **coaching, GError **error);
TrellisAction *
trellis_cli_find_action (TrellisCli *self, guint n, TrellisEngagement **engagement, GError **error);

/* What an option names. */
TrellisEngagement *
trellis_cli_find_engagement_of (TrellisCli *self, const char *option, GError **error);

G_END_DECLS
