/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/trellis-practice.h"

G_BEGIN_DECLS

TrellisExportTarget *trellis_practice_find_target (TrellisPractice *self, const char *name);
gboolean
trellis_practice_put_target (TrellisPractice *self, TrellisExportTarget *target, GError **error);
gboolean
trellis_practice_check_target (TrellisPractice *self, TrellisExportTarget *target, GError **error);
gboolean
trellis_practice_check_export_file (TrellisPractice *self, const char *path, GError **error);

G_END_DECLS
