/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of measures: what they may say, what they read, when they are reached (rule 3). */

#include "config.h"

#include "base/trellis-record-json.h"
#include "goals/trellis-measure.h"

#include <string.h>

static TrellisMeasure *
read_measure (const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (TrellisJson) json = trellis_json_parse (bytes, NULL);

  return trellis_record_from_json (TRELLIS_TYPE_MEASURE, json, TRELLIS_READING_BRIEF, error);
}

#define UP "{\"kind\":\"number\",\"baseline\":3,\"target\":24,\"direction\":\"up\"}"
#define DOWN "{\"kind\":\"number\",\"baseline\":11,\"target\":\"2.5\",\"direction\":\"down\"}"
#define SCALE "{\"kind\":\"scale\",\"from\":0,\"to\":10,\"baseline\":4,\"target\":8}"
#define SCALE_DOWN "{\"kind\":\"scale\",\"from\":0,\"to\":10,\"baseline\":8,\"target\":3}"
#define YES_NO "{\"kind\":\"yes-no\"}"
#define STEPS "{\"kind\":\"milestones\",\"milestones\":[\"Listed\",\"2\",\"🎉\",\"🚀\"]}"

static const struct
{
  const char *measure;
  const char *message; /* %NULL: taken */
} forms[] = {
  { UP, NULL },
  { DOWN, NULL },
  { SCALE, NULL },
  { SCALE_DOWN, NULL },
  { YES_NO, NULL },
  { STEPS, NULL },
  { "{\"kind\":\"number\",\"target\":3,\"baseline\":3,\"direction\":\"up\"}", NULL },
  { "{\"target\":3}", "kind: is needed here" },
  { "{\"kind\":\"number\",\"target\":3}", "direction: a measure of this kind needs this" },
  { "{\"kind\":\"number\",\"direction\":\"up\"}", "target: a measure of this kind needs this" },
  { "{\"kind\":\"number\",\"baseline\":9,\"target\":3,\"direction\":\"up\"}",
    "direction: “up” contradicts the way from 9 to 3" },
  { "{\"kind\":\"number\",\"baseline\":3,\"target\":9,\"direction\":\"down\"}",
    "direction: “down” contradicts the way from 3 to 9" },
  { "{\"kind\":\"scale\",\"from\":0,\"target\":3}", "to: a measure of this kind needs this" },
  { "{\"kind\":\"scale\",\"from\":5,\"to\":5,\"target\":5}", "to: expected more than “from”" },
  { "{\"kind\":\"scale\",\"from\":0,\"to\":10,\"target\":10.5}",
    "target: expected a number from 0 to 10, got 10.5" },
  { "{\"kind\":\"scale\",\"from\":0,\"to\":10,\"target\":5,\"baseline\":-1}",
    "baseline: expected a number from 0 to 10, got -1" },
  { "{\"kind\":\"scale\",\"from\":0,\"to\":10,\"target\":5,\"direction\":\"up\"}",
    "direction: does not belong to a measure of this kind" },
  { "{\"kind\":\"yes-no\",\"target\":1}", "target: does not belong" },
  { "{\"kind\":\"yes-no\",\"milestones\":[\"a\"]}", "milestones: does not belong" },
  { "{\"kind\":\"milestones\"}", "milestones: expected one milestone at least" },
  { "{\"kind\":\"milestones\",\"milestones\":[]}", "milestones: expected one milestone at least" },
  { "{\"kind\":\"milestones\",\"milestones\":[\"a\",\" \"]}",
    "milestones: milestone 2 has no words" },
  { "{\"kind\":\"milestones\",\"milestones\":[\"a\",\"b\",\"a\"]}",
    "milestones: “a” stands there twice" },
};

static void
test_forms (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (TrellisMeasure) measure = read_measure (forms[i].measure, &error);

      g_assert_cmpint (measure != NULL, ==, forms[i].message == NULL);
      if (error != NULL && !g_str_has_prefix (error->message, forms[i].message))
        g_assert_cmpstr (error->message, ==, forms[i].message);
    }
}

static const struct
{
  const char *measure;
  const char *value;
  const char *reading; /* %NULL: refused */
  gboolean reached;
} readings[] = {
  { UP, "23", "23", FALSE },
  { UP, "23.99999999999", "23.99999999999", FALSE },
  { UP, "24", "24", TRUE },
  { UP, "24.0", "24.0", TRUE },
  { UP, "31", "31", TRUE },
  { UP, "-5", "-5", FALSE },
  { UP, "24,0", NULL },
  { UP, "24,000", NULL },
  { UP, "yes", NULL },
  { UP, "", NULL },
  { DOWN, "2.50", "2.50", TRUE },
  { DOWN, "2.51", "2.51", FALSE },
  { DOWN, "0", "0", TRUE },
  { SCALE, "8", "8", TRUE },
  { SCALE, "7.9", "7.9", FALSE },
  { SCALE, "11", NULL },
  { SCALE, "-0.1", NULL },
  { SCALE_DOWN, "3", "3", TRUE },
  { SCALE_DOWN, "2", "2", TRUE },
  { SCALE_DOWN, "8", "8", FALSE },
  { YES_NO, "yes", "yes", TRUE },
  { YES_NO, "no", "no", FALSE },
  { YES_NO, "Yes", NULL },
  { YES_NO, "1", NULL },
  { STEPS, "1", "Listed", FALSE },
  { STEPS, "Listed", "Listed", FALSE },
  { STEPS, "2", "2", FALSE },
  { STEPS, "🚀", "🚀", FALSE },
  { STEPS, "4", "🚀", FALSE },
  { STEPS, "0", NULL },
  { STEPS, "5", NULL },
  { STEPS, "-1", NULL },
  { STEPS, "Nowhere", NULL },
};

static void
test_readings (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (readings); i++)
    {
      g_autoptr (TrellisMeasure) measure = read_measure (readings[i].measure, NULL);
      g_autoptr (GError) error = NULL;
      g_autofree char *reading = trellis_measure_read (measure, readings[i].value, &error);

      g_assert_cmpstr (reading, ==, readings[i].reading);
      g_assert_cmpint (error != NULL, ==, reading == NULL);
      if (reading != NULL)
        g_assert_cmpint (trellis_measure_is_reached (measure, reading), ==, readings[i].reached);
    }
}

/* What cannot be compared goes up, until it is refused. */
static void
test_finds_direction (void)
{
  static const struct
  {
    const char *baseline;
    const char *target;
    TrellisDirection direction;
  } cases[] = {
    { "3", "24", TRELLIS_DIRECTION_UP },     { "11", "2.5", TRELLIS_DIRECTION_DOWN },
    { "3", "3.0", TRELLIS_DIRECTION_UP },    { "0.30000000000001", "0.3", TRELLIS_DIRECTION_DOWN },
    { "-3", "-24", TRELLIS_DIRECTION_DOWN }, { NULL, "2", TRELLIS_DIRECTION_UP },
    { "9", NULL, TRELLIS_DIRECTION_UP },     { "9", "few", TRELLIS_DIRECTION_UP },
    { "9", "2,500", TRELLIS_DIRECTION_UP },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TrellisMeasure) measure = g_object_new (TRELLIS_TYPE_MEASURE, NULL);

      trellis_record_set_string (measure, "baseline", cases[i].baseline);
      trellis_record_set_string (measure, "target", cases[i].target);
      g_assert_cmpint (trellis_measure_find_direction (measure), ==, cases[i].direction);
    }
}

static void
test_directions (void)
{
  static const struct
  {
    const char *measure;
    TrellisDirection direction;
  } cases[] = {
    { UP, TRELLIS_DIRECTION_UP },
    { DOWN, TRELLIS_DIRECTION_DOWN },
    { SCALE, TRELLIS_DIRECTION_UP },
    { SCALE_DOWN, TRELLIS_DIRECTION_DOWN },
    { YES_NO, TRELLIS_DIRECTION_NONE },
    { STEPS, TRELLIS_DIRECTION_NONE },
    { "{\"kind\":\"scale\",\"from\":0,\"to\":10,\"target\":8}", TRELLIS_DIRECTION_UP },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TrellisMeasure) measure = read_measure (cases[i].measure, NULL);

      g_assert_cmpint (trellis_measure_get_direction (measure), ==, cases[i].direction);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/measure/forms", test_forms);
  g_test_add_func ("/measure/rule-3/readings", test_readings);
  g_test_add_func ("/measure/rule-3/directions", test_directions);
  g_test_add_func ("/measure/rule-3/finds-direction", test_finds_direction);
  return g_test_run ();
}
