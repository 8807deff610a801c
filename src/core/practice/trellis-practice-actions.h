/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/trellis-practice.h"

G_BEGIN_DECLS

TrellisAction *trellis_practice_add_action (TrellisPractice *self,
                                            TrellisEngagement *engagement,
                                            const char *what,
                                            const char *who,
                                            TrellisDate due,
                                            const char *goal,
                                            GError **error);
TrellisAction *trellis_practice_add_action_from (TrellisPractice *self,
                                                 TrellisEngagement *engagement,
                                                 TrellisSession *session,
                                                 const char *what,
                                                 const char *who,
                                                 TrellisDate due,
                                                 const char *goal,
                                                 GError **error);
gboolean trellis_practice_set_action (TrellisPractice *self,
                                      TrellisEngagement *engagement,
                                      TrellisAction *action,
                                      TrellisActionState state,
                                      GError **error);
gboolean trellis_practice_edit_action (TrellisPractice *self,
                                       TrellisEngagement *engagement,
                                       TrellisAction *action,
                                       TrellisAction *as,
                                       GError **error);
gboolean trellis_practice_move_action (TrellisPractice *self,
                                       TrellisEngagement *engagement,
                                       TrellisAction *action,
                                       guint position,
                                       GError **error);
TrellisExchange *trellis_practice_share (TrellisPractice *self,
                                         TrellisMentoring *mentoring,
                                         TrellisExchangeDirection direction,
                                         TrellisExchangeKind kind,
                                         const char *what,
                                         TrellisDate date,
                                         GError **error);
char *
trellis_practice_dup_who (TrellisPractice *self, TrellisEngagement *engagement, const char *who);

G_END_DECLS
