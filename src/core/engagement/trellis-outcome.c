/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An outcome: what an act on a coaching engagement did, or would do. */

#include "config.h"

#include "trellis-outcome.h"

TrellisOutcome *
trellis_outcome_new (void)
{
  TrellisOutcome *self = g_new0 (TrellisOutcome, 1);

  self->cancelled = g_ptr_array_new_with_free_func (g_object_unref);
  self->unsettled = g_ptr_array_new_with_free_func (g_object_unref);
  return self;
}

void
trellis_outcome_free (TrellisOutcome *self)
{
  g_clear_object (&self->kept);
  g_ptr_array_unref (self->cancelled);
  g_ptr_array_unref (self->unsettled);
  g_free (self);
}
