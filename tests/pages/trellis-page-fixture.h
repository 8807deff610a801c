/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/trellis-page-layout.h"

/* Documents of every kind of block, to be laid out by tests. */

#define TRELLIS_FIXTURE_CREATED 1795507200
#define TRELLIS_FIXTURE_HEAD "Running head of the fixture"

typedef enum
{
  TRELLIS_FIXTURE_EMPTY,
  TRELLIS_FIXTURE_PLAN,
  TRELLIS_FIXTURE_CONTRACT,
  TRELLIS_FIXTURE_SIGNED,
  TRELLIS_FIXTURE_EMOJI,
  TRELLIS_FIXTURE_LONG_WORDS,
  TRELLIS_FIXTURE_TALL_ROW,
  TRELLIS_FIXTURE_FROM_RIGHT,
  TRELLIS_N_FIXTURES,
} TrellisFixture;

const char *trellis_fixture_get_name (TrellisFixture fixture);
TrellisDocument *trellis_fixture_make (TrellisFixture fixture);
char *trellis_fixture_make_word (guint n_letters);
char *trellis_fixture_make_prose (guint n_sentences);
