/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The control of a goal's measure: one of four kinds, each with its own few answers. */

#include "config.h"

#include "trellis-control.h"

#include "trellis-choice-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *const kinds[] = { "number", "scale", "yes-no", "milestones", NULL };
static char *ways[] = { (char *) "up", (char *) "down", NULL };

/* What each kind asks, in order; all of one kind of control. */
static const struct
{
  const char *kind;
  const char *member;
  const char *control;
  const char *label;
} parts[] = {
  { "number", "baseline", "number", N_ ("Where it stands now") },
  { "number", "target", "number", N_ ("Target") },
  { "number", "direction", "choice", N_ ("Which way") },
  { "number", "unit", "text", N_ ("What is counted") },
  { "scale", "from", "number", N_ ("Lowest mark") },
  { "scale", "to", "number", N_ ("Highest mark") },
  { "scale", "baseline", "number", N_ ("Where it stands now") },
  { "scale", "target", "number", N_ ("Target") },
  { "milestones", "milestones", "list", N_ ("Milestones") },
};

static char *
join (TrellisQuestion *question, const char *member)
{
  return g_strconcat (trellis_question_get_path (question), ".", member, NULL);
}

static const char *
get_kind (TrellisQuestion *question)
{
  g_autofree char *path = join (question, "kind");

  return trellis_form_get (trellis_question_get_form (question), path);
}

static TrellisItem *
make_item (guint i)
{
  TrellisItem *item = g_object_new (TRELLIS_TYPE_ITEM, NULL);

  trellis_record_set_string (item, "kind", parts[i].control);
  trellis_record_set_string (item, "member", parts[i].member);
  trellis_record_set_string (item, "label", _ (parts[i].label));
  if (g_str_equal (parts[i].control, "choice"))
    trellis_record_set_strings (item, "choices", (const char *const *) ways);
  return item;
}

/* What was typed for another kind is no part of this one. */
static void
forget_others (TrellisQuestion *question, const char *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      gboolean belongs = FALSE;
      g_autofree char *path = join (question, parts[i].member);

      for (guint j = 0; kind != NULL && j < G_N_ELEMENTS (parts); j++)
        belongs
            |= g_str_equal (parts[j].kind, kind) && g_str_equal (parts[j].member, parts[i].member);
      if (!belongs)
        trellis_form_set (trellis_question_get_form (question), path, NULL);
    }
}

static void
build_parts (TrellisQuestion *question, GtkWidget *box, const char *kind)
{
  for (guint i = 0; kind != NULL && i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr (TrellisItem) item = NULL;
      g_autofree char *path = NULL;

      if (!g_str_equal (parts[i].kind, kind))
        continue;
      item = make_item (i);
      path = join (question, parts[i].member);
      gtk_box_append (GTK_BOX (box),
                      trellis_question_new (trellis_question_get_form (question), item, path));
    }
}

static void
on_kind_selected_cb (GtkDropDown *choices, GParamSpec *pspec, TrellisQuestion *question)
{
  guint selected = gtk_drop_down_get_selected (choices);
  const char *kind = selected == 0 ? NULL : kinds[selected - 1];
  g_autofree char *path = join (question, "kind");

  if (g_strcmp0 (get_kind (question), kind) != 0)
    {
      forget_others (question, kind);
      trellis_question_put_at (question, path, kind);
    }
  trellis_control_show_measure (question, gtk_widget_get_parent (GTK_WIDGET (choices)));
}

GtkWidget *
trellis_control_create_measure (TrellisQuestion *question)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkStringList *words = gtk_string_list_new (NULL);
  GtkWidget *choices, *rest = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_string_list_append (words, _ ("Not chosen yet"));
  for (guint i = 0; kinds[i] != NULL; i++)
    gtk_string_list_take (words, trellis_choice_say (kinds[i]));
  choices = trellis_control_create_list (question, words);
  gtk_box_append (GTK_BOX (box), choices);
  gtk_box_append (GTK_BOX (box), rest);
  gtk_widget_set_margin_start (rest, 18);
  g_signal_connect (choices, "notify::selected", G_CALLBACK (on_kind_selected_cb), question);
  return box;
}

void
trellis_control_show_measure (TrellisQuestion *question, GtkWidget *control)
{
  GtkWidget *choices = gtk_widget_get_first_child (control);
  GtkWidget *rest = gtk_widget_get_last_child (control), *child;
  const char *kind = get_kind (question);
  guint selected = 0;

  for (guint i = 0; kinds[i] != NULL; i++)
    if (g_strcmp0 (kinds[i], kind) == 0)
      selected = i + 1;
  if (gtk_drop_down_get_selected (GTK_DROP_DOWN (choices)) != selected)
    gtk_drop_down_set_selected (GTK_DROP_DOWN (choices), selected);
  if (g_strcmp0 (g_object_get_data (G_OBJECT (rest), "kind"), kind) == 0)
    return;
  while ((child = gtk_widget_get_first_child (rest)) != NULL)
    gtk_box_remove (GTK_BOX (rest), child);
  g_object_set_data_full (G_OBJECT (rest), "kind", g_strdup (kind), g_free);
  build_parts (question, rest, kind);
  gtk_widget_set_visible (rest, gtk_widget_get_first_child (rest) != NULL);
}

/**
 * trellis_control_measure_label:
 * @member: of a measure
 *
 * Returns: (transfer none) (nullable): what it is called where it is asked
 */
const char *
trellis_control_measure_label (const char *member)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (g_str_equal (parts[i].member, member))
      return _ (parts[i].label);
  return NULL;
}
