/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define TRELLIS_PLANNING_ERROR (trellis_planning_error_quark ())

/**
 * TrellisPlanningError:
 * @TRELLIS_PLANNING_ERROR_UNKNOWN_ZONE: this computer's zone table has no such name
 * @TRELLIS_PLANNING_ERROR_BAD_RULE: a rule that cannot be read, or holds more than we plan by
 * @TRELLIS_PLANNING_ERROR_ENDLESS: a plan that has no end, or gives more sessions than are allowed
 * @TRELLIS_PLANNING_ERROR_TOO_FEW: a rule that runs out of dates before the plan has its number
 * @TRELLIS_PLANNING_ERROR_BAD_DAYS: days off that cannot be read
 * @TRELLIS_PLANNING_ERROR_BAD_HOURS: work hours that cannot be read
 */
typedef enum
{
  TRELLIS_PLANNING_ERROR_UNKNOWN_ZONE,
  TRELLIS_PLANNING_ERROR_BAD_RULE,
  TRELLIS_PLANNING_ERROR_ENDLESS,
  TRELLIS_PLANNING_ERROR_TOO_FEW,
  TRELLIS_PLANNING_ERROR_BAD_DAYS,
  TRELLIS_PLANNING_ERROR_BAD_HOURS
} TrellisPlanningError;

GQuark trellis_planning_error_quark (void);

G_END_DECLS
