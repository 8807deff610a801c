/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The practitioner: the coach or mentor whose practice it is. */

#include "config.h"

#include "trellis-practitioner.h"

G_DEFINE_ENUM_TYPE (TrellisEthics,
                    trellis_ethics,
                    G_DEFINE_ENUM_VALUE (TRELLIS_ETHICS_NONE, ""),
                    G_DEFINE_ENUM_VALUE (TRELLIS_ETHICS_ICF, "icf"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_ETHICS_EMCC, "emcc"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_ETHICS_OTHER, "other"))
G_DEFINE_FINAL_TYPE (TrellisPractitioner, trellis_practitioner, TRELLIS_TYPE_RECORD)

#define AT(member) G_STRUCT_OFFSET (TrellisPractitioner, member)

static const TrellisField practitioner_fields[] = {
  { "name", TRELLIS_FIELD_STRING, AT (name), 0, .maximum = 200 },
  { "email", TRELLIS_FIELD_STRING, AT (email), 0 },
  { "phone", TRELLIS_FIELD_STRING, AT (phone), 0 },
  { "business", TRELLIS_FIELD_STRING, AT (business), 0 },
  { "address", TRELLIS_FIELD_TEXT, AT (address), 0 },
  { "qualifications", TRELLIS_FIELD_STRINGS, AT (qualifications), 0 },
  { "credential", TRELLIS_FIELD_STRING, AT (credential), 0 },
  { "ethics", TRELLIS_FIELD_ENUM, AT (ethics), 0, trellis_ethics_get_type },
  { "field", TRELLIS_FIELD_STRING, AT (field), 0 },
  { "experience", TRELLIS_FIELD_TEXT, AT (experience), 0 },
  { "network", TRELLIS_FIELD_TEXT, AT (network), 0 },
};

#undef AT

static void
trellis_practitioner_class_init (TrellisPractitionerClass *klass)
{
  TrellisRecordClass *record_class = TRELLIS_RECORD_CLASS (klass);

  trellis_record_class_add_fields (record_class, practitioner_fields,
                                   G_N_ELEMENTS (practitioner_fields));
}

static void
trellis_practitioner_init (TrellisPractitioner *self)
{
}
