/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What belongs to a practice besides the people: who keeps it, and its settings. */

#include "config.h"

#include "trellis-settings.h"

G_DEFINE_ENUM_TYPE (TrellisTitleStyle,
                    trellis_title_style,
                    G_DEFINE_ENUM_VALUE (TRELLIS_TITLE_STYLE_NEUTRAL, "neutral"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_TITLE_STYLE_INITIALS, "initials"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_TITLE_STYLE_FULL, "full"))
G_DEFINE_ENUM_TYPE (TrellisPaperSize,
                    trellis_paper_size,
                    G_DEFINE_ENUM_VALUE (TRELLIS_PAPER_SIZE_USUAL, ""),
                    G_DEFINE_ENUM_VALUE (TRELLIS_PAPER_SIZE_A4, "a4"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_PAPER_SIZE_LETTER, "letter"))
G_DEFINE_FINAL_TYPE (TrellisSettings, trellis_settings, TRELLIS_TYPE_RECORD)
G_DEFINE_FINAL_TYPE (TrellisPracticeHead, trellis_practice_head, TRELLIS_TYPE_RECORD)

#define AT(member) G_STRUCT_OFFSET (TrellisSettings, member)

static const TrellisField settings_fields[] = {
  { "zone", TRELLIS_FIELD_STRING, AT (zone), 0 },
  { "work-hours", TRELLIS_FIELD_STRING, AT (work_hours), 0 },
  { "days-off", TRELLIS_FIELD_STRINGS, AT (days_off), 0 },
  { "buffer-before", TRELLIS_FIELD_INTEGER, AT (buffer_before), 0, .maximum = 1440,
    .initial = TRELLIS_FIELD_ZERO },
  { "buffer-after", TRELLIS_FIELD_INTEGER, AT (buffer_after), 0, .maximum = 1440,
    .initial = TRELLIS_FIELD_ZERO },
  { "titles", TRELLIS_FIELD_ENUM, AT (titles), 0, trellis_title_style_get_type },
  { "paper", TRELLIS_FIELD_ENUM, AT (paper), 0, trellis_paper_size_get_type },
  { "language", TRELLIS_FIELD_STRING, AT (language), 0 },
  { "reminders-minutes", TRELLIS_FIELD_INTEGERS, AT (reminders_minutes), 0,
    .maximum = TRELLIS_PLAN_MAX_REMINDER },
};

#undef AT

static void
trellis_settings_class_init (TrellisSettingsClass *klass)
{
  TrellisRecordClass *record_class = TRELLIS_RECORD_CLASS (klass);

  trellis_record_class_add_fields (record_class, settings_fields, G_N_ELEMENTS (settings_fields));
}

static void
trellis_settings_init (TrellisSettings *self)
{
}

#define AT(member) G_STRUCT_OFFSET (TrellisPracticeHead, member)

static const TrellisField practice_head_fields[] = {
  { "practitioner", TRELLIS_FIELD_RECORD, AT (practitioner), 0, trellis_practitioner_get_type },
  { "settings", TRELLIS_FIELD_RECORD, AT (settings), 0, trellis_settings_get_type },
  { "protocols", TRELLIS_FIELD_LIST, AT (protocols), 0, trellis_protocol_get_type },
  { "forms", TRELLIS_FIELD_LIST, AT (forms), 0, trellis_form_get_type },
};

#undef AT

static void
trellis_practice_head_class_init (TrellisPracticeHeadClass *klass)
{
  TrellisRecordClass *record_class = TRELLIS_RECORD_CLASS (klass);

  record_class->format = "io.github.trellis_app.Trellis.practice";
  record_class->version = 1;
  trellis_record_class_add_fields (record_class, practice_head_fields,
                                   G_N_ELEMENTS (practice_head_fields));
}

static void
trellis_practice_head_init (TrellisPracticeHead *self)
{
}
