/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command `guide`: whether answers speak for coaching or for mentoring, and why. */

#include "config.h"

#include "base/trellis-record-json.h"
#include "guide/trellis-guide-advice.h"
#include "trellis-cli-brief.h"
#include "trellis-cli-output.h"
#include "trellis-cli-table.h"

#include <glib/gi18n-lib.h>

/* What `guide --json` prints; the tables are all that there is to it. */

#define TRELLIS_TYPE_POINT_ROW (trellis_point_row_get_type ())
G_DECLARE_FINAL_TYPE (TrellisPointRow, trellis_point_row, TRELLIS, POINT_ROW, TrellisRecord)

#define TRELLIS_TYPE_ADVICE_ROW (trellis_advice_row_get_type ())
G_DECLARE_FINAL_TYPE (TrellisAdviceRow, trellis_advice_row, TRELLIS, ADVICE_ROW, TrellisRecord)

struct _TrellisPointRow
{
  TrellisRecord parent_instance;

  char *question;
  char *answer;
  int kind;
  gboolean against;
  gint64 points;
  gboolean rules_out;
  char *text;
};

struct _TrellisAdviceRow
{
  TrellisRecord parent_instance;

  int recommendation;
  gint64 for_coaching;
  gint64 against_coaching;
  gint64 for_mentoring;
  gint64 against_mentoring;
  GListStore *reasons;
};

G_DEFINE_FINAL_TYPE (TrellisPointRow, trellis_point_row, TRELLIS_TYPE_RECORD)
G_DEFINE_FINAL_TYPE (TrellisAdviceRow, trellis_advice_row, TRELLIS_TYPE_RECORD)

#define AT(member) G_STRUCT_OFFSET (TrellisPointRow, member)

static const TrellisField point_fields[] = {
  { "question", TRELLIS_FIELD_STRING, AT (question), 0 },
  { "answer", TRELLIS_FIELD_STRING, AT (answer), 0 },
  { "kind", TRELLIS_FIELD_ENUM, AT (kind), 0, trellis_guide_kind_get_type },
  { "against", TRELLIS_FIELD_BOOLEAN, AT (against), 0 },
  { "points", TRELLIS_FIELD_INTEGER, AT (points), 0 },
  { "rules-out", TRELLIS_FIELD_BOOLEAN, AT (rules_out), 0 },
  { "text", TRELLIS_FIELD_STRING, AT (text), 0 },
};

#undef AT

static void
trellis_point_row_class_init (TrellisPointRowClass *klass)
{
  trellis_record_class_add_fields (TRELLIS_RECORD_CLASS (klass), point_fields,
                                   G_N_ELEMENTS (point_fields));
}

static void
trellis_point_row_init (TrellisPointRow *self)
{
}

#define AT(member) G_STRUCT_OFFSET (TrellisAdviceRow, member)

static const TrellisField advice_fields[] = {
  { "recommendation", TRELLIS_FIELD_ENUM, AT (recommendation), 0, trellis_guide_kind_get_type },
  { "for-coaching", TRELLIS_FIELD_INTEGER, AT (for_coaching), 0 },
  { "against-coaching", TRELLIS_FIELD_INTEGER, AT (against_coaching), 0 },
  { "for-mentoring", TRELLIS_FIELD_INTEGER, AT (for_mentoring), 0 },
  { "against-mentoring", TRELLIS_FIELD_INTEGER, AT (against_mentoring), 0 },
  { "reasons", TRELLIS_FIELD_LIST, AT (reasons), 0, trellis_point_row_get_type },
};

#undef AT

static void
trellis_advice_row_class_init (TrellisAdviceRowClass *klass)
{
  trellis_record_class_add_fields (TRELLIS_RECORD_CLASS (klass), advice_fields,
                                   G_N_ELEMENTS (advice_fields));
}

static void
trellis_advice_row_init (TrellisAdviceRow *self)
{
}

static void
append_point (TrellisAdviceRow *row, const TrellisGuidePoint *point)
{
  g_autoptr (TrellisPointRow) each = g_object_new (TRELLIS_TYPE_POINT_ROW, NULL);

  trellis_record_set_string (each, "question", point->question->id);
  trellis_record_set_string (each, "answer", point->answer->id);
  trellis_record_set_enum (each, "kind", point->reason->kind);
  trellis_record_set_boolean (each, "against", point->reason->against);
  trellis_record_set_integer (each, "points", point->reason->points);
  trellis_record_set_boolean (each, "rules-out", point->reason->rules_out);
  trellis_record_set_string (each, "text", point->reason->text);
  trellis_record_append (row, "reasons", each);
}

static void
print_as_json (TrellisGuideAdvice *advice)
{
  g_autoptr (TrellisAdviceRow) row = g_object_new (TRELLIS_TYPE_ADVICE_ROW, NULL);
  g_autoptr (TrellisJson) json = NULL;

  trellis_record_set_enum (row, "recommendation", advice->kind);
  trellis_record_set_integer (row, "for-coaching", advice->for_it[TRELLIS_GUIDE_KIND_COACHING]);
  trellis_record_set_integer (row, "against-coaching",
                              advice->against_it[TRELLIS_GUIDE_KIND_COACHING]);
  trellis_record_set_integer (row, "for-mentoring", advice->for_it[TRELLIS_GUIDE_KIND_MENTORING]);
  trellis_record_set_integer (row, "against-mentoring",
                              advice->against_it[TRELLIS_GUIDE_KIND_MENTORING]);
  for (guint i = 0; i < advice->points->len; i++)
    append_point (row, &g_array_index (advice->points, TrellisGuidePoint, i));
  json = trellis_record_to_json (row, TRELLIS_WRITING_ALL);
  trellis_cli_print_json (json);
}

static const char *
say_recommendation (TrellisGuideKind kind)
{
  switch (kind)
    {
    case TRELLIS_GUIDE_KIND_COACHING:
      return _ ("Coaching is recommended.");
    case TRELLIS_GUIDE_KIND_MENTORING:
      return _ ("Mentoring is recommended.");
    case TRELLIS_GUIDE_KIND_EITHER:
    default:
      return _ ("Either would do: mentoring, with a coaching contract when a goal becomes "
                "specific.");
    }
}

static void
print_points (TrellisGuideAdvice *advice,
              const char *title,
              TrellisGuideKind kind,
              gboolean against)
{
  g_autoptr (TrellisCliTable) table = trellis_cli_table_new (NULL);

  for (guint i = 0; i < advice->points->len; i++)
    {
      const TrellisGuidePoint *point = &g_array_index (advice->points, TrellisGuidePoint, i);
      g_autofree char *weight = g_strdup_printf ("%3d", (int) point->reason->points);

      if (point->reason->kind == (int) kind && point->reason->against == against)
        trellis_cli_table_add (table, weight, point->question->title, point->reason->text, NULL);
    }
  if (trellis_cli_table_get_length (table) == 0)
    return;
  trellis_cli_print ("\n%s: %d\n", title,
                     (int) (against ? advice->against_it : advice->for_it)[kind]);
  trellis_cli_table_print (table);
}

static void
print_advice (TrellisGuideAdvice *advice)
{
  trellis_cli_print ("%s\n", say_recommendation (advice->kind));
  if (advice->ruled_out[TRELLIS_GUIDE_KIND_COACHING])
    trellis_cli_print ("%s\n", _ ("An answer rules coaching out."));
  if (advice->ruled_out[TRELLIS_GUIDE_KIND_MENTORING])
    trellis_cli_print ("%s\n", _ ("An answer rules mentoring out."));
  print_points (advice, _ ("Points for coaching"), TRELLIS_GUIDE_KIND_COACHING, FALSE);
  print_points (advice, _ ("Points against coaching"), TRELLIS_GUIDE_KIND_COACHING, TRUE);
  print_points (advice, _ ("Points for mentoring"), TRELLIS_GUIDE_KIND_MENTORING, FALSE);
  print_points (advice, _ ("Points against mentoring"), TRELLIS_GUIDE_KIND_MENTORING, TRUE);
}

/* Without answers it says what there is to answer. */
static void
print_questions (TrellisGuide *guide)
{
  for (guint i = 0; i < trellis_list_length (guide->questions); i++)
    {
      TrellisGuideQuestion *question = trellis_list_get (guide->questions, i);
      g_autoptr (TrellisCliTable) table = trellis_cli_table_new (NULL);

      trellis_cli_print ("%s%s: %s\n", i == 0 ? "" : "\n", question->id, question->text);
      if (trellis_guide_question_is_open (question))
        trellis_cli_print ("  %s\n", _ ("in your own words, or not at all"));
      for (guint j = 0; j < trellis_list_length (question->answers); j++)
        {
          TrellisGuideChoice *answer = trellis_list_get (question->answers, j);
          g_autofree char *id = g_strconcat ("  ", answer->id, NULL);

          trellis_cli_table_add (table, id, answer->label, NULL);
        }
      trellis_cli_table_print (table);
    }
}

static gboolean
show_questions (TrellisCli *cli, TrellisGuide *guide)
{
  g_autoptr (TrellisJson) json = NULL;

  if (!trellis_cli_has (cli, "--json"))
    {
      print_questions (guide);
      return TRUE;
    }
  json = trellis_record_to_json (guide, TRELLIS_WRITING_BRIEF);
  trellis_cli_print_json (json);
  return TRUE;
}

static gboolean
run_guide (TrellisCli *cli, GError **error)
{
  g_autoptr (TrellisGuide) guide = trellis_guide_load ();
  g_autoptr (TrellisJson) json = NULL;
  g_autoptr (TrellisGuideAnswers) answers = NULL;
  g_autoptr (TrellisGuideAdvice) advice = NULL;

  if (!trellis_cli_has (cli, "--answers"))
    return show_questions (cli, guide);
  json = trellis_cli_read_json (trellis_cli_get_text (cli, "--answers"), error);
  answers = json == NULL ? NULL : trellis_guide_answers_read (guide, json, error);
  advice = answers == NULL ? NULL : trellis_guide_advise (answers, error);
  if (advice == NULL)
    return FALSE;
  if (trellis_cli_has (cli, "--json"))
    print_as_json (advice);
  else
    print_advice (advice);
  return TRUE;
}

static const TrellisOption guide_options[] = {
  { "--answers", TRELLIS_OPTION_FILE, "FILE",
    N_ ("a JSON object with an answer for each question; without it the questions are printed") },
  { NULL },
};

const TrellisCommand trellis_cli_guide_commands[] = {
  { "guide", N_ ("say whether answers speak for coaching or for mentoring, and why"),
    TRELLIS_OPENING_OWN, run_guide, guide_options, TRUE },
  { NULL },
};
