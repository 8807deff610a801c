/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sessions/trellis-session.h"

G_BEGIN_DECLS

/**
 * TrellisSessionRemarkKind:
 * @TRELLIS_SESSION_REMARK_GAP: the clocks jump over its start
 * @TRELLIS_SESSION_REMARK_TWICE: its start exists twice
 * @TRELLIS_SESSION_REMARK_DAY_OFF: it lies on a day off
 * @TRELLIS_SESSION_REMARK_OUTSIDE_HOURS: it lies outside the work hours
 * @TRELLIS_SESSION_REMARK_OUTSIDE_TERM: it lies outside the contract's term
 * @TRELLIS_SESSION_REMARK_CONFLICT: it overlaps something, buffers included
 * @TRELLIS_SESSION_REMARK_TENTATIVE: it overlaps something that is tentative
 *
 * What is to be said of a session's time before it is saved.
 */
typedef enum
{
  TRELLIS_SESSION_REMARK_GAP,
  TRELLIS_SESSION_REMARK_TWICE,
  TRELLIS_SESSION_REMARK_DAY_OFF,
  TRELLIS_SESSION_REMARK_OUTSIDE_HOURS,
  TRELLIS_SESSION_REMARK_OUTSIDE_TERM,
  TRELLIS_SESSION_REMARK_CONFLICT,
  TRELLIS_SESSION_REMARK_TENTATIVE
} TrellisSessionRemarkKind;

/**
 * TrellisSessionRemark:
 * @kind: what there is to say
 * @session: of which session
 * @with: (nullable): what it overlaps: the title of an engagement, or the name of a calendar
 * @other: (nullable): the session that it overlaps, %NULL when it is busy time
 * @from: when what it overlaps begins, seconds since the epoch
 * @to: when that ends
 *
 * Something to be said of a session's time.
 */
typedef struct
{
  TrellisSessionRemarkKind kind;
  TrellisSession *session;
  char *with;
  TrellisSession *other;
  gint64 from;
  gint64 to;
} TrellisSessionRemark;

TrellisSessionRemark *
trellis_session_remark_new (TrellisSessionRemarkKind kind, TrellisSession *session);
void trellis_session_remark_free (TrellisSessionRemark *self);

G_END_DECLS
