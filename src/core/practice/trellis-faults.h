/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/trellis-practice.h"

G_BEGIN_DECLS

/**
 * TrellisFault:
 * @where: the document, such as `engagements/<id>.json`
 * @what: what is wrong, translated
 * @note: whether it is worth a note only, and no fault
 */
typedef struct
{
  char *where;
  char *what;
  gboolean note;
} TrellisFault;

void trellis_fault_free (TrellisFault *fault);
void trellis_faults_add (GPtrArray *faults, gboolean note, const char *where, const char *what);

GPtrArray *trellis_practice_find_faults (TrellisPractice *self);

G_END_DECLS
