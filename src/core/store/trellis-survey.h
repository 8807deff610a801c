/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TrellisFinding:
 * @TRELLIS_FINDING_EMPTY: nothing, or what a practice leaves that was being made when it was
 * stopped
 * @TRELLIS_FINDING_PRACTICE: a practice; its `practice.json` may be missing
 * @TRELLIS_FINDING_STRANGE: other things
 *
 * What is in a folder.
 */
typedef enum
{
  TRELLIS_FINDING_EMPTY,
  TRELLIS_FINDING_PRACTICE,
  TRELLIS_FINDING_STRANGE
} TrellisFinding;

gboolean trellis_survey (int folder, TrellisFinding *finding, GError **error);
gboolean trellis_survey_is_our_folder (const char *name);
gboolean trellis_survey_is_practice (int folder);

G_END_DECLS
