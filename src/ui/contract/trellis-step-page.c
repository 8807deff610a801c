/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A step of the wizard: the questions of its items, in groups of what they are about. */

#include "config.h"

#include "trellis-step-page.h"

#include "base/trellis-record-path.h"
#include "contract/trellis-clauses.h"
#include "contract/trellis-items.h"
#include "trellis-answer-words.h"
#include "trellis-clause-fold.h"
#include "trellis-people-button.h"
#include "trellis-question-list.h"
#include "trellis-question.h"
#include "ui/common/trellis-wrap-checks.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _TrellisStepPage
{
  GtkWidget parent_instance;

  GtkBox *groups;

  TrellisPractice *practice;
  TrellisForm *form;
  TrellisClauseBook *book;
  GListStore *items;
  GHashTable *places; /* the box of each group, by what it is about */
};

G_DEFINE_FINAL_TYPE (TrellisStepPage, trellis_step_page, GTK_TYPE_WIDGET)

/* What a group is about is what the members of its items begin with. */
static const struct
{
  const char *part;
  const char *title;
  const char *hint;
  const char *question; /* of a part that there may be or not */
  const char *folded;   /* the answer with which it needs no look any more */
} parts[] = {
  { "practitioner", N_ ("You"), N_ ("What you write here stands on your own card, too."), NULL,
    "practitioner.name" },
  { "coachees[]", N_ ("Who Is Coached"), NULL, NULL },
  { "team", N_ ("Team"), NULL, N_ ("A whole team is coached") },
  { "sponsor", N_ ("Sponsor"), N_ ("A sponsor asks for the coaching, or pays for it, and signs."),
    N_ ("There is a sponsor") },
  { "goals[]", N_ ("Goals"),
    N_ ("Everybody who signs reads these goals, a sponsor too. What stays between coach and person "
        "coached is a goal that does not stand in the contract."),
    NULL },
  { "term", N_ ("Term"), NULL, NULL },
  { "plan", N_ ("Sessions"), NULL, NULL },
  { "clauses", N_ ("Wording"),
    N_ ("Our texts are a beginning and no legal advice. Open what you want to read or change."),
    NULL },
};

static guint
find_part (const char *part)
{
  guint i = 0;

  while (i < G_N_ELEMENTS (parts) && !g_str_equal (parts[i].part, part))
    i++;
  return i;
}

/* `coachees[]` for `coachees[].name`, `title` for `title`, and lists by themselves. */
static char *
dup_part (TrellisItem *item)
{
  const char *brackets = strstr (item->member, "[]");

  if (brackets != NULL)
    return g_strndup (item->member, brackets - item->member + strlen ("[]"));
  if (g_str_equal (item->kind, "goals"))
    return g_strconcat (item->member, "[]", NULL);
  return g_strndup (item->member, strcspn (item->member, "."));
}

/* What is about nothing in particular stands together. */
static const char *
get_group (const char *part)
{
  return find_part (part) < G_N_ELEMENTS (parts) ? part : "";
}

static GtkWidget *
create_text (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, style);
  return label;
}

static void
on_part_toggled_cb (GtkCheckButton *check, TrellisStepPage *self)
{
  gboolean has = gtk_check_button_get_active (check);
  GtkWidget *rest = g_object_get_data (G_OBJECT (check), "rest");

  gtk_widget_set_visible (rest, has);
  trellis_form_set (self->form, g_object_get_data (G_OBJECT (check), "part"), has ? "yes" : "no");
}

/* What is typed for a part that there is not stays typed. */
static GtkWidget *
add_part_question (TrellisStepPage *self, GtkWidget *card, guint part)
{
  GtkWidget *check = gtk_check_button_new_with_label (_ (parts[part].question));
  GtkWidget *rest = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  gboolean has = trellis_form_has (self->form, parts[part].part);

  trellis_wrap_checks (check);
  gtk_box_append (GTK_BOX (card), check);
  if (g_str_equal (parts[part].part, "sponsor"))
    {
      GtkWidget *people = trellis_people_button_new (self->form, "sponsor", self->practice);

      gtk_widget_set_halign (people, GTK_ALIGN_START);
      gtk_box_append (GTK_BOX (rest), people);
    }
  gtk_box_append (GTK_BOX (card), rest);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), has);
  gtk_widget_set_visible (rest, has);
  g_object_set_data (G_OBJECT (check), "rest", rest);
  g_object_set_data (G_OBJECT (check), "part", (gpointer) parts[part].part);
  g_signal_connect (check, "toggled", G_CALLBACK (on_part_toggled_cb), self);
  return rest;
}

/* What was answered with an earlier contract is out of the way, and a click away. */
static GtkWidget *
fold (GtkWidget *group, const char *title, const char *answer)
{
  GtkWidget *fold = gtk_expander_new (NULL);
  g_autofree char *text
      = answer == NULL ? g_strdup (title) : g_strdup_printf ("%s · %s", title, answer);
  GtkWidget *label = create_text (text, "title-4");

  gtk_widget_set_margin_start (label, 6);
  gtk_expander_set_label_widget (GTK_EXPANDER (fold), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (fold), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_expander_set_expanded (GTK_EXPANDER (fold), answer == NULL);
  gtk_widget_set_margin_top (group, 9);
  gtk_expander_set_child (GTK_EXPANDER (fold), group);
  /* The arrow keys look for the next widget in what is folded away, too, unless it is hidden. */
  g_object_bind_property (fold, "expanded", group, "visible", G_BINDING_SYNC_CREATE);
  return fold;
}

static GtkWidget *
add_group (TrellisStepPage *self, guint part, gboolean in_card)
{
  GtkWidget *group = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9), *card = group;
  const char *title = part < G_N_ELEMENTS (parts) ? parts[part].title : NULL;
  const char *hint = part < G_N_ELEMENTS (parts) ? parts[part].hint : NULL;

  if (title != NULL && parts[part].folded == NULL)
    gtk_box_append (GTK_BOX (group), create_text (_ (title), "title-4"));
  if (hint != NULL)
    gtk_box_append (GTK_BOX (group), create_text (_ (hint), "dim-label"));
  if (in_card)
    {
      card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
      gtk_widget_add_css_class (card, "card");
      gtk_widget_add_css_class (card, "questions");
      gtk_box_append (GTK_BOX (group), card);
    }
  gtk_box_append (self->groups,
                  part < G_N_ELEMENTS (parts) && parts[part].folded
                      ? fold (group, _ (title), trellis_form_get (self->form, parts[part].folded))
                      : group);
  if (part < G_N_ELEMENTS (parts) && parts[part].question != NULL)
    card = add_part_question (self, card, part);
  return card;
}

static GtkWidget *
create_people_button (TrellisForm *form, const char *item, gpointer data)
{
  return trellis_people_button_new (form, item, data);
}

/* Whom a contract in force is with does not change. */
static gboolean
is_in_force (TrellisStepPage *self)
{
  TrellisEngagement *engagement
      = trellis_practice_find_engagement (self->practice, self->form->engagement);

  return engagement != NULL && TRELLIS_COACHING (engagement)->state != TRELLIS_COACHING_STATE_DRAFT;
}

static void
add_list (TrellisStepPage *self, const char *part, GListStore *items)
{
  g_autofree char *list = g_strndup (part, strlen (part) - strlen ("[]"));
  GtkWidget *group = add_group (self, find_part (part), FALSE);
  gboolean people = g_str_equal (list, "coachees");

  gtk_box_append (GTK_BOX (group),
                  trellis_question_list_new (self->form, list, G_LIST_MODEL (items),
                                             people && is_in_force (self),
                                             people ? create_people_button : NULL, self->practice));
}

static void
add_item (TrellisStepPage *self, TrellisItem *item, const char *part)
{
  GtkWidget *place = g_hash_table_lookup (self->places, get_group (part));
  gboolean clause = g_str_equal (item->kind, "clause");

  if (place == NULL)
    {
      place = add_group (self, find_part (part), TRUE);
      g_hash_table_insert (self->places, g_strdup (get_group (part)), place);
      if (clause)
        gtk_box_set_spacing (GTK_BOX (place), 6);
    }
  gtk_box_append (GTK_BOX (place), clause ? trellis_clause_fold_new (self->form, item)
                                          : trellis_question_new (self->form, item, item->member));
}

/* The items of one list, gathered from wherever they stand among those of the step. */
static GListStore *
gather (GListStore *items, const char *step, const char *part)
{
  GListStore *found = g_list_store_new (TRELLIS_TYPE_ITEM);

  for (guint i = 0; i < trellis_list_length (items); i++)
    {
      TrellisItem *item = trellis_list_get (items, i);
      g_autofree char *own = dup_part (item);

      if (!g_str_equal (item->step, step) || !g_str_equal (own, part))
        continue;
      if (strstr (item->member, "[]") != NULL)
        g_list_store_append (found, item);
    }
  return found;
}

/* Clauses come last: most people leave them as they are. */
static void
add_items (TrellisStepPage *self, GListStore *items, const char *step, gboolean clauses)
{
  g_autoptr (GHashTable) lists = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < trellis_list_length (items); i++)
    {
      TrellisItem *item = trellis_list_get (items, i);
      g_autofree char *part = dup_part (item);
      g_autoptr (GListStore) of_list = NULL;

      if (!g_str_equal (item->step, step) || g_str_equal (item->kind, "signatures")
          || g_str_equal (item->kind, "clause") != clauses)
        continue;
      if (!g_str_has_suffix (part, "[]"))
        add_item (self, item, part);
      else if (g_hash_table_add (lists, g_strdup (part)))
        {
          of_list = gather (items, step, part);
          add_list (self, part, of_list);
        }
    }
}

static void
trellis_step_page_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (trellis_step_page_parent_class)->dispose (object);
}

static void
trellis_step_page_finalize (GObject *object)
{
  TrellisStepPage *self = TRELLIS_STEP_PAGE (object);

  g_clear_object (&self->practice);
  g_clear_object (&self->form);
  g_clear_object (&self->book);
  g_clear_object (&self->items);
  g_clear_pointer (&self->places, g_hash_table_unref);
  G_OBJECT_CLASS (trellis_step_page_parent_class)->finalize (object);
}

static void
trellis_step_page_class_init (TrellisStepPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trellis_step_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = trellis_step_page_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/contract/trellis-step-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TrellisStepPage, groups);
}

static void
trellis_step_page_init (TrellisStepPage *self)
{
  self->places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * trellis_step_page_new:
 * @items: a list of #TrellisItem
 * @step: those of which step
 *
 * Returns: (transfer floating): a page that asks all of them
 */
GtkWidget *
trellis_step_page_new (TrellisPractice *practice,
                       TrellisForm *form,
                       GListStore *items,
                       const char *step)
{
  TrellisStepPage *self = g_object_new (TRELLIS_TYPE_STEP_PAGE, NULL);

  self->practice = g_object_ref (practice);
  self->form = g_object_ref (form);
  self->book = trellis_clause_book_load (trellis_practice_get_settings (practice)->language);
  self->items = g_object_ref (items);
  add_items (self, items, step, FALSE);
  add_items (self, items, step, TRUE);
  return GTK_WIDGET (self);
}

/**
 * trellis_step_page_add:
 *
 * Puts something behind the questions and before the wording.
 */
void
trellis_step_page_add (TrellisStepPage *self, GtkWidget *widget)
{
  GtkWidget *wording = g_hash_table_lookup (self->places, "clauses");

  while (wording != NULL && gtk_widget_get_parent (wording) != GTK_WIDGET (self->groups))
    wording = gtk_widget_get_parent (wording);
  if (wording == NULL)
    gtk_box_append (self->groups, widget);
  else
    gtk_box_insert_child_after (self->groups, widget, gtk_widget_get_prev_sibling (wording));
}

typedef struct
{
  TrellisStepPage *page;
  const TrellisStepNews *news;
} Update;

/* What is needed in one case alone is asked in that case alone, and where something is typed. */
static gboolean
is_asked (TrellisQuestion *question, const TrellisStepNews *news)
{
  TrellisItem *item = trellis_question_get_item (question);
  const char *path = trellis_question_get_path (question);
  TrellisNeed need = strstr (path, ".guardian.") != NULL ? TRELLIS_NEED_MINOR : item->required;
  gpointer owner = trellis_record_path_get_item (news->reading->said, path);

  switch (need)
    {
    case TRELLIS_NEED_MINOR:
    case TRELLIS_NEED_PAID:
    case TRELLIS_NEED_IN_PERSON:
    case TRELLIS_NEED_ONLINE:
      return trellis_need_holds (need, news->reading->said, owner, news->today);
    case TRELLIS_NEED_SPONSOR:
      return g_str_has_prefix (path, "sponsor.")
             || trellis_need_holds (need, news->reading->said, owner, news->today);
    default:
      return TRUE;
    }
}

static void
update_question (TrellisQuestion *question, gpointer data)
{
  const TrellisStepNews *news = ((Update *) data)->news;
  const char *path = trellis_question_get_path (question);
  const char *problem = trellis_form_reading_find_problem (news->reading, path);
  const char *or_member = trellis_question_get_item (question)->or_member;
  const char *before = news->before == NULL ? NULL : trellis_form_get (news->before, path);
  const char *now = trellis_form_get (trellis_question_get_form (question), path);
  g_autofree char *in_force = NULL;

  if (problem == NULL && or_member != NULL)
    problem = trellis_form_reading_find_problem (news->reading, or_member);
  trellis_question_set_problem (question, problem);
  if (before != NULL && g_strcmp0 (before, now) != 0)
    in_force = trellis_answer_say (((Update *) data)->page->items, news->before, path);
  trellis_question_set_before (question, in_force);
  gtk_widget_set_visible (GTK_WIDGET (question), is_asked (question, news));
}

static void
update_folds (GtkWidget *root, TrellisClauseBook *book, const TrellisStepNews *news)
{
  if (TRELLIS_IS_CLAUSE_FOLD (root))
    trellis_clause_fold_update (TRELLIS_CLAUSE_FOLD (root), book, news->reading->said,
                                news->n_sessions);
  else
    for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
         child = gtk_widget_get_next_sibling (child))
      update_folds (child, book, news);
}

/**
 * trellis_step_page_update:
 *
 * Shows what is wrong, what was before, and what is to be asked now.
 */
void
trellis_step_page_update (TrellisStepPage *self, const TrellisStepNews *news)
{
  Update update = { self, news };

  trellis_questions_foreach (GTK_WIDGET (self->groups), update_question, &update);
  update_folds (GTK_WIDGET (self->groups), self->book, news);
}

/**
 * trellis_step_page_show_answer:
 * @path: such as `goals[0].measure`
 *
 * Leads to the question, with the focus in it.
 *
 * Returns: whether it is on this page
 */
gboolean
trellis_step_page_show_answer (TrellisStepPage *self, const char *path)
{
  TrellisQuestion *question = trellis_questions_find (GTK_WIDGET (self->groups), path);

  if (question == NULL)
    return FALSE;
  for (GtkWidget *above = GTK_WIDGET (question); above != NULL;
       above = gtk_widget_get_parent (above))
    if (GTK_IS_EXPANDER (above))
      gtk_expander_set_expanded (GTK_EXPANDER (above), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (question));
  return TRUE;
}
