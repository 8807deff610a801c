/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A session: a meeting in time. */

#include "config.h"

#include "trellis-session.h"

G_DEFINE_ENUM_TYPE (TrellisSessionState,
                    trellis_session_state,
                    G_DEFINE_ENUM_VALUE (TRELLIS_SESSION_STATE_PLANNED, "planned"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_SESSION_STATE_HELD, "held"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_SESSION_STATE_CANCELLED, "cancelled"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_SESSION_STATE_MISSED, "missed"))
G_DEFINE_ENUM_TYPE (TrellisPosture,
                    trellis_posture,
                    G_DEFINE_ENUM_VALUE (TRELLIS_POSTURE_NONE, ""),
                    G_DEFINE_ENUM_VALUE (TRELLIS_POSTURE_COACH, "coach"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_POSTURE_MENTOR, "mentor"))
G_DEFINE_ENUM_TYPE (TrellisCanceller,
                    trellis_canceller,
                    G_DEFINE_ENUM_VALUE (TRELLIS_CANCELLER_NONE, ""),
                    G_DEFINE_ENUM_VALUE (TRELLIS_CANCELLER_COACH, "coach"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_CANCELLER_CLIENT, "client"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_CANCELLER_SPONSOR, "sponsor"))
G_DEFINE_FINAL_TYPE (TrellisSession, trellis_session, TRELLIS_TYPE_RECORD)

#define AT(member) G_STRUCT_OFFSET (TrellisSession, member)

static const TrellisField session_fields[] = {
  { "id", TRELLIS_FIELD_STRING, AT (id), 0 },
  { "start", TRELLIS_FIELD_WALL, AT (start), TRELLIS_FIELD_BRIEF | TRELLIS_FIELD_REQUIRED },
  { "zone", TRELLIS_FIELD_STRING, AT (zone), TRELLIS_FIELD_BRIEF | TRELLIS_FIELD_REQUIRED },
  { "minutes", TRELLIS_FIELD_INTEGER, AT (minutes), TRELLIS_FIELD_BRIEF, .minimum = 1,
    .maximum = 1440, .initial = 60 },
  { "state", TRELLIS_FIELD_ENUM, AT (state), 0, trellis_session_state_get_type },
  { "intake", TRELLIS_FIELD_BOOLEAN, AT (intake), 0 },
  { "planned", TRELLIS_FIELD_BOOLEAN, AT (planned), 0 },
  { "place", TRELLIS_FIELD_STRING, AT (place), 0 },
  { "link", TRELLIS_FIELD_STRING, AT (link), 0 },
  { "posture", TRELLIS_FIELD_ENUM, AT (posture), TRELLIS_FIELD_BRIEF, trellis_posture_get_type },
  { "protocol", TRELLIS_FIELD_STRING, AT (protocol), 0 },
  { "reminders-minutes", TRELLIS_FIELD_INTEGERS, AT (reminders_minutes), 0, .maximum = 40320 },
  { "themes", TRELLIS_FIELD_STRINGS, AT (themes), TRELLIS_FIELD_BRIEF },
  { "summary", TRELLIS_FIELD_TEXT, AT (summary), TRELLIS_FIELD_BRIEF },
  { "focus", TRELLIS_FIELD_STRING, AT (focus), 0 },
  { "success", TRELLIS_FIELD_STRING, AT (success), 0 },
  { "agenda", TRELLIS_FIELD_TEXT, AT (agenda), 0 },
  { "notes", TRELLIS_FIELD_TEXT, AT (notes), 0 },
  { "step-notes", TRELLIS_FIELD_TEXTS, AT (step_notes), 0 },
  { "private-notes", TRELLIS_FIELD_TEXT, AT (private_notes), TRELLIS_FIELD_PRIVATE },
  { "real-minutes", TRELLIS_FIELD_INTEGER, AT (real_minutes), 0, .maximum = 1440 },
  { "cancelled-by", TRELLIS_FIELD_ENUM, AT (cancelled_by), 0, trellis_canceller_get_type },
  { "late", TRELLIS_FIELD_BOOLEAN, AT (late), 0 },
  { "created", TRELLIS_FIELD_INSTANT, AT (created), 0 },
  { "changed", TRELLIS_FIELD_INSTANT, AT (changed), 0 },
  { "sequence", TRELLIS_FIELD_INTEGER, AT (sequence), 0, .maximum = TRELLIS_SESSION_LAST_SEQUENCE,
    .initial = TRELLIS_FIELD_ZERO },
};

#undef AT

static void
trellis_session_class_init (TrellisSessionClass *klass)
{
  TrellisRecordClass *record_class = TRELLIS_RECORD_CLASS (klass);

  trellis_record_class_add_fields (record_class, session_fields, G_N_ELEMENTS (session_fields));
}

static void
trellis_session_init (TrellisSession *self)
{
}
