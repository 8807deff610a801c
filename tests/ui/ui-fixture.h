/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "practice/trellis-practice.h"
#include "ui/app/trellis-opening.h"

G_BEGIN_DECLS

/* When all tests of the window take place: 2026-11-24T09:00+01:00, a Tuesday. */
#define UI_NOW 1795507200

/* Records that tests of words are about. */
TrellisDate ui_date (const char *text);
TrellisClock *ui_clock_new (void);
TrellisPractice *ui_practice_new_demo (void);
TrellisOpened *ui_practice_open_demo (const char *place);
TrellisEngagement *ui_practice_find (TrellisPractice *practice, const char *title);

/* A folder in which all files of a test program stand, and that goes with it. */
char *ui_scratch_begin (void);
void ui_hide_programs (const char *scratch);
int ui_scratch_end (char *scratch, int status);

/* Windows that are on the screen. */
gpointer ui_find_window (GType type, gpointer below);
void ui_close_windows_but (gpointer kept);

/* Widgets that are on the screen. */
typedef gboolean (*UiCondition) (gpointer data);

void ui_wait (UiCondition condition, gpointer data);
void ui_settle (void);
GtkWidget *ui_find (GtkWidget *root, GType type, const char *label);
void ui_click (GtkWidget *root, const char *label);
guint ui_count (GtkWidget *root, GType type);
char *ui_read (GtkWidget *root);
void ui_assert_says (GtkWidget *root, const char *text);
void ui_assert_says_not (GtkWidget *root, const char *text);
void ui_assert_fits_narrowly (GtkWidget *widget);

G_END_DECLS
