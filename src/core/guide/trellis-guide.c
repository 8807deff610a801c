/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The guide: plain questions, and what each answer says for or against coaching and mentoring. */

#include "config.h"

#include "trellis-guide.h"

#include "base/trellis-record-json.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define PLACE "/io/github/trellis_app/Trellis/guide/en.json"
#define HEAVIEST 5 /* points */

/* Our own file is read as strictly as what comes from outside. */
#define ASKED TRELLIS_FIELD_BRIEF
#define NEEDED (TRELLIS_FIELD_BRIEF | TRELLIS_FIELD_REQUIRED)

G_DEFINE_ENUM_TYPE (TrellisGuideKind,
                    trellis_guide_kind,
                    G_DEFINE_ENUM_VALUE (TRELLIS_GUIDE_KIND_EITHER, "either"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_GUIDE_KIND_COACHING, "coaching"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_GUIDE_KIND_MENTORING, "mentoring"))
G_DEFINE_FINAL_TYPE (TrellisGuideReason, trellis_guide_reason, TRELLIS_TYPE_RECORD)
G_DEFINE_FINAL_TYPE (TrellisGuideChoice, trellis_guide_choice, TRELLIS_TYPE_RECORD)
G_DEFINE_FINAL_TYPE (TrellisGuideQuestion, trellis_guide_question, TRELLIS_TYPE_RECORD)
G_DEFINE_FINAL_TYPE (TrellisGuide, trellis_guide, TRELLIS_TYPE_RECORD)

#define AT(member) G_STRUCT_OFFSET (TrellisGuideReason, member)

static const TrellisField reason_fields[] = {
  { "kind", TRELLIS_FIELD_ENUM, AT (kind), NEEDED, trellis_guide_kind_get_type },
  { "against", TRELLIS_FIELD_BOOLEAN, AT (against), ASKED },
  { "points", TRELLIS_FIELD_INTEGER, AT (points), NEEDED, NULL, 1, HEAVIEST },
  { "rules-out", TRELLIS_FIELD_BOOLEAN, AT (rules_out), ASKED },
  { "text", TRELLIS_FIELD_STRING, AT (text), NEEDED },
};

#undef AT

static gboolean
check_reason (TrellisRecord *record, GError **error)
{
  TrellisGuideReason *self = TRELLIS_GUIDE_REASON (record);

  if (self->kind == TRELLIS_GUIDE_KIND_EITHER)
    return trellis_record_refuse (error, "kind", _ ("expected coaching or mentoring"));
  return !self->rules_out || self->against
         || trellis_record_refuse (error, "rules-out",
                                   _ ("only what speaks against a kind can rule it out"));
}

static void
trellis_guide_reason_class_init (TrellisGuideReasonClass *klass)
{
  TRELLIS_RECORD_CLASS (klass)->check = check_reason;
  trellis_record_class_add_fields (TRELLIS_RECORD_CLASS (klass), reason_fields,
                                   G_N_ELEMENTS (reason_fields));
}

static void
trellis_guide_reason_init (TrellisGuideReason *self)
{
}

#define AT(member) G_STRUCT_OFFSET (TrellisGuideChoice, member)

static const TrellisField choice_fields[] = {
  { "id", TRELLIS_FIELD_STRING, AT (id), NEEDED },
  { "label", TRELLIS_FIELD_STRING, AT (label), NEEDED },
  { "reasons", TRELLIS_FIELD_LIST, AT (reasons), ASKED, trellis_guide_reason_get_type },
  { "coaching", TRELLIS_FIELD_TEXTS, AT (coaching), ASKED },
  { "mentoring", TRELLIS_FIELD_TEXTS, AT (mentoring), ASKED },
};

#undef AT

static void
trellis_guide_choice_class_init (TrellisGuideChoiceClass *klass)
{
  trellis_record_class_add_fields (TRELLIS_RECORD_CLASS (klass), choice_fields,
                                   G_N_ELEMENTS (choice_fields));
}

static void
trellis_guide_choice_init (TrellisGuideChoice *self)
{
}

#define AT(member) G_STRUCT_OFFSET (TrellisGuideQuestion, member)

static const TrellisField question_fields[] = {
  { "id", TRELLIS_FIELD_STRING, AT (id), NEEDED },
  { "title", TRELLIS_FIELD_STRING, AT (title), NEEDED },
  { "text", TRELLIS_FIELD_STRING, AT (text), NEEDED },
  { "hint", TRELLIS_FIELD_STRING, AT (hint), ASKED },
  { "answers", TRELLIS_FIELD_LIST, AT (answers), ASKED, trellis_guide_choice_get_type },
  { "coaching-member", TRELLIS_FIELD_STRING, AT (coaching_member), ASKED },
  { "mentoring-member", TRELLIS_FIELD_STRING, AT (mentoring_member), ASKED },
};

#undef AT

/* No two items of a list are called the same. */
static gboolean
check_ids (GListStore *items, const char *member, GError **error)
{
  for (guint i = 0; i < trellis_list_length (items); i++)
    {
      const char *id = trellis_record_get_id (trellis_list_get (items, i));
      g_autofree char *path = g_strdup_printf ("%s[%u].id", member, i);

      if (trellis_list_find (items, id) != trellis_list_get (items, i))
        return trellis_record_refuse (error, path, _ ("“%s” is there already"), id);
    }
  return TRUE;
}

static gboolean
check_question (TrellisRecord *record, GError **error)
{
  TrellisGuideQuestion *self = TRELLIS_GUIDE_QUESTION (record);

  if (trellis_list_length (self->answers) == 1)
    return trellis_record_refuse (error, "answers", _ ("expected two answers at least"));
  return check_ids (self->answers, "answers", error);
}

static void
trellis_guide_question_class_init (TrellisGuideQuestionClass *klass)
{
  TRELLIS_RECORD_CLASS (klass)->check = check_question;
  trellis_record_class_add_fields (TRELLIS_RECORD_CLASS (klass), question_fields,
                                   G_N_ELEMENTS (question_fields));
}

static void
trellis_guide_question_init (TrellisGuideQuestion *self)
{
}

#define AT(member) G_STRUCT_OFFSET (TrellisGuide, member)

static const TrellisField guide_fields[] = {
  { "language", TRELLIS_FIELD_STRING, AT (language), NEEDED },
  { "margin", TRELLIS_FIELD_INTEGER, AT (margin), NEEDED, .minimum = 1 },
  { "questions", TRELLIS_FIELD_LIST, AT (questions), NEEDED, trellis_guide_question_get_type },
};

#undef AT

static gboolean
check_guide (TrellisRecord *record, GError **error)
{
  return check_ids (TRELLIS_GUIDE (record)->questions, "questions", error);
}

static void
trellis_guide_class_init (TrellisGuideClass *klass)
{
  TrellisRecordClass *record_class = TRELLIS_RECORD_CLASS (klass);

  record_class->format = "io.github.trellis_app.Trellis.guide";
  record_class->version = 1;
  record_class->check = check_guide;
  trellis_record_class_add_fields (record_class, guide_fields, G_N_ELEMENTS (guide_fields));
}

static void
trellis_guide_init (TrellisGuide *self)
{
}

/* Without what says that it is a guide at all, which was looked at before. */
static TrellisJson *
take_off_head (TrellisJson *json)
{
  static const char head[] = "{\"format\":null,\"version\":null}";
  g_autoptr (GBytes) text = g_bytes_new_static (head, strlen (head));
  g_autoptr (TrellisJson) patch = trellis_json_parse (text, NULL);

  return trellis_json_merge (json, patch);
}

/**
 * trellis_guide_read:
 *
 * Reads a guide and finds every fault in it: a member that is not known as well as one that is
 * missing.
 *
 * Returns: (transfer full) (nullable): the guide; or an error that begins with the member's path
 */
TrellisGuide *
trellis_guide_read (GBytes *text, GError **error)
{
  g_autoptr (GObject) document = trellis_record_from_bytes (TRELLIS_TYPE_GUIDE, text, error);
  g_autoptr (TrellisJson) json = document == NULL ? NULL : trellis_json_parse (text, error);
  g_autoptr (TrellisJson) body = json == NULL ? NULL : take_off_head (json);

  return body == NULL
             ? NULL
             : trellis_record_from_json (TRELLIS_TYPE_GUIDE, body, TRELLIS_READING_BRIEF, error);
}

/**
 * trellis_guide_load:
 *
 * Returns: (transfer full): our questions. That they are there and right is for us to see to, so a
 *   fault in them is one of the program, and gives a guide that asks nothing.
 */
TrellisGuide *
trellis_guide_load (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) text = g_resources_lookup_data (PLACE, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  TrellisGuide *guide = text == NULL ? NULL : trellis_guide_read (text, &error);

  if (guide != NULL)
    return guide;
  g_critical ("%s: %s", PLACE, error->message);
  return g_object_new (TRELLIS_TYPE_GUIDE, NULL);
}

/**
 * trellis_guide_question_is_open:
 *
 * Returns: whether one answers in one's own words, or not at all
 */
gboolean
trellis_guide_question_is_open (TrellisGuideQuestion *self)
{
  return trellis_list_length (self->answers) == 0;
}
