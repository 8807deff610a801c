/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/trellis-clock.h"
#include "engagement/trellis-coaching.h"
#include "engagement/trellis-mentoring.h"
#include "people/trellis-person.h"
#include "planning/trellis-interval-index.h"
#include "practice/trellis-calendar-source.h"
#include "practice/trellis-export-target.h"
#include "practice/trellis-saver.h"
#include "practice/trellis-settings.h"

G_BEGIN_DECLS

#define TRELLIS_PRACTICE_ERROR (trellis_practice_error_quark ())

/**
 * TrellisPracticeError:
 * @TRELLIS_PRACTICE_ERROR_READ_ONLY: the practice cannot be changed
 * @TRELLIS_PRACTICE_ERROR_NOT_FOUND: nothing has that id, prefix or title
 * @TRELLIS_PRACTICE_ERROR_AMBIGUOUS: more than one thing has that prefix or title
 * @TRELLIS_PRACTICE_ERROR_REFUSED: a rule forbids it now; the message says which and what to do
 * @TRELLIS_PRACTICE_ERROR_INCOMPLETE: something that signing needs is missing
 * @TRELLIS_PRACTICE_ERROR_CONFLICT: a session would overlap another, or leave the term
 */
typedef enum
{
  TRELLIS_PRACTICE_ERROR_READ_ONLY,
  TRELLIS_PRACTICE_ERROR_NOT_FOUND,
  TRELLIS_PRACTICE_ERROR_AMBIGUOUS,
  TRELLIS_PRACTICE_ERROR_REFUSED,
  TRELLIS_PRACTICE_ERROR_INCOMPLETE,
  TRELLIS_PRACTICE_ERROR_CONFLICT
} TrellisPracticeError;

GQuark trellis_practice_error_quark (void);

#define TRELLIS_TYPE_PRACTICE (trellis_practice_get_type ())
G_DECLARE_FINAL_TYPE (TrellisPractice, trellis_practice, TRELLIS, PRACTICE, GObject)

/* Making one. Lists are #GListStore of records; nobody changes them but the verbs. */
TrellisPractice *trellis_practice_new (TrellisClock *clock);
void trellis_practice_load (TrellisPractice *self,
                            TrellisPracticeHead *head,
                            GPtrArray *people,
                            GPtrArray *engagements);
void trellis_practice_load_targets (TrellisPractice *self, GPtrArray *targets);
void trellis_practice_load_calendars (TrellisPractice *self, GPtrArray *calendars);
void trellis_practice_set_saver (TrellisPractice *self, TrellisSaver *saver);
void trellis_practice_set_read_only (TrellisPractice *self, const char *why);

/* Reading it. */
TrellisClock *trellis_practice_get_clock (TrellisPractice *self);
TrellisMoment trellis_practice_get_moment (TrellisPractice *self);
const char *trellis_practice_get_read_only (TrellisPractice *self);
TrellisPracticeHead *trellis_practice_get_head (TrellisPractice *self);
TrellisPractitioner *trellis_practice_get_practitioner (TrellisPractice *self);
TrellisSettings *trellis_practice_get_settings (TrellisPractice *self);
GListModel *trellis_practice_get_people (TrellisPractice *self);
GListModel *trellis_practice_get_engagements (TrellisPractice *self);
GListModel *trellis_practice_get_targets (TrellisPractice *self);
GListModel *trellis_practice_get_calendars (TrellisPractice *self);
TrellisPerson *trellis_practice_find_person (TrellisPractice *self, const char *id);
TrellisEngagement *trellis_practice_find_engagement (TrellisPractice *self, const char *id);
char *trellis_practice_dup_zone (TrellisPractice *self);

/* Documents that could not be read: no verb writes to their ids. */
void trellis_practice_set_aside (TrellisPractice *self, const char *id);
gboolean trellis_practice_is_aside (TrellisPractice *self, const char *id);

/* Busy time of other calendars, an array of #TrellisInterval. */
void trellis_practice_set_busy (TrellisPractice *self, const char *calendar, GArray *intervals);

/* Asking a verb first what it would do. A verb that makes something then returns NULL, and no
 * error.
 */
void trellis_practice_rehearse (TrellisPractice *self, gboolean rehearsing);

/* Undo: the last 100 acts of this run. */
gboolean trellis_practice_can_undo (TrellisPractice *self);
gboolean trellis_practice_undo (TrellisPractice *self, GError **error);
void trellis_practice_forget_undo (TrellisPractice *self, const char *id);

G_END_DECLS
