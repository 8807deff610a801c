/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A clock: the one place that knows what "now" is; tests and scripts set it. */

#include "config.h"

#include "trellis-clock.h"

struct _TrellisClock
{
  GObject parent_instance;

  gint64 set_to; /* %TRELLIS_NO_INSTANT: the system's time */
  gint64 set_at; /* monotonic microseconds; -1: stands still */
};

G_DEFINE_FINAL_TYPE (TrellisClock, trellis_clock, G_TYPE_OBJECT)

static void
trellis_clock_class_init (TrellisClockClass *klass)
{
}

static void
trellis_clock_init (TrellisClock *self)
{
  self->set_to = TRELLIS_NO_INSTANT;
  self->set_at = -1;
}

/**
 * trellis_clock_new_system:
 *
 * Returns: (transfer full): the computer's clock
 */
TrellisClock *
trellis_clock_new_system (void)
{
  return g_object_new (TRELLIS_TYPE_CLOCK, NULL);
}

/**
 * trellis_clock_new_still:
 * @now: seconds since the epoch
 *
 * Returns: (transfer full): a clock that stands still
 */
TrellisClock *
trellis_clock_new_still (gint64 now)
{
  TrellisClock *self = trellis_clock_new_system ();

  self->set_to = now;
  return self;
}

/**
 * trellis_clock_new_running:
 * @now: seconds since the epoch
 *
 * Returns: (transfer full): a clock that is set to @now and runs on from there
 */
TrellisClock *
trellis_clock_new_running (gint64 now)
{
  TrellisClock *self = trellis_clock_new_still (now);

  self->set_at = g_get_monotonic_time ();
  return self;
}

/**
 * trellis_clock_get_now:
 *
 * Returns: seconds since the epoch
 */
gint64
trellis_clock_get_now (TrellisClock *self)
{
  g_return_val_if_fail (TRELLIS_IS_CLOCK (self), 0);

  if (self->set_to == TRELLIS_NO_INSTANT)
    return g_get_real_time () / G_USEC_PER_SEC;
  if (self->set_at < 0)
    return self->set_to;
  return self->set_to + (g_get_monotonic_time () - self->set_at) / G_USEC_PER_SEC;
}

/**
 * trellis_clock_get_today:
 *
 * Returns: the date in the computer's zone
 */
TrellisDate
trellis_clock_get_today (TrellisClock *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_from_unix_local (trellis_clock_get_now (self));

  return trellis_date_new (g_date_time_get_year (now), g_date_time_get_month (now),
                           g_date_time_get_day_of_month (now));
}

/**
 * trellis_clock_set_now:
 * @now: seconds since the epoch
 *
 * Sets a clock that stands still, or lets one that runs run on from @now.
 */
void
trellis_clock_set_now (TrellisClock *self, gint64 now)
{
  self->set_to = now;
  if (self->set_at >= 0)
    self->set_at = g_get_monotonic_time ();
}
