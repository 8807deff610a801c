/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/trellis-practice.h"

G_BEGIN_DECLS

/**
 * TrellisPaper:
 * @name: "A4" or "Letter"
 * @width: in points of 1/72 inch
 * @height: in points of 1/72 inch
 *
 * A size of paper, upright. The papers are static and need not be freed.
 */
typedef struct
{
  const char *name;
  double width;
  double height;
} TrellisPaper;

const TrellisPaper *trellis_paper_find (const char *name);
const TrellisPaper *trellis_paper_get_usual (void);
const TrellisPaper *trellis_paper_get_chosen (TrellisPractice *practice);

G_END_DECLS
