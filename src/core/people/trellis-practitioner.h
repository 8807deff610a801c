/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/trellis-record.h"

G_BEGIN_DECLS

/**
 * TrellisEthics:
 *
 * Whose code of ethics the practitioner works by.
 */
typedef enum
{
  TRELLIS_ETHICS_NONE,
  TRELLIS_ETHICS_ICF,
  TRELLIS_ETHICS_EMCC,
  TRELLIS_ETHICS_OTHER
} TrellisEthics;

#define TRELLIS_TYPE_ETHICS (trellis_ethics_get_type ())
GType trellis_ethics_get_type (void);

#define TRELLIS_TYPE_PRACTITIONER (trellis_practitioner_get_type ())
G_DECLARE_FINAL_TYPE (
    TrellisPractitioner, trellis_practitioner, TRELLIS, PRACTITIONER, TrellisRecord)

/**
 * TrellisPractitioner:
 *
 * The coach or mentor whose practice it is.
 */
struct _TrellisPractitioner
{
  TrellisRecord parent_instance;

  char *name;
  char *email;
  char *phone;
  char *business;
  char *address;
  char **qualifications;
  char *credential;
  int ethics;
  char *field;
  char *experience;
  char *network;
};

G_END_DECLS
