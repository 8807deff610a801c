/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define TRELLIS_TYPE_FAILURE (trellis_failure_get_type ())
G_DECLARE_FINAL_TYPE (TrellisFailure, trellis_failure, TRELLIS, FAILURE, AdwBin)

void trellis_failure_show (TrellisFailure *self, const GError *error, const char *place);

G_END_DECLS
