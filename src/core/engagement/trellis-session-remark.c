/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A remark: something to be said of a session's time before it is saved. */

#include "config.h"

#include "trellis-session-remark.h"

TrellisSessionRemark *
trellis_session_remark_new (TrellisSessionRemarkKind kind, TrellisSession *session)
{
  TrellisSessionRemark *self = g_new0 (TrellisSessionRemark, 1);

  self->kind = kind;
  self->session = g_object_ref (session);
  return self;
}

void
trellis_session_remark_free (TrellisSessionRemark *self)
{
  g_object_unref (self->session);
  g_free (self->with);
  g_clear_object (&self->other);
  g_free (self);
}
