/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/trellis-record.h"
#include "contract/trellis-form.h"
#include "people/trellis-practitioner.h"
#include "planning/trellis-plan.h"
#include "sessions/trellis-protocol.h"

G_BEGIN_DECLS

/**
 * TrellisTitleStyle:
 *
 * How sessions are named in an exported calendar.
 */
typedef enum
{
  TRELLIS_TITLE_STYLE_NEUTRAL,
  TRELLIS_TITLE_STYLE_INITIALS,
  TRELLIS_TITLE_STYLE_FULL
} TrellisTitleStyle;

#define TRELLIS_TYPE_TITLE_STYLE (trellis_title_style_get_type ())
GType trellis_title_style_get_type (void);

/**
 * TrellisPaperSize:
 * @TRELLIS_PAPER_SIZE_USUAL: as is usual in the user's country
 * @TRELLIS_PAPER_SIZE_A4: ISO A4
 * @TRELLIS_PAPER_SIZE_LETTER: US Letter
 *
 * On which paper pages are printed.
 */
typedef enum
{
  TRELLIS_PAPER_SIZE_USUAL,
  TRELLIS_PAPER_SIZE_A4,
  TRELLIS_PAPER_SIZE_LETTER
} TrellisPaperSize;

#define TRELLIS_TYPE_PAPER_SIZE (trellis_paper_size_get_type ())
GType trellis_paper_size_get_type (void);

#define TRELLIS_TYPE_SETTINGS (trellis_settings_get_type ())
G_DECLARE_FINAL_TYPE (TrellisSettings, trellis_settings, TRELLIS, SETTINGS, TrellisRecord)

/**
 * TrellisSettings:
 *
 * Settings that belong to the practice, not to the computer.
 */
struct _TrellisSettings
{
  TrellisRecord parent_instance;

  char *zone;
  char *work_hours; /* such as "Mon-Fri 09:00-18:00" */
  char **days_off;  /* such as "2026-12-24..2027-01-02" */
  gint64 buffer_before;
  gint64 buffer_after;
  int titles;
  int paper;
  char *language;            /* of documents, such as "en" */
  GArray *reminders_minutes; /* of gint64: before the start, for what is planned anew */
};

#define TRELLIS_TYPE_PRACTICE_HEAD (trellis_practice_head_get_type ())
G_DECLARE_FINAL_TYPE (
    TrellisPracticeHead, trellis_practice_head, TRELLIS, PRACTICE_HEAD, TrellisRecord)

/**
 * TrellisPracticeHead:
 *
 * The document `practice.json`.
 */
struct _TrellisPracticeHead
{
  TrellisRecord parent_instance;

  TrellisPractitioner *practitioner;
  TrellisSettings *settings;
  GListStore *protocols;
  GListStore *forms; /* what is typed and cannot be a contract yet */
};

G_END_DECLS
