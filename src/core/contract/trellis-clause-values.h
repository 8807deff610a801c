/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "contract/trellis-brief.h"
#include "contract/trellis-words.h"

G_BEGIN_DECLS

char **trellis_clause_values_new (TrellisWords *words, TrellisBrief *form, guint n_sessions);

G_END_DECLS
