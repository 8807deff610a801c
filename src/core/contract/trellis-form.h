/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/trellis-record.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_FORM (trellis_form_get_type ())
G_DECLARE_FINAL_TYPE (TrellisForm, trellis_form, TRELLIS, FORM, TrellisRecord)

/**
 * TrellisForm:
 * @id: of the form
 * @engagement: (nullable): whose contract it is, once that can be made
 * @preset: (nullable): what it was begun with
 * @after: (nullable): a digest of the contract that it was typed after
 * @typed: (nullable) (element-type utf8 utf8): what is typed, by the member of a brief that it is
 *   meant for, such as `goals[0].measure.target`; of a list its number of items, of a part `yes` or
 *   `no` where it is said that there is one or none
 *
 * What somebody has typed for a contract, be it right or not.
 */
struct _TrellisForm
{
  TrellisRecord parent_instance;

  char *id;
  char *engagement;
  char *preset;
  char *after;
  GHashTable *typed;
};

/* What is typed for a list of texts that is chosen to be empty. */
#define TRELLIS_FORM_NOTHING "\n"

TrellisForm *trellis_form_new (void);
const char *trellis_form_get (TrellisForm *self, const char *path);
void trellis_form_set (TrellisForm *self, const char *path, const char *text);
void trellis_form_note (TrellisForm *self, const char *path, const char *text);
gboolean trellis_form_has (TrellisForm *self, const char *path);
guint trellis_form_get_length (TrellisForm *self, const char *list);
void trellis_form_add_item (TrellisForm *self, const char *list);
GHashTable *trellis_form_dup_item (TrellisForm *self, const char *list, guint position);
void trellis_form_remove_item (TrellisForm *self, const char *list, guint position);
void
trellis_form_insert_item (TrellisForm *self, const char *list, guint position, GHashTable *item);
void trellis_form_clear_under (TrellisForm *self, const char *path);

G_END_DECLS
