/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the places in our clauses are filled with. */

#include "config.h"

#include "trellis-clause-values.h"

#include "base/trellis-record-path.h"

/* The places that one member of the form fills, as it is or by the word that a table has for it. */
static const struct
{
  const char *place;
  const char *member;
  gsize table;
} plain[] = {
  { "coach", "practitioner.name" },
  { "sponsor", "sponsor.name" },
  { "title", "title" },
  { "purpose", "purpose" },
  { "minutes", "plan.minutes" },
  { "zone", "plan.zone" },
  { "place", "plan.place" },
  { "link", "plan.link" },
  { "format", "plan.format", G_STRUCT_OFFSET (TrellisWords, format) },
  { "payer", "terms.payer", G_STRUCT_OFFSET (TrellisWords, payer) },
  { "ethics", "terms.ethics", G_STRUCT_OFFSET (TrellisWords, ethics) },
  { "governing-law", "terms.governing-law", G_STRUCT_OFFSET (TrellisWords, country) },
  { "cancellation-hours", "terms.cancellation-hours" },
  { "lateness-minutes", "terms.lateness-minutes" },
  { "ending-notice-days", "terms.ending-notice-days" },
  { "records-years", "terms.records-years" },
};

static char *
write_plain (TrellisWords *words, TrellisBrief *form, guint i)
{
  g_autofree char *text = trellis_record_path_dup_text (form, plain[i].member);

  if (plain[i].table == 0)
    return g_steal_pointer (&text);
  return g_strdup (trellis_words_get (G_STRUCT_MEMBER (GHashTable *, words, plain[i].table), text));
}

/* A team is one coachee, by its own name. */
static char *
write_coachees (TrellisWords *words, TrellisBrief *form, guint n_sessions)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  if (form->team != NULL)
    return g_strdup (form->team->name);
  for (guint i = 0; i < trellis_list_length (form->coachees); i++)
    {
      TrellisPerson *coachee = trellis_list_get (form->coachees, i);
      const char *name = coachee->name == NULL ? TRELLIS_WORDS_GAP : coachee->name;

      g_ptr_array_add (names, (gpointer) name);
    }
  if (names->len == 0)
    return NULL;
  g_ptr_array_add (names, NULL);
  return trellis_words_join (words, (const char *const *) names->pdata);
}

static char *
write_start (TrellisWords *words, TrellisBrief *form, guint n_sessions)
{
  return form->term == NULL ? NULL : trellis_words_format_date (words, form->term->start);
}

static char *
write_end (TrellisWords *words, TrellisBrief *form, guint n_sessions)
{
  return form->term == NULL ? NULL : trellis_words_format_date (words, form->term->end);
}

static char *
write_count (TrellisWords *words, TrellisBrief *form, guint n_sessions)
{
  return n_sessions == 0 ? NULL : g_strdup_printf ("%u", n_sessions);
}

static char *
write_rhythm (TrellisWords *words, TrellisBrief *form, guint n_sessions)
{
  return trellis_words_format_rhythm (words, form->plan);
}

static char *
write_fee (TrellisWords *words, TrellisBrief *form, guint n_sessions)
{
  TrellisFee *fee = form->terms == NULL ? NULL : form->terms->fee;

  if (fee == NULL || fee->amount_minor < 0 || fee->currency == NULL)
    return NULL;
  return trellis_words_format_money (words, fee->amount_minor, fee->currency);
}

static char *
write_sponsor_may_see (TrellisWords *words, TrellisBrief *form, guint n_sessions)
{
  char **see = form->terms == NULL ? NULL : form->terms->sponsor_may_see;
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();

  if (see == NULL)
    return NULL;
  for (guint i = 0; see[i] != NULL; i++)
    g_ptr_array_add (parts, (gpointer) trellis_words_get (words->sponsor_may_see, see[i]));
  if (parts->len == 0)
    return g_strdup (trellis_words_get (words->sponsor_may_see, "none"));
  g_ptr_array_add (parts, NULL);
  return trellis_words_join (words, (const char *const *) parts->pdata);
}

/* The places that take more than one member. */
static const struct
{
  const char *place;
  char *(*write) (TrellisWords *words, TrellisBrief *form, guint n_sessions);
} composed[] = {
  { "coachees", write_coachees },
  { "start", write_start },
  { "end", write_end },
  { "count", write_count },
  { "rhythm", write_rhythm },
  { "fee", write_fee },
  { "sponsor-may-see", write_sponsor_may_see },
};

static void
add_value (GPtrArray *pairs, const char *place, char *value)
{
  g_ptr_array_add (pairs, g_strdup (place));
  g_ptr_array_add (pairs, value == NULL ? g_strdup (TRELLIS_WORDS_GAP) : value);
}

/**
 * trellis_clause_values_new:
 * @n_sessions: how many sessions the plan gives; 0 while that is not known
 *
 * Returns: (transfer full) (array zero-terminated=1): for trellis_words_fill(): every place that
 *   our clauses may have and what stands there, a mark for what the form does not say yet
 */
char **
trellis_clause_values_new (TrellisWords *words, TrellisBrief *form, guint n_sessions)
{
  GPtrArray *pairs = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (plain); i++)
    add_value (pairs, plain[i].place, write_plain (words, form, i));
  for (guint i = 0; i < G_N_ELEMENTS (composed); i++)
    add_value (pairs, composed[i].place, composed[i].write (words, form, n_sessions));
  g_ptr_array_add (pairs, NULL);
  return (char **) g_ptr_array_free (pairs, FALSE);
}
