/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The controls of a plan: when it starts, how often, and until when. */

#include "config.h"

#include "trellis-control.h"

#include "planning/trellis-rule.h"
#include "ui/common/trellis-date-entry.h"
#include "ui/common/trellis-time-entry.h"
#include "ui/common/trellis-wrap-box.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *
get_text_at (TrellisQuestion *question, const char *path)
{
  const char *text = trellis_form_get (trellis_question_get_form (question), path);

  return text == NULL ? "" : text;
}

static char *
dup_day (TrellisDateEntry *entry)
{
  TrellisDate date = trellis_date_entry_get_date (entry);

  return trellis_date_is_set (date) ? trellis_date_to_string (date)
                                    : g_strdup (trellis_date_entry_get_text (entry));
}

static void
show_day (TrellisDateEntry *entry, const char *text)
{
  TrellisDate date;

  if (trellis_date_parse (text, &date))
    trellis_date_entry_set_date (entry, date);
  else
    trellis_date_entry_set_text (entry, text);
}

static GtkWidget *
new_day (const char *label)
{
  GtkWidget *day = trellis_date_entry_new ();

  gtk_widget_set_halign (day, GTK_ALIGN_START);
  trellis_date_entry_set_label (TRELLIS_DATE_ENTRY (day), label);
  return day;
}

/* The parts of a control find one another through it, by names. */
static void
add_part (GtkWidget *control, GtkWidget *row, const char *name, GtkWidget *part)
{
  g_object_set_data (G_OBJECT (control), name, part);
  g_object_set_data (G_OBJECT (part), "control", control);
  gtk_widget_set_parent (part, row);
}

static gpointer
get_part (gpointer control, const char *name)
{
  return g_object_get_data (G_OBJECT (control), name);
}

static void
on_start_typed_cb (GtkWidget *entry, GParamSpec *pspec, TrellisQuestion *question)
{
  GtkWidget *control = get_part (entry, "control");
  g_autofree char *day = dup_day (get_part (control, "day"));
  TrellisTimeEntry *time = get_part (control, "time");
  int minute = trellis_time_entry_get_minute (time);
  g_autofree char *clock = minute == TRELLIS_NO_TIME ? g_strdup (trellis_time_entry_get_text (time))
                                                     : trellis_typed_time_say (minute);
  g_autofree char *text
      = *day == '\0' && *clock == '\0' ? NULL : g_strconcat (day, "T", clock, NULL);

  trellis_question_put (question, text);
}

GtkWidget *
trellis_control_create_start (TrellisQuestion *question)
{
  GtkWidget *row = g_object_new (TRELLIS_TYPE_WRAP_BOX, NULL);
  GtkWidget *day = new_day (_ ("Day of the first session"));
  GtkWidget *time = trellis_time_entry_new ();

  trellis_time_entry_set_label (TRELLIS_TIME_ENTRY (time), _ ("Time of day of all sessions"));
  add_part (row, row, "day", day);
  add_part (row, row, "time", time);
  g_signal_connect (day, "notify::text", G_CALLBACK (on_start_typed_cb), question);
  g_signal_connect (time, "notify::text", G_CALLBACK (on_start_typed_cb), question);
  return row;
}

void
trellis_control_show_start (TrellisQuestion *question, GtkWidget *control)
{
  const char *text = get_text_at (question, trellis_question_get_path (question));
  const char *time = strrchr (text, 'T');
  g_autofree char *day = g_strndup (text, time == NULL ? strlen (text) : (gsize) (time - text));

  show_day (get_part (control, "day"), day);
  trellis_time_entry_set_text (get_part (control, "time"), time == NULL ? "" : time + 1);
}

static const struct
{
  const char *rule;
  const char *words;
} rhythms[] = {
  { "FREQ=WEEKLY", N_ ("Every week") },
  { "FREQ=WEEKLY;INTERVAL=2", N_ ("Every two weeks") },
  { "FREQ=WEEKLY;INTERVAL=3", N_ ("Every three weeks") },
  { "FREQ=WEEKLY;INTERVAL=4", N_ ("Every four weeks") },
  { "FREQ=MONTHLY", N_ ("Every month, on the same day of the month") },
  { "FREQ=MONTHLY;BYDAY=1MO", N_ ("Every month, on the first Monday") },
  { "FREQ=MONTHLY;BYDAY=1TU", N_ ("Every month, on the first Tuesday") },
  { "FREQ=MONTHLY;BYDAY=1WE", N_ ("Every month, on the first Wednesday") },
  { "FREQ=MONTHLY;BYDAY=1TH", N_ ("Every month, on the first Thursday") },
  { "FREQ=MONTHLY;BYDAY=1FR", N_ ("Every month, on the first Friday") },
};

/* Position 0 is no answer; one more than the rhythms is what we have no words for. */
#define OTHER (G_N_ELEMENTS (rhythms) + 1)

static void
on_rhythm_selected_cb (GtkDropDown *choices, GParamSpec *pspec, TrellisQuestion *question)
{
  guint selected = gtk_drop_down_get_selected (choices);

  if (selected < OTHER)
    trellis_question_put (question, selected == 0 ? NULL : rhythms[selected - 1].rule);
}

GtkWidget *
trellis_control_create_rhythm (TrellisQuestion *question)
{
  GtkStringList *words = gtk_string_list_new (NULL);
  GtkWidget *choices;

  gtk_string_list_append (words, _ ("Not chosen yet"));
  for (guint i = 0; i < G_N_ELEMENTS (rhythms); i++)
    gtk_string_list_append (words, _ (rhythms[i].words));
  choices = trellis_control_create_list (question, words);
  g_signal_connect (choices, "notify::selected", G_CALLBACK (on_rhythm_selected_cb), question);
  return choices;
}

static char *
normalize (const char *text)
{
  TrellisRule rule;

  return trellis_rule_parse (text, &rule, NULL) ? trellis_rule_to_string (&rule) : g_strdup (text);
}

void
trellis_control_show_rhythm (TrellisQuestion *question, GtkWidget *control)
{
  const char *text = get_text_at (question, trellis_question_get_path (question));
  GtkStringList *words = GTK_STRING_LIST (gtk_drop_down_get_model (GTK_DROP_DOWN (control)));
  g_autofree char *rule = normalize (text);
  guint selected = *text == '\0' ? 0 : OTHER;

  for (guint i = 0; i < G_N_ELEMENTS (rhythms); i++)
    {
      g_autofree char *known = normalize (rhythms[i].rule);

      if (g_str_equal (known, rule))
        selected = i + 1;
    }
  if (selected == OTHER)
    {
      guint n = g_list_model_get_n_items (G_LIST_MODEL (words));
      const char *const other[] = { rule, NULL };

      gtk_string_list_splice (words, OTHER, n - OTHER, other);
    }
  gtk_drop_down_set_selected (GTK_DROP_DOWN (control), selected);
}

/**
 * trellis_control_say_rhythm:
 * @rule: of a plan
 *
 * Returns: (transfer full): how often that is; a rule that we have no words for is said as it is
 */
char *
trellis_control_say_rhythm (const char *rule)
{
  g_autofree char *wanted = normalize (rule);

  for (guint i = 0; i < G_N_ELEMENTS (rhythms); i++)
    {
      g_autofree char *known = normalize (rhythms[i].rule);

      if (g_str_equal (known, wanted))
        return g_strdup (_ (rhythms[i].words));
    }
  return g_steal_pointer (&wanted);
}

/* A plan ends one way: what is typed for one takes the other out. */
static void
on_count_changed_cb (GtkEditable *entry, TrellisQuestion *question)
{
  const char *text = gtk_editable_get_text (entry);
  TrellisItem *item = trellis_question_get_item (question);

  if (*text != '\0' && *get_text_at (question, item->or_member) != '\0')
    trellis_date_entry_set_text (get_part (get_part (entry, "control"), "until"), "");
  trellis_question_put (question, text);
}

static void
on_until_typed_cb (TrellisDateEntry *entry, GParamSpec *pspec, TrellisQuestion *question)
{
  TrellisItem *item = trellis_question_get_item (question);
  g_autofree char *day = dup_day (entry);

  if (*day != '\0' && *get_text_at (question, trellis_question_get_path (question)) != '\0')
    gtk_editable_set_text (get_part (get_part (entry, "control"), "count"), "");
  trellis_question_put_at (question, item->or_member, day);
}

GtkWidget *
trellis_control_create_end (TrellisQuestion *question)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *first = g_object_new (TRELLIS_TYPE_WRAP_BOX, NULL);
  GtkWidget *second = g_object_new (TRELLIS_TYPE_WRAP_BOX, NULL);
  GtkWidget *count = gtk_entry_new ();
  GtkWidget *until = new_day (_ ("Last day on which there may be a session"));

  gtk_entry_set_input_purpose (GTK_ENTRY (count), GTK_INPUT_PURPOSE_DIGITS);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (count), 5);
  gtk_accessible_update_property (GTK_ACCESSIBLE (count), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Number of sessions"), -1);
  add_part (box, first, "count", count);
  /* Translators: behind a number; below it stands “or until” with a day. */
  gtk_widget_set_parent (gtk_label_new (_ ("sessions")), first);
  gtk_widget_set_parent (gtk_label_new (_ ("or until")), second);
  add_part (box, second, "until", until);
  gtk_box_append (GTK_BOX (box), first);
  gtk_box_append (GTK_BOX (box), second);
  g_signal_connect (count, "changed", G_CALLBACK (on_count_changed_cb), question);
  g_signal_connect (until, "notify::text", G_CALLBACK (on_until_typed_cb), question);
  return box;
}

void
trellis_control_show_end (TrellisQuestion *question, GtkWidget *control)
{
  TrellisItem *item = trellis_question_get_item (question);

  gtk_editable_set_text (get_part (control, "count"),
                         get_text_at (question, trellis_question_get_path (question)));
  show_day (get_part (control, "until"), get_text_at (question, item->or_member));
}
