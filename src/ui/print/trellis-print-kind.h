/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/trellis-document.h"
#include "practice/trellis-practice.h"

G_BEGIN_DECLS

/**
 * TrellisPrintKind:
 * @nick: the name by which actions ask for it
 * @choice: what the other edition of it is called, for who chooses between them
 *
 * Something of an engagement that can be printed. The kinds are static and need not be freed.
 */
typedef struct _TrellisPrintKind TrellisPrintKind;

struct _TrellisPrintKind
{
  const char *nick;
  const char *choice;
  gboolean (*has_choice) (TrellisEngagement *engagement);
  TrellisDocument *(*write) (TrellisPractice *practice,
                             TrellisEngagement *engagement,
                             gboolean chosen,
                             GError **error);
  gboolean coaching; /* of coaching alone */
};

const TrellisPrintKind *trellis_print_kind_find (const char *nick, TrellisEngagement *engagement);
const char *
trellis_print_kind_get_choice (const TrellisPrintKind *self, TrellisEngagement *engagement);
TrellisDocument *trellis_print_kind_write (const TrellisPrintKind *self,
                                           TrellisPractice *practice,
                                           TrellisEngagement *engagement,
                                           gboolean chosen,
                                           GError **error);

G_END_DECLS
