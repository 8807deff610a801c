/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rule that gives a series of sessions, and the wall times that come of it. */

#include "config.h"

#include "trellis-plan.h"

#include "trellis-planning-error.h"
#include "trellis-recurrence.h"
#include "trellis-zone.h"

#include <glib/gi18n-lib.h>

/* The most dates that are looked at, so that a plan whose dates are all off comes to an end. */
#define MAX_STEPS 10000
#define MAX_MINUTES 1440

G_DEFINE_ENUM_TYPE (TrellisPlanFormat,
                    trellis_plan_format,
                    G_DEFINE_ENUM_VALUE (TRELLIS_PLAN_FORMAT_NONE, ""),
                    G_DEFINE_ENUM_VALUE (TRELLIS_PLAN_FORMAT_IN_PERSON, "in-person"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_PLAN_FORMAT_ONLINE, "online"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_PLAN_FORMAT_PHONE, "phone"))

G_DEFINE_FINAL_TYPE (TrellisPlan, trellis_plan, TRELLIS_TYPE_RECORD)

#define AT(member) G_STRUCT_OFFSET (TrellisPlan, member)
#define NEEDED (TRELLIS_FIELD_REQUIRED | TRELLIS_FIELD_BRIEF)

static const TrellisField fields[] = {
  { "first", TRELLIS_FIELD_WALL, AT (first), NEEDED },
  { "zone", TRELLIS_FIELD_STRING, AT (zone), NEEDED },
  { "minutes", TRELLIS_FIELD_INTEGER, AT (minutes), NEEDED, NULL, 1, MAX_MINUTES },
  { "rule", TRELLIS_FIELD_STRING, AT (rule), NEEDED },
  { "count", TRELLIS_FIELD_INTEGER, AT (count), TRELLIS_FIELD_BRIEF, NULL, 1,
    TRELLIS_PLAN_MAX_SESSIONS },
  { "until", TRELLIS_FIELD_DATE, AT (until), TRELLIS_FIELD_BRIEF },
  { "except", TRELLIS_FIELD_DATES, AT (except), TRELLIS_FIELD_BRIEF },
  { "format", TRELLIS_FIELD_ENUM, AT (format), TRELLIS_FIELD_BRIEF, trellis_plan_format_get_type },
  { "place", TRELLIS_FIELD_STRING, AT (place), TRELLIS_FIELD_BRIEF },
  { "link", TRELLIS_FIELD_STRING, AT (link), TRELLIS_FIELD_BRIEF },
  { "reminders-minutes", TRELLIS_FIELD_INTEGERS, AT (reminders_minutes), TRELLIS_FIELD_BRIEF, NULL,
    0, TRELLIS_PLAN_MAX_REMINDER },
};

/* The dates that a plan passes over. */
typedef struct
{
  GHashTable *except;
  const TrellisDaysOff *days_off;
} PassedOver;

static GHashTable *
list_excepted (TrellisPlan *self)
{
  GHashTable *days = g_hash_table_new (NULL, NULL);

  for (guint i = 0; self->except != NULL && i < self->except->len; i++)
    g_hash_table_add (days, GUINT_TO_POINTER (g_array_index (self->except, TrellisDate, i).julian));
  return days;
}

static gboolean
is_passed_over (const PassedOver *passed_over, TrellisDate date)
{
  return g_hash_table_contains (passed_over->except, GUINT_TO_POINTER (date.julian))
         || trellis_days_off_contains (passed_over->days_off, date);
}

static gboolean
set_endless (GError **error)
{
  g_set_error (error, TRELLIS_PLANNING_ERROR, TRELLIS_PLANNING_ERROR_ENDLESS,
               _ ("the plan gives more than %d sessions, or finds no end; plan fewer, or to an "
                  "earlier day"),
               TRELLIS_PLAN_MAX_SESSIONS);
  return FALSE;
}

static gboolean
set_too_few (GError **error, guint found)
{
  g_set_error (error, TRELLIS_PLANNING_ERROR, TRELLIS_PLANNING_ERROR_TOO_FEW,
               _ ("the rule runs out of dates: it gives %u sessions; plan fewer, or more often"),
               found);
  return FALSE;
}

/* A document may hold what a brief may not, so the end is looked at here too. */
static gboolean
has_end (TrellisPlan *self)
{
  gboolean has_count = self->count > 0 && self->count <= TRELLIS_PLAN_MAX_SESSIONS;

  return has_count != trellis_date_is_set (self->until);
}

/* Adds the dates after the first to @sessions. */
static gboolean
walk (TrellisPlan *self,
      TrellisRecurrence *recurrence,
      const PassedOver *passed_over,
      GArray *sessions,
      GError **error)
{
  gboolean has_until = trellis_date_is_set (self->until);
  TrellisWall next;

  for (guint step = 0; has_until || sessions->len < self->count; step++)
    {
      if (step == MAX_STEPS)
        return set_endless (error);
      if (!trellis_recurrence_next (recurrence, &next))
        return has_until || set_too_few (error, sessions->len);
      if (has_until && trellis_date_compare (next.date, self->until) > 0)
        break;
      if (trellis_wall_compare (next, self->first) <= 0 || is_passed_over (passed_over, next.date))
        continue;
      if (sessions->len == TRELLIS_PLAN_MAX_SESSIONS)
        return set_endless (error);
      g_array_append_val (sessions, next);
    }
  return TRUE;
}

/**
 * trellis_plan_expand:
 * @days_off: (nullable): the practitioner's days off
 *
 * Finds when the sessions start. The first is one always, whatever the rule, the exceptions and the
 * days off say of it. Later dates that are excepted or off are passed over and do not use up
 * `count`; `until` is included. All have the wall time of the first, across changes of the clocks.
 *
 * Returns: (transfer full) (element-type TrellisWall) (nullable): one to
 * %TRELLIS_PLAN_MAX_SESSIONS wall times in order, or an error of %TRELLIS_PLANNING_ERROR
 */
GArray *
trellis_plan_expand (TrellisPlan *self, const TrellisDaysOff *days_off, GError **error)
{
  g_autoptr (GArray) sessions = g_array_new (FALSE, FALSE, sizeof (TrellisWall));
  g_autoptr (GHashTable) except = list_excepted (self);
  g_autoptr (TrellisRecurrence) recurrence = NULL;
  PassedOver passed_over = { except, days_off };
  TrellisRule rule;

  g_return_val_if_fail (trellis_wall_is_set (self->first), NULL);

  if (!trellis_rule_parse (self->rule, &rule, error))
    return NULL;
  if (!has_end (self))
    {
      set_endless (error);
      return NULL;
    }
  recurrence = trellis_recurrence_new (&rule, self->first);
  g_array_append_val (sessions, self->first);
  if (!walk (self, recurrence, &passed_over, sessions, error))
    return NULL;
  return g_steal_pointer (&sessions);
}

/* Adds up to @n dates after @after to @sessions. */
static void
walk_on (TrellisPlan *self,
         TrellisRecurrence *recurrence,
         const PassedOver *passed_over,
         TrellisWall after,
         guint n,
         GArray *sessions)
{
  TrellisWall next = self->first;

  for (guint step = 0; step < MAX_STEPS && sessions->len < n; step++)
    {
      if (trellis_wall_compare (next, after) > 0 && !is_passed_over (passed_over, next.date))
        g_array_append_val (sessions, next);
      do
        if (!trellis_recurrence_next (recurrence, &next))
          return;
      while (trellis_wall_compare (next, self->first) <= 0);
    }
}

/**
 * trellis_plan_go_on:
 * @days_off: (nullable): the practitioner's days off
 * @after: a wall time in the zone of the plan
 * @n: how many at most
 *
 * Finds when sessions would start if the plan went on, whatever its `count` and its `until` say.
 * Dates that are excepted or off are passed over.
 *
 * Returns: (transfer full) (element-type TrellisWall) (nullable): the next wall times after @after,
 * fewer than @n when the rule runs out of dates; %TRELLIS_PLANNING_ERROR_BAD_RULE for a rule that
 * cannot be read
 */
GArray *
trellis_plan_go_on (
    TrellisPlan *self, const TrellisDaysOff *days_off, TrellisWall after, guint n, GError **error)
{
  GArray *sessions = NULL;
  g_autoptr (GHashTable) except = list_excepted (self);
  g_autoptr (TrellisRecurrence) recurrence = NULL;
  PassedOver passed_over = { except, days_off };
  TrellisRule rule;

  if (!trellis_rule_parse (self->rule, &rule, error))
    return NULL;
  sessions = g_array_new (FALSE, FALSE, sizeof (TrellisWall));
  recurrence = trellis_recurrence_new (&rule, self->first);
  walk_on (self, recurrence, &passed_over, after, n, sessions);
  return sessions;
}

/**
 * trellis_plan_shift:
 * @days: how many days later, or earlier when negative
 *
 * Moves the whole rhythm, its last day too; days that are excepted stay.
 */
void
trellis_plan_shift (TrellisPlan *self, int days)
{
  TrellisRule rule;
  TrellisWall first = { trellis_date_add_days (self->first.date, days), self->first.minute };
  g_autofree char *text = NULL;

  trellis_record_set_wall (self, "first", first);
  if (trellis_date_is_set (self->until))
    trellis_record_set_date (self, "until", trellis_date_add_days (self->until, days));
  if (!trellis_rule_parse (self->rule, &rule, NULL))
    return;
  rule = trellis_rule_shift (&rule, days);
  text = trellis_rule_to_string (&rule);
  trellis_record_set_string (self, "rule", text);
}

/**
 * trellis_plan_is_first_in_rule:
 *
 * The first session is one whether the rule has it or not (RFC 5545, section 3.8.5.3); where it has
 * not, that may be a slip.
 *
 * Returns: whether the rule gives the first session too; yes while there is no rule or no first
 */
gboolean
trellis_plan_is_first_in_rule (TrellisPlan *self)
{
  g_autoptr (TrellisRecurrence) recurrence = NULL;
  TrellisWall first;
  TrellisRule rule;

  if (!trellis_wall_is_set (self->first) || !trellis_rule_parse (self->rule, &rule, NULL))
    return TRUE;
  recurrence = trellis_recurrence_new (&rule, self->first);
  return trellis_recurrence_next (recurrence, &first)
         && trellis_wall_compare (first, self->first) == 0;
}

static gboolean
check_zone (TrellisPlan *self, GError **error)
{
  g_autoptr (GError) unknown = NULL;

  return trellis_zone_check (self->zone, &unknown)
         || trellis_record_refuse (error, "zone", "%s", unknown->message);
}

static gboolean
check_end (TrellisPlan *self, GError **error)
{
  g_autofree char *first = trellis_date_to_string (self->first.date);
  g_autofree char *until = trellis_date_to_string (self->until);

  if (self->count < 0 && until == NULL)
    return trellis_record_refuse (error, "count", _ ("expected a number of sessions, or until"));
  if (self->count >= 0 && until != NULL)
    return trellis_record_refuse (error, "until", _ ("expected either count or until, got both"));
  if (until != NULL && trellis_date_compare (self->until, self->first.date) < 0)
    return trellis_record_refuse (error, "until",
                                  _ ("expected a day not before the first session, which is on "
                                     "%s, got %s"),
                                  first, until);
  return TRUE;
}

static gboolean
check_first (TrellisPlan *self, GError **error)
{
  g_autoptr (GHashTable) except = list_excepted (self);
  g_autofree char *first = trellis_date_to_string (self->first.date);

  if (!g_hash_table_contains (except, GUINT_TO_POINTER (self->first.date.julian)))
    return TRUE;
  return trellis_record_refuse (error, "except",
                                _ ("expected days other than that of the first session, which is "
                                   "always held, got %s"),
                                first);
}

static gboolean
check_rule (TrellisPlan *self, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (GArray) sessions = trellis_plan_expand (self, NULL, &local);

  if (sessions != NULL)
    return TRUE;
  if (g_error_matches (local, TRELLIS_PLANNING_ERROR, TRELLIS_PLANNING_ERROR_ENDLESS))
    return trellis_record_refuse (error, "until", "%s", local->message);
  return trellis_record_refuse (error, "rule", "%s", local->message);
}

static gboolean
trellis_plan_check (TrellisRecord *record, GError **error)
{
  TrellisPlan *self = TRELLIS_PLAN (record);

  return check_zone (self, error) && check_end (self, error) && check_first (self, error)
         && check_rule (self, error);
}

static void
trellis_plan_class_init (TrellisPlanClass *klass)
{
  TrellisRecordClass *record_class = TRELLIS_RECORD_CLASS (klass);

  record_class->check = trellis_plan_check;
  trellis_record_class_add_fields (record_class, fields, G_N_ELEMENTS (fields));
}

static void
trellis_plan_init (TrellisPlan *self)
{
}

/**
 * trellis_plan_new:
 *
 * Returns: (transfer full): a plan that says nothing yet
 */
TrellisPlan *
trellis_plan_new (void)
{
  return g_object_new (TRELLIS_TYPE_PLAN, NULL);
}
