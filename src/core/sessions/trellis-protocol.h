/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/trellis-record.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_PROTOCOL_STEP (trellis_protocol_step_get_type ())
G_DECLARE_FINAL_TYPE (
    TrellisProtocolStep, trellis_protocol_step, TRELLIS, PROTOCOL_STEP, TrellisRecord)

/**
 * TrellisProtocolStep:
 *
 * One step of a protocol.
 */
struct _TrellisProtocolStep
{
  TrellisRecord parent_instance;

  char *id;
  char *name;
  char **prompts;
};

const char *trellis_protocol_step_get_key (TrellisProtocolStep *self);

/* Of a session that follows none, whatever the contract says. */
#define TRELLIS_PROTOCOL_NONE "none"

#define TRELLIS_TYPE_PROTOCOL (trellis_protocol_get_type ())
G_DECLARE_FINAL_TYPE (TrellisProtocol, trellis_protocol, TRELLIS, PROTOCOL, TrellisRecord)

/**
 * TrellisProtocol:
 *
 * A named list of steps with prompts.
 */
struct _TrellisProtocol
{
  TrellisRecord parent_instance;

  char *id;
  char *name;
  char *by;
  GListStore *steps;
};

G_END_DECLS
