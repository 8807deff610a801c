/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/trellis-practice.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_WORKSPACE (trellis_workspace_get_type ())
G_DECLARE_FINAL_TYPE (TrellisWorkspace, trellis_workspace, TRELLIS, WORKSPACE, GObject)

TrellisWorkspace *trellis_workspace_new (TrellisPractice *practice);
TrellisPractice *trellis_workspace_get_practice (TrellisWorkspace *self);
TrellisMoment trellis_workspace_get_moment (TrellisWorkspace *self);
gboolean trellis_workspace_can_act (TrellisWorkspace *self);
gboolean trellis_workspace_can_undo (TrellisWorkspace *self);
void trellis_workspace_refresh (TrellisWorkspace *self);
void trellis_workspace_note_change (TrellisWorkspace *self);
void trellis_workspace_report_act (TrellisWorkspace *self, const char *what);
void trellis_workspace_report_writing (TrellisWorkspace *self);
void trellis_workspace_report_refusal (TrellisWorkspace *self, const GError *error);
void trellis_workspace_report_left (TrellisWorkspace *self, const char *field, const char *why);
void trellis_workspace_set_unsaved (TrellisWorkspace *self, const char *words);
const char *trellis_workspace_get_unsaved (TrellisWorkspace *self);
gboolean trellis_workspace_take_typed (TrellisWorkspace *self, gboolean discards);
void trellis_workspace_undo (TrellisWorkspace *self);

G_END_DECLS
