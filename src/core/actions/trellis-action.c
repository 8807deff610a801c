/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An action: one item of the action plan. */

#include "config.h"

#include "trellis-action.h"

G_DEFINE_ENUM_TYPE (TrellisActionState,
                    trellis_action_state,
                    G_DEFINE_ENUM_VALUE (TRELLIS_ACTION_STATE_OPEN, "open"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_ACTION_STATE_DONE, "done"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_ACTION_STATE_DROPPED, "dropped"))
G_DEFINE_FINAL_TYPE (TrellisAction, trellis_action, TRELLIS_TYPE_RECORD)

#define AT(member) G_STRUCT_OFFSET (TrellisAction, member)

static const TrellisField action_fields[] = {
  { "id", TRELLIS_FIELD_STRING, AT (id), 0 },
  { "what", TRELLIS_FIELD_TEXT, AT (what), TRELLIS_FIELD_REQUIRED, .maximum = 2000 },
  { "who", TRELLIS_FIELD_STRING, AT (who), TRELLIS_FIELD_REQUIRED },
  { "due", TRELLIS_FIELD_DATE, AT (due), 0 },
  { "goal", TRELLIS_FIELD_STRING, AT (goal), 0 },
  { "session", TRELLIS_FIELD_STRING, AT (session), 0 },
  { "state", TRELLIS_FIELD_ENUM, AT (state), 0, trellis_action_state_get_type },
  { "done-on", TRELLIS_FIELD_DATE, AT (done_on), 0 },
};

#undef AT

static void
trellis_action_class_init (TrellisActionClass *klass)
{
  TrellisRecordClass *record_class = TRELLIS_RECORD_CLASS (klass);

  trellis_record_class_add_fields (record_class, action_fields, G_N_ELEMENTS (action_fields));
}

static void
trellis_action_init (TrellisAction *self)
{
}
