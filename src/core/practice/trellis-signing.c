/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Signing: the first signature freezes the contract, the last brings it into force (rules 1 and 2).
 */

#include "config.h"

#include "base/trellis-id.h"
#include "contract/trellis-items.h"
#include "engagement/trellis-replan.h"
#include "engagement/trellis-series.h"
#include "practice/trellis-amending.h"
#include "practice/trellis-review.h"
#include "practice/trellis-signing-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define LONGEST_FILE_NAME 60 /* characters */

static gboolean
refuse_incomplete (GPtrArray *missing, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < missing->len; i++)
    {
      const TrellisMissing *item = missing->pdata[i];

      g_string_append_printf (text, "\n  %s: %s (%s)", item->step, item->label, item->member);
    }
  return trellis_practice_refuse (error, TRELLIS_PRACTICE_ERROR_INCOMPLETE,
                                  ngettext ("It cannot be signed yet: %u item is missing.%s",
                                            "It cannot be signed yet: %u items are missing.%s",
                                            missing->len),
                                  missing->len, text->str);
}

static const char *
get_previous_seal (TrellisCoaching *coaching)
{
  TrellisContractVersion *version = trellis_coaching_get_signed_version (coaching);

  return version == NULL ? NULL : version->seal;
}

/* Freezes what is to be signed as the next version. */
static TrellisContractVersion *
freeze (TrellisEdit *edit, TrellisCoaching *coaching, GError **error)
{
  TrellisPractice *practice = trellis_edit_get_practice (edit);
  TrellisContract *basis = trellis_coaching_get_next_basis (coaching);
  TrellisDate today = trellis_edit_get_moment (edit).today;
  g_autoptr (TrellisBrief) brief = trellis_edit_compose_brief (edit, coaching, basis);
  g_autoptr (GPtrArray) missing = trellis_items_find_missing (brief, today);
  gint64 number = trellis_list_length (coaching->versions) + 1;
  g_autoptr (GArray) dates = NULL;
  g_auto (GStrv) changes = NULL;
  g_autoptr (TrellisJson) content = NULL;
  g_autoptr (TrellisContractVersion) version = NULL;

  if (missing->len > 0)
    {
      refuse_incomplete (missing, error);
      return NULL;
    }
  dates = trellis_practice_expand_plan (practice, brief->plan, error);
  if (dates == NULL)
    return NULL;
  changes = number == 1 ? NULL : trellis_amendment_dup_changes (coaching);
  content = trellis_content_build (brief, trellis_practice_get_settings (practice)->language, dates,
                                   number, get_previous_seal (coaching),
                                   (const char *const *) changes, today);
  version = trellis_contract_version_new (number, content, error);
  if (version != NULL)
    trellis_record_append (coaching, "versions", version);
  return version;
}

static gboolean
refuse_party (GPtrArray *parties, const char *name, GError **error)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < parties->len; i++)
    {
      const TrellisPartyTo *party = parties->pdata[i];

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", party->name);
    }
  return trellis_practice_refuse (error, TRELLIS_PRACTICE_ERROR_REFUSED,
                                  _ ("“%s” does not sign this contract: %s do."), name, names->str);
}

static gboolean
check_act (TrellisCoaching *coaching,
           const TrellisSigningAct *act,
           TrellisMoment moment,
           GError **error)
{
  if (act->how == TRELLIS_SIGNING_DRAWN && act->file == NULL)
    return trellis_practice_refuse (error, TRELLIS_PRACTICE_ERROR_REFUSED,
                                    _ ("A drawn signature needs the file with the drawing."));
  if (act->how == TRELLIS_SIGNING_TYPED && act->file != NULL)
    return trellis_practice_refuse (
        error, TRELLIS_PRACTICE_ERROR_REFUSED,
        _ ("A typed signature has no file: sign on paper, or draw, to keep one."));
  if (act->file != NULL && g_bytes_get_size (act->file) == 0)
    return trellis_practice_refuse (error, TRELLIS_PRACTICE_ERROR_REFUSED,
                                    _ ("The file with the signature is empty."));
  if (trellis_coaching_is_long_before (coaching, act->date))
    return trellis_practice_refuse (error, TRELLIS_PRACTICE_ERROR_REFUSED,
                                    _ ("The date of a signature cannot lie more than ten years "
                                       "before the term."));
  if (trellis_date_compare (act->date, moment.today) > 0)
    return trellis_practice_refuse (error, TRELLIS_PRACTICE_ERROR_REFUSED,
                                    _ ("The date of a signature cannot lie after today."));
  return TRUE;
}

/* The file's own name without what a folder, or a person, could trip over. */
static char *
clean_file_name (const char *file_name)
{
  g_autofree char *base = g_path_get_basename (file_name == NULL ? "signature" : file_name);
  g_autofree char *valid = g_utf8_make_valid (base, -1);
  g_autoptr (GString) name = g_string_new (NULL);
  guint length = 0;

  for (const char *at = valid; *at != '\0' && length < LONGEST_FILE_NAME;
       at = g_utf8_next_char (at), length++)
    {
      gunichar c = g_utf8_get_char (at);
      gboolean plain
          = g_unichar_isprint (c) && (c > 0x7f || strchr ("/\\:*?\"<>|", (int) c) == NULL);

      g_string_append_unichar (name, plain ? c : '-');
    }
  return g_string_free (g_steal_pointer (&name), FALSE);
}

/* A name that no attachment has or had: a signature that is taken off leaves its file, and may
   come back by undo. */
static char *
name_attachment (TrellisContractVersion *version, guint n_signatures, const char *file_name)
{
  g_autofree char *clean = clean_file_name (file_name);
  g_autofree char *id = trellis_id_new ();

  return g_strdup_printf ("v%" G_GINT64_FORMAT "-%u-%.8s-%s", version->number, n_signatures + 1, id,
                          clean);
}

static TrellisSignature *
make_signature (TrellisEdit *edit,
                TrellisCoaching *coaching,
                TrellisContractVersion *version,
                const TrellisPartyTo *party,
                const TrellisSigningAct *act,
                guint n_signatures)
{
  TrellisSignature *signature = g_object_new (TRELLIS_TYPE_SIGNATURE, NULL);

  trellis_record_set_string (signature, "seal", version->seal);
  trellis_record_set_enum (signature, "party", party->party);
  trellis_record_set_string (signature, "name", party->name);
  trellis_record_set_string (signature, "person", party->person_id);
  trellis_record_set_enum (signature, "how", act->how);
  trellis_record_set_date (signature, "date", act->date);
  trellis_record_set_instant (signature, "entered", trellis_edit_get_moment (edit).now);
  if (act->file != NULL)
    {
      g_autofree char *file = name_attachment (version, n_signatures, act->file_name);
      g_autofree char *digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, act->file);

      trellis_record_set_string (signature, "file", file);
      trellis_record_set_string (signature, "file-sha256", digest);
      trellis_edit_attach (edit, TRELLIS_ENGAGEMENT (coaching)->id, file, act->file);
    }
  return signature;
}

static GArray *
read_dates (TrellisContent *content)
{
  GArray *walls = g_array_new (FALSE, FALSE, sizeof (TrellisWall));

  for (guint i = 0; content->dates != NULL && content->dates[i] != NULL; i++)
    {
      TrellisWall wall;

      if (trellis_wall_parse (content->dates[i], &wall))
        g_array_append_val (walls, wall);
    }
  return walls;
}

/* The last signature: the first version makes the sessions, a later one replans them. */
static gboolean
bring_into_force (TrellisEdit *edit,
                  TrellisCoaching *coaching,
                  TrellisContent *content,
                  TrellisAllow allow,
                  GError **error)
{
  TrellisEngagement *engagement = TRELLIS_ENGAGEMENT (coaching);
  TrellisMoment moment = trellis_edit_get_moment (edit);
  g_autoptr (GArray) walls = read_dates (content);
  g_autoptr (TrellisReplanning) replanning = trellis_replanning_new ();

  if (coaching->state != TRELLIS_COACHING_STATE_DRAFT)
    return trellis_amendment_apply (edit, coaching, walls, allow, error);
  trellis_engagement_add_planned (engagement, coaching->contract->plan, walls, replanning);
  trellis_engagement_follow (engagement, coaching->contract->plan);
  trellis_record_set_enum (coaching, "state", TRELLIS_COACHING_STATE_ACTIVE);
  trellis_engagement_note_event (engagement, TRELLIS_EVENT_KIND_ACTIVATED, moment, NULL, NULL);
  /* The coach allowed a plan outside the term when it was drafted. */
  return trellis_practice_check_sessions (trellis_edit_get_practice (edit), engagement,
                                          replanning->added, allow | TRELLIS_ALLOW_OUTSIDE_TERM,
                                          error);
}

static gboolean
put_signature (TrellisEdit *edit,
               TrellisCoaching *coaching,
               TrellisContractVersion *version,
               const TrellisSigningAct *act,
               TrellisAllow allow,
               GError **error)
{
  g_autoptr (TrellisContent) content = trellis_content_read (version->content, error);
  g_autoptr (GListStore) signatures = NULL;
  g_autoptr (GPtrArray) parties = NULL;
  g_autoptr (TrellisSignature) signature = NULL;
  const TrellisPartyTo *party;
  guint n_signed;

  if (content == NULL)
    return FALSE;
  signatures = trellis_contract_version_dup_signatures (version);
  n_signed = trellis_list_length (signatures);
  parties = trellis_parties_of_content (content);
  party = trellis_parties_find (parties, act->party, signatures);
  if (party == NULL)
    return refuse_party (parties, act->party, error);
  if (trellis_party_to_has_signed (party, signatures))
    return trellis_practice_refuse (error, TRELLIS_PRACTICE_ERROR_REFUSED,
                                    _ ("%s has signed already."), party->name);
  signature = make_signature (edit, coaching, version, party, act, n_signed);
  if (!trellis_record_validate (signature, error)
      || !trellis_contract_version_sign (version, signature, n_signed + 1 == parties->len, error))
    return FALSE;
  return n_signed + 1 < parties->len || bring_into_force (edit, coaching, content, allow, error);
}

/**
 * trellis_practice_sign:
 * @allow: %TRELLIS_ALLOW_CONFLICTS for the sessions that the last signature makes
 *
 * Puts one party's signature under the next version. The first freezes its content and makes the
 * seal; the last brings it into force and makes the sessions. Refused while anything that is
 * required is missing, one line an item.
 */
gboolean
trellis_practice_sign (TrellisPractice *self,
                       TrellisCoaching *coaching,
                       const TrellisSigningAct *act,
                       TrellisAllow allow,
                       GError **error)
{
  g_autoptr (TrellisEdit) edit = trellis_edit_new (self, error);
  TrellisCoaching *draft;
  TrellisContractVersion *version;

  if (edit == NULL || !check_act (coaching, act, trellis_edit_get_moment (edit), error))
    return FALSE;
  if (!trellis_coaching_is_open (coaching))
    return trellis_practice_refuse (error, TRELLIS_PRACTICE_ERROR_REFUSED,
                                    _ ("The engagement is over: reopen it first."));
  if (trellis_coaching_get_next_basis (coaching) == NULL)
    return trellis_practice_refuse (error, TRELLIS_PRACTICE_ERROR_REFUSED,
                                    _ ("The contract is signed by all already."));
  draft = trellis_edit_draft (edit, coaching);
  version = trellis_coaching_get_open_version (draft);
  if (version == NULL)
    version = freeze (edit, draft, error);
  return version != NULL && put_signature (edit, draft, version, act, allow, error)
         && trellis_edit_commit (edit, error);
}
