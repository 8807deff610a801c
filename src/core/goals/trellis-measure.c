/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A measure: how one knows that a goal is reached. */

#include "config.h"

#include "trellis-measure.h"

#include "base/trellis-decimal.h"

#include <glib/gi18n-lib.h>

G_DEFINE_ENUM_TYPE (TrellisMeasureKind,
                    trellis_measure_kind,
                    G_DEFINE_ENUM_VALUE (TRELLIS_MEASURE_KIND_NONE, ""),
                    G_DEFINE_ENUM_VALUE (TRELLIS_MEASURE_KIND_NUMBER, "number"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_MEASURE_KIND_SCALE, "scale"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_MEASURE_KIND_YES_NO, "yes-no"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_MEASURE_KIND_MILESTONES, "milestones"))
G_DEFINE_ENUM_TYPE (TrellisDirection,
                    trellis_direction,
                    G_DEFINE_ENUM_VALUE (TRELLIS_DIRECTION_NONE, ""),
                    G_DEFINE_ENUM_VALUE (TRELLIS_DIRECTION_UP, "up"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_DIRECTION_DOWN, "down"))
G_DEFINE_FINAL_TYPE (TrellisMeasure, trellis_measure, TRELLIS_TYPE_RECORD)

/* Which members a kind of measure has; a member that says nothing there is refused. */
static gboolean
check_members (TrellisMeasure *self, GError **error)
{
  gboolean number = self->kind == TRELLIS_MEASURE_KIND_NUMBER;
  gboolean scale = self->kind == TRELLIS_MEASURE_KIND_SCALE;
  const struct
  {
    const char *name;
    gboolean may;
    gboolean must;
  } members[] = {
    { "target", number || scale, number || scale },
    { "baseline", number || scale, FALSE },
    { "direction", number, number },
    { "unit", number || scale, FALSE },
    { "from", scale, scale },
    { "to", scale, scale },
    { "milestones", self->kind == TRELLIS_MEASURE_KIND_MILESTONES, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      gboolean set = trellis_record_is_set (self, members[i].name);

      if (set && !members[i].may)
        return trellis_record_refuse (error, members[i].name,
                                      _ ("does not belong to a measure of this kind"));
      if (!set && members[i].must)
        return trellis_record_refuse (error, members[i].name,
                                      _ ("a measure of this kind needs this"));
    }
  return TRUE;
}

static gboolean
check_direction (TrellisMeasure *self, GError **error)
{
  int order;

  if (self->baseline == NULL || self->direction == TRELLIS_DIRECTION_NONE)
    return TRUE;
  order = trellis_decimal_compare (self->target, self->baseline);
  if ((order < 0 && self->direction == TRELLIS_DIRECTION_UP)
      || (order > 0 && self->direction == TRELLIS_DIRECTION_DOWN))
    return trellis_record_refuse (error, "direction", _ ("“%s” contradicts the way from %s to %s"),
                                  self->direction == TRELLIS_DIRECTION_UP ? "up" : "down",
                                  self->baseline, self->target);
  return TRUE;
}

/* An end that a document leaves out bounds nothing. */
static gboolean
is_on_scale (TrellisMeasure *self, const char *value)
{
  return (self->from == NULL || trellis_decimal_compare (value, self->from) >= 0)
         && (self->to == NULL || trellis_decimal_compare (value, self->to) <= 0);
}

static gboolean
check_on_scale (TrellisMeasure *self, const char *member, const char *value, GError **error)
{
  if (value == NULL || is_on_scale (self, value))
    return TRUE;
  return trellis_record_refuse (error, member, _ ("expected a number from %s to %s, got %s"),
                                self->from, self->to, value);
}

static gboolean
check_scale (TrellisMeasure *self, GError **error)
{
  if (trellis_decimal_compare (self->from, self->to) >= 0)
    return trellis_record_refuse (error, "to", _ ("expected more than “from”, which is %s, got %s"),
                                  self->from, self->to);
  return check_on_scale (self, "target", self->target, error)
         && check_on_scale (self, "baseline", self->baseline, error);
}

static gboolean
check_milestones (TrellisMeasure *self, GError **error)
{
  if (self->milestones == NULL || self->milestones[0] == NULL)
    return trellis_record_refuse (error, "milestones", _ ("expected one milestone at least"));
  for (guint i = 0; self->milestones[i] != NULL; i++)
    {
      g_autofree char *words = g_strstrip (g_strdup (self->milestones[i]));

      if (*words == '\0')
        return trellis_record_refuse (error, "milestones", _ ("milestone %u has no words"), i + 1);
      if (g_strv_contains ((const char *const *) self->milestones + i + 1, self->milestones[i]))
        return trellis_record_refuse (error, "milestones", _ ("“%s” stands there twice"),
                                      self->milestones[i]);
    }
  return TRUE;
}

static gboolean
check_measure (TrellisRecord *record, GError **error)
{
  TrellisMeasure *self = TRELLIS_MEASURE (record);

  if (!check_members (self, error))
    return FALSE;
  switch (self->kind)
    {
    case TRELLIS_MEASURE_KIND_NUMBER:
      return check_direction (self, error);
    case TRELLIS_MEASURE_KIND_SCALE:
      return check_scale (self, error);
    case TRELLIS_MEASURE_KIND_MILESTONES:
      return check_milestones (self, error);
    default:
      return TRUE;
    }
}

#define AT(member) G_STRUCT_OFFSET (TrellisMeasure, member)

static const TrellisField measure_fields[] = {
  { "kind", TRELLIS_FIELD_ENUM, AT (kind), TRELLIS_FIELD_BRIEF | TRELLIS_FIELD_REQUIRED,
    trellis_measure_kind_get_type },
  { "baseline", TRELLIS_FIELD_DECIMAL, AT (baseline), TRELLIS_FIELD_BRIEF },
  { "target", TRELLIS_FIELD_DECIMAL, AT (target), TRELLIS_FIELD_BRIEF },
  { "direction", TRELLIS_FIELD_ENUM, AT (direction), TRELLIS_FIELD_BRIEF,
    trellis_direction_get_type },
  { "unit", TRELLIS_FIELD_STRING, AT (unit), TRELLIS_FIELD_BRIEF },
  { "from", TRELLIS_FIELD_DECIMAL, AT (from), TRELLIS_FIELD_BRIEF },
  { "to", TRELLIS_FIELD_DECIMAL, AT (to), TRELLIS_FIELD_BRIEF },
  { "milestones", TRELLIS_FIELD_STRINGS, AT (milestones), TRELLIS_FIELD_BRIEF },
};

#undef AT

static void
trellis_measure_class_init (TrellisMeasureClass *klass)
{
  TrellisRecordClass *record_class = TRELLIS_RECORD_CLASS (klass);

  record_class->check = check_measure;
  trellis_record_class_add_fields (record_class, measure_fields, G_N_ELEMENTS (measure_fields));
}

static void
trellis_measure_init (TrellisMeasure *self)
{
}

/**
 * trellis_measure_find_direction:
 *
 * Returns: the way from the baseline to the target; upwards while one of them is not said
 */
TrellisDirection
trellis_measure_find_direction (TrellisMeasure *self)
{
  return trellis_decimal_is_valid (self->baseline) && trellis_decimal_is_valid (self->target)
                 && trellis_decimal_compare (self->target, self->baseline) < 0
             ? TRELLIS_DIRECTION_DOWN
             : TRELLIS_DIRECTION_UP;
}

/**
 * trellis_measure_get_direction:
 *
 * Returns: which way the value has to move: what a number says, and for a scale from the baseline
 * to the target, upwards without a baseline
 */
TrellisDirection
trellis_measure_get_direction (TrellisMeasure *self)
{
  if (self->kind == TRELLIS_MEASURE_KIND_NUMBER)
    return self->direction;
  return self->kind == TRELLIS_MEASURE_KIND_SCALE ? trellis_measure_find_direction (self)
                                                  : TRELLIS_DIRECTION_NONE;
}

/* Whether both are the same text, however its characters are composed. */
static gboolean
is_same_text (const char *a, const char *b)
{
  g_autofree char *one = g_utf8_normalize (a, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  g_autofree char *other = g_utf8_normalize (b, -1, G_NORMALIZE_DEFAULT_COMPOSE);

  return one != NULL && g_strcmp0 (one, other) == 0;
}

/* The milestone that @value names by its number from 1 or by its words. */
static const char *
find_milestone (TrellisMeasure *self, const char *value)
{
  guint n = self->milestones == NULL ? 0 : g_strv_length (self->milestones);
  guint64 number;

  for (guint i = 0; i < n; i++)
    if (is_same_text (self->milestones[i], value))
      return self->milestones[i];
  if (n > 0 && g_ascii_string_to_unsigned (value, 10, 1, n, &number, NULL))
    return self->milestones[number - 1];
  return NULL;
}

static gboolean
refuse_reading (GError **error, const char *value, const char *expected)
{
  g_autofree char *ambiguous = trellis_decimal_say_ambiguous (value);

  if (ambiguous != NULL)
    return trellis_record_refuse (error, "value", "%s", ambiguous);
  return trellis_record_refuse (error, "value", _ ("expected %s, got “%s”"), expected, value);
}

/**
 * trellis_measure_read:
 * @value: what somebody says: a decimal, `yes` or `no`, a milestone by its number from 1 or its
 * words
 *
 * Returns: (transfer full) (nullable): the reading as it is kept (a milestone by its words); or an
 *   error that says what was expected
 */
char *
trellis_measure_read (TrellisMeasure *self, const char *value, GError **error)
{
  g_autofree char *expected = NULL;
  const char *milestone;

  switch (self->kind)
    {
    case TRELLIS_MEASURE_KIND_YES_NO:
      if (g_str_equal (value, "yes") || g_str_equal (value, "no"))
        return g_strdup (value);
      refuse_reading (error, value, _ ("yes or no"));
      return NULL;
    case TRELLIS_MEASURE_KIND_MILESTONES:
      milestone = find_milestone (self, value);
      if (milestone != NULL)
        return g_strdup (milestone);
      refuse_reading (error, value, _ ("a milestone, by its number or its words"));
      return NULL;
    case TRELLIS_MEASURE_KIND_SCALE:
      if (trellis_decimal_is_valid (value) && is_on_scale (self, value))
        return g_strdup (value);
      expected
          = g_strdup_printf (_ ("a number from %s to %s"), self->from == NULL ? "?" : self->from,
                             self->to == NULL ? "?" : self->to);
      refuse_reading (error, value, expected);
      return NULL;
    case TRELLIS_MEASURE_KIND_NUMBER:
    default:
      if (trellis_decimal_is_valid (value))
        return g_strdup (value);
      refuse_reading (error, value, _ ("a number with a point and at most 15 digits, such as 4.5"));
      return NULL;
    }
}

/**
 * trellis_measure_is_reached:
 * @value: a reading as it is kept
 *
 * Returns: whether this reading alone satisfies a number, a scale or a yes-no measure: at or beyond
 * the target in its direction. Milestones take more than one reading: see
 * trellis_goal_is_reached().
 */
gboolean
trellis_measure_is_reached (TrellisMeasure *self, const char *value)
{
  int order;

  if (self->kind == TRELLIS_MEASURE_KIND_YES_NO)
    return g_str_equal (value, "yes");
  if (self->kind == TRELLIS_MEASURE_KIND_MILESTONES || self->target == NULL
      || !trellis_decimal_is_valid (value))
    return FALSE;
  order = trellis_decimal_compare (value, self->target);
  return trellis_measure_get_direction (self) == TRELLIS_DIRECTION_DOWN ? order <= 0 : order >= 0;
}
