/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A search over all that is written in a practice, step by step. */

#include "config.h"

#include "trellis-search.h"

#include "practice/trellis-queries.h"
#include "practice/trellis-search-text.h"

#include <string.h>

/* Folding a text costs about so many times as much as looking through it. */
#define FOLDING_COST 16

/* Where texts stand; of those of one record in which the words are, the first is shown. */
static const struct
{
  GType (*get_type) (void);
  TrellisHitKind kind;
  const char *member;
  gsize offset;
} places[] = {
#define PLACE(type, Type, kind, member, field)                                                     \
  {                                                                                                \
    trellis_##type##_get_type, TRELLIS_HIT_##kind, member, G_STRUCT_OFFSET (Trellis##Type, field)  \
  }
  PLACE (person, Person, PERSON, "name", name),
  PLACE (person, Person, PERSON, "email", email),
  PLACE (person, Person, PERSON, "phone", phone),
  PLACE (person, Person, PERSON, "organisation", organisation),
  PLACE (person, Person, PERSON, "role", role),
  PLACE (person, Person, PERSON, "field", field),
  PLACE (contract, Contract, ENGAGEMENT, "purpose", purpose),
  PLACE (goal, Goal, GOAL, "statement", statement),
  PLACE (aspiration, Aspiration, GOAL, "statement", statement),
  PLACE (action, Action, ACTION, "what", what),
  PLACE (session, Session, NOTE, "notes", notes),
  PLACE (session, Session, NOTE, "private-notes", private_notes),
  PLACE (session, Session, NOTE, "summary", summary),
  PLACE (session, Session, NOTE, "focus", focus),
  PLACE (session, Session, NOTE, "success", success),
  PLACE (session, Session, NOTE, "agenda", agenda),
  PLACE (feedback, Feedback, NOTE, "words", words),
  PLACE (check_in, CheckIn, NOTE, "note", note),
  PLACE (exchange, Exchange, NOTE, "what", what),
  PLACE (milestone, Milestone, NOTE, "what", what),
#undef PLACE
};

typedef struct
{
  TrellisHitKind kind;
  TrellisEngagement *engagement;
  GObject *item;
  guint32 day; /* of a note */
  char *folded;
} Entry;

/* An entry in which all words occur; the lower the rank the better. */
typedef struct
{
  guint entry;
  guint rank;
} Match;

struct _TrellisSearch
{
  GObject parent_instance;

  TrellisPractice *practice;
  GArray *entries;
  char **words;
  guint position;
  GArray *matches[TRELLIS_HIT_N_KINDS];
  guint counts[TRELLIS_HIT_N_KINDS];
};

G_DEFINE_FINAL_TYPE (TrellisHit, trellis_hit, G_TYPE_OBJECT)
G_DEFINE_FINAL_TYPE (TrellisSearch, trellis_search, G_TYPE_OBJECT)

static void
trellis_hit_finalize (GObject *object)
{
  TrellisHit *self = TRELLIS_HIT (object);

  g_clear_object (&self->engagement);
  g_clear_object (&self->item);
  g_clear_pointer (&self->excerpt, g_free);
  G_OBJECT_CLASS (trellis_hit_parent_class)->finalize (object);
}

static void
trellis_hit_class_init (TrellisHitClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = trellis_hit_finalize;
}

static void
trellis_hit_init (TrellisHit *self)
{
}

static void
clear_entry (gpointer data)
{
  Entry *entry = data;

  g_clear_object (&entry->engagement);
  g_clear_object (&entry->item);
  g_clear_pointer (&entry->folded, g_free);
}

static void
add_entry (TrellisSearch *self,
           TrellisHitKind kind,
           TrellisEngagement *engagement,
           gpointer item,
           TrellisDate day)
{
  Entry entry = { kind, engagement == NULL ? NULL : g_object_ref (engagement), g_object_ref (item),
                  day.julian, NULL };

  g_array_append_val (self->entries, entry);
}

static void
add_list (TrellisSearch *self, TrellisHitKind kind, TrellisEngagement *engagement, GListStore *list)
{
  for (guint i = 0; list != NULL && i < trellis_list_length (list); i++)
    {
      gpointer item = trellis_list_get (list, i);
      TrellisDate day = TRELLIS_NO_DATE;

      if (TRELLIS_IS_SESSION (item))
        day = TRELLIS_SESSION (item)->start.date;
      else if (TRELLIS_IS_CHECK_IN (item))
        day = TRELLIS_CHECK_IN (item)->date;
      else if (TRELLIS_IS_EXCHANGE (item))
        day = TRELLIS_EXCHANGE (item)->date;
      else if (TRELLIS_IS_MILESTONE (item))
        day = TRELLIS_MILESTONE (item)->date;
      else if (TRELLIS_IS_FEEDBACK (item))
        day = TRELLIS_FEEDBACK (item)->date;
      add_entry (self, kind, engagement, item, day);
    }
}

static void
add_coaching (TrellisSearch *self, TrellisCoaching *coaching)
{
  TrellisEngagement *engagement = TRELLIS_ENGAGEMENT (coaching);

  add_list (self, TRELLIS_HIT_GOAL, engagement, coaching->goals);
  for (guint i = 0; i < trellis_list_length (coaching->goals); i++)
    {
      TrellisGoal *goal = trellis_list_get (coaching->goals, i);

      add_list (self, TRELLIS_HIT_NOTE, engagement, goal->check_ins);
    }
}

static void
add_mentoring (TrellisSearch *self, TrellisMentoring *mentoring)
{
  TrellisEngagement *engagement = TRELLIS_ENGAGEMENT (mentoring);

  add_list (self, TRELLIS_HIT_GOAL, engagement, mentoring->aspirations);
  add_list (self, TRELLIS_HIT_NOTE, engagement, mentoring->exchanges);
  add_list (self, TRELLIS_HIT_NOTE, engagement, mentoring->milestones);
}

/* What there is to look through; the texts themselves are folded when a search comes to them. */
static void
gather (TrellisSearch *self)
{
  GListStore *people = G_LIST_STORE (trellis_practice_get_people (self->practice));
  GListStore *engagements = G_LIST_STORE (trellis_practice_get_engagements (self->practice));

  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_set_clear_func (self->entries, clear_entry);
  add_list (self, TRELLIS_HIT_PERSON, NULL, people);
  for (guint i = 0; i < trellis_list_length (engagements); i++)
    {
      TrellisEngagement *each = trellis_list_get (engagements, i);

      add_entry (self, TRELLIS_HIT_ENGAGEMENT, each, each, TRELLIS_NO_DATE);
      add_list (self, TRELLIS_HIT_ACTION, each, each->actions);
      add_list (self, TRELLIS_HIT_NOTE, each, each->sessions);
      add_list (self, TRELLIS_HIT_NOTE, each, each->feedback);
      if (each->kind == TRELLIS_ENGAGEMENT_KIND_COACHING)
        add_coaching (self, TRELLIS_COACHING (each));
      else
        add_mentoring (self, TRELLIS_MENTORING (each));
    }
}

static void
append_text (GString *all, const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  if (all->len > 0)
    g_string_append_c (all, '\n');
  g_string_append (all, text);
}

static void
append_record (GString *all, gpointer record)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (G_OBJECT_TYPE (record) == places[i].get_type ())
      append_text (all, G_STRUCT_MEMBER (char *, record, places[i].offset));
}

/* What is written at the steps of a session's protocol; %NULL where nothing is. */
static GHashTable *
step_notes_of (gpointer record)
{
  return TRELLIS_IS_SESSION (record) ? TRELLIS_SESSION (record)->step_notes : NULL;
}

static void
append_step_notes (GString *all, GHashTable *notes)
{
  GHashTableIter iter;
  gpointer text;

  if (notes == NULL)
    return;
  g_hash_table_iter_init (&iter, notes);
  while (g_hash_table_iter_next (&iter, NULL, &text))
    append_text (all, text);
}

static void
append_engagement (TrellisSearch *self, GString *all, TrellisEngagement *engagement)
{
  g_auto (GStrv) names = trellis_practice_dup_names (self->practice, engagement);

  append_text (all, engagement->title);
  for (guint i = 0; names[i] != NULL; i++)
    append_text (all, names[i]);
  if (engagement->kind == TRELLIS_ENGAGEMENT_KIND_COACHING
      && TRELLIS_COACHING (engagement)->contract != NULL)
    append_record (all, TRELLIS_COACHING (engagement)->contract);
}

static void
fold_entry (TrellisSearch *self, Entry *entry)
{
  g_autoptr (GString) all = g_string_new (NULL);

  if (entry->kind == TRELLIS_HIT_ENGAGEMENT)
    append_engagement (self, all, entry->engagement);
  else
    {
      append_record (all, entry->item);
      append_step_notes (all, step_notes_of (entry->item));
    }
  entry->folded = trellis_search_fold (all->str);
}

/* Returns: 0 when what comes first in the text begins with what is sought, 1 when all words begin
   words, 2 when they occur; %G_MAXUINT when one does not. */
static guint
rank_entry (TrellisSearch *self, const Entry *entry)
{
  guint rank = 0;

  for (guint i = 0; self->words[i] != NULL; i++)
    {
      gboolean begins;
      const char *found = trellis_search_find (entry->folded, self->words[i], &begins);

      if (found == NULL)
        return G_MAXUINT;
      if (!begins)
        rank = 2;
      else if (i == 0 && found != entry->folded)
        rank = MAX (rank, 1);
    }
  return rank;
}

/* Of notes the newest comes first, of all else what fits best. */
static gboolean
comes_before (TrellisSearch *self, const Match *one, const Match *other)
{
  const Entry *entry = &g_array_index (self->entries, Entry, one->entry);
  const Entry *other_entry = &g_array_index (self->entries, Entry, other->entry);

  if (entry->kind == TRELLIS_HIT_NOTE)
    return entry->day > other_entry->day;
  return one->rank < other->rank;
}

static void
keep_match (TrellisSearch *self, TrellisHitKind kind, Match match)
{
  GArray *matches = self->matches[kind];
  guint at = matches->len;

  self->counts[kind]++;
  while (at > 0 && comes_before (self, &match, &g_array_index (matches, Match, at - 1)))
    at--;
  if (at >= TRELLIS_SEARCH_MOST_HITS)
    return;
  g_array_insert_val (matches, at, match);
  if (matches->len > TRELLIS_SEARCH_MOST_HITS)
    g_array_set_size (matches, TRELLIS_SEARCH_MOST_HITS);
}

/* Returns: what it cost */
static gsize
look_at (TrellisSearch *self, guint position)
{
  Entry *entry = &g_array_index (self->entries, Entry, position);
  gboolean known = entry->folded != NULL;
  Match match = { position, G_MAXUINT };

  if (!known)
    fold_entry (self, entry);
  match.rank = rank_entry (self, entry);
  if (match.rank != G_MAXUINT)
    keep_match (self, entry->kind, match);
  return (strlen (entry->folded) + 32) * (known ? 1 : FOLDING_COST);
}

static gboolean
quote_text (TrellisSearch *self, TrellisHit *hit, const char *member, const char *text)
{
  if (!trellis_search_locate (text, (const char *const *) self->words, &hit->from, &hit->to))
    return FALSE;
  hit->member = member;
  hit->excerpt = trellis_search_excerpt (text, &hit->from, &hit->to);
  return TRUE;
}

static gboolean
quote_step_notes (TrellisSearch *self, TrellisHit *hit, GHashTable *notes)
{
  GHashTableIter iter;
  gpointer text;

  if (notes == NULL)
    return FALSE;
  g_hash_table_iter_init (&iter, notes);
  while (g_hash_table_iter_next (&iter, NULL, &text))
    if (quote_text (self, hit, "step-notes", text))
      return TRUE;
  return FALSE;
}

/* Shows the first text of the record in which one of the words stands. */
static gboolean
quote_record (TrellisSearch *self, TrellisHit *hit, gpointer record)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (G_OBJECT_TYPE (record) == places[i].get_type ()
        && quote_text (self, hit, places[i].member,
                       G_STRUCT_MEMBER (char *, record, places[i].offset)))
      return TRUE;
  return quote_step_notes (self, hit, step_notes_of (record));
}

/* Its purpose where the words are in that, else its title: the names of its people are shown
   anyway. */
static void
quote_engagement (TrellisSearch *self, TrellisHit *hit)
{
  TrellisContract *contract = hit->engagement->kind == TRELLIS_ENGAGEMENT_KIND_COACHING
                                  ? TRELLIS_COACHING (hit->engagement)->contract
                                  : NULL;
  const char *title = hit->engagement->title == NULL ? "" : hit->engagement->title;
  const char *const *words = (const char *const *) self->words;

  if (!trellis_search_locate (title, words, &hit->from, &hit->to) && contract != NULL
      && quote_record (self, hit, contract))
    return;
  hit->member = "title";
  hit->excerpt = g_strdup (title);
}

static TrellisHit *
create_hit (TrellisSearch *self, const Entry *entry)
{
  TrellisHit *hit = g_object_new (TRELLIS_TYPE_HIT, NULL);

  hit->kind = entry->kind;
  hit->engagement = entry->engagement == NULL ? NULL : g_object_ref (entry->engagement);
  hit->item = g_object_ref (entry->item);
  if (hit->kind == TRELLIS_HIT_ENGAGEMENT)
    quote_engagement (self, hit);
  else
    quote_record (self, hit, hit->item);
  return hit;
}

static void
forget_matches (TrellisSearch *self)
{
  for (guint kind = 0; kind < TRELLIS_HIT_N_KINDS; kind++)
    {
      g_array_set_size (self->matches[kind], 0);
      self->counts[kind] = 0;
    }
}

static void
trellis_search_finalize (GObject *object)
{
  TrellisSearch *self = TRELLIS_SEARCH (object);

  for (guint kind = 0; kind < TRELLIS_HIT_N_KINDS; kind++)
    g_array_unref (self->matches[kind]);
  g_clear_pointer (&self->entries, g_array_unref);
  g_clear_pointer (&self->words, g_strfreev);
  g_clear_object (&self->practice);
  G_OBJECT_CLASS (trellis_search_parent_class)->finalize (object);
}

static void
trellis_search_class_init (TrellisSearchClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = trellis_search_finalize;
}

static void
trellis_search_init (TrellisSearch *self)
{
  for (guint kind = 0; kind < TRELLIS_HIT_N_KINDS; kind++)
    self->matches[kind] = g_array_new (FALSE, FALSE, sizeof (Match));
}

/**
 * trellis_search_new:
 *
 * Returns: (transfer full): a search in that practice, for nothing yet
 */
TrellisSearch *
trellis_search_new (TrellisPractice *practice)
{
  TrellisSearch *self = g_object_new (TRELLIS_TYPE_SEARCH, NULL);

  self->practice = g_object_ref (practice);
  return self;
}

/**
 * trellis_search_begin:
 * @text: (nullable): words, all of which are to occur in one record, letter case and diacritics
 *   aside
 *
 * Begins to look for something else; trellis_search_step() does the work.
 */
void
trellis_search_begin (TrellisSearch *self, const char *text)
{
  g_strfreev (self->words);
  self->words = trellis_search_fold_words (text);
  self->position = 0;
  forget_matches (self);
}

/**
 * trellis_search_step:
 * @effort: how many bytes of text to look through, about; texts that no search has seen yet cost
 *   more
 *
 * Goes on searching.
 *
 * Returns: whether there is more to look through
 */
gboolean
trellis_search_step (TrellisSearch *self, gsize effort)
{
  gsize spent = 0;

  if (self->words == NULL || self->words[0] == NULL)
    return FALSE;
  if (self->entries == NULL)
    {
      gather (self);
      return TRUE;
    }
  while (self->position < self->entries->len && spent < effort)
    spent += look_at (self, self->position++);
  return self->position < self->entries->len;
}

/**
 * trellis_search_list_hits:
 *
 * Returns: (transfer full) (element-type TrellisHit): what was found so far, at most
 * %TRELLIS_SEARCH_MOST_HITS
 */
GPtrArray *
trellis_search_list_hits (TrellisSearch *self, TrellisHitKind kind)
{
  GPtrArray *hits = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->matches[kind]->len; i++)
    {
      const Match *match = &g_array_index (self->matches[kind], Match, i);

      g_ptr_array_add (hits,
                       create_hit (self, &g_array_index (self->entries, Entry, match->entry)));
    }
  return hits;
}

/**
 * trellis_search_count:
 *
 * Returns: how many there are of that kind, as far as the search has come
 */
guint
trellis_search_count (TrellisSearch *self, TrellisHitKind kind)
{
  return self->counts[kind];
}

/**
 * trellis_search_forget:
 *
 * Forgets all texts, because the practice has changed; what is sought is sought again from the
 * beginning.
 */
void
trellis_search_forget (TrellisSearch *self)
{
  forget_matches (self);
  g_clear_pointer (&self->entries, g_array_unref);
  self->position = 0;
}
