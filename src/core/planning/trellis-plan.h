/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/trellis-record.h"
#include "trellis-days-off.h"

G_BEGIN_DECLS

/**
 * TrellisPlanFormat:
 * @TRELLIS_PLAN_FORMAT_NONE: not said yet
 * @TRELLIS_PLAN_FORMAT_IN_PERSON: people meet at a place
 * @TRELLIS_PLAN_FORMAT_ONLINE: people follow a link
 * @TRELLIS_PLAN_FORMAT_PHONE: people call
 */
typedef enum
{
  TRELLIS_PLAN_FORMAT_NONE,
  TRELLIS_PLAN_FORMAT_IN_PERSON,
  TRELLIS_PLAN_FORMAT_ONLINE,
  TRELLIS_PLAN_FORMAT_PHONE
} TrellisPlanFormat;

#define TRELLIS_TYPE_PLAN_FORMAT (trellis_plan_format_get_type ())
GType trellis_plan_format_get_type (void);

/* The most sessions that one plan may give. */
#define TRELLIS_PLAN_MAX_SESSIONS 1000

/* The earliest that a reminder may come, in minutes before a start: four weeks. */
#define TRELLIS_PLAN_MAX_REMINDER 40320

#define TRELLIS_TYPE_PLAN (trellis_plan_get_type ())
G_DECLARE_FINAL_TYPE (TrellisPlan, trellis_plan, TRELLIS, PLAN, TrellisRecord)

/**
 * TrellisPlan:
 * @first: when the first session starts
 * @zone: the IANA zone of all sessions
 * @minutes: how long each is
 * @rule: `FREQ`, `INTERVAL` and `BYDAY` of RFC 5545, see trellis_rule_parse()
 * @count: how many sessions, or -1; exactly one of @count and @until is set
 * @until: the last day on which a session may be, included
 * @except: (element-type TrellisDate) (nullable): days without a session
 * @format: a #TrellisPlanFormat
 * @place: (nullable): where people meet
 * @link: (nullable): what people follow
 * @reminders_minutes: (element-type gint64) (nullable): minutes before the start
 *
 * The rule that gives a series of sessions.
 */
struct _TrellisPlan
{
  TrellisRecord parent_instance;

  TrellisWall first;
  char *zone;
  gint64 minutes;
  char *rule;
  gint64 count;
  TrellisDate until;
  GArray *except;
  int format;
  char *place;
  char *link;
  GArray *reminders_minutes;
};

TrellisPlan *trellis_plan_new (void);
GArray *trellis_plan_expand (TrellisPlan *self, const TrellisDaysOff *days_off, GError **error);
GArray *trellis_plan_go_on (
    TrellisPlan *self, const TrellisDaysOff *days_off, TrellisWall after, guint n, GError **error);
void trellis_plan_shift (TrellisPlan *self, int days);
gboolean trellis_plan_is_first_in_rule (TrellisPlan *self);

G_END_DECLS
