/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "contract/trellis-need.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_ITEM (trellis_item_get_type ())
G_DECLARE_FINAL_TYPE (TrellisItem, trellis_item, TRELLIS, ITEM, TrellisRecord)

/**
 * TrellisItem:
 * @id: what it is called in the data
 * @row: its row in the table of what a contract holds, from 1
 * @step: the step of the wizard in which it is asked
 * @kind: what is asked for, such as `text` or `clause`
 * @member: where the answer stands in the form, `goals[].measure` for each goal
 * @or_member: (nullable): where it may stand instead
 * @choices: (nullable): what there is to choose from
 * @required: a #TrellisNeed: when signing needs it
 * @label: what the wizard calls it
 * @hint: (nullable): what helps to answer
 *
 * One item that a contract holds.
 */
struct _TrellisItem
{
  TrellisRecord parent_instance;

  char *id;
  gint64 row;
  char *step;
  char *kind;
  char *member;
  char *or_member;
  char **choices;
  int required;
  char *label;
  char *hint;
};

/**
 * TrellisMissing:
 * @step: the step of the wizard
 * @item: the item's id
 * @member: where the answer would stand, such as `goals[1].measure`, counted from 0
 * @label: what the wizard calls it
 *
 * Something that signing needs and that is not there.
 */
typedef struct
{
  char *step;
  char *item;
  char *member;
  char *label;
} TrellisMissing;

void trellis_missing_free (TrellisMissing *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrellisMissing, trellis_missing_free)

GListStore *trellis_items_load (void);
GPtrArray *trellis_items_find_missing (TrellisBrief *form, TrellisDate today);
void trellis_items_add_missing (GPtrArray *missing, const char *path);

G_END_DECLS
