/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/trellis-json.h"
#include "contract/trellis-brief.h"

TrellisJson *load_json (void);
TrellisJson *parse_json (const char *text);
TrellisBrief *read_form (const char *patch, GError **error);
TrellisBrief *new_form (const char *patch);
void clear_member (gpointer form, const char *path);
