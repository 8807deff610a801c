/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Decimal text such as `-12.50`: an optional minus, digits, and digits after a point. */

gboolean trellis_decimal_is_valid (const char *text);
int trellis_decimal_compare (const char *a, const char *b);
char *trellis_decimal_from_double (double value);
char *trellis_decimal_from_typed (const char *text);
char *trellis_decimal_say_ambiguous (const char *text);

G_END_DECLS
