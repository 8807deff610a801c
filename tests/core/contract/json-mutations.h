/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/trellis-json.h"

GPtrArray *json_mutations_of (TrellisJson *json);
TrellisJson *json_reordered (TrellisJson *json);
