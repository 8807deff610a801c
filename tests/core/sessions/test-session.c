/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of sessions as records, and of the protocols that come with the program. */

#include "config.h"

#include "base/trellis-record-json.h"
#include "sessions/trellis-protocol.h"
#include "sessions/trellis-session.h"

#include <string.h>

static TrellisSession *
read_session (const char *text, TrellisReading reading, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (TrellisJson) json = trellis_json_parse (bytes, NULL);

  return trellis_record_from_json (TRELLIS_TYPE_SESSION, json, reading, error);
}

/* A zone that this computer does not know opens and is written again (rule 12). */
static void
test_unknown_zone (void)
{
  g_autoptr (TrellisSession) session
      = read_session ("{\"start\":\"2027-02-09T18:30\",\"zone\":\"Mars/Olympus\",\"minutes\":60}",
                      TRELLIS_READING_DOCUMENT, NULL);
  g_autoptr (TrellisJson) json = trellis_record_to_json (session, TRELLIS_WRITING_DOCUMENT);
  g_autofree char *zone = trellis_json_dup_string (json, "zone");

  g_assert_cmpstr (zone, ==, "Mars/Olympus");
  g_assert_cmpint (session->state, ==, TRELLIS_SESSION_STATE_PLANNED);
  g_assert_cmpint (session->sequence, ==, 0);
  g_assert_cmpint (session->real_minutes, ==, -1);
  g_assert_cmpint (session->changed, ==, TRELLIS_NO_INSTANT);
}

static const char *const bad[] = {
  "{\"zone\":\"UTC\",\"minutes\":60}",
  "{\"start\":\"2027-02-09T18:30\"}",
  "{\"start\":\"2027-02-09T18:30\",\"zone\":\"UTC\",\"minutes\":0}",
  "{\"start\":\"2027-02-09T18:30\",\"zone\":\"UTC\",\"minutes\":1441}",
  "{\"start\":\"2027-02-09T18:30\",\"zone\":\"UTC\",\"sequence\":2147483648}",
  "{\"start\":\"2027-02-09T18:30\",\"zone\":\"UTC\",\"sequence\":-1}",
  "{\"start\":\"2027-02-09T18:30\",\"zone\":\"UTC\",\"reminders-minutes\":[40321]}",
  "{\"start\":\"2027-02-09T18:30\",\"zone\":\"UTC\",\"state\":\"moved\"}",
};

static void
test_bad (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (read_session (bad[i], TRELLIS_READING_DOCUMENT, &error));
      g_assert_nonnull (error);
    }
}

/* Private notes are marked as such in the field table, so that exporters can go by it (rule 16). */
static void
test_private (void)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (TRELLIS_TYPE_SESSION);
  const TrellisField *field
      = trellis_record_class_find (TRELLIS_RECORD_CLASS (klass), "private-notes");

  g_assert_cmpint (field->flags, ==, TRELLIS_FIELD_PRIVATE);
}

/* Private notes stand in no brief, in neither direction. */
static void
test_brief (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (
      read_session ("{\"start\":\"2027-02-09T18:30\",\"zone\":\"UTC\",\"private-notes\":\"x\"}",
                    TRELLIS_READING_BRIEF, &error));
  g_assert_error (error, TRELLIS_RECORD_ERROR, TRELLIS_RECORD_ERROR_UNKNOWN);
}

static void
test_protocols (void)
{
  static const char *const ids[] = { "clear", "grow", "oskar", "steppa" };
  static const guint n_steps[] = { 5, 4, 5, 7 };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autofree char *path
          = g_strdup_printf ("/io/github/trellis_app/Trellis/protocols/%s.json", ids[i]);
      g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (TrellisProtocol) protocol
          = trellis_record_from_bytes (TRELLIS_TYPE_PROTOCOL, bytes, &error);

      g_assert_no_error (error);
      g_assert_true (trellis_record_validate (protocol, NULL));
      g_assert_cmpstr (protocol->id, ==, ids[i]);
      g_assert_cmpuint (trellis_list_length (protocol->steps), ==, n_steps[i]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session/rule-12/unknown-zone-opens", test_unknown_zone);
  g_test_add_func ("/session/bad", test_bad);
  g_test_add_func ("/session/rule-16/private", test_private);
  g_test_add_func ("/session/rule-16/not-in-briefs", test_brief);
  g_test_add_func ("/protocol/ours", test_protocols);
  return g_test_run ();
}
