/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An event: something that happened to an engagement and stays on record. */

#include "config.h"

#include "trellis-event.h"

G_DEFINE_ENUM_TYPE (TrellisEventKind,
                    trellis_event_kind,
                    G_DEFINE_ENUM_VALUE (TRELLIS_EVENT_KIND_CREATED, "created"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_EVENT_KIND_ACTIVATED, "activated"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_EVENT_KIND_PAUSED, "paused"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_EVENT_KIND_RESUMED, "resumed"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_EVENT_KIND_CLOSING, "closing"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_EVENT_KIND_CONCLUDED, "concluded"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_EVENT_KIND_ENDED, "ended"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_EVENT_KIND_REOPENED, "reopened"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_EVENT_KIND_AMENDED, "amended"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_EVENT_KIND_SET_BACK, "set-back"))
G_DEFINE_FINAL_TYPE (TrellisEvent, trellis_event, TRELLIS_TYPE_RECORD)

#define AT(member) G_STRUCT_OFFSET (TrellisEvent, member)

static const TrellisField event_fields[] = {
  { "at", TRELLIS_FIELD_INSTANT, AT (at), TRELLIS_FIELD_REQUIRED },
  { "kind", TRELLIS_FIELD_ENUM, AT (kind), 0, trellis_event_kind_get_type },
  { "reason", TRELLIS_FIELD_TEXT, AT (reason), 0 },
  { "subject", TRELLIS_FIELD_STRING, AT (subject), 0 },
};

#undef AT

static void
trellis_event_class_init (TrellisEventClass *klass)
{
  TrellisRecordClass *record_class = TRELLIS_RECORD_CLASS (klass);

  trellis_record_class_add_fields (record_class, event_fields, G_N_ELEMENTS (event_fields));
}

static void
trellis_event_init (TrellisEvent *self)
{
}
