/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A protocol: a named list of steps with prompts; data, not code. */

#include "config.h"

#include "trellis-protocol.h"

G_DEFINE_FINAL_TYPE (TrellisProtocolStep, trellis_protocol_step, TRELLIS_TYPE_RECORD)
G_DEFINE_FINAL_TYPE (TrellisProtocol, trellis_protocol, TRELLIS_TYPE_RECORD)

#define AT(member) G_STRUCT_OFFSET (TrellisProtocolStep, member)

static const TrellisField protocol_step_fields[] = {
  { "id", TRELLIS_FIELD_STRING, AT (id), 0 },
  { "name", TRELLIS_FIELD_STRING, AT (name), TRELLIS_FIELD_REQUIRED },
  { "prompts", TRELLIS_FIELD_STRINGS, AT (prompts), 0 },
};

#undef AT

static void
trellis_protocol_step_class_init (TrellisProtocolStepClass *klass)
{
  TrellisRecordClass *record_class = TRELLIS_RECORD_CLASS (klass);

  trellis_record_class_add_fields (record_class, protocol_step_fields,
                                   G_N_ELEMENTS (protocol_step_fields));
}

static void
trellis_protocol_step_init (TrellisProtocolStep *self)
{
}

#define AT(member) G_STRUCT_OFFSET (TrellisProtocol, member)

static const TrellisField protocol_fields[] = {
  { "id", TRELLIS_FIELD_STRING, AT (id), TRELLIS_FIELD_REQUIRED },
  { "name", TRELLIS_FIELD_STRING, AT (name), TRELLIS_FIELD_REQUIRED },
  { "by", TRELLIS_FIELD_STRING, AT (by), 0 },
  { "steps", TRELLIS_FIELD_LIST, AT (steps), TRELLIS_FIELD_REQUIRED,
    trellis_protocol_step_get_type },
};

#undef AT

static void
trellis_protocol_class_init (TrellisProtocolClass *klass)
{
  TrellisRecordClass *record_class = TRELLIS_RECORD_CLASS (klass);

  record_class->format = "io.github.trellis_app.Trellis.protocol";
  record_class->version = 1;
  trellis_record_class_add_fields (record_class, protocol_fields, G_N_ELEMENTS (protocol_fields));
}

static void
trellis_protocol_init (TrellisProtocol *self)
{
}

/**
 * trellis_protocol_step_get_key:
 *
 * Returns: (transfer none): what the notes on this step are kept under: its id, or its name where a
 *   practice's own protocol gives it none
 */
const char *
trellis_protocol_step_get_key (TrellisProtocolStep *self)
{
  return self->id != NULL ? self->id : self->name;
}
