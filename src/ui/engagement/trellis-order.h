/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TrellisOrderBy:
 * @TRELLIS_ORDER_BY_FIRST_SESSION: sessions, the earliest first
 * @TRELLIS_ORDER_BY_LAST_SESSION: sessions, the latest first
 * @TRELLIS_ORDER_BY_DUE: actions, open ones first, by date
 * @TRELLIS_ORDER_BY_LAST_DATE: what has a property `date`, the latest first
 *
 * In which order a list stands.
 */
typedef enum
{
  TRELLIS_ORDER_BY_FIRST_SESSION,
  TRELLIS_ORDER_BY_LAST_SESSION,
  TRELLIS_ORDER_BY_DUE,
  TRELLIS_ORDER_BY_LAST_DATE,
  TRELLIS_ORDER_BY_LAST_EVENT
} TrellisOrderBy;

#define TRELLIS_TYPE_ORDER_BY (trellis_order_by_get_type ())
GType trellis_order_by_get_type (void);

#define TRELLIS_TYPE_ORDER (trellis_order_get_type ())
G_DECLARE_FINAL_TYPE (TrellisOrder, trellis_order, TRELLIS, ORDER, GtkSorter)

G_END_DECLS
