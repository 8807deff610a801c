/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/app/trellis-calendar-care.h"
#include "ui/app/trellis-keeping.h"
#include "ui/app/trellis-notices.h"
#include "ui/app/trellis-reminding.h"
#include "ui/app/trellis-toaster.h"
#include "ui/app/trellis-window.h"
#include "ui/sidebar/trellis-sidebar.h"

G_BEGIN_DECLS

/* For the files of the window alone. */

/* Names in the template. */
#define VIEW_LOADING "loading"
#define VIEW_GREETING "greeting"
#define VIEW_FAILED "failed"
#define VIEW_PRACTICE "practice"

struct _TrellisWindow
{
  AdwApplicationWindow parent_instance;

  AdwToastOverlay *toasts;
  GtkStack *views;
  GtkSpinner *spinner;
  AdwBin *failure; /* empty until it is needed, as is the greeting */
  AdwLeaflet *leaflet;
  AdwWindowTitle *practice_title;
  AdwWindowTitle *page_title;
  TrellisSidebar *sidebar;
  AdwBin *content;
  TrellisNotices *greeting_notices;
  TrellisNotices *sidebar_notices;
  TrellisNotices *content_notices;
  AdwBin *greeting;
  GMenu *main_menu;
  GMenu *new_menu;
  GMenu *recent_menu;

  TrellisClock *clock;
  TrellisWorkspace *workspace;
  TrellisKeeping *keeping; /* none: nothing saves the practice */
  TrellisCalendarCare *care;
  TrellisReminding *reminding; /* none: of the demo, or of what somebody else has open */
  TrellisToaster *toaster;
  GCancellable *opening;
  TrellisFolderMode mode; /* in which it opens */
  guint waiting;
  gboolean has_documents_aside;
  gboolean stays;
  gboolean leaves; /* the program is to end */
  char *place;     /* none for the demo: nobody opens it a second time */
};

void trellis_window_update_actions (TrellisWindow *self);
void trellis_window_update_title (TrellisWindow *self);
void trellis_window_forget_practice (TrellisWindow *self);

G_END_DECLS
