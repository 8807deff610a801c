/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of a search: what was found, with the words that were sought in bold. */

#include "config.h"

#include "trellis-search-row.h"

#include "pages/trellis-say.h"
#include "ui/common/trellis-engagement-words.h"
#include "ui/common/trellis-row-name.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _TrellisSearchRow
{
  GtkListBoxRow parent_instance;

  AdwAvatar *avatar;
  GtkLabel *title;
  GtkLabel *line;

  TrellisHit *hit;
};

G_DEFINE_FINAL_TYPE (TrellisSearchRow, trellis_search_row, GTK_TYPE_LIST_BOX_ROW)

static void
show_plain (GtkLabel *label, const char *text)
{
  gtk_label_set_attributes (label, NULL);
  gtk_label_set_label (label, text == NULL ? "" : text);
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
show_excerpt (GtkLabel *label, TrellisHit *hit)
{
  PangoAttrList *attributes = pango_attr_list_new ();
  PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

  bold->start_index = (guint) hit->from;
  bold->end_index = (guint) hit->to;
  pango_attr_list_insert (attributes, bold);
  show_plain (label, hit->excerpt);
  gtk_label_set_attributes (label, attributes);
  pango_attr_list_unref (attributes);
}

/* What a note stands in; any other is plain notes. */
static const struct
{
  GType (*get_type) (void);
  const char *member, *words;
} wheres[] = {
  { trellis_check_in_get_type, "note", N_ ("Check-in") },
  { trellis_exchange_get_type, "what", N_ ("Exchange") },
  { trellis_milestone_get_type, "what", N_ ("Milestone") },
  { trellis_feedback_get_type, "words", N_ ("Feedback") },
  { trellis_session_get_type, "private-notes", N_ ("Private notes") },
  { trellis_session_get_type, "agenda", N_ ("Agenda") },
  { trellis_session_get_type, "summary", N_ ("Summary") },
  { trellis_session_get_type, "focus", N_ ("Focus") },
  { trellis_session_get_type, "success", N_ ("Measure of success") },
};

static const char *
say_where (TrellisHit *hit)
{
  for (guint i = 0; i < G_N_ELEMENTS (wheres); i++)
    if (G_OBJECT_TYPE (hit->item) == wheres[i].get_type ()
        && g_strcmp0 (hit->member, wheres[i].member) == 0)
      return gettext (wheres[i].words);
  return _ ("Notes");
}

static TrellisDate
date_of (gpointer item)
{
  if (TRELLIS_IS_CHECK_IN (item))
    return TRELLIS_CHECK_IN (item)->date;
  if (TRELLIS_IS_EXCHANGE (item))
    return TRELLIS_EXCHANGE (item)->date;
  if (TRELLIS_IS_FEEDBACK (item))
    return TRELLIS_FEEDBACK (item)->date;
  return TRELLIS_IS_MILESTONE (item) ? TRELLIS_MILESTONE (item)->date
                                     : TRELLIS_SESSION (item)->start.date;
}

static void
show_note (TrellisSearchRow *self, const char *lead)
{
  g_autofree char *date = trellis_say_date (date_of (self->hit->item));
  g_autofree char *where = trellis_words_facts (say_where (self->hit), date);
  g_autofree char *title = trellis_words_facts (lead, where);

  show_plain (self->title, title);
  show_excerpt (self->line, self->hit);
}

static void
show_person (TrellisSearchRow *self)
{
  TrellisPerson *person = self->hit->item;

  adw_avatar_set_text (self->avatar, person->name);
  if (g_strcmp0 (self->hit->member, "name") == 0)
    {
      show_excerpt (self->title, self->hit);
      show_plain (self->line, person->organisation != NULL ? person->organisation : person->email);
      return;
    }
  show_plain (self->title, person->name);
  show_excerpt (self->line, self->hit);
}

static void
show_engagement (TrellisSearchRow *self, TrellisPractice *practice)
{
  TrellisHit *hit = self->hit;
  g_autofree char *people = trellis_words_people (NULL, practice, hit->engagement);

  if (g_strcmp0 (hit->member, "title") == 0)
    {
      show_excerpt (self->title, hit);
      show_plain (self->line, people);
      return;
    }
  show_plain (self->title, hit->engagement->title);
  show_excerpt (self->line, hit);
}

static void
show_item (TrellisSearchRow *self, const char *lead)
{
  g_autofree char *whose = trellis_words_facts (lead, self->hit->engagement->title);

  show_excerpt (self->title, self->hit);
  show_plain (self->line, whose);
}

static void
trellis_search_row_dispose (GObject *object)
{
  g_clear_object (&TRELLIS_SEARCH_ROW (object)->hit);
  G_OBJECT_CLASS (trellis_search_row_parent_class)->dispose (object);
}

static void
trellis_search_row_class_init (TrellisSearchRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trellis_search_row_dispose;
  g_type_ensure (ADW_TYPE_AVATAR);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/search/trellis-search-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TrellisSearchRow, avatar);
  gtk_widget_class_bind_template_child (widget_class, TrellisSearchRow, line);
  gtk_widget_class_bind_template_child (widget_class, TrellisSearchRow, title);
}

static void
trellis_search_row_init (TrellisSearchRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  trellis_name_by_labels (GTK_WIDGET (self));
}

GtkWidget *
trellis_search_row_new (void)
{
  return g_object_new (TRELLIS_TYPE_SEARCH_ROW, NULL);
}

/**
 * trellis_search_row_show:
 *
 * Shows something that was found in place of what the row showed before.
 */
void
trellis_search_row_show (TrellisSearchRow *self, TrellisPractice *practice, TrellisHit *hit)
{
  g_autofree char *lead
      = hit->engagement == NULL ? NULL : trellis_words_lead (NULL, practice, hit->engagement);

  g_set_object (&self->hit, hit);
  adw_avatar_set_text (self->avatar, lead);
  if (hit->kind == TRELLIS_HIT_PERSON)
    show_person (self);
  else if (hit->kind == TRELLIS_HIT_ENGAGEMENT)
    show_engagement (self, practice);
  else if (hit->kind == TRELLIS_HIT_NOTE)
    show_note (self, lead);
  else
    show_item (self, lead);
}

/**
 * trellis_search_row_get_hit:
 *
 * Returns: (transfer none) (nullable): what the row shows
 */
TrellisHit *
trellis_search_row_get_hit (TrellisSearchRow *self)
{
  return self->hit;
}
