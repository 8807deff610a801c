/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The terms of a contract, its term and its parties besides the people. */

#include "config.h"

#include "trellis-terms.h"

#include "base/trellis-money.h"

#include <glib/gi18n-lib.h>

G_DEFINE_ENUM_TYPE (TrellisFeeBasis,
                    trellis_fee_basis,
                    G_DEFINE_ENUM_VALUE (TRELLIS_FEE_BASIS_NONE, ""),
                    G_DEFINE_ENUM_VALUE (TRELLIS_FEE_BASIS_PER_SESSION, "per-session"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_FEE_BASIS_PER_MONTH, "per-month"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_FEE_BASIS_PACKAGE, "package"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_FEE_BASIS_PRO_BONO, "pro-bono"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_FEE_BASIS_BARTER, "barter"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_FEE_BASIS_INTERNAL, "internal"))
G_DEFINE_ENUM_TYPE (TrellisPayer,
                    trellis_payer,
                    G_DEFINE_ENUM_VALUE (TRELLIS_PAYER_NONE, ""),
                    G_DEFINE_ENUM_VALUE (TRELLIS_PAYER_COACHEE, "coachee"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_PAYER_SPONSOR, "sponsor"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_PAYER_NOBODY, "nobody"))
G_DEFINE_FINAL_TYPE (TrellisTerm, trellis_term, TRELLIS_TYPE_RECORD)
G_DEFINE_FINAL_TYPE (TrellisTeam, trellis_team, TRELLIS_TYPE_RECORD)
G_DEFINE_FINAL_TYPE (TrellisFee, trellis_fee, TRELLIS_TYPE_RECORD)
G_DEFINE_FINAL_TYPE (TrellisTerms, trellis_terms, TRELLIS_TYPE_RECORD)

static gboolean
check_term (TrellisRecord *record, GError **error)
{
  TrellisTerm *self = TRELLIS_TERM (record);
  g_autofree char *start = trellis_date_to_string (self->start);

  if (trellis_date_compare (self->end, self->start) >= 0)
    return TRUE;
  return trellis_record_refuse (
      error, "end", _ ("the term ends before it starts; choose a day on or after %s"), start);
}

#define AT(member) G_STRUCT_OFFSET (TrellisTerm, member)

static const TrellisField term_fields[] = {
  { "start", TRELLIS_FIELD_DATE, AT (start), TRELLIS_FIELD_BRIEF | TRELLIS_FIELD_REQUIRED },
  { "end", TRELLIS_FIELD_DATE, AT (end), TRELLIS_FIELD_BRIEF | TRELLIS_FIELD_REQUIRED },
};

#undef AT

static void
trellis_term_class_init (TrellisTermClass *klass)
{
  TrellisRecordClass *record_class = TRELLIS_RECORD_CLASS (klass);

  record_class->check = check_term;
  trellis_record_class_add_fields (record_class, term_fields, G_N_ELEMENTS (term_fields));
}

static void
trellis_term_init (TrellisTerm *self)
{
}

#define AT(member) G_STRUCT_OFFSET (TrellisTeam, member)

static const TrellisField team_fields[] = {
  { "name", TRELLIS_FIELD_STRING, AT (name), TRELLIS_FIELD_BRIEF | TRELLIS_FIELD_REQUIRED,
    .maximum = 200 },
  { "representative", TRELLIS_FIELD_STRING, AT (representative),
    TRELLIS_FIELD_BRIEF | TRELLIS_FIELD_REQUIRED, .maximum = 200 },
  { "size", TRELLIS_FIELD_INTEGER, AT (size), TRELLIS_FIELD_BRIEF, .minimum = 1, .maximum = 1000 },
};

#undef AT

static void
trellis_team_class_init (TrellisTeamClass *klass)
{
  TrellisRecordClass *record_class = TRELLIS_RECORD_CLASS (klass);

  trellis_record_class_add_fields (record_class, team_fields, G_N_ELEMENTS (team_fields));
}

static void
trellis_team_init (TrellisTeam *self)
{
}

static gboolean
refuse_money (GError **error, const char *member)
{
  return trellis_record_refuse (error, member,
                                _ ("does not belong to a fee on this basis, which is no money"));
}

static gboolean
refuse_no_money (GError **error, const char *member)
{
  g_set_error (error, TRELLIS_RECORD_ERROR, TRELLIS_RECORD_ERROR_MISSING,
               _ ("%s: is needed here: a fee is an amount and its currency"), member);
  return FALSE;
}

static gboolean
check_fee (TrellisRecord *record, GError **error)
{
  TrellisFee *self = TRELLIS_FEE (record);
  gboolean has_amount = self->amount_minor >= 0;
  gboolean has_currency = trellis_record_is_set (self, "currency");

  if (!trellis_fee_is_paid (self) && has_amount)
    return refuse_money (error, "amount-minor");
  if (!trellis_fee_is_paid (self))
    return !has_currency || refuse_money (error, "currency");
  if (!has_amount)
    return refuse_no_money (error, "amount-minor");
  if (!has_currency)
    return refuse_no_money (error, "currency");
  return trellis_currency_is_in_use (self->currency)
         || trellis_record_refuse (
             error, "currency",
             _ ("expected the three capital letters of ISO 4217, such as EUR, got “%s”"),
             self->currency);
}

#define AT(member) G_STRUCT_OFFSET (TrellisFee, member)

static const TrellisField fee_fields[] = {
  { "basis", TRELLIS_FIELD_ENUM, AT (basis), TRELLIS_FIELD_BRIEF | TRELLIS_FIELD_REQUIRED,
    trellis_fee_basis_get_type },
  { "amount-minor", TRELLIS_FIELD_INTEGER, AT (amount_minor), TRELLIS_FIELD_BRIEF,
    .maximum = G_GINT64_CONSTANT (100000000000) },
  { "currency", TRELLIS_FIELD_STRING, AT (currency), TRELLIS_FIELD_BRIEF },
};

#undef AT

static void
trellis_fee_class_init (TrellisFeeClass *klass)
{
  TrellisRecordClass *record_class = TRELLIS_RECORD_CLASS (klass);

  record_class->check = check_fee;
  trellis_record_class_add_fields (record_class, fee_fields, G_N_ELEMENTS (fee_fields));
}

static void
trellis_fee_init (TrellisFee *self)
{
}

/**
 * trellis_fee_is_paid:
 *
 * Returns: whether money is paid, which then has an amount and a currency
 */
gboolean
trellis_fee_is_paid (TrellisFee *self)
{
  return self->basis == TRELLIS_FEE_BASIS_PER_SESSION || self->basis == TRELLIS_FEE_BASIS_PER_MONTH
         || self->basis == TRELLIS_FEE_BASIS_PACKAGE;
}

static gboolean
check_terms (TrellisRecord *record, GError **error)
{
  static const char *const visible[] = { "attendance", "goal-titles", "progress", NULL };
  const char *const *see = (const char *const *) TRELLIS_TERMS (record)->sponsor_may_see;

  for (guint i = 0; see != NULL && see[i] != NULL; i++)
    {
      if (!g_strv_contains (visible, see[i]))
        return trellis_record_refuse (error, "sponsor-may-see",
                                      _ ("expected attendance, goal-titles or progress, got “%s”"),
                                      see[i]);
      if (g_strv_contains (see + i + 1, see[i]))
        return trellis_record_refuse (error, "sponsor-may-see", _ ("“%s” stands there twice"),
                                      see[i]);
    }
  return TRUE;
}

#define AT(member) G_STRUCT_OFFSET (TrellisTerms, member)

static const TrellisField terms_fields[] = {
  { "fee", TRELLIS_FIELD_RECORD, AT (fee), TRELLIS_FIELD_BRIEF, trellis_fee_get_type },
  { "payer", TRELLIS_FIELD_ENUM, AT (payer), TRELLIS_FIELD_BRIEF, trellis_payer_get_type },
  { "cancellation-hours", TRELLIS_FIELD_INTEGER, AT (cancellation_hours), TRELLIS_FIELD_BRIEF,
    .maximum = 8760 },
  { "lateness-minutes", TRELLIS_FIELD_INTEGER, AT (lateness_minutes), TRELLIS_FIELD_BRIEF,
    .maximum = 1440 },
  { "ending-notice-days", TRELLIS_FIELD_INTEGER, AT (ending_notice_days), TRELLIS_FIELD_BRIEF,
    .maximum = 365 },
  { "ethics", TRELLIS_FIELD_ENUM, AT (ethics), TRELLIS_FIELD_BRIEF, trellis_ethics_get_type },
  { "supervision", TRELLIS_FIELD_ANSWER, AT (supervision), TRELLIS_FIELD_BRIEF },
  { "log-consent", TRELLIS_FIELD_ANSWER, AT (log_consent), TRELLIS_FIELD_BRIEF },
  { "recording", TRELLIS_FIELD_ANSWER, AT (recording), TRELLIS_FIELD_BRIEF },
  { "ai-tools", TRELLIS_FIELD_ANSWER, AT (ai_tools), TRELLIS_FIELD_BRIEF },
  { "records-years", TRELLIS_FIELD_INTEGER, AT (records_years), TRELLIS_FIELD_BRIEF,
    .maximum = 100 },
  { "sponsor-may-see", TRELLIS_FIELD_STRINGS, AT (sponsor_may_see), TRELLIS_FIELD_BRIEF },
  { "governing-law", TRELLIS_FIELD_STRING, AT (governing_law), TRELLIS_FIELD_BRIEF },
};

#undef AT

static void
trellis_terms_class_init (TrellisTermsClass *klass)
{
  TrellisRecordClass *record_class = TRELLIS_RECORD_CLASS (klass);

  record_class->check = check_terms;
  trellis_record_class_add_fields (record_class, terms_fields, G_N_ELEMENTS (terms_fields));
}

static void
trellis_terms_init (TrellisTerms *self)
{
}
