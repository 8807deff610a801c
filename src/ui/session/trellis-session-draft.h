/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/common/trellis-workspace.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_SESSION_DRAFT (trellis_session_draft_get_type ())
G_DECLARE_FINAL_TYPE (TrellisSessionDraft, trellis_session_draft, TRELLIS, SESSION_DRAFT, GObject)

TrellisSessionDraft *trellis_session_draft_new (TrellisWorkspace *workspace,
                                                TrellisEngagement *engagement,
                                                TrellisSession *session);

TrellisWorkspace *trellis_session_draft_get_workspace (TrellisSessionDraft *self);
TrellisPractice *trellis_session_draft_get_practice (TrellisSessionDraft *self);
TrellisEngagement *trellis_session_draft_get_engagement (TrellisSessionDraft *self);
TrellisSession *trellis_session_draft_get_session (TrellisSessionDraft *self);
TrellisSession *trellis_session_draft_get_form (TrellisSessionDraft *self);
gboolean trellis_session_draft_is_meeting (TrellisSessionDraft *self);

void
trellis_session_draft_bind_text (TrellisSessionDraft *self, const char *member, gpointer widget);
const char *trellis_session_draft_get_step (TrellisSessionDraft *self, const char *step);
void trellis_session_draft_set_step (TrellisSessionDraft *self, const char *step, const char *text);
void trellis_session_draft_save (TrellisSessionDraft *self);

G_END_DECLS
