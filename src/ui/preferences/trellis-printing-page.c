/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The preferences of printing: the paper, and the language of contracts. */

#include "config.h"

#include "trellis-printing-page.h"

#include "contract/trellis-clauses.h"
#include "ui/common/trellis-combo-words.h"
#include "ui/preferences/trellis-settings-draft.h"

struct _TrellisPrintingPage
{
  AdwPreferencesPage parent_instance;

  AdwComboRow *paper;
  AdwComboRow *language;
  TrellisWorkspace *workspace;
  char **languages; /* as the combo has them */
};

G_DEFINE_FINAL_TYPE (TrellisPrintingPage, trellis_printing_page, ADW_TYPE_PREFERENCES_PAGE)

static const char *
get_language (TrellisPrintingPage *self)
{
  guint selected = adw_combo_row_get_selected (self->language);

  return selected < g_strv_length (self->languages) ? self->languages[selected] : NULL;
}

/* Whether the settings would say something else: none is as good as English. */
static gboolean
is_chosen (TrellisPrintingPage *self, TrellisSettings *settings)
{
  return g_strcmp0 (settings->language == NULL ? "en" : settings->language, get_language (self))
         != 0;
}

static void
show_languages (TrellisPrintingPage *self, const char *chosen)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  g_strfreev (self->languages);
  self->languages = trellis_clause_book_list_languages ();
  for (guint i = 0; self->languages[i] != NULL; i++)
    {
      g_autoptr (TrellisClauseBook) book = trellis_clause_book_load (self->languages[i]);

      gtk_string_list_append (names, book->name);
      if (g_str_equal (self->languages[i], chosen == NULL ? "en" : chosen))
        selected = i;
    }
  adw_combo_row_set_model (self->language, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->language, selected);
}

/* The combo has the sizes in the order of #TrellisPaperSize. */
static void
on_field_left_cb (TrellisPrintingPage *self)
{
  g_autoptr (TrellisSettings) draft = NULL;
  g_autoptr (GError) error = NULL;

  if (self->workspace == NULL)
    return;
  draft = trellis_settings_draft_new (self->workspace);
  trellis_record_set_enum (draft, "paper", adw_combo_row_get_selected (self->paper));
  if (is_chosen (self, draft))
    trellis_record_set_string (draft, "language", get_language (self));
  if (!trellis_settings_draft_keep (self->workspace, draft, &error))
    trellis_workspace_report_refusal (self->workspace, error);
}

static void
trellis_printing_page_dispose (GObject *object)
{
  TrellisPrintingPage *self = TRELLIS_PRINTING_PAGE (object);

  g_clear_object (&self->workspace);
  g_clear_pointer (&self->languages, g_strfreev);
  G_OBJECT_CLASS (trellis_printing_page_parent_class)->dispose (object);
}

static void
trellis_printing_page_class_init (TrellisPrintingPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trellis_printing_page_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/preferences/trellis-printing-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TrellisPrintingPage, paper);
  gtk_widget_class_bind_template_child (widget_class, TrellisPrintingPage, language);
  gtk_widget_class_bind_template_callback (widget_class, on_field_left_cb);
}

static void
trellis_printing_page_init (TrellisPrintingPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  trellis_combo_words_show_whole (self->paper);
  trellis_combo_words_show_whole (self->language);
}

/**
 * trellis_printing_page_set_workspace:
 *
 * Shows the settings of a practice as they stand now.
 */
void
trellis_printing_page_set_workspace (TrellisPrintingPage *self, TrellisWorkspace *workspace)
{
  TrellisPractice *practice = trellis_workspace_get_practice (workspace);

  g_clear_object (&self->workspace); /* what is shown is not what somebody chooses */
  adw_combo_row_set_selected (self->paper, trellis_practice_get_settings (practice)->paper);
  show_languages (self, trellis_practice_get_settings (practice)->language);
  gtk_widget_set_sensitive (GTK_WIDGET (self), trellis_workspace_can_act (workspace));
  g_set_object (&self->workspace, workspace);
}
