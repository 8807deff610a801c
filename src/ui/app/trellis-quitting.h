/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void trellis_quitting_begin (void);
void trellis_quitting_start (GApplication *application);

G_END_DECLS
