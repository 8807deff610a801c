/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/trellis-record.h"

G_BEGIN_DECLS

/**
 * TrellisGuideKind:
 * @TRELLIS_GUIDE_KIND_EITHER: the one or the other
 * @TRELLIS_GUIDE_KIND_COACHING: coaching
 * @TRELLIS_GUIDE_KIND_MENTORING: mentoring
 *
 * What somebody may begin.
 */
typedef enum
{
  TRELLIS_GUIDE_KIND_EITHER,
  TRELLIS_GUIDE_KIND_COACHING,
  TRELLIS_GUIDE_KIND_MENTORING
} TrellisGuideKind;

#define TRELLIS_GUIDE_N_KINDS 3

#define TRELLIS_TYPE_GUIDE_KIND (trellis_guide_kind_get_type ())
GType trellis_guide_kind_get_type (void);

#define TRELLIS_TYPE_GUIDE_REASON (trellis_guide_reason_get_type ())
G_DECLARE_FINAL_TYPE (
    TrellisGuideReason, trellis_guide_reason, TRELLIS, GUIDE_REASON, TrellisRecord)

/**
 * TrellisGuideReason:
 * @kind: coaching or mentoring
 * @against: whether it speaks against the kind instead of for it
 * @points: how much it weighs, from 1
 * @rules_out: whether the kind is not to be had with that answer, whatever else is said
 * @text: why, a sentence
 *
 * What an answer says for or against one kind.
 */
struct _TrellisGuideReason
{
  TrellisRecord parent_instance;

  int kind;
  gboolean against;
  gint64 points;
  gboolean rules_out;
  char *text;
};

#define TRELLIS_TYPE_GUIDE_CHOICE (trellis_guide_choice_get_type ())
G_DECLARE_FINAL_TYPE (
    TrellisGuideChoice, trellis_guide_choice, TRELLIS, GUIDE_CHOICE, TrellisRecord)

/**
 * TrellisGuideChoice:
 * @id: what it is called in the data
 * @label: the answer, as it is read
 * @reasons: what it says, #TrellisGuideReason
 * @coaching: (nullable) (element-type utf8 utf8): what it says of a contract, by the member of a
 *   brief, as one would type it
 * @mentoring: (nullable) (element-type utf8 utf8): the same, of a mentoring relationship
 *
 * One answer to a question.
 */
struct _TrellisGuideChoice
{
  TrellisRecord parent_instance;

  char *id;
  char *label;
  GListStore *reasons;
  GHashTable *coaching;
  GHashTable *mentoring;
};

#define TRELLIS_TYPE_GUIDE_QUESTION (trellis_guide_question_get_type ())
G_DECLARE_FINAL_TYPE (
    TrellisGuideQuestion, trellis_guide_question, TRELLIS, GUIDE_QUESTION, TrellisRecord)

/**
 * TrellisGuideQuestion:
 * @id: what it is called in the data, and in answers
 * @title: what it is about, in a word or two
 * @text: the question
 * @hint: (nullable): what helps to answer it
 * @answers: the answers that there are, #TrellisGuideChoice; none where one answers in one's own
 *   words, or not at all
 * @coaching_member: (nullable): the member of a brief that such words are meant for
 * @mentoring_member: (nullable): the same, of a mentoring relationship
 *
 * A question of the guide.
 */
struct _TrellisGuideQuestion
{
  TrellisRecord parent_instance;

  char *id;
  char *title;
  char *text;
  char *hint;
  GListStore *answers;
  char *coaching_member;
  char *mentoring_member;
};

#define TRELLIS_TYPE_GUIDE (trellis_guide_get_type ())
G_DECLARE_FINAL_TYPE (TrellisGuide, trellis_guide, TRELLIS, GUIDE, TrellisRecord)

/**
 * TrellisGuide:
 * @language: the language of all that stands in it
 * @margin: by how many points a kind must be ahead to be recommended alone
 * @questions: in the order in which they are asked, #TrellisGuideQuestion
 *
 * The questions of “Coaching or mentoring?”, and what their answers say.
 */
struct _TrellisGuide
{
  TrellisRecord parent_instance;

  char *language;
  gint64 margin;
  GListStore *questions;
};

TrellisGuide *trellis_guide_load (void);
TrellisGuide *trellis_guide_read (GBytes *text, GError **error);
gboolean trellis_guide_question_is_open (TrellisGuideQuestion *self);

G_END_DECLS
