/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "people/trellis-person.h"
#include "ui/common/trellis-workspace.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_PERSON_PAGE (trellis_person_page_get_type ())
G_DECLARE_FINAL_TYPE (TrellisPersonPage, trellis_person_page, TRELLIS, PERSON_PAGE, AdwBin)

GtkWidget *trellis_person_page_new (TrellisWorkspace *workspace, TrellisPerson *person);

G_END_DECLS
