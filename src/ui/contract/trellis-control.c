/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one factory: from the definition of an item to the widget that answers it. */

#include "config.h"

#include "trellis-control.h"

#include "trellis-choice-words.h"
#include "ui/common/trellis-date-entry.h"
#include "ui/common/trellis-part-names.h"
#include "ui/common/trellis-typed-time.h"
#include "ui/common/trellis-wrap-checks.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define LEAST_TEXT_HEIGHT 84

static const char *
get_text (TrellisQuestion *question)
{
  const char *text = trellis_form_get (trellis_question_get_form (question),
                                       trellis_question_get_path (question));

  return text == NULL ? "" : text;
}

/**
 * trellis_control_name:
 *
 * Gives a widget that is focused the question's words for its accessible name.
 */
void
trellis_control_name (TrellisQuestion *question, GtkWidget *widget)
{
  TrellisItem *item = trellis_question_get_item (question);

  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  item->label, -1);
  if (item->hint != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    item->hint, -1);
  if (GTK_IS_DROP_DOWN (widget))
    trellis_name_parts (widget, item->label);
}

static void
on_words_set_up_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
on_words_bound_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                       gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

/**
 * trellis_control_create_list:
 * @words: (transfer full): to choose among
 *
 * Returns: a drop-down that is no wider than there is room: what is chosen is cut where it must be,
 *   and is whole in the list
 */
GtkWidget *
trellis_control_create_list (TrellisQuestion *question, GtkStringList *words)
{
  GtkWidget *choices = gtk_drop_down_new (G_LIST_MODEL (words), NULL);
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_words_set_up_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_words_bound_cb), NULL);
  gtk_drop_down_set_list_factory (GTK_DROP_DOWN (choices),
                                  gtk_drop_down_get_factory (GTK_DROP_DOWN (choices)));
  gtk_drop_down_set_factory (GTK_DROP_DOWN (choices), factory);
  gtk_widget_set_halign (choices, GTK_ALIGN_START);
  trellis_control_name (question, choices);
  return choices;
}

static void
on_entry_changed_cb (GtkEditable *entry, TrellisQuestion *question)
{
  trellis_question_put (question, gtk_editable_get_text (entry));
}

static GtkWidget *
create_entry (TrellisQuestion *question)
{
  GtkWidget *entry = gtk_entry_new ();

  trellis_control_name (question, entry);
  g_signal_connect (entry, "changed", G_CALLBACK (on_entry_changed_cb), question);
  return entry;
}

static void
show_entry (TrellisQuestion *question, GtkWidget *control)
{
  gtk_editable_set_text (GTK_EDITABLE (control), get_text (question));
}

/* Digits and little else: as wide as what is typed into it. */
static GtkWidget *
create_number (TrellisQuestion *question)
{
  GtkWidget *entry = create_entry (question);

  gtk_entry_set_input_purpose (GTK_ENTRY (entry), GTK_INPUT_PURPOSE_NUMBER);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), 12);
  gtk_widget_set_halign (entry, GTK_ALIGN_START);
  return entry;
}

static void
on_buffer_changed_cb (GtkTextBuffer *buffer, TrellisQuestion *question)
{
  g_autofree char *text = NULL;

  g_object_get (buffer, "text", &text, NULL);
  trellis_question_put (question, text);
}

static GtkWidget *
create_text_view (TrellisQuestion *question)
{
  GtkWidget *view = gtk_text_view_new ();
  GtkWidget *frame = gtk_scrolled_window_new ();

  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  g_object_set (view, "top-margin", 9, "bottom-margin", 9, "left-margin", 9, "right-margin", 9,
                NULL);
  trellis_control_name (question, view);
  g_signal_connect (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "changed",
                    G_CALLBACK (on_buffer_changed_cb), question);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (frame), GTK_POLICY_NEVER, GTK_POLICY_NEVER);
  gtk_widget_set_size_request (frame, -1, LEAST_TEXT_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (frame), view);
  gtk_widget_add_css_class (frame, "writing");
  gtk_widget_set_overflow (frame, GTK_OVERFLOW_HIDDEN);
  return frame;
}

static void
show_text_view (TrellisQuestion *question, GtkWidget *control)
{
  GtkWidget *view = gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (control));

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), get_text (question),
                            -1);
}

static GtkWidget *
create_list (TrellisQuestion *question)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *hint = gtk_label_new (_ ("One a line."));

  gtk_box_append (GTK_BOX (box), create_text_view (question));
  gtk_label_set_xalign (GTK_LABEL (hint), 0);
  gtk_widget_add_css_class (hint, "caption");
  gtk_box_append (GTK_BOX (box), hint);
  return box;
}

/* Commas between numbers are as good as lines. */
static void
show_list (TrellisQuestion *question, GtkWidget *control)
{
  show_text_view (question, gtk_widget_get_first_child (control));
}

static void
on_choice_selected_cb (GtkDropDown *choices, GParamSpec *pspec, TrellisQuestion *question)
{
  guint selected = gtk_drop_down_get_selected (choices);
  TrellisItem *item = trellis_question_get_item (question);

  trellis_question_put (question, selected == 0 || selected == GTK_INVALID_LIST_POSITION
                                      ? NULL
                                      : item->choices[selected - 1]);
}

static GtkWidget *
create_choice (TrellisQuestion *question)
{
  TrellisItem *item = trellis_question_get_item (question);
  GtkStringList *words = gtk_string_list_new (NULL);
  GtkWidget *choices;

  gtk_string_list_append (words, _ ("Not chosen yet"));
  for (guint i = 0; item->choices != NULL && item->choices[i] != NULL; i++)
    gtk_string_list_take (words, trellis_choice_say (item->choices[i]));
  choices = trellis_control_create_list (question, words);
  g_signal_connect (choices, "notify::selected", G_CALLBACK (on_choice_selected_cb), question);
  return choices;
}

static void
show_choice (TrellisQuestion *question, GtkWidget *control)
{
  char **choices = trellis_question_get_item (question)->choices;
  guint selected = 0;

  for (guint i = 0; choices != NULL && choices[i] != NULL; i++)
    if (g_str_equal (choices[i], get_text (question)))
      selected = i + 1;
  gtk_drop_down_set_selected (GTK_DROP_DOWN (control), selected);
}

static GtkWidget *
add_check (GtkWidget *box, GtkWidget *group, const char *choice, const char *label)
{
  GtkWidget *check = gtk_check_button_new_with_label (label);

  gtk_check_button_set_group (GTK_CHECK_BUTTON (check), GTK_CHECK_BUTTON (group));
  g_object_set_data_full (G_OBJECT (check), "choice", g_strdup (choice), g_free);
  gtk_box_append (GTK_BOX (box), check);
  return check;
}

/* Each says by itself what it is an answer to. */
static void
name_check (TrellisQuestion *question, GtkWidget *check)
{
  /* Translators: a question, or what is chosen, and an answer to it. */
  g_autofree char *name
      = g_strdup_printf (_ ("%s: %s"), trellis_question_get_item (question)->label,
                         gtk_check_button_get_label (GTK_CHECK_BUTTON (check)));

  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static const char *
get_choice (GtkWidget *check)
{
  return g_object_get_data (G_OBJECT (check), "choice");
}

static void
on_answer_toggled_cb (GtkWidget *check, TrellisQuestion *question)
{
  if (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)))
    trellis_question_put (question, get_choice (check));
}

static GtkWidget *
create_answer (TrellisQuestion *question)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  GtkWidget *yes = add_check (box, NULL, "yes", _ ("Yes"));
  GtkWidget *no = add_check (box, yes, "no", _ ("No"));

  name_check (question, yes);
  name_check (question, no);
  g_signal_connect (yes, "toggled", G_CALLBACK (on_answer_toggled_cb), question);
  g_signal_connect (no, "toggled", G_CALLBACK (on_answer_toggled_cb), question);
  return box;
}

static void
show_answer (TrellisQuestion *question, GtkWidget *control)
{
  for (GtkWidget *check = gtk_widget_get_first_child (control); check != NULL;
       check = gtk_widget_get_next_sibling (check))
    gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                                 g_str_equal (get_choice (check), get_text (question)));
}

/* The ticks that are set, by their choices; nothing is the last of them. */
static char *
read_ticks (GtkWidget *box)
{
  g_autoptr (GString) text = g_string_new (NULL);
  GtkWidget *nothing = gtk_widget_get_last_child (box);

  for (GtkWidget *tick = gtk_widget_get_first_child (box); tick != nothing;
       tick = gtk_widget_get_next_sibling (tick))
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (tick)))
      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", get_choice (tick));
  if (text->len == 0 && gtk_check_button_get_active (GTK_CHECK_BUTTON (nothing)))
    g_string_append (text, TRELLIS_FORM_NOTHING);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Nothing and something are not ticked at the same time. */
static void
on_tick_toggled_cb (GtkWidget *tick, TrellisQuestion *question)
{
  GtkWidget *box = gtk_widget_get_parent (tick), *nothing = gtk_widget_get_last_child (box);
  g_autofree char *text = NULL;

  if (gtk_check_button_get_active (GTK_CHECK_BUTTON (tick)))
    for (GtkWidget *other = gtk_widget_get_first_child (box); other != NULL;
         other = gtk_widget_get_next_sibling (other))
      if ((other == nothing) != (tick == nothing))
        {
          g_signal_handlers_block_by_func (other, on_tick_toggled_cb, question);
          gtk_check_button_set_active (GTK_CHECK_BUTTON (other), FALSE);
          g_signal_handlers_unblock_by_func (other, on_tick_toggled_cb, question);
        }
  text = read_ticks (box);
  trellis_question_put (question, text);
}

static GtkWidget *
create_ticks (TrellisQuestion *question)
{
  TrellisItem *item = trellis_question_get_item (question);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  for (guint i = 0; item->choices != NULL && item->choices[i] != NULL; i++)
    {
      g_autofree char *words = trellis_choice_say (item->choices[i]);

      add_check (box, NULL, item->choices[i], words);
    }
  add_check (box, NULL, "", _ ("None of these"));
  trellis_wrap_checks (box);
  for (GtkWidget *tick = gtk_widget_get_first_child (box); tick != NULL;
       tick = gtk_widget_get_next_sibling (tick))
    {
      name_check (question, tick);
      g_signal_connect (tick, "toggled", G_CALLBACK (on_tick_toggled_cb), question);
    }
  return box;
}

static void
show_ticks (TrellisQuestion *question, GtkWidget *control)
{
  g_auto (GStrv) chosen = g_strsplit (get_text (question), "\n", -1);
  gboolean nothing = g_str_equal (get_text (question), TRELLIS_FORM_NOTHING);

  for (GtkWidget *tick = gtk_widget_get_first_child (control); tick != NULL;
       tick = gtk_widget_get_next_sibling (tick))
    gtk_check_button_set_active (
        GTK_CHECK_BUTTON (tick),
        *get_choice (tick) == '\0'
            ? nothing
            : g_strv_contains ((const char *const *) chosen, get_choice (tick)));
}

static void
on_date_typed_cb (TrellisDateEntry *entry, GParamSpec *pspec, TrellisQuestion *question)
{
  TrellisDate date = trellis_date_entry_get_date (entry);
  g_autofree char *text = trellis_date_is_set (date)
                              ? trellis_date_to_string (date)
                              : g_strdup (trellis_date_entry_get_text (entry));

  trellis_question_put (question, text);
}

static GtkWidget *
create_date (TrellisQuestion *question)
{
  GtkWidget *entry = trellis_date_entry_new ();

  gtk_widget_set_halign (entry, GTK_ALIGN_START);
  trellis_date_entry_set_label (TRELLIS_DATE_ENTRY (entry),
                                trellis_question_get_item (question)->label);
  g_signal_connect (entry, "notify::text", G_CALLBACK (on_date_typed_cb), question);
  return entry;
}

static void
show_date (TrellisQuestion *question, GtkWidget *control)
{
  TrellisDate date;

  if (trellis_date_parse (get_text (question), &date))
    trellis_date_entry_set_date (TRELLIS_DATE_ENTRY (control), date);
  else
    trellis_date_entry_set_text (TRELLIS_DATE_ENTRY (control), get_text (question));
}

/* Days as people type them become days as they are kept. */
static void
on_dates_changed_cb (GtkEditable *entry, TrellisQuestion *question)
{
  g_auto (GStrv) parts = g_strsplit_set (gtk_editable_get_text (entry), ",;", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      TrellisDate date;

      if (!trellis_typed_date_read (parts[i], &date))
        continue;
      g_free (parts[i]);
      parts[i] = trellis_date_to_string (date);
    }
  {
    g_autofree char *text = g_strjoinv (", ", parts);

    trellis_question_put (question, text);
  }
}

static GtkWidget *
create_dates (TrellisQuestion *question)
{
  GtkWidget *entry = gtk_entry_new ();

  trellis_control_name (question, entry);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _ ("Days, with commas between them"));
  g_signal_connect (entry, "changed", G_CALLBACK (on_dates_changed_cb), question);
  return entry;
}

static const TrellisControl controls[] = {
  { "plan", "plan.first", trellis_control_create_start, trellis_control_show_start },
  { "plan", "plan.rule", trellis_control_create_rhythm, trellis_control_show_rhythm },
  { "plan", "plan.count", trellis_control_create_end, trellis_control_show_end },
  { "plan", "plan.minutes", create_number, show_entry },
  { "plan", "plan.except", create_dates, show_entry },
  { "goals", "measure", trellis_control_create_measure, trellis_control_show_measure },
  { "long-text", NULL, create_text_view, show_text_view },
  { "clause", NULL, create_text_view, show_text_view },
  { "number", NULL, create_number, show_entry },
  { "money", NULL, create_number, show_entry },
  { "choice", NULL, create_choice, show_choice },
  { "answer", NULL, create_answer, show_answer },
  { "ticks", NULL, create_ticks, show_ticks },
  { "date", NULL, create_date, show_date },
  { "list", NULL, create_list, show_list },
};

/* What we do not know is answered in words. */
static const TrellisControl any = { "text", NULL, create_entry, show_entry };

/**
 * trellis_control_find:
 *
 * Returns: (transfer none): what answers such an item
 */
const TrellisControl *
trellis_control_find (TrellisItem *item)
{
  for (guint i = 0; i < G_N_ELEMENTS (controls); i++)
    if (g_str_equal (controls[i].kind, item->kind)
        && (controls[i].member == NULL || g_str_has_suffix (item->member, controls[i].member)))
      return &controls[i];
  return &any;
}

/**
 * trellis_control_listens:
 * @own: the path of the question
 * @path: of an answer
 *
 * Returns: whether the question asks for that answer: for its own, for one within it, and for the
 *   one that may stand instead
 */
gboolean
trellis_control_listens (TrellisItem *item, const char *own, const char *path)
{
  gsize length = strlen (own);

  return g_strcmp0 (item->or_member, path) == 0
         || (strncmp (path, own, length) == 0 && (path[length] == '\0' || path[length] == '.'));
}
