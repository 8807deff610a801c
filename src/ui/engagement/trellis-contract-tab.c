/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tab of a coaching page with its contract: who has signed what, its seals, its text. */

#include "config.h"

#include "trellis-contract-tab.h"

#include "pages/trellis-contract-document.h"
#include "pages/trellis-document-text.h"
#include "ui/common/trellis-part-names.h"
#include "ui/engagement/trellis-contract-text.h"
#include "ui/engagement/trellis-contract-words.h"

#include <glib/gi18n-lib.h>

struct _TrellisContractTab
{
  TrellisEngagementView parent_instance;

  GtkButton *edit;
  GtkButton *print;
  GtkBox *versions;
  AdwBin *text;
  char *said; /* what @text shows */
};

G_DEFINE_FINAL_TYPE (TrellisContractTab, trellis_contract_tab, TRELLIS_TYPE_ENGAGEMENT_VIEW)

static GtkWidget *
create_row (const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle == NULL ? "" : subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  return row;
}

/* What was drawn is in the pages; a scan is a file of its own. */
static GtkWidget *
create_signature (const char *engagement, TrellisSignature *signature)
{
  g_autofree char *words = trellis_contract_words_signature (signature);
  GtkWidget *row = create_row (signature->name, words), *open;
  g_autofree char *label = NULL;

  if (signature->how != TRELLIS_SIGNING_PAPER || signature->file == NULL)
    return row;
  open = gtk_button_new_with_label (_ ("Open Scan"));
  /* Translators: %s is who has signed */
  label = g_strdup_printf (_ ("Open Scan of %s"), signature->name);
  gtk_widget_set_valign (open, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (open), "win.open-scan");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (open), "(ss)", engagement, signature->file);
  trellis_name (open, label);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), open);
  return row;
}

static GtkWidget *
create_version (const char *engagement, TrellisContractVersion *version)
{
  GtkWidget *list = gtk_list_box_new ();
  g_autofree char *name = trellis_contract_words_version (version);
  g_autofree char *changes = trellis_contract_words_changes (version);
  g_autofree char *seal = trellis_contract_words_seal (version);
  g_autoptr (GListStore) signatures = trellis_contract_version_dup_signatures (version);
  gboolean whole = trellis_contract_version_check (version, NULL) == TRELLIS_SEAL_STATE_WHOLE;
  GtkWidget *seal_row;

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_list_box_append (GTK_LIST_BOX (list), create_row (name, changes));
  for (guint i = 0; i < trellis_list_length (signatures); i++)
    gtk_list_box_append (GTK_LIST_BOX (list),
                         create_signature (engagement, trellis_list_get (signatures, i)));
  seal_row = create_row (seal, NULL);
  adw_action_row_set_icon_name (ADW_ACTION_ROW (seal_row),
                                whole ? "channel-secure-symbolic" : "dialog-warning-symbolic");
  gtk_list_box_append (GTK_LIST_BOX (list), seal_row);
  return list;
}

/* The version in force first; what came before is history. */
static void
show_versions (TrellisContractTab *self, TrellisCoaching *coaching)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->versions))) != NULL)
    gtk_box_remove (self->versions, child);
  for (guint i = trellis_list_length (coaching->versions); i > 0; i--)
    gtk_box_append (self->versions, create_version (TRELLIS_ENGAGEMENT (coaching)->id,
                                                    trellis_list_get (coaching->versions, i - 1)));
  gtk_widget_set_visible (GTK_WIDGET (self->versions),
                          trellis_list_length (coaching->versions) > 0);
}

/* Autosaves of other things come often, and a whole contract is many widgets. */
static void
show_document (TrellisContractTab *self, TrellisDocument *document)
{
  g_autofree char *said = trellis_document_to_text (document);

  if (g_strcmp0 (said, self->said) == 0)
    return;
  g_free (self->said);
  self->said = g_steal_pointer (&said);
  adw_bin_set_child (self->text, trellis_contract_text_new (document));
}

static void
show_text (TrellisContractTab *self, TrellisCoaching *coaching)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrellisDocument) document = trellis_contract_document_new (
      trellis_engagement_view_get_practice (self), coaching, &error);
  GtkWidget *problem;

  if (document != NULL)
    {
      show_document (self, document);
      return;
    }
  g_clear_pointer (&self->said, g_free);
  problem = gtk_label_new (error->message);
  gtk_label_set_wrap (GTK_LABEL (problem), TRUE);
  gtk_label_set_xalign (GTK_LABEL (problem), 0);
  adw_bin_set_child (self->text, problem);
}

static void
trellis_contract_tab_update (TrellisEngagementView *view)
{
  TrellisContractTab *self = TRELLIS_CONTRACT_TAB (view);
  TrellisCoaching *coaching = trellis_engagement_view_get_engagement (self);
  const char *id = TRELLIS_ENGAGEMENT (coaching)->id;
  gboolean draft = coaching->state == TRELLIS_COACHING_STATE_DRAFT;

  gtk_button_set_label (self->edit, draft ? _ ("_Edit Contract…") : _ ("_Amend…"));
  gtk_widget_set_visible (GTK_WIDGET (self->edit), trellis_coaching_is_open (coaching));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->edit), "s", id);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->print), "(ss)", "contract", id);
  show_versions (self, coaching);
  show_text (self, coaching);
}

static void
trellis_contract_tab_finalize (GObject *object)
{
  g_free (TRELLIS_CONTRACT_TAB (object)->said);
  G_OBJECT_CLASS (trellis_contract_tab_parent_class)->finalize (object);
}

static void
trellis_contract_tab_class_init (TrellisContractTabClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = trellis_contract_tab_finalize;
  TRELLIS_ENGAGEMENT_VIEW_CLASS (klass)->update = trellis_contract_tab_update;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/engagement/trellis-contract-tab.ui");
  gtk_widget_class_bind_template_child (widget_class, TrellisContractTab, edit);
  gtk_widget_class_bind_template_child (widget_class, TrellisContractTab, print);
  gtk_widget_class_bind_template_child (widget_class, TrellisContractTab, versions);
  gtk_widget_class_bind_template_child (widget_class, TrellisContractTab, text);
}

static void
trellis_contract_tab_init (TrellisContractTab *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
