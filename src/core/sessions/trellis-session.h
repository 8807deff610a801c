/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/trellis-record.h"

G_BEGIN_DECLS

/* RFC 5545, section 3.3.8: an INTEGER has 32 bits. */
#define TRELLIS_SESSION_LAST_SEQUENCE G_MAXINT32

/**
 * TrellisSessionState:
 *
 * What became of a session.
 */
typedef enum
{
  TRELLIS_SESSION_STATE_PLANNED,
  TRELLIS_SESSION_STATE_HELD,
  TRELLIS_SESSION_STATE_CANCELLED,
  TRELLIS_SESSION_STATE_MISSED
} TrellisSessionState;

#define TRELLIS_TYPE_SESSION_STATE (trellis_session_state_get_type ())
GType trellis_session_state_get_type (void);

/**
 * TrellisPosture:
 *
 * In which posture a session is held.
 */
typedef enum
{
  TRELLIS_POSTURE_NONE,
  TRELLIS_POSTURE_COACH,
  TRELLIS_POSTURE_MENTOR
} TrellisPosture;

#define TRELLIS_TYPE_POSTURE (trellis_posture_get_type ())
GType trellis_posture_get_type (void);

/**
 * TrellisCanceller:
 *
 * Who cancelled a session.
 */
typedef enum
{
  TRELLIS_CANCELLER_NONE,
  TRELLIS_CANCELLER_COACH,
  TRELLIS_CANCELLER_CLIENT,
  TRELLIS_CANCELLER_SPONSOR
} TrellisCanceller;

#define TRELLIS_TYPE_CANCELLER (trellis_canceller_get_type ())
GType trellis_canceller_get_type (void);

#define TRELLIS_TYPE_SESSION (trellis_session_get_type ())
G_DECLARE_FINAL_TYPE (TrellisSession, trellis_session, TRELLIS, SESSION, TrellisRecord)

/**
 * TrellisSession:
 *
 * A meeting in time. Its end is its start plus its length in absolute time.
 */
struct _TrellisSession
{
  TrellisRecord parent_instance;

  char *id;
  TrellisWall start;
  char *zone; /* IANA name; the session's own */
  gint64 minutes;
  int state;
  gboolean intake;
  gboolean planned; /* comes from the plan */
  char *place;
  char *link;
  int posture;
  char *protocol;
  GArray *reminders_minutes;
  char **themes;
  char *summary;
  char *focus;
  char *success; /* how the two will know that it was worth it */
  char *agenda;
  char *notes;
  GHashTable *step_notes; /* by the key of a protocol's step */
  char *private_notes;
  gint64 real_minutes; /* how long it was when held; -1 unknown */
  int cancelled_by;
  gboolean late;
  gint64 created;
  gint64 changed; /* the public change time */
  gint64 sequence;
};

G_END_DECLS
