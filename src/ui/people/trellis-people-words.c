/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words for a person: which parts they have, what they agreed to, and what is wrong with a field.
 */

#include "config.h"

#include "trellis-people-words.h"

#include "pages/trellis-say.h"
#include "ui/common/trellis-engagement-words.h"

#include <glib/gi18n-lib.h>

/**
 * trellis_people_words_part:
 *
 * Returns: (transfer none): the part, translated
 */
const char *
trellis_people_words_part (TrellisPart part)
{
  switch (part)
    {
    case TRELLIS_PART_COACHEE:
      return C_ ("person", "Coachee");
    case TRELLIS_PART_MENTEE:
      return C_ ("person", "Mentee");
    case TRELLIS_PART_SPONSOR:
      return C_ ("person", "Sponsor");
    case TRELLIS_PART_NONE:
    default:
      return C_ ("person", "In no engagement");
    }
}

/**
 * trellis_people_words_parts:
 *
 * Returns: (transfer full): all parts that the person has in the practice, each once
 */
char *
trellis_people_words_parts (TrellisPractice *practice, TrellisPerson *person)
{
  g_autoptr (GPtrArray) engagements = trellis_practice_list_engagements_of (practice, person);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  gboolean said[TRELLIS_PART_SPONSOR + 1] = { FALSE };

  for (guint i = 0; i < engagements->len; i++)
    {
      TrellisPart part = trellis_engagement_get_part (engagements->pdata[i], person->id);

      if (!said[part])
        g_strv_builder_add (words, trellis_people_words_part (part));
      said[part] = TRUE;
    }
  if (engagements->len == 0)
    return g_strdup (trellis_people_words_part (TRELLIS_PART_NONE));
  list = g_strv_builder_end (words);
  return trellis_say_list ((const char *const *) list);
}

/**
 * trellis_people_words_line:
 *
 * Returns: (transfer full): the person's parts, and where they work
 */
char *
trellis_people_words_line (TrellisPractice *practice, TrellisPerson *person)
{
  g_autofree char *parts = trellis_people_words_parts (practice, person);

  return trellis_words_facts (parts, person->organisation);
}

/**
 * trellis_people_words_consent:
 *
 * Returns: (transfer none): what was asked, translated
 */
const char *
trellis_people_words_consent (TrellisConsentKind kind)
{
  switch (kind)
    {
    case TRELLIS_CONSENT_LOG:
      return _ ("Being named in a log of coaching hours");
    case TRELLIS_CONSENT_SUPERVISION:
      return _ ("Speaking about the sessions in supervision");
    case TRELLIS_CONSENT_RECORDING:
      return _ ("Recording sessions");
    case TRELLIS_CONSENT_AI_TOOLS:
    default:
      return _ ("Using tools of artificial intelligence");
    }
}

/**
 * trellis_people_words_signed:
 *
 * Returns: (transfer full): in which contract it stands, and when that was signed by whom
 */
char *
trellis_people_words_signed (const TrellisConsent *consent)
{
  g_autofree char *date = trellis_say_date (consent->date);

  return g_strdup_printf (consent->guardian
                              /* Translators: the title of a contract, and a date */
                              ? _ ("“%s”, signed by the guardian on %s")
                              : _ ("“%s”, signed on %s"),
                          TRELLIS_ENGAGEMENT (consent->engagement)->title, date);
}

/**
 * trellis_people_words_refusal:
 * @error: what a verb on people said
 *
 * Returns: (transfer full): the message as it stands at the field: without the field's name
 */
char *
trellis_people_words_refusal (const GError *error)
{
  const char *colon = error->domain == TRELLIS_RECORD_ERROR ? strstr (error->message, ": ") : NULL;
  g_autofree char *first = NULL;
  gunichar letter;

  if (colon == NULL)
    return g_strdup (error->message);
  letter = g_utf8_get_char (colon + 2);
  first = g_new0 (char, 7);
  g_unichar_to_utf8 (g_unichar_toupper (letter), first);
  return g_strconcat (first, g_utf8_next_char (colon + 2), ".", NULL);
}
