/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "contract/trellis-brief.h"

G_BEGIN_DECLS

/**
 * TrellisNeed:
 * @TRELLIS_NEED_NEVER: it may be left out
 * @TRELLIS_NEED_ALWAYS: in every contract
 * @TRELLIS_NEED_SPONSOR: where there is a sponsor
 * @TRELLIS_NEED_MINOR: for whoever signs through a guardian
 * @TRELLIS_NEED_PAID: where money is paid
 * @TRELLIS_NEED_IN_PERSON: where people meet at a place
 * @TRELLIS_NEED_ONLINE: where people follow a link
 * @TRELLIS_NEED_REQUIRED_GOAL: for a goal that has to be met
 * @TRELLIS_NEED_OWN_TEXT: where the coach wrote one
 *
 * When an item or a clause belongs to a contract.
 */
typedef enum
{
  TRELLIS_NEED_NEVER,
  TRELLIS_NEED_ALWAYS,
  TRELLIS_NEED_SPONSOR,
  TRELLIS_NEED_MINOR,
  TRELLIS_NEED_PAID,
  TRELLIS_NEED_IN_PERSON,
  TRELLIS_NEED_ONLINE,
  TRELLIS_NEED_REQUIRED_GOAL,
  TRELLIS_NEED_OWN_TEXT
} TrellisNeed;

#define TRELLIS_TYPE_NEED (trellis_need_get_type ())
GType trellis_need_get_type (void);

gboolean trellis_need_holds (TrellisNeed need, TrellisBrief *form, gpointer item, TrellisDate on);

G_END_DECLS
