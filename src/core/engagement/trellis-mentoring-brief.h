/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engagement/trellis-mentoring.h"
#include "people/trellis-person.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_MENTORING_BRIEF (trellis_mentoring_brief_get_type ())
G_DECLARE_FINAL_TYPE (
    TrellisMentoringBrief, trellis_mentoring_brief, TRELLIS, MENTORING_BRIEF, TrellisRecord)

/**
 * TrellisMentoringBrief:
 *
 * What a mentoring relationship is begun with.
 */
struct _TrellisMentoringBrief
{
  TrellisRecord parent_instance;

  char *title;
  int initiated_by;
  TrellisPerson *mentee;
  char *shared_field;
  TrellisDate since;
  int phase;
  TrellisRhythm *rhythm;
  GListStore *aspirations;
  TrellisAgreement *agreement;
  GListStore *meetings;
  GListStore *exchanges;
  GListStore *milestones;
};

G_END_DECLS
