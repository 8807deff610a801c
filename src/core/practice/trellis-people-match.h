/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/trellis-edit.h"

G_BEGIN_DECLS

const char *trellis_edit_find_known (TrellisEdit *self, TrellisPerson *described);
void trellis_edit_update_person (TrellisEdit *self, TrellisPerson *described, gboolean whole);
const char *trellis_edit_match_person (TrellisEdit *self, TrellisPerson *described);
gboolean trellis_edit_take_people (TrellisEdit *self,
                                   GPtrArray *described,
                                   const char *const *paths,
                                   GError **error);

G_END_DECLS
