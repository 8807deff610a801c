/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "contract/trellis-parties.h"
#include "practice/trellis-practice.h"
#include "trellis-document.h"

G_BEGIN_DECLS

/* What the parts of a printed contract share. For the files that write one. */

/**
 * TrellisContractWriter:
 * @practice: whose contract it is: for the drawings of its signatures, and nothing else
 * @engagement: the engagement that it is of
 * @content: what is printed
 * @words: the words that it is printed with, never %NULL
 * @version: (nullable): the version that @content stands in, %NULL for a draft
 * @document: what it is written in
 */
typedef struct
{
  TrellisPractice *practice;
  TrellisEngagement *engagement;
  TrellisContent *content;
  TrellisWords *words;
  TrellisContractVersion *version;
  TrellisDocument *document;
} TrellisContractWriter;

void trellis_contract_write_heading (TrellisContractWriter *self, int level, const char *heading);
void trellis_contract_write_parties (TrellisContractWriter *self);
void trellis_contract_write_goals (TrellisContractWriter *self);
void trellis_contract_write_sessions (TrellisContractWriter *self);
void
trellis_contract_write_seal (TrellisContractWriter *self, const char *heading, const char *seal);
void trellis_contract_write_broken_seal (TrellisContractWriter *self);
void trellis_contract_write_signatures (TrellisContractWriter *self);

G_END_DECLS
