/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A measure: how one knows that a goal is reached. */

#include "config.h"

#include "trellis-measure.h"

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

static gboolean
check_measure (TrellisRecord *record, GError **error)
{
  return TRUE;
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
