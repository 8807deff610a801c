/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A form that begins a mentoring relationship: who, since when, and in which rhythm. */

#include "config.h"

#include "trellis-new-mentoring.h"

#include "base/trellis-record-json.h"
#include "engagement/trellis-mentoring-brief.h"
#include "practice/trellis-begin.h"
#include "ui/common/trellis-combo-words.h"
#include "ui/common/trellis-date-entry.h"
#include "ui/common/trellis-discard.h"
#include "ui/common/trellis-part-names.h"
#include "ui/common/trellis-problem-row.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _TrellisNewMentoring
{
  AdwWindow parent_instance;

  GtkEditable *name;
  GtkEditable *email;
  GtkEditable *field;
  AdwActionRow *since_row;
  TrellisDateEntry *since;
  AdwComboRow *begun_by;
  GtkEditable *shared_field;
  GtkEditable *name_of_it;
  AdwComboRow *rhythm;
  GtkSpinButton *minutes;
  AdwComboRow *review;
  GtkEditable *aspiration;
  TrellisProblemRow *name_problem;
  TrellisProblemRow *since_problem;
  TrellisProblemRow *form_problem;

  TrellisWorkspace *workspace;
  gboolean tried; /* then everything that is wrong is said, not only what was typed */
};

G_DEFINE_FINAL_TYPE (TrellisNewMentoring, trellis_new_mentoring, ADW_TYPE_WINDOW)

/* As the rows of the form have them. */
static const int days_of_rhythm[] = { 0, 7, 14, 30, 61, 91 };
static const int months_of_review[] = { 0, 3, 6, 12 };
static const int initiators[] = { TRELLIS_INITIATOR_MENTEE, TRELLIS_INITIATOR_MENTOR };

static void
take_text (gpointer record, const char *member, GtkEditable *from)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (from)));

  trellis_record_set_string (record, member, *text == '\0' ? NULL : text);
}

static void
take_mentee (TrellisNewMentoring *self, TrellisMentoringBrief *brief)
{
  g_autoptr (TrellisPerson) mentee = g_object_new (TRELLIS_TYPE_PERSON, NULL);

  take_text (mentee, "name", self->name);
  take_text (mentee, "email", self->email);
  take_text (mentee, "field", self->field);
  trellis_record_set_record (brief, "mentee", mentee);
}

static void
take_meetings (TrellisNewMentoring *self, TrellisMentoringBrief *brief)
{
  int days = days_of_rhythm[adw_combo_row_get_selected (self->rhythm)];
  int months = months_of_review[adw_combo_row_get_selected (self->review)];
  g_autoptr (TrellisRhythm) rhythm = g_object_new (TRELLIS_TYPE_RHYTHM, NULL);
  g_autoptr (TrellisAgreement) agreement = g_object_new (TRELLIS_TYPE_AGREEMENT, NULL);

  if (days > 0)
    {
      trellis_record_set_integer (rhythm, "about-every-days", days);
      trellis_record_set_integer (rhythm, "minutes",
                                  gtk_spin_button_get_value_as_int (self->minutes));
      trellis_record_set_record (brief, "rhythm", rhythm);
    }
  if (months == 0)
    return;
  trellis_record_set_integer (agreement, "review-months", months);
  trellis_record_set_record (brief, "agreement", agreement);
}

static void
take_aspiration (TrellisNewMentoring *self, TrellisMentoringBrief *brief)
{
  g_autoptr (TrellisAspiration) aspiration = g_object_new (TRELLIS_TYPE_ASPIRATION, NULL);

  take_text (aspiration, "statement", self->aspiration);
  if (aspiration->statement != NULL)
    trellis_record_append (brief, "aspirations", aspiration);
}

/* A relationship that is not called anything is called after the mentee. */
static TrellisJson *
make_brief (TrellisNewMentoring *self)
{
  g_autoptr (TrellisMentoringBrief) brief = g_object_new (TRELLIS_TYPE_MENTORING_BRIEF, NULL);

  take_text (brief, "title", self->name_of_it);
  if (brief->title == NULL)
    take_text (brief, "title", self->name);
  take_text (brief, "shared-field", self->shared_field);
  take_mentee (self, brief);
  trellis_record_set_date (brief, "since", trellis_date_entry_get_date (self->since));
  trellis_record_set_enum (brief, "initiated-by",
                           initiators[adw_combo_row_get_selected (self->begun_by)]);
  take_meetings (self, brief);
  take_aspiration (self, brief);
  return trellis_record_to_json (brief, TRELLIS_WRITING_BRIEF);
}

static gboolean
is_about (const char *field, const char *member)
{
  return field != NULL && g_str_has_prefix (field, member);
}

/* What is missing is not said of a field that nobody has come to yet. */
static void
show_problem (TrellisNewMentoring *self, const GError *error)
{
  const char *day = trellis_date_entry_get_problem (self->since);
  g_autofree char *field = NULL;
  g_autofree char *text = error == NULL ? NULL : trellis_problem_read (error, &field);
  gboolean name = is_about (field, "mentee.name") || is_about (field, "title");
  gboolean since = is_about (field, "since");
  gboolean named = *gtk_editable_get_text (self->name) != '\0';

  trellis_problem_row_show (self->name_problem, GTK_WIDGET (self->name),
                            name && (self->tried || named) ? text : NULL);
  trellis_problem_row_show (self->since_problem, GTK_WIDGET (self->since_row),
                            day != NULL ? day
                            : since     ? text
                                        : NULL);
  trellis_problem_row_show (self->form_problem, GTK_WIDGET (self->aspiration),
                            !name && !since ? text : NULL);
}

static void
check (TrellisNewMentoring *self)
{
  TrellisPractice *practice = trellis_workspace_get_practice (self->workspace);
  g_autoptr (TrellisJson) brief = make_brief (self);
  g_autoptr (GError) error = NULL;

  trellis_practice_rehearse (practice, TRUE);
  trellis_practice_begin_mentoring (practice, brief, &error);
  trellis_practice_rehearse (practice, FALSE);
  show_problem (self, error);
}

static void
on_field_changed_cb (TrellisNewMentoring *self)
{
  if (self->workspace != NULL)
    check (self);
}

static void
focus_problem (TrellisNewMentoring *self)
{
  if (gtk_widget_get_visible (GTK_WIDGET (self->name_problem)))
    gtk_widget_grab_focus (GTK_WIDGET (self->name));
  else if (gtk_widget_get_visible (GTK_WIDGET (self->since_problem)))
    gtk_widget_grab_focus (GTK_WIDGET (self->since));
}

static void
finish (TrellisNewMentoring *self, const char *id)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  trellis_workspace_report_act (self->workspace, _ ("Mentoring relationship begun"));
  if (parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.open-engagement", "s", id);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
on_begin_clicked_cb (TrellisNewMentoring *self)
{
  TrellisPractice *practice = trellis_workspace_get_practice (self->workspace);
  g_autoptr (TrellisJson) brief = make_brief (self);
  g_autoptr (GError) error = NULL;
  TrellisMentoring *mentoring;

  self->tried = TRUE;
  check (self);
  mentoring = trellis_date_entry_get_problem (self->since) != NULL
                  ? NULL
                  : trellis_practice_begin_mentoring (practice, brief, &error);
  if (mentoring == NULL)
    {
      if (error != NULL)
        show_problem (self, error);
      focus_problem (self);
    }
  else
    finish (self, TRELLIS_ENGAGEMENT (mentoring)->id);
}

static void
trellis_new_mentoring_dispose (GObject *object)
{
  g_clear_object (&TRELLIS_NEW_MENTORING (object)->workspace);
  G_OBJECT_CLASS (trellis_new_mentoring_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TrellisNewMentoring, name);
  gtk_widget_class_bind_template_child (widget_class, TrellisNewMentoring, email);
  gtk_widget_class_bind_template_child (widget_class, TrellisNewMentoring, field);
  gtk_widget_class_bind_template_child (widget_class, TrellisNewMentoring, since_row);
  gtk_widget_class_bind_template_child (widget_class, TrellisNewMentoring, since);
  gtk_widget_class_bind_template_child (widget_class, TrellisNewMentoring, begun_by);
  gtk_widget_class_bind_template_child (widget_class, TrellisNewMentoring, shared_field);
  gtk_widget_class_bind_template_child (widget_class, TrellisNewMentoring, name_of_it);
  gtk_widget_class_bind_template_child (widget_class, TrellisNewMentoring, rhythm);
  gtk_widget_class_bind_template_child (widget_class, TrellisNewMentoring, minutes);
  gtk_widget_class_bind_template_child (widget_class, TrellisNewMentoring, review);
  gtk_widget_class_bind_template_child (widget_class, TrellisNewMentoring, aspiration);
  gtk_widget_class_bind_template_child (widget_class, TrellisNewMentoring, name_problem);
  gtk_widget_class_bind_template_child (widget_class, TrellisNewMentoring, since_problem);
  gtk_widget_class_bind_template_child (widget_class, TrellisNewMentoring, form_problem);
}

static void
trellis_new_mentoring_class_init (TrellisNewMentoringClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trellis_new_mentoring_dispose;
  g_type_ensure (TRELLIS_TYPE_DATE_ENTRY);
  g_type_ensure (TRELLIS_TYPE_PROBLEM_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/app/trellis-new-mentoring.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, on_field_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_begin_clicked_cb);
}

static void
trellis_new_mentoring_init (TrellisNewMentoring *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  trellis_combo_words_show_whole (self->begun_by);
  trellis_combo_words_show_whole (self->rhythm);
  trellis_combo_words_show_whole (self->review);
  trellis_discard_guard (GTK_WINDOW (self));
  trellis_name_parts (GTK_WIDGET (self), gtk_window_get_title (GTK_WINDOW (self)));
}

/**
 * trellis_new_mentoring_new:
 * @parent: whose `win.open-engagement` goes to what was begun
 *
 * Returns: (transfer none): the form, which shows itself to nobody yet
 */
GtkWindow *
trellis_new_mentoring_new (GtkWindow *parent, TrellisWorkspace *workspace)
{
  TrellisNewMentoring *self
      = g_object_new (TRELLIS_TYPE_NEW_MENTORING, "transient-for", parent, NULL);

  trellis_date_entry_set_date (self->since, trellis_workspace_get_moment (workspace).today);
  self->workspace = g_object_ref (workspace);
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
  return GTK_WINDOW (self);
}

static guint
find_days (const char *text)
{
  gint64 days = g_ascii_strtoll (text, NULL, 10);

  for (guint i = 0; i < G_N_ELEMENTS (days_of_rhythm); i++)
    if (days_of_rhythm[i] == days)
      return i;
  return 0;
}

/**
 * trellis_new_mentoring_fill:
 * @facts: (element-type utf8 utf8): what is known already, by the member of a brief
 *
 * Fills in what the form asks for.
 */
void
trellis_new_mentoring_fill (TrellisNewMentoring *self, GHashTable *facts)
{
  const char *aspiration = g_hash_table_lookup (facts, "aspirations[0].statement");
  const char *rhythm = g_hash_table_lookup (facts, "rhythm.about-every-days");
  gboolean offered = g_strcmp0 (g_hash_table_lookup (facts, "initiated-by"), "mentor") == 0;

  if (aspiration != NULL)
    gtk_editable_set_text (self->aspiration, aspiration);
  if (rhythm != NULL)
    adw_combo_row_set_selected (self->rhythm, find_days (rhythm));
  adw_combo_row_set_selected (self->begun_by, offered ? 1 : 0);
}
