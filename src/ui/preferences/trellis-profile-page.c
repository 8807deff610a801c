/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The practitioner's own card: kept field by field, as each is left. */

#include "config.h"

#include "trellis-profile-page.h"

#include "practice/trellis-practice-profile.h"
#include "ui/common/trellis-combo-words.h"
#include "ui/common/trellis-field-problem.h"
#include "ui/common/trellis-problem-row.h"

#include <glib/gi18n-lib.h>

struct _TrellisProfilePage
{
  AdwPreferencesPage parent_instance;

  GtkWidget *name;
  GtkWidget *email;
  GtkWidget *phone;
  GtkWidget *business;
  GtkWidget *address;
  GtkWidget *qualifications;
  GtkWidget *credential;
  AdwComboRow *ethics;
  GtkWidget *field;
  GtkWidget *experience;
  GtkWidget *network;
  TrellisProblemRow *name_problem;
  TrellisProblemRow *problem;

  TrellisWorkspace *workspace;
};

G_DEFINE_FINAL_TYPE (TrellisProfilePage, trellis_profile_page, ADW_TYPE_PREFERENCES_PAGE)

#define AT(member) G_STRUCT_OFFSET (TrellisProfilePage, member)

/* Of the practitioner: one line, or a text of several. */
static const struct
{
  const char *member;
  goffset widget;
} texts[] = {
  { "name", AT (name) },       { "email", AT (email) },
  { "phone", AT (phone) },     { "business", AT (business) },
  { "address", AT (address) }, { "credential", AT (credential) },
  { "field", AT (field) },     { "experience", AT (experience) },
  { "network", AT (network) },
};

#undef AT

static GtkWidget *
get_widget (TrellisProfilePage *self, guint i)
{
  return G_STRUCT_MEMBER (GtkWidget *, self, texts[i].widget);
}

static char *
read_text (GtkWidget *widget)
{
  GtkTextBuffer *buffer;
  char *text = NULL;

  if (GTK_IS_EDITABLE (widget))
    {
      text = trellis_field_dup_line (GTK_EDITABLE (widget));
      return text == NULL ? g_strdup ("") : text;
    }
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget));
  g_object_get (buffer, "text", &text, NULL);
  return g_strstrip (text);
}

static void
write_text (GtkWidget *widget, const char *text)
{
  if (text == NULL)
    text = "";
  if (GTK_IS_EDITABLE (widget))
    gtk_editable_set_text (GTK_EDITABLE (widget), text);
  else
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget)), text, -1);
}

static char **
read_qualifications (TrellisProfilePage *self)
{
  g_auto (GStrv) parts
      = g_strsplit (gtk_editable_get_text (GTK_EDITABLE (self->qualifications)), ";", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    if (*g_strstrip (parts[i]) != '\0')
      g_strv_builder_add (builder, parts[i]);
  return g_strv_builder_end (builder);
}

static TrellisPractitioner *
make_card (TrellisProfilePage *self)
{
  TrellisPractice *practice = trellis_workspace_get_practice (self->workspace);
  TrellisPractitioner *card = trellis_record_copy (trellis_practice_get_practitioner (practice));
  g_auto (GStrv) qualifications = read_qualifications (self);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *text = read_text (get_widget (self, i));

      trellis_record_set_string (card, texts[i].member, *text == '\0' ? NULL : text);
    }
  trellis_record_set_strings (card, "qualifications",
                              qualifications[0] == NULL ? NULL
                                                        : (const char *const *) qualifications);
  trellis_record_set_enum (card, "ethics", adw_combo_row_get_selected (self->ethics));
  return card;
}

static void
show_problem (TrellisProfilePage *self, const GError *error)
{
  g_autofree char *field = NULL;
  g_autofree char *text = error == NULL ? NULL : trellis_problem_read (error, &field);
  gboolean placed = g_strcmp0 (field, "name") == 0;

  trellis_problem_row_show (self->name_problem, self->name, placed ? text : NULL);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (!g_str_equal (texts[i].member, "name"))
      {
        gboolean here = g_strcmp0 (field, texts[i].member) == 0;

        trellis_field_problem_show (get_widget (self, i), here ? text : NULL);
        placed = placed || here;
      }
  trellis_problem_row_show (self->problem, GTK_WIDGET (self->problem), placed ? NULL : text);
}

static void
on_field_changed_cb (TrellisProfilePage *self)
{
  g_autoptr (TrellisPractitioner) card = NULL;
  g_autoptr (GError) error = NULL;
  TrellisPractice *practice;

  if (self->workspace == NULL)
    return;
  card = make_card (self);
  practice = trellis_workspace_get_practice (self->workspace);
  trellis_practice_rehearse (practice, TRUE);
  trellis_practice_set_profile (practice, card, &error);
  trellis_practice_rehearse (practice, FALSE);
  show_problem (self, error);
}

static gboolean
keep (TrellisProfilePage *self, GError **error)
{
  g_autoptr (TrellisPractitioner) card = make_card (self);
  TrellisPractice *practice = trellis_workspace_get_practice (self->workspace);

  if (trellis_record_equal (card, trellis_practice_get_practitioner (practice)))
    return TRUE;
  if (!trellis_practice_set_profile (practice, card, error))
    return FALSE;
  trellis_workspace_report_act (self->workspace, _ ("Profile changed"));
  return TRUE;
}

static void
on_field_left_cb (TrellisProfilePage *self)
{
  g_autoptr (GError) error = NULL;

  if (self->workspace == NULL || !trellis_workspace_can_act (self->workspace))
    return;
  keep (self, &error);
  show_problem (self, error);
}

/* What is refused goes with the page: that is said where it is still read. */
static void
tell_refusal (TrellisProfilePage *self, const GError *error)
{
  g_autofree char *why = trellis_problem_say (error);

  trellis_workspace_report_left (self->workspace, _ ("Profile"), why);
}

static void
trellis_profile_page_unmap (GtkWidget *widget)
{
  TrellisProfilePage *self = TRELLIS_PROFILE_PAGE (widget);
  g_autoptr (GError) error = NULL;

  if (self->workspace != NULL && trellis_workspace_can_act (self->workspace)
      && !keep (self, &error))
    tell_refusal (self, error);
  GTK_WIDGET_CLASS (trellis_profile_page_parent_class)->unmap (widget);
}

static void
trellis_profile_page_dispose (GObject *object)
{
  g_clear_object (&TRELLIS_PROFILE_PAGE (object)->workspace);
  G_OBJECT_CLASS (trellis_profile_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TrellisProfilePage, name);
  gtk_widget_class_bind_template_child (widget_class, TrellisProfilePage, email);
  gtk_widget_class_bind_template_child (widget_class, TrellisProfilePage, phone);
  gtk_widget_class_bind_template_child (widget_class, TrellisProfilePage, business);
  gtk_widget_class_bind_template_child (widget_class, TrellisProfilePage, address);
  gtk_widget_class_bind_template_child (widget_class, TrellisProfilePage, qualifications);
  gtk_widget_class_bind_template_child (widget_class, TrellisProfilePage, credential);
  gtk_widget_class_bind_template_child (widget_class, TrellisProfilePage, ethics);
  gtk_widget_class_bind_template_child (widget_class, TrellisProfilePage, field);
  gtk_widget_class_bind_template_child (widget_class, TrellisProfilePage, experience);
  gtk_widget_class_bind_template_child (widget_class, TrellisProfilePage, network);
  gtk_widget_class_bind_template_child (widget_class, TrellisProfilePage, name_problem);
  gtk_widget_class_bind_template_child (widget_class, TrellisProfilePage, problem);
}

static void
trellis_profile_page_class_init (TrellisProfilePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trellis_profile_page_dispose;
  widget_class->unmap = trellis_profile_page_unmap;
  g_type_ensure (TRELLIS_TYPE_PROBLEM_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/preferences/trellis-profile-page.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, on_field_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_field_left_cb);
}

/* What was typed is kept once somebody goes on to something else. */
static void
watch_focus (TrellisProfilePage *self, GtkWidget *widget)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_field_left_cb), self);
  gtk_widget_add_controller (widget, focus);
}

static void
trellis_profile_page_init (TrellisProfilePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  trellis_combo_words_show_whole (self->ethics);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    watch_focus (self, get_widget (self, i));
  watch_focus (self, self->qualifications);
}

static char *
say_qualifications (TrellisPractitioner *card)
{
  return card->qualifications == NULL ? g_strdup ("") : g_strjoinv ("; ", card->qualifications);
}

/* @before: (nullable): the card that is shown already, but for what somebody types */
static void
show_card (TrellisProfilePage *self, TrellisPractitioner *before)
{
  /* What is shown is not what somebody types. */
  g_autoptr (TrellisWorkspace) workspace = g_steal_pointer (&self->workspace);
  TrellisPractitioner *card
      = trellis_practice_get_practitioner (trellis_workspace_get_practice (workspace));
  g_autofree char *now = say_qualifications (card);
  g_autofree char *then = before == NULL ? NULL : say_qualifications (before);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *text = NULL, *old = NULL;

      g_object_get (card, texts[i].member, &text, NULL);
      if (before != NULL)
        g_object_get (before, texts[i].member, &old, NULL);
      if (before == NULL || g_strcmp0 (text, old) != 0)
        write_text (get_widget (self, i), text);
    }
  if (g_strcmp0 (now, then) != 0)
    write_text (self->qualifications, now);
  if (before == NULL || card->ethics != before->ethics)
    adw_combo_row_set_selected (self->ethics, card->ethics);
  self->workspace = g_steal_pointer (&workspace);
}

/**
 * trellis_profile_page_set_workspace:
 *
 * Shows the card of a practice as it stands now.
 */
void
trellis_profile_page_set_workspace (TrellisProfilePage *self, TrellisWorkspace *workspace)
{
  g_set_object (&self->workspace, workspace);
  show_card (self, NULL);
  show_problem (self, NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self), trellis_workspace_can_act (workspace));
}

/**
 * trellis_profile_page_refresh:
 * @before: the card as it was before it was changed elsewhere
 *
 * Shows what has changed on the card. What is typed in other fields stays, and with it what is
 * wrong with it.
 */
void
trellis_profile_page_refresh (TrellisProfilePage *self, TrellisPractitioner *before)
{
  show_card (self, before);
  on_field_changed_cb (self);
}
