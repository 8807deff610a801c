/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of who signs, and of who has still to sign. */

#include "config.h"

#include "contract/trellis-parties.h"

#include "contract-fixture.h"

#define TODAY (trellis_date_new (2027, 1, 4))
#define TWO_MINORS                                                                                 \
  "{\"actions\":null,\"sponsor\":null,\"coachees\":["                                              \
  "{\"name\":\"Ada\",\"born\":\"2011-05-01\",\"guardian\":{\"name\":\"Mia Claes\"}},"              \
  "{\"name\":\"Bob\",\"born\":\"2013-05-01\",\"guardian\":{\"name\":\"Mia Claes\"}},"              \
  "{\"name\":\"Cem\",\"born\":\"2009-01-04\"}]}"
#define TEAM                                                                                       \
  "{\"actions\":null,\"team\":{\"name\":\"The yard\",\"representative\":\"nour  haddad\"}}"

/* Returns: a line each: as who, name, person and for whom */
static char *
list_parties (GPtrArray *parties)
{
  g_autoptr (GEnumClass) roles = g_type_class_ref (TRELLIS_TYPE_PARTY);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < parties->len; i++)
    {
      const TrellisPartyTo *party = parties->pdata[i];

      g_string_append_printf (text, "%s%s %s %s %s", i == 0 ? "" : "\n",
                              g_enum_get_value (roles, party->party)->value_nick,
                              party->name == NULL ? "-" : party->name,
                              party->person_id == NULL ? "-" : party->person_id,
                              party->on_behalf_of == NULL ? "-" : party->on_behalf_of);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_parties (const char *patch, const char *expected)
{
  g_autoptr (TrellisBrief) form = new_form (patch);
  g_autoptr (GPtrArray) parties = trellis_parties_of (form, TODAY);
  g_autofree char *text = list_parties (parties);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_sponsored (void)
{
  assert_parties ("{}", "coach Ines Verbeke - -\ncoachee Nour Haddad coachee-0 -\n"
                        "coachee سلمى بنعلي coachee-1 -\nsponsor Hugo Maes sponsor-id -");
}

static void
test_minors (void)
{
  assert_parties (TWO_MINORS, "coach Ines Verbeke - -\nguardian Mia Claes coachee-0 Ada\n"
                              "guardian Mia Claes coachee-1 Bob\ncoachee Cem coachee-2 -");
  assert_parties ("{\"actions\":null,\"sponsor\":null,\"coachees\":[{\"name\":\"Ada\","
                  "\"born\":\"2011-05-01\"}]}",
                  "coach Ines Verbeke - -\nguardian - coachee-0 Ada");
}

static void
test_team (void)
{
  assert_parties (TEAM, "coach Ines Verbeke - -\nrepresentative nour  haddad coachee-0 The yard\n"
                        "sponsor Hugo Maes sponsor-id -");
  assert_parties ("{\"actions\":null,\"sponsor\":null,\"team\":{\"name\":\"The yard\","
                  "\"representative\":\"Bea Nuyens\"}}",
                  "coach Ines Verbeke - -\nrepresentative Bea Nuyens - The yard");
}

static void
test_unnamed_coach (void)
{
  g_autoptr (TrellisBrief) form = new_form ("{}");
  g_autoptr (GPtrArray) parties = NULL;

  clear_member (form, "practitioner");
  parties = trellis_parties_of (form, TODAY);
  g_assert_cmpstr (((TrellisPartyTo *) parties->pdata[0])->name, ==, NULL);
  g_assert_true (trellis_parties_find (parties, "COACH", NULL) == parties->pdata[0]);
}

static void
sign (GListStore *signatures, const TrellisPartyTo *party)
{
  g_autoptr (TrellisSignature) signature = g_object_new (TRELLIS_TYPE_SIGNATURE, NULL);

  trellis_record_set_enum (signature, "party", party->party);
  trellis_record_set_string (signature, "name", party->name);
  trellis_record_set_string (signature, "person", party->person_id);
  g_list_store_append (signatures, signature);
}

static void
test_find (void)
{
  static const struct
  {
    const char *name;
    int position;
  } cases[] = {
    { "coach", 0 },       { "ines verbeke", 0 }, { "  Nour\tHaddad ", 1 }, { "NOUR HADDAD", 1 },
    { "سلمى  بنعلي", 2 }, { "Hugo Maes", 3 },    { "Hugo", -1 },           { "", -1 },
    { "sponsor", -1 },    { "\xff\xfe", -1 },
  };
  g_autoptr (TrellisBrief) form = new_form ("{}");
  g_autoptr (GPtrArray) parties = trellis_parties_of (form, TODAY);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gpointer expected = cases[i].position < 0 ? NULL : parties->pdata[cases[i].position];

      g_assert_true (trellis_parties_find (parties, cases[i].name, NULL) == expected);
    }
}

/* A minor does not sign, nor do the members of a team. */
static void
test_find_nobody (void)
{
  g_autoptr (TrellisBrief) minors = new_form (TWO_MINORS);
  g_autoptr (TrellisBrief) team = new_form (TEAM);
  g_autoptr (GPtrArray) of_minors = trellis_parties_of (minors, TODAY);
  g_autoptr (GPtrArray) of_team = trellis_parties_of (team, TODAY);

  g_assert_null (trellis_parties_find (of_minors, "Ada", NULL));
  g_assert_null (trellis_parties_find (of_team, "سلمى بنعلي", NULL));
}

static void
test_waiting (void)
{
  g_autoptr (TrellisBrief) form = new_form (TWO_MINORS);
  g_autoptr (GPtrArray) parties = trellis_parties_of (form, TODAY);
  g_autoptr (GListStore) signatures = g_list_store_new (TRELLIS_TYPE_SIGNATURE);
  g_autoptr (GPtrArray) one = NULL, nobody = NULL;

  sign (signatures, parties->pdata[0]);
  sign (signatures, trellis_parties_find (parties, "mia claes", signatures));
  g_assert_true (trellis_party_to_has_signed (parties->pdata[1], signatures));
  g_assert_false (trellis_party_to_has_signed (parties->pdata[2], signatures));
  sign (signatures, parties->pdata[3]);
  one = trellis_parties_waiting (parties, signatures);
  g_assert_cmpuint (one->len, ==, 1);
  g_assert_true (one->pdata[0] == parties->pdata[2]);
  sign (signatures, trellis_parties_find (parties, "mia claes", signatures));
  nobody = trellis_parties_waiting (parties, signatures);
  g_assert_cmpuint (nobody->len, ==, 0);
  g_assert_true (trellis_parties_find (parties, "mia claes", signatures) == parties->pdata[1]);
}

/* Who is to sign a frozen content is who stands in it. */
static void
test_of_content (void)
{
  g_autoptr (TrellisBrief) form = new_form (TWO_MINORS);
  g_autoptr (TrellisJson) json = trellis_content_build (form, NULL, NULL, 1, NULL, NULL, TODAY);
  g_autoptr (TrellisContent) content = trellis_content_read (json, NULL);
  g_autoptr (GPtrArray) parties = trellis_parties_of_content (content);
  g_autofree char *text = list_parties (parties);

  g_assert_cmpstr (text, ==,
                   "coach Ines Verbeke - -\nguardian Mia Claes coachee-0 Ada\n"
                   "guardian Mia Claes coachee-1 Bob\ncoachee Cem coachee-2 -");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/contract/rule-1/who-signs/sponsored", test_sponsored);
  g_test_add_func ("/contract/rule-1/who-signs/minors", test_minors);
  g_test_add_func ("/contract/rule-1/who-signs/team", test_team);
  g_test_add_func ("/contract/parties/unnamed-coach", test_unnamed_coach);
  g_test_add_func ("/contract/parties/find", test_find);
  g_test_add_func ("/contract/parties/find-nobody", test_find_nobody);
  g_test_add_func ("/contract/rule-1/waiting", test_waiting);
  g_test_add_func ("/contract/rule-1/parties-are-frozen", test_of_content);

  return g_test_run ();
}
