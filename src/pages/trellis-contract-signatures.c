/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The end of a printed contract: a box for each party, filled in or empty, and the seals. */

#include "config.h"

#include "practice/trellis-attachment.h"
#include "trellis-contract-writer.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *
get_nick (GType type, int value)
{
  g_autoptr (GEnumClass) values = g_type_class_ref (type);
  const GEnumValue *found = g_enum_get_value (values, value);

  return found == NULL ? "" : found->value_nick;
}

/* Beside a name the word for a party stands alone, as on the plan, and not in a sentence. */
static char *
begin_with_capital (const char *word)
{
  g_autofree char *first = g_utf8_substring (word, 0, *word == '\0' ? 0 : 1);
  g_autofree char *capital = g_utf8_strup (first, -1);

  return g_strconcat (capital, word + strlen (first), NULL);
}

static char *
say_role (TrellisContractWriter *self, const TrellisPartyTo *party)
{
  const char *word
      = trellis_words_get (self->words->party, get_nick (TRELLIS_TYPE_PARTY, party->party));

  g_autofree char *capital = begin_with_capital (word);

  if (party->on_behalf_of == NULL)
    return g_steal_pointer (&capital);
  return g_strdup_printf ("%s · %s", capital, party->on_behalf_of);
}

static TrellisSignature *
find_signature (const TrellisPartyTo *party, GListStore *signatures)
{
  for (guint i = 0; i < trellis_list_length (signatures); i++)
    {
      TrellisSignature *signature = trellis_list_get (signatures, i);

      if (trellis_party_to_is_signed_by (party, signature))
        return signature;
    }
  return NULL;
}

static void
write_box (TrellisContractWriter *self, const TrellisPartyTo *party, GListStore *signatures)
{
  TrellisSignature *signature = find_signature (party, signatures);
  g_autofree char *role = say_role (self, party);
  g_autofree char *date = NULL;
  g_autoptr (TrellisStrokes) drawing = NULL;

  if (signature == NULL)
    {
      trellis_document_add_sign_off (self->document, party->name ? party->name : role,
                                     party->name ? role : NULL);
      return;
    }

  date = trellis_words_format_date (self->words, signature->date);
  drawing = trellis_practice_read_strokes (self->practice, self->engagement, signature);
  trellis_document_add_drawn_off (
      self->document, party->name, role, signature->name, date,
      trellis_words_get (self->words->how, get_nick (TRELLIS_TYPE_SIGNING, signature->how)),
      drawing);
}

/**
 * trellis_contract_write_seal:
 * @heading: the id of the heading above it
 * @seal: (nullable): a seal, %NULL where there is none yet
 *
 * Writes a seal alone in a line, so that it is one word also on the page.
 */
void
trellis_contract_write_seal (TrellisContractWriter *self, const char *heading, const char *seal)
{
  if (seal == NULL)
    return;
  trellis_document_begin_group (self->document);
  trellis_contract_write_heading (self, 3, heading);
  trellis_document_add_styled_paragraph (self->document, TRELLIS_TEXT_SMALL | TRELLIS_TEXT_ONE_LINE,
                                         NULL, seal);
  trellis_document_end_group (self->document);
}

/**
 * trellis_contract_write_broken_seal:
 *
 * Writes what is wrong with the seal, if anything is. It is what the program finds, and so is said
 * in the user's language.
 */
void
trellis_contract_write_broken_seal (TrellisContractWriter *self)
{
  g_autofree char *why = NULL, *text = NULL;

  if (self->version == NULL
      || trellis_contract_version_check (self->version, &why) == TRELLIS_SEAL_STATE_WHOLE)
    return;
  /* Translators: followed by what is wrong, such as "the content of version 1 is not what was
     sealed". */
  text = g_strdup_printf (_ ("This is not the contract that was signed: %s."), why);
  trellis_document_add_note (self->document, _ ("The seal is broken."), text);
}

/**
 * trellis_contract_write_signatures:
 *
 * Writes a box for each party, filled in for those who have signed, and the seals of what they
 * signed.
 */
void
trellis_contract_write_signatures (TrellisContractWriter *self)
{
  g_autoptr (GPtrArray) parties = trellis_parties_of_content (self->content);
  g_autoptr (GListStore) signatures = NULL;

  signatures = self->version == NULL ? g_list_store_new (TRELLIS_TYPE_SIGNATURE)
                                     : trellis_contract_version_dup_signatures (self->version);
  trellis_document_begin_group (self->document);
  trellis_contract_write_heading (self, 1, "signatures");
  for (guint i = 0; i < parties->len; i++)
    write_box (self, parties->pdata[i], signatures);
  if (self->version != NULL)
    {
      trellis_contract_write_seal (self, "seal", self->version->seal);
      trellis_contract_write_seal (self, "signed-seal", self->version->signed_seal);
    }
  trellis_document_end_group (self->document);
  trellis_contract_write_broken_seal (self);
}
