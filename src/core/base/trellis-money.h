/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean trellis_currency_is_known (const char *currency);
gboolean trellis_currency_is_in_use (const char *currency);
int trellis_currency_get_digits (const char *currency);
char *trellis_money_to_decimal (gint64 minor, const char *currency);

G_END_DECLS
