/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define TRELLIS_TYPE_DATE (trellis_date_get_type ())
#define TRELLIS_TYPE_WALL (trellis_wall_get_type ())

/**
 * TrellisDate:
 * @julian: days as #GDate counts them; 0 is "no date"
 *
 * A day of the proleptic Gregorian calendar, passed by value.
 */
typedef struct
{
  guint32 julian;
} TrellisDate;

/**
 * TrellisWall:
 * @date: the day
 * @minute: minutes since the midnight that the wall clock shows, 0 to 1439
 *
 * What a clock on the wall shows, in no zone, passed by value. "No time" when @date is unset.
 */
typedef struct
{
  TrellisDate date;
  gint32 minute;
} TrellisWall;

#define TRELLIS_NO_DATE ((TrellisDate){ 0 })
#define TRELLIS_NO_WALL ((TrellisWall){ { 0 }, 0 })

/**
 * TRELLIS_NO_INSTANT:
 *
 * The instant that is none. Instants are seconds since 1970-01-01T00:00:00Z in a gint64.
 */
#define TRELLIS_NO_INSTANT G_MININT64

GType trellis_date_get_type (void);
GType trellis_wall_get_type (void);

TrellisDate trellis_date_new (int year, int month, int day);
gboolean trellis_date_parse (const char *text, TrellisDate *date);
char *trellis_date_to_string (TrellisDate date);
gboolean trellis_date_is_set (TrellisDate date);
int trellis_date_compare (TrellisDate a, TrellisDate b);
TrellisDate trellis_date_add_days (TrellisDate date, int days);
TrellisDate trellis_date_add_months (TrellisDate date, int months);
int trellis_date_days_until (TrellisDate from, TrellisDate to);
int trellis_date_years_until (TrellisDate from, TrellisDate to);
int trellis_date_get_weekday (TrellisDate date);
void trellis_date_get_ymd (TrellisDate date, int *year, int *month, int *day);

TrellisWall trellis_wall_new (int year, int month, int day, int hour, int minute);
gboolean trellis_wall_parse (const char *text, TrellisWall *wall);
char *trellis_wall_to_string (TrellisWall wall);
char *trellis_wall_format (TrellisWall wall, const char *format);
gboolean trellis_wall_is_set (TrellisWall wall);
int trellis_wall_compare (TrellisWall a, TrellisWall b);
TrellisWall trellis_wall_add_minutes (TrellisWall wall, gint64 minutes);

gboolean trellis_instant_parse (const char *text, gint64 *instant);
char *trellis_instant_to_string (gint64 instant);

G_END_DECLS
