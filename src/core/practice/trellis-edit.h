/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/trellis-practice.h"

G_BEGIN_DECLS

/**
 * TrellisEdit:
 *
 * One act in the making: it works on copies, so that a rule that refuses halfway has changed
 * nothing, and commits once - to the saver first, to memory after. For the verbs alone.
 */
typedef struct _TrellisEdit TrellisEdit;

TrellisEdit *trellis_edit_new (TrellisPractice *practice, GError **error);
TrellisEdit *
trellis_edit_new_undo (TrellisPractice *practice, GPtrArray *changes, GPtrArray *attachments);
void trellis_edit_set_lasting (TrellisEdit *self);
void trellis_edit_set_run (TrellisEdit *self, const char *run);
void trellis_edit_free (TrellisEdit *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrellisEdit, trellis_edit_free)

TrellisPractice *trellis_edit_get_practice (TrellisEdit *self);
TrellisMoment trellis_edit_get_moment (TrellisEdit *self);
gpointer trellis_edit_draft (TrellisEdit *self, gpointer live);
TrellisPracticeHead *trellis_edit_draft_head (TrellisEdit *self);
void trellis_edit_add (TrellisEdit *self, gpointer record);
void trellis_edit_remove (TrellisEdit *self, gpointer live);
GPtrArray *trellis_edit_list_people (TrellisEdit *self);
TrellisPerson *trellis_edit_find_person (TrellisEdit *self, const char *id);
void
trellis_edit_attach (TrellisEdit *self, const char *engagement, const char *file, GBytes *bytes);
gboolean trellis_edit_changes_nothing (TrellisEdit *self);
gboolean trellis_edit_commit (TrellisEdit *self, GError **error);

G_END_DECLS
