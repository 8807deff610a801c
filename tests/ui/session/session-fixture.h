/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tests/ui/ui-fixture.h"
#include "ui/session/trellis-session-window.h"

G_BEGIN_DECLS

/* Engagements of the demo practice. */
#define COACHING "A working week of four days"
#define MENTORING "Ngọc Anh, finding her place in logistics"

typedef struct
{
  TrellisPractice *practice;
  TrellisWorkspace *workspace;
  TrellisEngagement *engagement;
  TrellisSession *session;
  GtkWidget *window;
  char *said;
} SessionFixture;

void session_set_up (SessionFixture *fixture, gconstpointer title);
void session_tear_down (SessionFixture *fixture, gconstpointer data);
TrellisSession *session_find_coming (TrellisEngagement *engagement);
void session_open (SessionFixture *fixture, TrellisSession *session);
void session_close (SessionFixture *fixture);
GtkWidget *session_find_row (GtkWidget *root, const char *title);
GtkWidget *session_find_dialog (SessionFixture *fixture, GType type);

G_END_DECLS
