/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "contract/trellis-form.h"
#include "contract/trellis-items.h"

G_BEGIN_DECLS

/* What is typed into a form, as people say it. */

char *trellis_answer_say_question (GListStore *items, const char *path);
char *trellis_answer_say (GListStore *items, TrellisForm *form, const char *path);

G_END_DECLS
