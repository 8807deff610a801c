/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/trellis-json.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* For the files of base that speak to json-glib. */

TrellisJson *trellis_json_new (JsonNode *node);
JsonNode *trellis_json_get_node (TrellisJson *self);

G_END_DECLS
