/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The error domain of planning: zones, rules, days off and work hours. */

#include "config.h"

#include "trellis-planning-error.h"

/**
 * trellis_planning_error_quark:
 *
 * Returns: the error domain of #TrellisPlanningError
 */
GQuark
trellis_planning_error_quark (void)
{
  return g_quark_from_static_string ("trellis-planning-error-quark");
}
