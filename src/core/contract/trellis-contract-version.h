/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/trellis-json.h"
#include "base/trellis-record.h"

G_BEGIN_DECLS

/**
 * TrellisParty:
 *
 * As who somebody signs.
 */
typedef enum
{
  TRELLIS_PARTY_NONE,
  TRELLIS_PARTY_COACH,
  TRELLIS_PARTY_COACHEE,
  TRELLIS_PARTY_GUARDIAN,
  TRELLIS_PARTY_REPRESENTATIVE,
  TRELLIS_PARTY_SPONSOR
} TrellisParty;

#define TRELLIS_TYPE_PARTY (trellis_party_get_type ())
GType trellis_party_get_type (void);

/**
 * TrellisSigning:
 *
 * How somebody signs.
 */
typedef enum
{
  TRELLIS_SIGNING_NONE,
  TRELLIS_SIGNING_TYPED,
  TRELLIS_SIGNING_PAPER,
  TRELLIS_SIGNING_DRAWN
} TrellisSigning;

#define TRELLIS_TYPE_SIGNING (trellis_signing_get_type ())
GType trellis_signing_get_type (void);

#define TRELLIS_TYPE_SIGNATURE (trellis_signature_get_type ())
G_DECLARE_FINAL_TYPE (TrellisSignature, trellis_signature, TRELLIS, SIGNATURE, TrellisRecord)

/**
 * TrellisSignature:
 *
 * One party's signature under one seal.
 */
struct _TrellisSignature
{
  TrellisRecord parent_instance;

  char *seal;
  int party;
  char *name;
  char *person; /* a person's id; none for the coach */
  int how;
  TrellisDate date;
  gint64 entered;
  char *file;
  char *file_sha256;
};

#define TRELLIS_TYPE_CONTRACT_VERSION (trellis_contract_version_get_type ())
G_DECLARE_FINAL_TYPE (
    TrellisContractVersion, trellis_contract_version, TRELLIS, CONTRACT_VERSION, TrellisRecord)

/**
 * TrellisContractVersion:
 * @number: which version, from 1
 * @content: what is signed, kept as it is written; see #TrellisContent
 * @seal: the seal of @content
 * @signatures: the list of #TrellisSignature, kept as it is written
 * @signatures_seal: (nullable): while some have signed and others have not: the seal of @seal and
 *   of the signatures so far, so that a change in these is found before the last one is given
 * @signed_seal: (nullable): once everybody has signed: the seal of @seal and of all signatures
 *
 * A version of the contract.
 */
struct _TrellisContractVersion
{
  TrellisRecord parent_instance;

  gint64 number;
  TrellisJson *content;
  char *seal;
  TrellisJson *signatures;
  char *signatures_seal;
  char *signed_seal;

  /*< private >*/
  gboolean is_known_whole; /* the seals were checked, and nothing has changed since */
};

/**
 * TrellisSealState:
 * @TRELLIS_SEAL_STATE_WHOLE: everything is as it was sealed
 * @TRELLIS_SEAL_STATE_CONTENT_BROKEN: the content is not what was sealed
 * @TRELLIS_SEAL_STATE_SIGNATURES_BROKEN: the signatures are not what was sealed
 */
typedef enum
{
  TRELLIS_SEAL_STATE_WHOLE,
  TRELLIS_SEAL_STATE_CONTENT_BROKEN,
  TRELLIS_SEAL_STATE_SIGNATURES_BROKEN
} TrellisSealState;

TrellisContractVersion *
trellis_contract_version_new (gint64 number, TrellisJson *content, GError **error);
gboolean trellis_contract_version_sign (TrellisContractVersion *self,
                                        TrellisSignature *signature,
                                        gboolean last,
                                        GError **error);
GListStore *trellis_contract_version_dup_signatures (TrellisContractVersion *self);
gboolean trellis_contract_version_is_signed (TrellisContractVersion *self);
gboolean
trellis_contract_version_follows (TrellisContractVersion *self, TrellisContractVersion *before);
TrellisSealState trellis_contract_version_check (TrellisContractVersion *self, char **why);

G_END_DECLS
