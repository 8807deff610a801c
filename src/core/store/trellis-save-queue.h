/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/trellis-saver.h"

G_BEGIN_DECLS

/* In milliseconds: how long until a job that failed is tried again, at first and at most. */
#define TRELLIS_SAVE_QUEUE_FIRST_WAIT 2000
#define TRELLIS_SAVE_QUEUE_LONGEST_WAIT 15000

#define TRELLIS_TYPE_SAVE_QUEUE (trellis_save_queue_get_type ())
G_DECLARE_FINAL_TYPE (TrellisSaveQueue, trellis_save_queue, TRELLIS, SAVE_QUEUE, GObject)

TrellisSaveQueue *trellis_save_queue_new (TrellisSaver *saver);
void trellis_save_queue_set_waits (TrellisSaveQueue *self, guint first, guint longest);
guint trellis_save_queue_get_length (TrellisSaveQueue *self);
const GError *trellis_save_queue_get_problem (TrellisSaveQueue *self);
void trellis_save_queue_retry (TrellisSaveQueue *self);
void trellis_save_queue_give_up (TrellisSaveQueue *self);

G_END_DECLS
