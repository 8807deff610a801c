/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tests/ui/ui-fixture.h"
#include "ui/app/trellis-window.h"

G_BEGIN_DECLS

/* The window with the demo practice in memory. */
typedef struct
{
  TrellisWindow *window;
  TrellisPractice *practice;
} WindowFixture;

void window_set_up (WindowFixture *fixture, gconstpointer data);
void window_tear_down (WindowFixture *fixture, gconstpointer data);

G_END_DECLS
