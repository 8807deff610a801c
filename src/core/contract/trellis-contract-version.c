/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A version of the contract: content, seal and signatures. */

#include "config.h"

#include "trellis-contract-version.h"

#include "base/trellis-record-json.h"

G_DEFINE_ENUM_TYPE (TrellisParty,
                    trellis_party,
                    G_DEFINE_ENUM_VALUE (TRELLIS_PARTY_NONE, ""),
                    G_DEFINE_ENUM_VALUE (TRELLIS_PARTY_COACH, "coach"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_PARTY_COACHEE, "coachee"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_PARTY_GUARDIAN, "guardian"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_PARTY_REPRESENTATIVE, "representative"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_PARTY_SPONSOR, "sponsor"))
G_DEFINE_ENUM_TYPE (TrellisSigning,
                    trellis_signing,
                    G_DEFINE_ENUM_VALUE (TRELLIS_SIGNING_NONE, ""),
                    G_DEFINE_ENUM_VALUE (TRELLIS_SIGNING_TYPED, "typed"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_SIGNING_PAPER, "paper"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_SIGNING_DRAWN, "drawn"))
G_DEFINE_FINAL_TYPE (TrellisSignature, trellis_signature, TRELLIS_TYPE_RECORD)
G_DEFINE_FINAL_TYPE (TrellisContractVersion, trellis_contract_version, TRELLIS_TYPE_RECORD)

#define AT(member) G_STRUCT_OFFSET (TrellisSignature, member)

static const TrellisField signature_fields[] = {
  { "seal", TRELLIS_FIELD_STRING, AT (seal), TRELLIS_FIELD_REQUIRED },
  { "party", TRELLIS_FIELD_ENUM, AT (party), TRELLIS_FIELD_REQUIRED, trellis_party_get_type },
  { "name", TRELLIS_FIELD_STRING, AT (name), TRELLIS_FIELD_REQUIRED },
  { "person", TRELLIS_FIELD_STRING, AT (person), 0 },
  { "how", TRELLIS_FIELD_ENUM, AT (how), TRELLIS_FIELD_REQUIRED, trellis_signing_get_type },
  { "date", TRELLIS_FIELD_DATE, AT (date), TRELLIS_FIELD_REQUIRED },
  { "entered", TRELLIS_FIELD_INSTANT, AT (entered), TRELLIS_FIELD_REQUIRED },
  { "file", TRELLIS_FIELD_STRING, AT (file), 0 },
  { "file-sha256", TRELLIS_FIELD_STRING, AT (file_sha256), 0 },
};

#undef AT

static void
trellis_signature_class_init (TrellisSignatureClass *klass)
{
  TrellisRecordClass *record_class = TRELLIS_RECORD_CLASS (klass);

  trellis_record_class_add_fields (record_class, signature_fields, G_N_ELEMENTS (signature_fields));
}

static void
trellis_signature_init (TrellisSignature *self)
{
}

#define AT(member) G_STRUCT_OFFSET (TrellisContractVersion, member)

static const TrellisField contract_version_fields[] = {
  { "number", TRELLIS_FIELD_INTEGER, AT (number), TRELLIS_FIELD_REQUIRED, .minimum = 1 },
  { "content", TRELLIS_FIELD_JSON, AT (content), TRELLIS_FIELD_REQUIRED },
  { "seal", TRELLIS_FIELD_STRING, AT (seal), TRELLIS_FIELD_REQUIRED },
  { "signatures", TRELLIS_FIELD_JSON, AT (signatures), TRELLIS_FIELD_REQUIRED },
  { "signatures-seal", TRELLIS_FIELD_STRING, AT (signatures_seal), 0 },
  { "signed-seal", TRELLIS_FIELD_STRING, AT (signed_seal), 0 },
};

#undef AT

static void
trellis_contract_version_class_init (TrellisContractVersionClass *klass)
{
  TrellisRecordClass *record_class = TRELLIS_RECORD_CLASS (klass);

  trellis_record_class_add_fields (record_class, contract_version_fields,
                                   G_N_ELEMENTS (contract_version_fields));
}

static void
trellis_contract_version_init (TrellisContractVersion *self)
{
}

/**
 * trellis_contract_version_dup_signatures:
 *
 * Returns: (transfer full): a list of #TrellisSignature read from what is stored, without those
 * that cannot be read
 */
GListStore *
trellis_contract_version_dup_signatures (TrellisContractVersion *self)
{
  GListStore *signatures = g_list_store_new (TRELLIS_TYPE_SIGNATURE);
  guint n = self->signatures == NULL ? 0 : trellis_json_length (self->signatures);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (TrellisJson) json = trellis_json_element (self->signatures, i);
      g_autoptr (TrellisSignature) signature
          = trellis_record_from_json (TRELLIS_TYPE_SIGNATURE, json, TRELLIS_READING_DOCUMENT, NULL);

      if (signature != NULL)
        g_list_store_append (signatures, signature);
    }
  return signatures;
}

/**
 * trellis_contract_version_is_signed:
 *
 * Returns: whether everybody has signed
 */
gboolean
trellis_contract_version_is_signed (TrellisContractVersion *self)
{
  return self->signed_seal != NULL;
}

/**
 * trellis_contract_version_follows:
 *
 * Returns: whether @self is the version after @before, and says so in its content
 */
gboolean
trellis_contract_version_follows (TrellisContractVersion *self, TrellisContractVersion *before)
{
  g_autofree char *previous = trellis_json_dup_string (self->content, "previous");

  return self->number == before->number + 1 && g_strcmp0 (previous, before->seal) == 0;
}
