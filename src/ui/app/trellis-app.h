/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define TRELLIS_TYPE_APP (trellis_app_get_type ())
G_DECLARE_FINAL_TYPE (TrellisApp, trellis_app, TRELLIS, APP, AdwApplication)

TrellisApp *trellis_app_new (void);
int trellis_app_run (int argc, char **argv);

G_END_DECLS
