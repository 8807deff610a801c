/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/session/trellis-session-draft.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRELLIS_TYPE_SESSION_FEEDBACK (trellis_session_feedback_get_type ())
G_DECLARE_FINAL_TYPE (
    TrellisSessionFeedback, trellis_session_feedback, TRELLIS, SESSION_FEEDBACK, GtkWidget)

void trellis_session_feedback_set_draft (TrellisSessionFeedback *self,
                                         TrellisSessionDraft *draft,
                                         TrellisFeedbackBy by);
void trellis_session_feedback_save (TrellisSessionFeedback *self);

G_END_DECLS
