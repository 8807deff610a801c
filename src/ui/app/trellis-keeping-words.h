/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/app/trellis-keeping.h"
#include "ui/app/trellis-notices.h"

G_BEGIN_DECLS

char *trellis_keeping_say_unsaved (TrellisKeeping *self);
void trellis_keeping_show (TrellisKeeping *self, TrellisNotices *notices);

G_END_DECLS
