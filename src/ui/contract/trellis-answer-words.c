/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words for the answers of a form, where they are read and not asked: as a form keeps them they are
   nicks and numbers. */

#include "config.h"

#include "trellis-answer-words.h"

#include "pages/trellis-say.h"
#include "trellis-choice-words.h"
#include "trellis-control.h"
#include "ui/common/trellis-typed-time.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What no item asks for by itself: at that path, or within it. */
static const struct
{
  const char *path;
  const char *label;
} others[] = {
  { "coachees", N_ ("Number of people coached") },
  { "team", N_ ("Team") },
  { "sponsor", N_ ("Sponsor") },
  { "plan.until", N_ ("Until when there are sessions") },
  { "plan", N_ ("Sessions") },
  { "practitioner", N_ ("Your card") },
};

static const char *
find_other (const char *path)
{
  gsize first = strcspn (path, ".");

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (g_str_equal (others[i].path, path)
        || (strlen (others[i].path) == first && strncmp (others[i].path, path, first) == 0))
      return _ (others[i].label);
  return NULL;
}

/* `goals[1].due` is asked by `goals[].due`. */
static char *
make_pattern (const char *path)
{
  GString *pattern = g_string_new (NULL);
  gboolean inside = FALSE;

  for (; *path != '\0'; path++)
    {
      inside = inside && *path != ']';
      if (!inside)
        g_string_append_c (pattern, *path);
      inside = inside || *path == '[';
    }
  return g_string_free (pattern, FALSE);
}

/* The item that asks for what stands at @pattern, or for what it is a part of. */
static TrellisItem *
find_item (GListStore *items, const char *pattern)
{
  TrellisItem *best = NULL;
  gsize longest = 0;

  for (guint i = 0; i < trellis_list_length (items); i++)
    {
      TrellisItem *item = trellis_list_get (items, i);
      gsize length = strlen (item->member);

      if (length > longest && g_str_has_prefix (pattern, item->member)
          && (pattern[length] == '\0' || pattern[length] == '.'))
        {
          best = item;
          longest = length;
        }
    }
  return best;
}

static char *
say_label (GListStore *items, const char *path)
{
  g_autofree char *pattern = make_pattern (path);
  TrellisItem *item = find_item (items, pattern);
  const char *part = item == NULL ? NULL : pattern + strlen (item->member);
  const char *words = item == NULL ? find_other (path) : NULL;

  if (item == NULL)
    return g_strdup (words == NULL ? path : words);
  words = *part == '\0' ? NULL : trellis_control_measure_label (part + 1);
  /* Translators: a question, or what is chosen, and an answer to it. */
  return words == NULL ? g_strdup (item->label)
                       : g_strdup_printf (_ ("%s: %s"), item->label, words);
}

/**
 * trellis_answer_say_question:
 * @items: the items of a contract
 * @path: of an answer
 *
 * Returns: (transfer full): what it is an answer to, such as “By when (number 2)”
 */
char *
trellis_answer_say_question (GListStore *items, const char *path)
{
  g_autofree char *label = say_label (items, path);
  const char *bracket = strchr (path, '[');

  if (bracket == NULL)
    return g_steal_pointer (&label);
  /* Translators: an item that a contract holds, and of which goal or person, counted from 1. */
  return g_strdup_printf (_ ("%s (number %u)"), label,
                          (guint) g_ascii_strtoull (bracket + 1, NULL, 10) + 1);
}

static char *
say_wall (const char *text)
{
  g_autofree char *day = NULL, *time = NULL;
  TrellisWall wall;

  if (!trellis_wall_parse (text, &wall))
    return g_strdup (text);
  day = trellis_say_day (wall.date);
  time = trellis_typed_time_say (wall.minute);
  /* Translators: a day and a time. */
  return g_strdup_printf (_ ("%s, %s"), day, time);
}

static char *
say_date (const char *text)
{
  TrellisDate date;

  return trellis_date_parse (text, &date) ? trellis_say_date (date) : g_strdup (text);
}

static char *
say_each (const char *text, const char *delimiters, char *(*say) (const char *part))
{
  g_auto (GStrv) parts = g_strsplit_set (text, delimiters, -1);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  for (guint i = 0; parts[i] != NULL; i++)
    if (*g_strstrip (parts[i]) != '\0')
      {
        g_autofree char *said = say (parts[i]);

        g_strv_builder_add (words, said);
      }
  all = g_strv_builder_end (words);
  return trellis_say_list ((const char *const *) all);
}

static char *
say_decimal (const char *text)
{
  return trellis_say_decimal (text);
}

static char *
say_money (TrellisForm *form, const char *path, const char *text)
{
  const char *dot = strrchr (path, '.');
  g_autofree char *beside = g_strdup_printf ("%.*s.currency", (int) (dot - path), path);
  const char *currency = trellis_form_get (form, beside);
  g_autofree char *amount = trellis_say_decimal (text);

  /* Translators: an amount of money and its currency, such as “120.50 EUR”. */
  return currency == NULL ? g_strdup (amount) : g_strdup_printf (_ ("%s %s"), amount, currency);
}

static char *
say_ticks (const char *text)
{
  return say_each (text, "\n", trellis_choice_say);
}

static char *
say_dates (const char *text)
{
  return say_each (text, ",", say_date);
}

/* How the answer of each kind of item is said; the end of the member tells apart what a kind has
   several of. All else is said as it is typed. */
static const struct
{
  const char *kind;
  const char *end;
  char *(*say) (const char *text);
} sayings[] = {
  { "choice", "", trellis_choice_say },
  { "answer", "", trellis_choice_say },
  { "ticks", "", say_ticks },
  { "date", "", say_date },
  { "plan", ".first", say_wall },
  { "plan", ".rule", trellis_control_say_rhythm },
  { "plan", ".until", say_date },
  { "plan", ".except", say_dates },
  { "plan", ".zone", trellis_say_zone },
  { "goals", ".kind", trellis_choice_say },
  { "goals", ".direction", trellis_choice_say },
  { "goals", ".baseline", say_decimal },
  { "goals", ".target", say_decimal },
};

static char *
say_text (const TrellisItem *item, const char *path, const char *text)
{
  for (guint i = 0; item != NULL && i < G_N_ELEMENTS (sayings); i++)
    if (g_str_equal (sayings[i].kind, item->kind) && g_str_has_suffix (path, sayings[i].end))
      return sayings[i].say (text);
  /* Whether there is a team, or a sponsor. */
  return item == NULL && (g_str_equal (text, "yes") || g_str_equal (text, "no"))
             ? trellis_choice_say (text)
             : g_strdup (text);
}

static gboolean
is_blank (const char *text)
{
  return text == NULL || text[strspn (text, " \t\n")] == '\0';
}

/**
 * trellis_answer_say:
 * @items: the items of a contract
 * @path: of an answer
 *
 * Returns: (transfer full): what is typed there, in words; a dash where nothing is
 */
char *
trellis_answer_say (GListStore *items, TrellisForm *form, const char *path)
{
  const char *text = trellis_form_get (form, path);
  g_autofree char *pattern = make_pattern (path);
  TrellisItem *item = find_item (items, pattern);

  if (g_strcmp0 (text, TRELLIS_FORM_NOTHING) == 0)
    return g_strdup (_ ("None of these"));
  if (is_blank (text))
    return g_strdup (TRELLIS_SAY_NOTHING);
  if (item != NULL && g_str_equal (item->kind, "money"))
    return say_money (form, path, text);
  /* What is asked beside the number of sessions. */
  if (item == NULL && g_str_equal (path, "plan.until"))
    return say_date (text);
  return say_text (item, path, text);
}
