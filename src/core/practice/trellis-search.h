/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/trellis-practice.h"

G_BEGIN_DECLS

/**
 * TrellisHitKind:
 * @TRELLIS_HIT_PERSON: a person
 * @TRELLIS_HIT_ENGAGEMENT: an engagement, by its title, its purpose or its people
 * @TRELLIS_HIT_GOAL: a goal or an aspiration
 * @TRELLIS_HIT_ACTION: an action
 * @TRELLIS_HIT_NOTE: what was written down of a session, a check-in, an exchange or a milestone,
 *   and feedback
 *
 * What a search finds, in the order in which it is shown.
 */
typedef enum
{
  TRELLIS_HIT_PERSON,
  TRELLIS_HIT_ENGAGEMENT,
  TRELLIS_HIT_GOAL,
  TRELLIS_HIT_ACTION,
  TRELLIS_HIT_NOTE,
  TRELLIS_HIT_N_KINDS
} TrellisHitKind;

/* How many of a kind are kept, the best or the newest. */
#define TRELLIS_SEARCH_MOST_HITS 8

#define TRELLIS_TYPE_HIT (trellis_hit_get_type ())
G_DECLARE_FINAL_TYPE (TrellisHit, trellis_hit, TRELLIS, HIT, GObject)

/**
 * TrellisHit:
 * @kind: what was found
 * @engagement: (nullable): where it stands, %NULL for a person
 * @item: the record in which it was found
 * @member: the member of the record whose text is shown
 * @excerpt: the text around what was found, in one line
 * @from: where in it, in bytes, what was found begins
 * @to: where that ends; @from when what is shown has none of the words
 *
 * Something that a search found.
 */
struct _TrellisHit
{
  GObject parent_instance;

  TrellisHitKind kind;
  TrellisEngagement *engagement;
  gpointer item;
  const char *member;
  char *excerpt;
  gsize from;
  gsize to;
};

#define TRELLIS_TYPE_SEARCH (trellis_search_get_type ())
G_DECLARE_FINAL_TYPE (TrellisSearch, trellis_search, TRELLIS, SEARCH, GObject)

TrellisSearch *trellis_search_new (TrellisPractice *practice);
void trellis_search_begin (TrellisSearch *self, const char *text);
gboolean trellis_search_step (TrellisSearch *self, gsize effort);
GPtrArray *trellis_search_list_hits (TrellisSearch *self, TrellisHitKind kind);
guint trellis_search_count (TrellisSearch *self, TrellisHitKind kind);
void trellis_search_forget (TrellisSearch *self);

G_END_DECLS
