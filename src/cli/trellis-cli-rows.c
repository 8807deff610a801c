/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of `list --json`, as records: their tables are all that there is to them. */

#include "config.h"

#include "trellis-cli-rows.h"

struct _TrellisEngagementRow
{
  TrellisRecord parent_instance;

  char *id;
  char *title;
  char *kind;
  char *state;
  char **people;
};

struct _TrellisSessionRow
{
  TrellisRecord parent_instance;

  char *id;
  char *engagement;
  TrellisWall start;
  char *zone;
  gint64 minutes;
  char *state;
  char *posture;
};

struct _TrellisGoalRow
{
  TrellisRecord parent_instance;

  char *id;
  char *engagement;
  char *statement;
  char *state;
  gboolean required;
  char *measure;
  char *baseline;
  char *target;
  char *latest;
  TrellisDate due;
};

struct _TrellisActionRow
{
  TrellisRecord parent_instance;

  char *id;
  char *engagement;
  char *what;
  char *who;
  TrellisDate due;
  char *state;
};

struct _TrellisPersonRow
{
  TrellisRecord parent_instance;

  char *id;
  char *name;
  char *email;
  char **roles;
};

struct _TrellisConflictRow
{
  TrellisRecord parent_instance;

  char *id;
  char *with;
  TrellisWall start;
  gint64 minutes;
};

struct _TrellisCalendarRow
{
  TrellisRecord parent_instance;

  char *id;
  char *name;
  char *place;
  gint64 read;
  gint64 times;
  gint64 failed;
  char *failure;
};

struct _TrellisFreeRow
{
  TrellisRecord parent_instance;

  TrellisWall start;
  char *zone;
  gint64 minutes;
};

G_DEFINE_FINAL_TYPE (TrellisEngagementRow, trellis_engagement_row, TRELLIS_TYPE_RECORD)
G_DEFINE_FINAL_TYPE (TrellisSessionRow, trellis_session_row, TRELLIS_TYPE_RECORD)
G_DEFINE_FINAL_TYPE (TrellisGoalRow, trellis_goal_row, TRELLIS_TYPE_RECORD)
G_DEFINE_FINAL_TYPE (TrellisActionRow, trellis_action_row, TRELLIS_TYPE_RECORD)
G_DEFINE_FINAL_TYPE (TrellisPersonRow, trellis_person_row, TRELLIS_TYPE_RECORD)
G_DEFINE_FINAL_TYPE (TrellisConflictRow, trellis_conflict_row, TRELLIS_TYPE_RECORD)
G_DEFINE_FINAL_TYPE (TrellisCalendarRow, trellis_calendar_row, TRELLIS_TYPE_RECORD)
G_DEFINE_FINAL_TYPE (TrellisFreeRow, trellis_free_row, TRELLIS_TYPE_RECORD)

#define AT(member) G_STRUCT_OFFSET (TrellisEngagementRow, member)

static const TrellisField engagement_fields[] = {
  { "id", TRELLIS_FIELD_STRING, AT (id), 0 },
  { "title", TRELLIS_FIELD_STRING, AT (title), 0 },
  { "kind", TRELLIS_FIELD_STRING, AT (kind), 0 },
  { "state", TRELLIS_FIELD_STRING, AT (state), 0 },
  { "people", TRELLIS_FIELD_STRINGS, AT (people), 0 },
};

#undef AT

static void
trellis_engagement_row_class_init (TrellisEngagementRowClass *klass)
{
  trellis_record_class_add_fields (TRELLIS_RECORD_CLASS (klass), engagement_fields,
                                   G_N_ELEMENTS (engagement_fields));
}

static void
trellis_engagement_row_init (TrellisEngagementRow *self)
{
}

#define AT(member) G_STRUCT_OFFSET (TrellisSessionRow, member)

static const TrellisField session_fields[] = {
  { "id", TRELLIS_FIELD_STRING, AT (id), 0 },
  { "engagement", TRELLIS_FIELD_STRING, AT (engagement), 0 },
  { "start", TRELLIS_FIELD_WALL, AT (start), 0 },
  { "zone", TRELLIS_FIELD_STRING, AT (zone), 0 },
  { "minutes", TRELLIS_FIELD_INTEGER, AT (minutes), 0 },
  { "state", TRELLIS_FIELD_STRING, AT (state), 0 },
  { "posture", TRELLIS_FIELD_STRING, AT (posture), 0 },
};

#undef AT

static void
trellis_session_row_class_init (TrellisSessionRowClass *klass)
{
  trellis_record_class_add_fields (TRELLIS_RECORD_CLASS (klass), session_fields,
                                   G_N_ELEMENTS (session_fields));
}

static void
trellis_session_row_init (TrellisSessionRow *self)
{
}

#define AT(member) G_STRUCT_OFFSET (TrellisGoalRow, member)

static const TrellisField goal_fields[] = {
  { "id", TRELLIS_FIELD_STRING, AT (id), 0 },
  { "engagement", TRELLIS_FIELD_STRING, AT (engagement), 0 },
  { "statement", TRELLIS_FIELD_TEXT, AT (statement), 0 },
  { "state", TRELLIS_FIELD_STRING, AT (state), 0 },
  { "required", TRELLIS_FIELD_BOOLEAN, AT (required), 0 },
  { "measure", TRELLIS_FIELD_STRING, AT (measure), 0 },
  { "baseline", TRELLIS_FIELD_DECIMAL, AT (baseline), 0 },
  { "target", TRELLIS_FIELD_DECIMAL, AT (target), 0 },
  { "latest", TRELLIS_FIELD_STRING, AT (latest), 0 },
  { "due", TRELLIS_FIELD_DATE, AT (due), 0 },
};

#undef AT

static void
trellis_goal_row_class_init (TrellisGoalRowClass *klass)
{
  trellis_record_class_add_fields (TRELLIS_RECORD_CLASS (klass), goal_fields,
                                   G_N_ELEMENTS (goal_fields));
}

static void
trellis_goal_row_init (TrellisGoalRow *self)
{
}

#define AT(member) G_STRUCT_OFFSET (TrellisActionRow, member)

static const TrellisField action_fields[] = {
  { "id", TRELLIS_FIELD_STRING, AT (id), 0 },
  { "engagement", TRELLIS_FIELD_STRING, AT (engagement), 0 },
  { "what", TRELLIS_FIELD_TEXT, AT (what), 0 },
  { "who", TRELLIS_FIELD_STRING, AT (who), 0 },
  { "due", TRELLIS_FIELD_DATE, AT (due), 0 },
  { "state", TRELLIS_FIELD_STRING, AT (state), 0 },
};

#undef AT

static void
trellis_action_row_class_init (TrellisActionRowClass *klass)
{
  trellis_record_class_add_fields (TRELLIS_RECORD_CLASS (klass), action_fields,
                                   G_N_ELEMENTS (action_fields));
}

static void
trellis_action_row_init (TrellisActionRow *self)
{
}

#define AT(member) G_STRUCT_OFFSET (TrellisPersonRow, member)

static const TrellisField person_fields[] = {
  { "id", TRELLIS_FIELD_STRING, AT (id), 0 },
  { "name", TRELLIS_FIELD_STRING, AT (name), 0 },
  { "email", TRELLIS_FIELD_STRING, AT (email), 0 },
  { "roles", TRELLIS_FIELD_STRINGS, AT (roles), 0 },
};

#undef AT

static void
trellis_person_row_class_init (TrellisPersonRowClass *klass)
{
  trellis_record_class_add_fields (TRELLIS_RECORD_CLASS (klass), person_fields,
                                   G_N_ELEMENTS (person_fields));
}

static void
trellis_person_row_init (TrellisPersonRow *self)
{
}

#define AT(member) G_STRUCT_OFFSET (TrellisConflictRow, member)

static const TrellisField conflict_fields[] = {
  { "id", TRELLIS_FIELD_STRING, AT (id), 0 },
  { "with", TRELLIS_FIELD_STRING, AT (with), 0 },
  { "start", TRELLIS_FIELD_WALL, AT (start), 0 },
  { "minutes", TRELLIS_FIELD_INTEGER, AT (minutes), 0 },
};

#undef AT

static void
trellis_conflict_row_class_init (TrellisConflictRowClass *klass)
{
  trellis_record_class_add_fields (TRELLIS_RECORD_CLASS (klass), conflict_fields,
                                   G_N_ELEMENTS (conflict_fields));
}

static void
trellis_conflict_row_init (TrellisConflictRow *self)
{
}

#define AT(member) G_STRUCT_OFFSET (TrellisCalendarRow, member)

static const TrellisField calendar_fields[] = {
  { "id", TRELLIS_FIELD_STRING, AT (id), 0 },
  { "name", TRELLIS_FIELD_STRING, AT (name), 0 },
  { "place", TRELLIS_FIELD_STRING, AT (place), 0 },
  { "read", TRELLIS_FIELD_INSTANT, AT (read), 0 },
  { "times", TRELLIS_FIELD_INTEGER, AT (times), 0 },
  { "failed", TRELLIS_FIELD_INSTANT, AT (failed), 0 },
  { "failure", TRELLIS_FIELD_STRING, AT (failure), 0 },
};

#undef AT

static void
trellis_calendar_row_class_init (TrellisCalendarRowClass *klass)
{
  trellis_record_class_add_fields (TRELLIS_RECORD_CLASS (klass), calendar_fields,
                                   G_N_ELEMENTS (calendar_fields));
}

static void
trellis_calendar_row_init (TrellisCalendarRow *self)
{
}

#define AT(member) G_STRUCT_OFFSET (TrellisFreeRow, member)

static const TrellisField free_fields[] = {
  { "start", TRELLIS_FIELD_WALL, AT (start), 0 },
  { "zone", TRELLIS_FIELD_STRING, AT (zone), 0 },
  { "minutes", TRELLIS_FIELD_INTEGER, AT (minutes), 0 },
};

#undef AT

static void
trellis_free_row_class_init (TrellisFreeRowClass *klass)
{
  trellis_record_class_add_fields (TRELLIS_RECORD_CLASS (klass), free_fields,
                                   G_N_ELEMENTS (free_fields));
}

static void
trellis_free_row_init (TrellisFreeRow *self)
{
}
