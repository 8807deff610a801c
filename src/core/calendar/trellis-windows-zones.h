/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TrellisWindowsZones:
 *
 * What the zones of Windows are called elsewhere.
 */
typedef struct _TrellisWindowsZones TrellisWindowsZones;

TrellisWindowsZones *trellis_windows_zones_load (void);
void trellis_windows_zones_free (TrellisWindowsZones *self);
const char *trellis_windows_zones_find (const TrellisWindowsZones *self, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrellisWindowsZones, trellis_windows_zones_free)

G_END_DECLS
