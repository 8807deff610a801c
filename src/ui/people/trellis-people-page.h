/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "people/trellis-person.h"
#include "ui/common/trellis-workspace.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_PEOPLE_PAGE (trellis_people_page_get_type ())
G_DECLARE_FINAL_TYPE (TrellisPeoplePage, trellis_people_page, TRELLIS, PEOPLE_PAGE, AdwBin)

GtkWidget *trellis_people_page_new (TrellisWorkspace *workspace);
void trellis_people_page_open (TrellisPeoplePage *self, TrellisPerson *person);
void trellis_people_page_show_list (TrellisPeoplePage *self);

G_END_DECLS
