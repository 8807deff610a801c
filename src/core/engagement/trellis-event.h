/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/trellis-record.h"

G_BEGIN_DECLS

/**
 * TrellisEventKind:
 *
 * What happened to an engagement.
 */
typedef enum
{
  TRELLIS_EVENT_KIND_CREATED,
  TRELLIS_EVENT_KIND_ACTIVATED,
  TRELLIS_EVENT_KIND_PAUSED,
  TRELLIS_EVENT_KIND_RESUMED,
  TRELLIS_EVENT_KIND_CLOSING,
  TRELLIS_EVENT_KIND_CONCLUDED,
  TRELLIS_EVENT_KIND_ENDED,
  TRELLIS_EVENT_KIND_REOPENED,
  TRELLIS_EVENT_KIND_AMENDED,
  TRELLIS_EVENT_KIND_SET_BACK
} TrellisEventKind;

#define TRELLIS_TYPE_EVENT_KIND (trellis_event_kind_get_type ())
GType trellis_event_kind_get_type (void);

#define TRELLIS_TYPE_EVENT (trellis_event_get_type ())
G_DECLARE_FINAL_TYPE (TrellisEvent, trellis_event, TRELLIS, EVENT, TrellisRecord)

/**
 * TrellisEvent:
 *
 * Something that happened to an engagement.
 */
struct _TrellisEvent
{
  TrellisRecord parent_instance;

  gint64 at;
  int kind;
  char *reason;
  char *subject; /* the id of what it is about, if not the engagement */
};

G_END_DECLS
