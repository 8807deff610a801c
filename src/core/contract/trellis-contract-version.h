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
};

#define TRELLIS_TYPE_CONTRACT_VERSION (trellis_contract_version_get_type ())
G_DECLARE_FINAL_TYPE (
    TrellisContractVersion, trellis_contract_version, TRELLIS, CONTRACT_VERSION, TrellisRecord)

/**
 * TrellisContractVersion:
 *
 * A version of the contract. @content and @signatures are kept as they are written.
 */
struct _TrellisContractVersion
{
  TrellisRecord parent_instance;

  gint64 number;
  TrellisJson *content;
  char *seal;
  TrellisJson *signatures;
  char *signed_seal;
};

G_END_DECLS
