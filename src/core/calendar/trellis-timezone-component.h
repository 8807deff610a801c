/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void trellis_timezone_component_append (
    const char *name, GTimeZone *zone, int first_year, int last_year, GString *text);

G_END_DECLS
