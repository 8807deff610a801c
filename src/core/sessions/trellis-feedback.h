/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/trellis-record.h"

G_BEGIN_DECLS

#define TRELLIS_FEEDBACK_LOWEST 1
#define TRELLIS_FEEDBACK_HIGHEST 5

/**
 * TrellisFeedbackBy:
 * @TRELLIS_FEEDBACK_BY_CLIENT: the coachee or the mentee
 * @TRELLIS_FEEDBACK_BY_COACH: the coach or the mentor
 *
 * Whose feedback it is.
 */
typedef enum
{
  TRELLIS_FEEDBACK_BY_NONE,
  TRELLIS_FEEDBACK_BY_CLIENT,
  TRELLIS_FEEDBACK_BY_COACH
} TrellisFeedbackBy;

#define TRELLIS_TYPE_FEEDBACK_BY (trellis_feedback_by_get_type ())
GType trellis_feedback_by_get_type (void);

#define TRELLIS_TYPE_FEEDBACK (trellis_feedback_get_type ())
G_DECLARE_FINAL_TYPE (TrellisFeedback, trellis_feedback, TRELLIS, FEEDBACK, TrellisRecord)

/**
 * TrellisFeedback:
 *
 * What one of the two says of a session, or of the whole engagement.
 */
struct _TrellisFeedback
{
  TrellisRecord parent_instance;

  char *id;
  TrellisDate date;
  int by;
  char *session; /* none when it is about the whole engagement */
  gint64 rating; /* from 1 to 5; -1 when there are words alone */
  char *words;
};

gboolean trellis_feedback_says_something (TrellisFeedback *self);

G_END_DECLS
