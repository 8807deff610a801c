/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Feedback: what one of the two says of a session, or of the whole engagement. */

#include "config.h"

#include "trellis-feedback.h"

G_DEFINE_ENUM_TYPE (TrellisFeedbackBy,
                    trellis_feedback_by,
                    G_DEFINE_ENUM_VALUE (TRELLIS_FEEDBACK_BY_NONE, ""),
                    G_DEFINE_ENUM_VALUE (TRELLIS_FEEDBACK_BY_CLIENT, "client"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_FEEDBACK_BY_COACH, "coach"))
G_DEFINE_FINAL_TYPE (TrellisFeedback, trellis_feedback, TRELLIS_TYPE_RECORD)

#define AT(member) G_STRUCT_OFFSET (TrellisFeedback, member)

static const TrellisField feedback_fields[] = {
  { "id", TRELLIS_FIELD_STRING, AT (id), 0 },
  { "date", TRELLIS_FIELD_DATE, AT (date), TRELLIS_FIELD_REQUIRED },
  { "by", TRELLIS_FIELD_ENUM, AT (by), TRELLIS_FIELD_REQUIRED, trellis_feedback_by_get_type },
  { "session", TRELLIS_FIELD_STRING, AT (session), 0 },
  { "rating", TRELLIS_FIELD_INTEGER, AT (rating), 0, .minimum = TRELLIS_FEEDBACK_LOWEST,
    .maximum = TRELLIS_FEEDBACK_HIGHEST },
  { "words", TRELLIS_FIELD_TEXT, AT (words), 0 },
};

#undef AT

static void
trellis_feedback_class_init (TrellisFeedbackClass *klass)
{
  TrellisRecordClass *record_class = TRELLIS_RECORD_CLASS (klass);

  trellis_record_class_add_fields (record_class, feedback_fields, G_N_ELEMENTS (feedback_fields));
}

static void
trellis_feedback_init (TrellisFeedback *self)
{
}

/**
 * trellis_feedback_says_something:
 *
 * Returns: whether there is a rating or a word in it
 */
gboolean
trellis_feedback_says_something (TrellisFeedback *self)
{
  return trellis_record_is_set (self, "rating") || trellis_record_is_set (self, "words");
}
