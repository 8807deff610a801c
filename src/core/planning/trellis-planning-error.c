/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The error domain of planning: zones, rules, days off and work hours. */

#include "config.h"

#include "trellis-planning-error.h"

G_DEFINE_QUARK (trellis - planning - error - quark, trellis_planning_error)
