/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/trellis-record.h"
#include "people/trellis-practitioner.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_TERM (trellis_term_get_type ())
G_DECLARE_FINAL_TYPE (TrellisTerm, trellis_term, TRELLIS, TERM, TrellisRecord)

/**
 * TrellisTerm:
 *
 * The days between which coaching runs; both are in it.
 */
struct _TrellisTerm
{
  TrellisRecord parent_instance;

  TrellisDate start;
  TrellisDate end;
};

#define TRELLIS_TYPE_TEAM (trellis_team_get_type ())
G_DECLARE_FINAL_TYPE (TrellisTeam, trellis_team, TRELLIS, TEAM, TrellisRecord)

/**
 * TrellisTeam:
 *
 * A team that is coached and signs by its representative.
 */
struct _TrellisTeam
{
  TrellisRecord parent_instance;

  char *name;
  char *representative;
  gint64 size;
};

/**
 * TrellisFeeBasis:
 *
 * What is paid for.
 */
typedef enum
{
  TRELLIS_FEE_BASIS_NONE,
  TRELLIS_FEE_BASIS_PER_SESSION,
  TRELLIS_FEE_BASIS_PER_MONTH,
  TRELLIS_FEE_BASIS_PACKAGE,
  TRELLIS_FEE_BASIS_PRO_BONO,
  TRELLIS_FEE_BASIS_BARTER,
  TRELLIS_FEE_BASIS_INTERNAL
} TrellisFeeBasis;

#define TRELLIS_TYPE_FEE_BASIS (trellis_fee_basis_get_type ())
GType trellis_fee_basis_get_type (void);

#define TRELLIS_TYPE_FEE (trellis_fee_get_type ())
G_DECLARE_FINAL_TYPE (TrellisFee, trellis_fee, TRELLIS, FEE, TrellisRecord)

/**
 * TrellisFee:
 *
 * What is paid, in minor units of a currency.
 */
struct _TrellisFee
{
  TrellisRecord parent_instance;

  int basis;
  gint64 amount_minor;
  char *currency;
};

/**
 * TrellisPayer:
 *
 * Who pays.
 */
typedef enum
{
  TRELLIS_PAYER_NONE,
  TRELLIS_PAYER_COACHEE,
  TRELLIS_PAYER_SPONSOR,
  TRELLIS_PAYER_NOBODY
} TrellisPayer;

#define TRELLIS_TYPE_PAYER (trellis_payer_get_type ())
GType trellis_payer_get_type (void);

#define TRELLIS_TYPE_TERMS (trellis_terms_get_type ())
G_DECLARE_FINAL_TYPE (TrellisTerms, trellis_terms, TRELLIS, TERMS, TrellisRecord)

/**
 * TrellisTerms:
 *
 * What is agreed besides purpose, goals, term and plan.
 */
struct _TrellisTerms
{
  TrellisRecord parent_instance;

  TrellisFee *fee;
  int payer;
  gint64 cancellation_hours;
  gint64 lateness_minutes;
  gint64 ending_notice_days;
  int ethics;
  int supervision;
  int log_consent;
  int recording;
  int ai_tools;
  gint64 records_years;
  char **sponsor_may_see;
  char *governing_law;
};

gboolean trellis_fee_is_paid (TrellisFee *self);

G_END_DECLS
