/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/trellis-practice.h"

G_BEGIN_DECLS

gboolean trellis_practice_check_person (TrellisPractice *self,
                                        TrellisPerson *known,
                                        TrellisPerson *described,
                                        const char **member,
                                        GError **error);
TrellisPerson *
trellis_practice_add_person (TrellisPractice *self, TrellisPerson *described, GError **error);
gboolean trellis_practice_set_person (TrellisPractice *self,
                                      TrellisPerson *person,
                                      TrellisPerson *described,
                                      GError **error);

G_END_DECLS
