/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of a version of the contract: how it is signed, and that every change is found. */

#include "config.h"

#include "contract/trellis-contract-version.h"

#include "base/trellis-record-json.h"
#include "contract-fixture.h"
#include "contract/trellis-contract-error.h"
#include "contract/trellis-parties.h"
#include "contract/trellis-seal.h"
#include "json-mutations.h"

#include <string.h>

#define TODAY (trellis_date_new (2027, 1, 4))

static TrellisContractVersion *
new_version (gint64 number, const char *previous)
{
  g_autoptr (TrellisBrief) form = new_form ("{}");
  g_autoptr (GArray) dates = trellis_plan_expand (form->plan, NULL, NULL);
  g_autoptr (TrellisJson) content
      = trellis_content_build (form, NULL, dates, number, previous, NULL, TODAY);
  g_autoptr (GError) error = NULL;
  TrellisContractVersion *version = trellis_contract_version_new (number, content, &error);

  g_assert_no_error (error);
  return version;
}

static TrellisSignature *
new_signature (TrellisContractVersion *version, guint position)
{
  g_autoptr (TrellisContent) content = trellis_content_read (version->content, NULL);
  g_autoptr (GPtrArray) parties = trellis_parties_of_content (content);
  const TrellisPartyTo *party = parties->pdata[position];
  TrellisSignature *signature = g_object_new (TRELLIS_TYPE_SIGNATURE, NULL);

  trellis_record_set_enum (signature, "party", party->party);
  trellis_record_set_string (signature, "name", party->name);
  trellis_record_set_string (signature, "person", party->person_id);
  trellis_record_set_enum (signature, "how", TRELLIS_SIGNING_PAPER);
  trellis_record_set_date (signature, "date", TODAY);
  trellis_record_set_instant (signature, "entered", 1799000000);
  trellis_record_set_string (signature, "file", "scan.pdf");
  return signature;
}

/* The first @n of the four parties sign. */
static TrellisContractVersion *
new_signed (guint n)
{
  TrellisContractVersion *version = new_version (1, NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (TrellisSignature) signature = new_signature (version, i);
      g_autoptr (GError) error = NULL;

      g_assert_true (trellis_contract_version_sign (version, signature, i == 3, &error));
      g_assert_no_error (error);
    }
  return version;
}

static void
assert_state (TrellisContractVersion *version, TrellisSealState expected)
{
  g_autofree char *why = NULL;

  g_assert_cmpint (trellis_contract_version_check (version, &why), ==, expected);
  g_assert_cmpint (why == NULL, ==, expected == TRELLIS_SEAL_STATE_WHOLE);
  g_assert_cmpint (trellis_contract_version_check (version, NULL), ==, expected);
}

static void
test_sign (void)
{
  g_autoptr (TrellisContractVersion) version = new_version (1, NULL);
  g_autofree char *seal = trellis_seal_of_content (version->content, NULL);
  g_autofree char *signed_seal = NULL;
  g_autoptr (GListStore) signatures = NULL;

  g_assert_cmpstr (version->seal, ==, seal);
  assert_state (version, TRELLIS_SEAL_STATE_WHOLE);
  for (guint i = 0; i < 4; i++)
    {
      g_autoptr (TrellisSignature) signature = new_signature (version, i);

      g_assert_false (trellis_contract_version_is_signed (version));
      g_assert_true (trellis_contract_version_sign (version, signature, i == 3, NULL));
      g_assert_cmpstr (signature->seal, ==, seal);
      assert_state (version, TRELLIS_SEAL_STATE_WHOLE);
    }
  signed_seal = trellis_seal_of_signatures (seal, version->signatures, NULL);
  g_assert_true (trellis_contract_version_is_signed (version));
  g_assert_cmpstr (version->signed_seal, ==, signed_seal);
  g_assert_cmpstr (version->signatures_seal, ==, NULL);
  signatures = trellis_contract_version_dup_signatures (version);
  g_assert_cmpuint (trellis_list_length (signatures), ==, 4);
  g_assert_cmpstr (((TrellisSignature *) trellis_list_get (signatures, 2))->name, ==, "سلمى بنعلي");
}

static void
assert_not_signed (TrellisContractVersion *version, TrellisSignature *signature, int code)
{
  g_autoptr (GBytes) before = trellis_record_to_bytes (version);
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (trellis_contract_version_sign (version, signature, FALSE, &error));
  g_assert_error (error, TRELLIS_CONTRACT_ERROR, code);
  after = trellis_record_to_bytes (version);
  g_assert_true (g_bytes_equal (before, after));
}

static void
test_refused (void)
{
  g_autoptr (TrellisContractVersion) some = new_signed (2);
  g_autoptr (TrellisContractVersion) all = new_signed (4);
  g_autoptr (TrellisSignature) twice = new_signature (some, 1);
  g_autoptr (TrellisSignature) other = new_signature (some, 2);
  g_autoptr (TrellisSignature) late = new_signature (all, 2);
  g_autoptr (TrellisSignature) stranger = new_signature (all, 2);

  assert_not_signed (some, twice, TRELLIS_CONTRACT_ERROR_SIGNED);
  trellis_record_set_string (other, "seal", "abc");
  assert_not_signed (some, other, TRELLIS_CONTRACT_ERROR_OTHER_SEAL);
  assert_not_signed (all, late, TRELLIS_CONTRACT_ERROR_SIGNED);
  trellis_record_set_string (stranger, "name", "Somebody Else");
  assert_not_signed (all, stranger, TRELLIS_CONTRACT_ERROR_SIGNED);
}

static void
test_not_over_a_break (void)
{
  g_autoptr (TrellisContractVersion) version = new_signed (2);
  g_autoptr (TrellisSignature) next = new_signature (version, 2);
  g_autoptr (TrellisJson) content = parse_json ("{\"title\":\"Another\"}");

  trellis_record_set_boxed (version, "content", content);
  assert_not_signed (version, next, TRELLIS_CONTRACT_ERROR_BROKEN);
}

/* Returns: how many mutations there were */
static guint
assert_all_found (TrellisContractVersion *version, const char *member, TrellisSealState expected)
{
  g_autoptr (TrellisJson) whole = NULL;
  g_autoptr (GPtrArray) mutations = NULL;

  g_object_get (version, member, &whole, NULL);
  mutations = json_mutations_of (whole);
  for (guint i = 0; i < mutations->len; i++)
    {
      trellis_record_set_boxed (version, member, mutations->pdata[i]);
      assert_state (version, expected);
    }
  trellis_record_set_boxed (version, member, whole);
  assert_state (version, TRELLIS_SEAL_STATE_WHOLE);
  return mutations->len;
}

static void
test_content_mutations (void)
{
  g_autoptr (TrellisContractVersion) version = new_signed (4);

  g_assert_cmpuint (assert_all_found (version, "content", TRELLIS_SEAL_STATE_CONTENT_BROKEN), >,
                    500);
}

static void
test_signature_mutations (void)
{
  for (guint n = 0; n <= 4; n++)
    {
      g_autoptr (TrellisContractVersion) version = new_signed (n);
      guint mutations
          = assert_all_found (version, "signatures", TRELLIS_SEAL_STATE_SIGNATURES_BROKEN);

      g_assert_cmpuint (mutations, >, n * 14);
    }
}

static void
assert_broken_by (const char *member, const char *value, guint n_signed, TrellisSealState expected)
{
  g_autoptr (TrellisContractVersion) version = new_signed (n_signed);

  trellis_record_set_string (version, member, value);
  assert_state (version, expected);
}

static void
test_seals_changed (void)
{
  assert_broken_by ("seal", "abc", 0, TRELLIS_SEAL_STATE_CONTENT_BROKEN);
  assert_broken_by ("seal", "abc", 4, TRELLIS_SEAL_STATE_CONTENT_BROKEN);
  assert_broken_by ("seal", NULL, 4, TRELLIS_SEAL_STATE_CONTENT_BROKEN);
  assert_broken_by ("signatures-seal", "abc", 2, TRELLIS_SEAL_STATE_SIGNATURES_BROKEN);
  assert_broken_by ("signatures-seal", NULL, 2, TRELLIS_SEAL_STATE_SIGNATURES_BROKEN);
  assert_broken_by ("signatures-seal", "abc", 4, TRELLIS_SEAL_STATE_SIGNATURES_BROKEN);
  assert_broken_by ("signed-seal", "abc", 2, TRELLIS_SEAL_STATE_SIGNATURES_BROKEN);
  assert_broken_by ("signed-seal", "abc", 4, TRELLIS_SEAL_STATE_SIGNATURES_BROKEN);
  assert_broken_by ("signed-seal", NULL, 4, TRELLIS_SEAL_STATE_SIGNATURES_BROKEN);
}

static void
test_number_changed (void)
{
  g_autoptr (TrellisContractVersion) version = new_signed (4);

  trellis_record_set_integer (version, "number", 2);
  assert_state (version, TRELLIS_SEAL_STATE_CONTENT_BROKEN);
}

/* White space and the order of members are no change, and a document read back is whole. */
static void
test_same (void)
{
  g_autoptr (TrellisContractVersion) version = new_signed (4);
  g_autoptr (TrellisJson) json = trellis_record_to_json (version, TRELLIS_WRITING_DOCUMENT);
  g_autoptr (TrellisJson) turned = json_reordered (json);
  g_autoptr (GBytes) before = trellis_json_to_bytes (json);
  g_autoptr (GBytes) after = trellis_json_to_bytes (turned);
  g_autoptr (TrellisContractVersion) read = NULL;

  g_assert_false (g_bytes_equal (before, after));
  read = trellis_record_from_bytes (TRELLIS_TYPE_CONTRACT_VERSION, after, NULL);
  assert_state (read, TRELLIS_SEAL_STATE_WHOLE);
}

static gboolean
is_found (const char *text, gsize length)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length);
  g_autoptr (TrellisContractVersion) version
      = trellis_record_from_bytes (TRELLIS_TYPE_CONTRACT_VERSION, bytes, NULL);

  return version == NULL
         || trellis_contract_version_check (version, NULL) != TRELLIS_SEAL_STATE_WHOLE;
}

/* One character of the text after another is another one. The text holds no white space, and of
 * what it holds only the names of `number` and of the seals is not sealed itself. */
static void
test_characters (void)
{
  g_autoptr (TrellisJson) content
      = parse_json ("{\"version-number\":1,\"title\":\"Ü\",\"on\":true,\"none\":null,"
                    "\"list\":[12,\"a\\nb\",{\"x\":-7}]}");
  g_autoptr (TrellisContractVersion) version = trellis_contract_version_new (1, content, NULL);
  g_autoptr (TrellisSignature) signature = g_object_new (TRELLIS_TYPE_SIGNATURE, NULL);
  g_autoptr (TrellisJson) json = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;
  gsize length;

  trellis_record_set_enum (signature, "party", TRELLIS_PARTY_COACH);
  trellis_record_set_string (signature, "name", "Ines");
  trellis_record_set_enum (signature, "how", TRELLIS_SIGNING_TYPED);
  trellis_record_set_date (signature, "date", TODAY);
  trellis_record_set_instant (signature, "entered", 0);
  g_assert_true (trellis_contract_version_sign (version, signature, TRUE, NULL));
  json = trellis_record_to_json (version, TRELLIS_WRITING_DOCUMENT);
  bytes = trellis_json_canonical (json, NULL);
  length = g_bytes_get_size (bytes);
  text = g_strndup (g_bytes_get_data (bytes, NULL), length);
  g_assert_false (is_found (text, length));
  for (gsize i = 0; i < length; i++)
    for (const char *other = "a1\" ,"; *other != '\0'; other++)
      {
        char was = text[i];

        text[i] = *other;
        g_assert_true (was == *other || is_found (text, length));
        text[i] = was;
      }
}

static void
test_follows (void)
{
  g_autoptr (TrellisContractVersion) first = new_signed (4);
  g_autoptr (TrellisContractVersion) second = new_version (2, first->seal);
  g_autoptr (TrellisContractVersion) stranger = new_version (2, "abc");
  g_autoptr (TrellisContractVersion) third = new_version (3, first->seal);

  g_assert_true (trellis_contract_version_follows (second, first));
  g_assert_false (trellis_contract_version_follows (stranger, first));
  g_assert_false (trellis_contract_version_follows (third, first));
  g_assert_false (trellis_contract_version_follows (first, second));
}

/* A signature that somebody has damaged is not one, and does not stop reading the others. */
static void
test_damaged_signatures (void)
{
  static const char *const texts[] = { "{}", "\"x\"", "[7,{\"party\":\"aunt\"},{}]", "[]" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (TrellisContractVersion) version = new_signed (2);
      g_autoptr (TrellisJson) signatures = parse_json (texts[i]);
      g_autoptr (GListStore) read = NULL;

      trellis_record_set_boxed (version, "signatures", signatures);
      read = trellis_contract_version_dup_signatures (version);
      g_assert_cmpuint (trellis_list_length (read), ==, 0);
      assert_state (version, TRELLIS_SEAL_STATE_SIGNATURES_BROKEN);
    }
}

static void
test_fraction (void)
{
  g_autoptr (TrellisJson) content = parse_json ("{\"a\":0.5}");
  g_autoptr (TrellisContractVersion) version = new_signed (4);
  g_autoptr (GError) error = NULL;

  g_assert_null (trellis_contract_version_new (1, content, &error));
  g_assert_error (error, TRELLIS_RECORD_ERROR, TRELLIS_RECORD_ERROR_VALUE);
  trellis_record_set_boxed (version, "content", content);
  assert_state (version, TRELLIS_SEAL_STATE_CONTENT_BROKEN);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/contract/rule-2/version/sign", test_sign);
  g_test_add_func ("/contract/rule-1/version/refused", test_refused);
  g_test_add_func ("/contract/rule-2/version/not-over-a-break", test_not_over_a_break);
  g_test_add_func ("/contract/rule-2/version/content-mutations", test_content_mutations);
  g_test_add_func ("/contract/rule-2/version/signature-mutations", test_signature_mutations);
  g_test_add_func ("/contract/rule-2/version/seals-changed", test_seals_changed);
  g_test_add_func ("/contract/rule-2/version/number-changed", test_number_changed);
  g_test_add_func ("/contract/rule-2/version/same", test_same);
  g_test_add_func ("/contract/rule-2/version/characters", test_characters);
  g_test_add_func ("/contract/rule-2/version/follows", test_follows);
  g_test_add_func ("/contract/rule-2/version/damaged-signatures", test_damaged_signatures);
  g_test_add_func ("/contract/rule-2/version/fraction", test_fraction);

  return g_test_run ();
}
