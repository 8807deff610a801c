/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/trellis-saver.h"

#define TYPE_FAKE_SAVER (fake_saver_get_type ())
G_DECLARE_FINAL_TYPE (FakeSaver, fake_saver, FAKE, SAVER, GObject)

/* A saver that keeps its documents in memory, and fails when it is told to. */
struct _FakeSaver
{
  GObject parent_instance;

  GHashTable *documents; /* from "people/<id>" to GBytes */
  GPtrArray *last_job;   /* the names of its documents, "-" before those that went */
  guint n_saves;
  int fail_in; /* the save that fails, counted from 1; 0: none */
};

FakeSaver *fake_saver_new (void);
char *fake_saver_dump (FakeSaver *self);
