/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "people/trellis-person.h"

G_BEGIN_DECLS

char *trellis_person_draft_dup_text (TrellisPerson *person, const char *member);
gboolean trellis_person_draft_set_text (TrellisPerson *person,
                                        const char *member,
                                        const char *text,
                                        GError **error);

G_END_DECLS
