/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window that asks for somebody new, and goes to their page. */

#include "config.h"

#include "trellis-new-person.h"

#include "practice/trellis-practice-people.h"
#include "ui/common/trellis-discard.h"
#include "ui/people/trellis-people-words.h"
#include "ui/people/trellis-person-draft.h"
#include "ui/people/trellis-person-field.h"

#include <glib/gi18n-lib.h>

struct _TrellisNewPerson
{
  AdwWindow parent_instance;

  GtkListBox *fields;
  GtkWidget *add;

  TrellisWorkspace *workspace;
};

G_DEFINE_FINAL_TYPE (TrellisNewPerson, trellis_new_person, ADW_TYPE_WINDOW)

static TrellisPersonField *
get_field (TrellisNewPerson *self, int position)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->fields, position);

  return row == NULL ? NULL : TRELLIS_PERSON_FIELD (row);
}

static TrellisPerson *
describe (TrellisNewPerson *self)
{
  TrellisPerson *person = g_object_new (TRELLIS_TYPE_PERSON, NULL);
  TrellisPersonField *field;

  for (int i = 0; (field = get_field (self, i)) != NULL; i++)
    {
      g_autofree char *text = trellis_person_field_dup_text (field);

      trellis_person_draft_set_text (person, trellis_person_field_get_member (field), text, NULL);
      trellis_person_field_refuse (field, NULL);
    }
  return person;
}

/* At the field that it is about; at the first when the message says which. */
static void
show_refusal (TrellisNewPerson *self, const char *member, const GError *error)
{
  g_autofree char *message
      = member == NULL ? g_strdup (error->message) : trellis_people_words_refusal (error);
  TrellisPersonField *field, *about = get_field (self, 0);

  for (int i = 0; member != NULL && (field = get_field (self, i)) != NULL; i++)
    if (g_str_equal (trellis_person_field_get_member (field), member))
      about = field;
  trellis_person_field_refuse (about, message);
  trellis_person_field_focus (about);
}

static void
add (TrellisNewPerson *self)
{
  TrellisPractice *practice = trellis_workspace_get_practice (self->workspace);
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autoptr (TrellisPerson) described = describe (self);
  g_autofree char *done = NULL;
  g_autoptr (GError) error = NULL;
  const char *member = NULL;
  TrellisPerson *person = NULL;

  if (trellis_practice_check_person (practice, NULL, described, &member, &error))
    person = trellis_practice_add_person (practice, described, &error);
  if (person == NULL)
    {
      show_refusal (self, member, error);
      return;
    }
  done = g_strdup_printf (_ ("%s is added"), person->name);
  trellis_workspace_report_act (self->workspace, done);
  if (parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.open-person", "s", person->id);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
on_add_clicked_cb (TrellisNewPerson *self)
{
  add (self);
}

static void
trellis_new_person_dispose (GObject *object)
{
  g_clear_object (&TRELLIS_NEW_PERSON (object)->workspace);
  G_OBJECT_CLASS (trellis_new_person_parent_class)->dispose (object);
}

static void
trellis_new_person_class_init (TrellisNewPersonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trellis_new_person_dispose;
  g_type_ensure (TRELLIS_TYPE_PERSON_FIELD);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/people/trellis-new-person.ui");
  gtk_widget_class_bind_template_child (widget_class, TrellisNewPerson, add);
  gtk_widget_class_bind_template_child (widget_class, TrellisNewPerson, fields);
  gtk_widget_class_bind_template_callback (widget_class, on_add_clicked_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
trellis_new_person_init (TrellisNewPerson *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  trellis_discard_guard (GTK_WINDOW (self));
}

/**
 * trellis_new_person_new:
 * @parent: (nullable): the window over which it stands
 *
 * Returns: (transfer none): a window that adds somebody
 */
GtkWindow *
trellis_new_person_new (GtkWindow *parent, TrellisWorkspace *workspace)
{
  TrellisNewPerson *self
      = g_object_new (TRELLIS_TYPE_NEW_PERSON, "transient-for", parent, "modal", TRUE, NULL);

  self->workspace = g_object_ref (workspace);
  trellis_person_field_focus (get_field (self, 0));
  gtk_widget_set_sensitive (self->add, trellis_workspace_can_act (workspace));
  return GTK_WINDOW (self);
}
