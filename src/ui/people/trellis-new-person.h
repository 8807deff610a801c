/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/common/trellis-workspace.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_NEW_PERSON (trellis_new_person_get_type ())
G_DECLARE_FINAL_TYPE (TrellisNewPerson, trellis_new_person, TRELLIS, NEW_PERSON, AdwWindow)

GtkWindow *trellis_new_person_new (GtkWindow *parent, TrellisWorkspace *workspace);

G_END_DECLS
