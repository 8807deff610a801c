/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/trellis-json.h"

G_BEGIN_DECLS

char *trellis_seal_of_content (TrellisJson *content, GError **error);
char *trellis_seal_of_signatures (const char *seal, TrellisJson *signatures, GError **error);

G_END_DECLS
