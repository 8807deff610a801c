/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "contract/trellis-form.h"
#include "practice/trellis-practice.h"

G_BEGIN_DECLS

GtkWidget *
trellis_people_button_new (TrellisForm *form, const char *path, TrellisPractice *practice);

G_END_DECLS
