/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of actions as records: what they need, and that their state is always written. */

#include "config.h"

#include "actions/trellis-action.h"
#include "base/trellis-record-json.h"

static void
test_needed (void)
{
  g_autoptr (TrellisAction) action = g_object_new (TRELLIS_TYPE_ACTION, NULL);
  g_autoptr (GError) error = NULL;

  trellis_record_set_string (action, "who", TRELLIS_ACTION_COACH);
  g_assert_false (trellis_record_validate (action, &error));
  g_assert_cmpstr (error->message, ==, "what: is needed here and is missing or empty");
  trellis_record_set_string (action, "what", "Call\nthe bank");
  g_assert_true (trellis_record_validate (action, NULL));
}

static void
test_written (void)
{
  g_autoptr (TrellisAction) action
      = g_object_new (TRELLIS_TYPE_ACTION, "what", "Call", "who", "coach", NULL);
  g_autoptr (TrellisJson) json = trellis_record_to_json (action, TRELLIS_WRITING_DOCUMENT);
  g_autofree char *state = trellis_json_dup_string (json, "state");

  g_assert_cmpstr (state, ==, "open");
  g_assert_false (trellis_json_has (json, "due"));
  g_assert_false (trellis_json_has (json, "done-on"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/action/needed", test_needed);
  g_test_add_func ("/action/written", test_written);
  return g_test_run ();
}
