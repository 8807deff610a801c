/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/trellis-record.h"

G_BEGIN_DECLS

/**
 * TrellisMeasureKind:
 *
 * How a goal is measured.
 */
typedef enum
{
  TRELLIS_MEASURE_KIND_NONE,
  TRELLIS_MEASURE_KIND_NUMBER,
  TRELLIS_MEASURE_KIND_SCALE,
  TRELLIS_MEASURE_KIND_YES_NO,
  TRELLIS_MEASURE_KIND_MILESTONES
} TrellisMeasureKind;

#define TRELLIS_TYPE_MEASURE_KIND (trellis_measure_kind_get_type ())
GType trellis_measure_kind_get_type (void);

/**
 * TrellisDirection:
 *
 * Which way a number has to move.
 */
typedef enum
{
  TRELLIS_DIRECTION_NONE,
  TRELLIS_DIRECTION_UP,
  TRELLIS_DIRECTION_DOWN
} TrellisDirection;

#define TRELLIS_TYPE_DIRECTION (trellis_direction_get_type ())
GType trellis_direction_get_type (void);

#define TRELLIS_TYPE_MEASURE (trellis_measure_get_type ())
G_DECLARE_FINAL_TYPE (TrellisMeasure, trellis_measure, TRELLIS, MEASURE, TrellisRecord)

/**
 * TrellisMeasure:
 *
 * How one knows that a goal is reached.
 */
struct _TrellisMeasure
{
  TrellisRecord parent_instance;

  int kind;
  char *baseline;
  char *target;
  int direction;
  char *unit;
  char *from;
  char *to;
  char **milestones;
};

TrellisDirection trellis_measure_find_direction (TrellisMeasure *self);
TrellisDirection trellis_measure_get_direction (TrellisMeasure *self);
char *trellis_measure_read (TrellisMeasure *self, const char *value, GError **error);
gboolean trellis_measure_is_reached (TrellisMeasure *self, const char *value);

G_END_DECLS
