/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A person: somebody in the practice, in whatever role. */

#include "config.h"

#include "trellis-person.h"

G_DEFINE_FINAL_TYPE (TrellisGuardian, trellis_guardian, TRELLIS_TYPE_RECORD)
G_DEFINE_FINAL_TYPE (TrellisPerson, trellis_person, TRELLIS_TYPE_RECORD)

#define AT(member) G_STRUCT_OFFSET (TrellisGuardian, member)

static const TrellisField guardian_fields[] = {
  { "name", TRELLIS_FIELD_STRING, AT (name), TRELLIS_FIELD_BRIEF | TRELLIS_FIELD_REQUIRED,
    .maximum = 200 },
  { "email", TRELLIS_FIELD_STRING, AT (email), TRELLIS_FIELD_BRIEF },
};

#undef AT

static void
trellis_guardian_class_init (TrellisGuardianClass *klass)
{
  TrellisRecordClass *record_class = TRELLIS_RECORD_CLASS (klass);

  trellis_record_class_add_fields (record_class, guardian_fields, G_N_ELEMENTS (guardian_fields));
}

static void
trellis_guardian_init (TrellisGuardian *self)
{
}

#define AT(member) G_STRUCT_OFFSET (TrellisPerson, member)

static const TrellisField person_fields[] = {
  { "id", TRELLIS_FIELD_STRING, AT (id), 0 },
  { "name", TRELLIS_FIELD_STRING, AT (name), TRELLIS_FIELD_BRIEF | TRELLIS_FIELD_REQUIRED,
    .maximum = 200 },
  { "email", TRELLIS_FIELD_STRING, AT (email), TRELLIS_FIELD_BRIEF },
  { "phone", TRELLIS_FIELD_STRING, AT (phone), TRELLIS_FIELD_BRIEF },
  { "organisation", TRELLIS_FIELD_STRING, AT (organisation), TRELLIS_FIELD_BRIEF },
  { "role", TRELLIS_FIELD_STRING, AT (role), TRELLIS_FIELD_BRIEF },
  { "field", TRELLIS_FIELD_STRING, AT (field), TRELLIS_FIELD_BRIEF },
  { "born", TRELLIS_FIELD_DATE, AT (born), TRELLIS_FIELD_BRIEF },
  { "guardian", TRELLIS_FIELD_RECORD, AT (guardian), TRELLIS_FIELD_BRIEF,
    trellis_guardian_get_type },
};

#undef AT

static void
trellis_person_class_init (TrellisPersonClass *klass)
{
  TrellisRecordClass *record_class = TRELLIS_RECORD_CLASS (klass);

  record_class->format = "io.github.trellis_app.Trellis.person";
  record_class->version = 1;
  trellis_record_class_add_fields (record_class, person_fields, G_N_ELEMENTS (person_fields));
}

static void
trellis_person_init (TrellisPerson *self)
{
}

#define FULL_AGE 18 /* years */

/**
 * trellis_person_is_minor:
 * @on: the day that counts
 *
 * Returns: whether the person is known to be under 18 on that day
 */
gboolean
trellis_person_is_minor (TrellisPerson *self, TrellisDate on)
{
  return trellis_date_is_set (self->born) && trellis_date_years_until (self->born, on) < FULL_AGE;
}
