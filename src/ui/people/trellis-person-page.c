/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of a person: how to reach them, their engagements, and what they agreed to. */

#include "config.h"

#include "trellis-person-page.h"

#include "practice/trellis-parts.h"
#include "practice/trellis-practice-people.h"
#include "ui/common/trellis-engagement-words.h"
#include "ui/people/trellis-people-words.h"
#include "ui/people/trellis-person-draft.h"
#include "ui/people/trellis-person-field.h"

#include <glib/gi18n-lib.h>

struct _TrellisPersonPage
{
  AdwBin parent_instance;

  AdwAvatar *avatar;
  GtkLabel *name;
  GtkLabel *parts;
  GtkListBox *fields;
  GtkListBox *guardian_fields;
  GtkWidget *guardian;
  GtkListBox *engagements;
  GtkWidget *consents_part;
  GtkListBox *consents;

  TrellisWorkspace *workspace;
  TrellisPerson *person;
};

G_DEFINE_FINAL_TYPE (TrellisPersonPage, trellis_person_page, ADW_TYPE_BIN)

typedef void (*FieldVisitor) (TrellisPersonPage *self, TrellisPersonField *field);

static void
visit_fields (TrellisPersonPage *self, FieldVisitor visit)
{
  GtkListBox *lists[] = { self->fields, self->guardian_fields };
  GtkListBoxRow *row;

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (int j = 0; (row = gtk_list_box_get_row_at_index (lists[i], j)) != NULL; j++)
      visit (self, TRELLIS_PERSON_FIELD (row));
}

static void
show_field (TrellisPersonPage *self, TrellisPersonField *field)
{
  g_autofree char *text
      = trellis_person_draft_dup_text (self->person, trellis_person_field_get_member (field));

  trellis_person_field_set_text (field, text);
  gtk_widget_set_sensitive (GTK_WIDGET (field), trellis_workspace_can_act (self->workspace));
}

static void
commit_field (TrellisPersonPage *self, TrellisPersonField *field)
{
  trellis_person_field_commit (field);
}

static void
refuse (TrellisPersonField *field, const GError *error)
{
  g_autofree char *message = trellis_people_words_refusal (error);

  trellis_person_field_refuse (field, message);
}

static void
save (TrellisPersonPage *self, TrellisPerson *draft, TrellisPersonField *field)
{
  TrellisPractice *practice = trellis_workspace_get_practice (self->workspace);
  g_autofree char *done = NULL;
  g_autoptr (GError) error = NULL;

  if (!trellis_practice_set_person (practice, self->person, draft, &error))
    {
      refuse (field, error);
      return;
    }
  done = g_strdup_printf (_ ("Details of %s changed"), self->person->name);
  trellis_workspace_report_act (self->workspace, done);
}

static void
on_field_committed_cb (TrellisPersonPage *self, TrellisPersonField *field)
{
  g_autoptr (TrellisPerson) draft = trellis_record_copy (self->person);
  g_autofree char *text = trellis_person_field_dup_text (field);
  g_autoptr (GError) error = NULL;

  trellis_person_field_refuse (field, NULL);
  if (!trellis_person_draft_set_text (draft, trellis_person_field_get_member (field), text, &error))
    refuse (field, error);
  else if (!trellis_record_equal (draft, self->person))
    save (self, draft, field);
}

static void
remove_rows (GtkListBox *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

static GtkWidget *
create_row (const char *title, const char *subtitle)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title-lines", 0, "subtitle-lines", 0, NULL);

  /* While it is made, the row still takes all for markup. */
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  g_object_set (row, "title", title, "subtitle", subtitle, NULL);
  return row;
}

static void
show_engagement (TrellisPersonPage *self, TrellisEngagement *engagement)
{
  g_autofree char *summary = trellis_words_summary (NULL, engagement, 0);
  const char *part
      = trellis_people_words_part (trellis_engagement_get_part (engagement, self->person->id));
  g_autofree char *line = trellis_words_facts (part, summary);
  GtkWidget *row = create_row (engagement->title == NULL ? "" : engagement->title, line);
  GtkWidget *arrow = g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic",
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", engagement->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-engagement");
  gtk_list_box_append (self->engagements, row);
}

static void
show_consent (TrellisPersonPage *self, const TrellisConsent *consent)
{
  g_autofree char *line = trellis_people_words_signed (consent);
  GtkWidget *row = create_row (trellis_people_words_consent (consent->kind), line);
  GtkWidget *answer = gtk_label_new (consent->given ? C_ ("consent", "Yes") : C_ ("consent", "No"));

  gtk_widget_add_css_class (answer, "heading");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), answer);
  gtk_list_box_append (self->consents, row);
}

static void
show_lists (TrellisPersonPage *self)
{
  TrellisPractice *practice = trellis_workspace_get_practice (self->workspace);
  g_autoptr (GPtrArray) engagements = trellis_practice_list_engagements_of (practice, self->person);
  g_autoptr (GPtrArray) consents = trellis_practice_list_consents (practice, self->person);

  remove_rows (self->engagements);
  for (guint i = 0; i < engagements->len; i++)
    show_engagement (self, engagements->pdata[i]);
  if (engagements->len == 0)
    gtk_list_box_append (
        self->engagements,
        create_row (_ ("In no engagement yet"),
                    _ ("A contract or a relationship that names them shows here.")));
  remove_rows (self->consents);
  for (guint i = 0; i < consents->len; i++)
    show_consent (self, consents->pdata[i]);
  gtk_widget_set_visible (self->consents_part, consents->len > 0);
}

/* Only a minor has somebody who signs for them, and who had one may still be shown. */
static gboolean
needs_guardian (TrellisPersonPage *self)
{
  return self->person->guardian != NULL
         || trellis_person_is_minor (self->person,
                                     trellis_workspace_get_moment (self->workspace).today);
}

static void
refresh (TrellisPersonPage *self)
{
  TrellisPractice *practice = trellis_workspace_get_practice (self->workspace);
  g_autofree char *parts = trellis_people_words_parts (practice, self->person);

  adw_avatar_set_text (self->avatar, self->person->name);
  gtk_label_set_label (self->name, self->person->name);
  gtk_label_set_label (self->parts, parts);
  gtk_widget_set_visible (self->guardian, needs_guardian (self));
  visit_fields (self, show_field);
  show_lists (self);
}

static void
trellis_person_page_dispose (GObject *object)
{
  TrellisPersonPage *self = TRELLIS_PERSON_PAGE (object);

  if (self->workspace != NULL)
    g_signal_handlers_disconnect_by_data (self->workspace, self);
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->workspace);
  g_clear_object (&self->person);
  G_OBJECT_CLASS (trellis_person_page_parent_class)->dispose (object);
}

/* What is typed is kept, wherever one goes from here. */
static void
take_typed (TrellisPersonPage *self)
{
  visit_fields (self, commit_field);
}

/* A person's field that was refused is told of as it goes. */
static gboolean
on_take_typed_cb (TrellisPersonPage *self, gboolean discards)
{
  take_typed (self);
  return FALSE;
}

/* What was refused goes with the page: that is said where it is still read. */
static void
tell_refusal (TrellisPersonPage *self, TrellisPersonField *field)
{
  const char *why = trellis_person_field_get_refusal (field);

  if (why != NULL)
    trellis_workspace_report_left (self->workspace, trellis_person_field_get_name (field), why);
}

static void
trellis_person_page_unmap (GtkWidget *widget)
{
  TrellisPersonPage *self = TRELLIS_PERSON_PAGE (widget);

  if (self->workspace != NULL)
    {
      take_typed (self);
      visit_fields (self, tell_refusal);
    }
  GTK_WIDGET_CLASS (trellis_person_page_parent_class)->unmap (widget);
}

static void
trellis_person_page_class_init (TrellisPersonPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trellis_person_page_dispose;
  widget_class->unmap = trellis_person_page_unmap;
  g_type_ensure (TRELLIS_TYPE_PERSON_FIELD);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/people/trellis-person-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TrellisPersonPage, avatar);
  gtk_widget_class_bind_template_child (widget_class, TrellisPersonPage, consents);
  gtk_widget_class_bind_template_child (widget_class, TrellisPersonPage, consents_part);
  gtk_widget_class_bind_template_child (widget_class, TrellisPersonPage, engagements);
  gtk_widget_class_bind_template_child (widget_class, TrellisPersonPage, fields);
  gtk_widget_class_bind_template_child (widget_class, TrellisPersonPage, guardian);
  gtk_widget_class_bind_template_child (widget_class, TrellisPersonPage, guardian_fields);
  gtk_widget_class_bind_template_child (widget_class, TrellisPersonPage, name);
  gtk_widget_class_bind_template_child (widget_class, TrellisPersonPage, parts);
  gtk_widget_class_bind_template_callback (widget_class, on_field_committed_cb);
}

static void
trellis_person_page_init (TrellisPersonPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
trellis_person_page_new (TrellisWorkspace *workspace, TrellisPerson *person)
{
  TrellisPersonPage *self = g_object_new (TRELLIS_TYPE_PERSON_PAGE, NULL);

  self->workspace = g_object_ref (workspace);
  self->person = g_object_ref (person);
  g_signal_connect_swapped (workspace, "notify::revision", G_CALLBACK (refresh), self);
  g_signal_connect_swapped (workspace, "take-typed", G_CALLBACK (on_take_typed_cb), self);
  refresh (self);
  return GTK_WIDGET (self);
}
