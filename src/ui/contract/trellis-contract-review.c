/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The review of a contract: what is missing, what changes, who has signed, and how it will print.
 */

#include "config.h"

#include "trellis-contract-review.h"

#include "contract/trellis-items.h"
#include "pages/trellis-contract-document.h"
#include "pages/trellis-say.h"
#include "practice/trellis-signing-desk.h"
#include "trellis-answer-words.h"
#include "trellis-contract-pages.h"
#include "ui/common/trellis-part-names.h"
#include "ui/common/trellis-row-name.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <string.h>

/* Of an answer: a whole page of text would hide the other changes. */
#define MOST_LINES 8

struct _TrellisContractReview
{
  GtkWidget parent_instance;

  GtkWidget *missing_group;
  GtkLabel *missing_heading;
  GtkListBox *missing;
  GtkWidget *changes_group;
  GtkListBox *changes;
  GtkWidget *signatures_group;
  GtkListBox *signatures;
  GtkLabel *why_not;
  GtkBox *pages_place;

  TrellisWorkspace *workspace;
  GListStore *items;
  GtkWidget *pages;
  char *engagement; /* whose contract is shown */
};

G_DEFINE_FINAL_TYPE (TrellisContractReview, trellis_contract_review, GTK_TYPE_WIDGET)

enum
{
  WANTED,
  SIGNING,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
clear (GtkListBox *list)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, row);
}

static GtkWidget *
new_row (const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle == NULL ? "" : subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  trellis_name_by_labels (row);
  return row;
}

static void
add_wanted (TrellisContractReview *self, const char *title, const char *subtitle, const char *path)
{
  GtkWidget *row = new_row (title, subtitle);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "path", g_strdup (path), g_free);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_append (self->missing, row);
}

static void
show_missing (TrellisContractReview *self, TrellisFormReading *reading, GPtrArray *missing)
{
  guint n = reading->problems->len;
  g_autofree char *heading = NULL;

  clear (self->missing);
  for (guint i = 0; i < reading->problems->len; i++)
    {
      const TrellisFormProblem *problem = reading->problems->pdata[i];
      g_autofree char *title = trellis_answer_say_question (self->items, problem->path);

      add_wanted (self, title, problem->message, problem->path);
    }
  for (guint i = 0; i < missing->len; i++)
    {
      const TrellisMissing *one = missing->pdata[i];
      g_autofree char *title = trellis_answer_say_question (self->items, one->member);

      if (trellis_form_reading_find_problem (reading, one->member) != NULL)
        continue;
      add_wanted (self, title, _ ("Still missing"), one->member);
      n++;
    }
  heading = g_strdup_printf (
      ngettext ("%u Item Before It Can Be Signed", "%u Items Before It Can Be Signed", n), n);
  gtk_label_set_text (self->missing_heading, heading);
  gtk_widget_set_visible (self->missing_group, n > 0);
}

static GtkWidget *
new_side (const char *heading, const char *text)
{
  GtkWidget *side = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *caption = gtk_label_new (heading), *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (caption), 0);
  gtk_label_set_wrap (GTK_LABEL (caption), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (caption), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (caption, "caption-heading");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), MOST_LINES);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (side, TRUE);
  gtk_box_append (GTK_BOX (side), caption);
  gtk_box_append (GTK_BOX (side), label);
  return side;
}

static void
add_change (TrellisContractReview *self, const char *path, TrellisForm *before, TrellisForm *now)
{
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *sides = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  g_autofree char *title = trellis_answer_say_question (self->items, path);
  g_autofree char *old_words = trellis_answer_say (self->items, before, path);
  g_autofree char *new_words = trellis_answer_say (self->items, now, path);
  GtkWidget *heading = gtk_label_new (title);

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_label_set_wrap (GTK_LABEL (heading), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (heading), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (heading, "heading");
  gtk_box_set_homogeneous (GTK_BOX (sides), TRUE);
  gtk_box_append (GTK_BOX (sides), new_side (_ ("In force"), old_words));
  gtk_box_append (GTK_BOX (sides), new_side (_ ("As amended"), new_words));
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), sides);
  g_object_set (box, "margin-top", 12, "margin-bottom", 12, "margin-start", 12, "margin-end", 12,
                NULL);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  trellis_name_by_labels (row);
  gtk_list_box_append (self->changes, row);
}

static int
compare_paths (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

static void
add_paths (GPtrArray *paths, TrellisForm *form)
{
  GHashTableIter iter;
  gpointer key;

  if (form->typed == NULL)
    return;
  g_hash_table_iter_init (&iter, form->typed);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (!g_str_has_suffix (key, ".id")
        && !g_ptr_array_find_with_equal_func (paths, key, g_str_equal, NULL))
      g_ptr_array_add (paths, key);
}

static void
show_changes (TrellisContractReview *self, TrellisForm *form, TrellisForm *before)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new ();
  gboolean any = FALSE;

  clear (self->changes);
  if (before != NULL)
    {
      add_paths (paths, form);
      add_paths (paths, before);
      g_ptr_array_sort (paths, compare_paths);
    }
  for (guint i = 0; i < paths->len; i++)
    {
      const char *old = trellis_form_get (before, paths->pdata[i]);
      const char *new = trellis_form_get (form, paths->pdata[i]);

      if (g_strcmp0 (old, new) == 0)
        continue;
      add_change (self, paths->pdata[i], before, form);
      any = TRUE;
    }
  gtk_widget_set_visible (self->changes_group, any);
}

static const char *
say_party (TrellisParty party)
{
  switch (party)
    {
    case TRELLIS_PARTY_COACH:
      return _ ("Coach");
    case TRELLIS_PARTY_GUARDIAN:
      return _ ("Parent or guardian");
    case TRELLIS_PARTY_REPRESENTATIVE:
      return _ ("Representative of the team");
    case TRELLIS_PARTY_SPONSOR:
      return _ ("Sponsor");
    case TRELLIS_PARTY_COACHEE:
    case TRELLIS_PARTY_NONE:
    default:
      return _ ("Person coached");
    }
}

static char *
say_signed (const TrellisPartyTo *party, TrellisSignature *signature)
{
  g_autofree char *date = signature == NULL ? NULL : trellis_say_date (signature->date);
  const char *who = say_party (party->party);

  if (signature == NULL)
    return g_strdup_printf (_ ("%s · has not signed"), who);
  switch (signature->how)
    {
    case TRELLIS_SIGNING_DRAWN:
      return g_strdup_printf (_ ("%s · signed on %s, drawn"), who, date);
    case TRELLIS_SIGNING_PAPER:
      return g_strdup_printf (_ ("%s · signed on %s, on paper"), who, date);
    default:
      return g_strdup_printf (_ ("%s · signed on %s, typed"), who, date);
    }
}

static TrellisSignature *
find_signature (const TrellisPartyTo *party, GListStore *signatures)
{
  for (guint i = 0; signatures != NULL && i < trellis_list_length (signatures); i++)
    if (trellis_party_to_is_signed_by (party, trellis_list_get (signatures, i)))
      return trellis_list_get (signatures, i);
  return NULL;
}

static void
on_sign_clicked_cb (GtkButton *button, TrellisContractReview *self)
{
  g_signal_emit (self, signals[SIGNING], 0, g_object_get_data (G_OBJECT (button), "party"));
}

static void
add_party (TrellisContractReview *self,
           const TrellisPartyTo *party,
           TrellisSignature *signature,
           gboolean ready)
{
  g_autofree char *state = say_signed (party, signature);
  const char *name = party->name == NULL ? _ ("Not named yet") : party->name;
  GtkWidget *row = new_row (name, state), *button;
  /* Translators: %s is whoever signs. */
  g_autofree char *label = g_strdup_printf (_ ("Sign as %s"), name);

  if (signature == NULL && trellis_workspace_can_act (self->workspace))
    {
      button = gtk_button_new_with_label (_ ("Sign…"));
      trellis_name (button, label);
      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_widget_set_sensitive (button, ready && party->name != NULL);
      g_object_set_data_full (G_OBJECT (button), "party", g_strdup (party->name), g_free);
      g_signal_connect (button, "clicked", G_CALLBACK (on_sign_clicked_cb), self);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
    }
  gtk_list_box_append (self->signatures, row);
}

static void
show_parties (TrellisContractReview *self, TrellisCoaching *coaching, gboolean ready)
{
  TrellisPractice *practice = trellis_workspace_get_practice (self->workspace);
  g_autoptr (GPtrArray) parties
      = coaching == NULL ? NULL : trellis_practice_list_parties (practice, coaching);
  TrellisContractVersion *version
      = coaching == NULL ? NULL : trellis_coaching_get_open_version (coaching);
  g_autoptr (GListStore) signatures
      = version == NULL ? NULL : trellis_contract_version_dup_signatures (version);

  clear (self->signatures);
  for (guint i = 0; parties != NULL && i < parties->len; i++)
    add_party (self, parties->pdata[i], find_signature (parties->pdata[i], signatures), ready);
  gtk_widget_set_visible (self->signatures_group, parties != NULL && parties->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->why_not), !ready);
}

static void
show_pages (TrellisContractReview *self, TrellisCoaching *coaching)
{
  TrellisPractice *practice = trellis_workspace_get_practice (self->workspace);
  g_autoptr (GError) error = NULL;
  g_autoptr (TrellisDocument) document = NULL;

  if (coaching != NULL)
    document = coaching->amendment != NULL
                   ? trellis_contract_document_new_amendment (practice, coaching, &error)
                   : trellis_contract_document_new (practice, coaching, &error);
  trellis_contract_pages_show (self->pages, document, trellis_paper_get_chosen (practice));
  gtk_widget_set_visible (GTK_WIDGET (self->pages_place), document != NULL);
}

/* The window behind knows how to print. */
static void
on_print_clicked_cb (TrellisContractReview *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWindow *behind = gtk_window_get_transient_for (GTK_WINDOW (root));

  if (behind != NULL && self->engagement != NULL)
    gtk_widget_activate_action (GTK_WIDGET (behind), "win.print", "(ss)", "contract",
                                self->engagement);
}

static void
on_missing_activated_cb (TrellisContractReview *self, GtkListBoxRow *row)
{
  g_signal_emit (self, signals[WANTED], 0, g_object_get_data (G_OBJECT (row), "path"));
}

static void
trellis_contract_review_dispose (GObject *object)
{
  TrellisContractReview *self = TRELLIS_CONTRACT_REVIEW (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->workspace);
  g_clear_object (&self->items);
  g_clear_pointer (&self->engagement, g_free);
  G_OBJECT_CLASS (trellis_contract_review_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TrellisContractReview, missing_group);
  gtk_widget_class_bind_template_child (widget_class, TrellisContractReview, missing_heading);
  gtk_widget_class_bind_template_child (widget_class, TrellisContractReview, missing);
  gtk_widget_class_bind_template_child (widget_class, TrellisContractReview, changes_group);
  gtk_widget_class_bind_template_child (widget_class, TrellisContractReview, changes);
  gtk_widget_class_bind_template_child (widget_class, TrellisContractReview, signatures_group);
  gtk_widget_class_bind_template_child (widget_class, TrellisContractReview, signatures);
  gtk_widget_class_bind_template_child (widget_class, TrellisContractReview, why_not);
  gtk_widget_class_bind_template_child (widget_class, TrellisContractReview, pages_place);
}

static void
trellis_contract_review_class_init (TrellisContractReviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GType type = G_OBJECT_CLASS_TYPE (klass);

  G_OBJECT_CLASS (klass)->dispose = trellis_contract_review_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/contract/trellis-contract-review.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, on_missing_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_print_clicked_cb);
  signals[WANTED] = g_signal_new ("wanted", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNING] = g_signal_new ("signing", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
trellis_contract_review_init (TrellisContractReview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->pages = trellis_contract_pages_new ();
  gtk_box_append (self->pages_place, self->pages);
}

/**
 * trellis_contract_review_new:
 * @items: a list of #TrellisItem
 *
 * Its signal `wanted` has the path of an answer that somebody wants to be led to, `signing` the
 * name of who wants to sign.
 *
 * Returns: (transfer floating): a review of nothing
 */
GtkWidget *
trellis_contract_review_new (TrellisWorkspace *workspace, GListStore *items)
{
  TrellisContractReview *self = g_object_new (TRELLIS_TYPE_CONTRACT_REVIEW, NULL);

  self->workspace = g_object_ref (workspace);
  self->items = g_object_ref (items);
  return GTK_WIDGET (self);
}

/**
 * trellis_contract_review_show:
 * @before: (nullable): the contract in force, while it is amended
 * @missing: (element-type TrellisMissing): what signing needs
 *
 * Shows the contract of the form as it is kept.
 */
void
trellis_contract_review_show (TrellisContractReview *self,
                              TrellisForm *form,
                              TrellisForm *before,
                              TrellisFormReading *reading,
                              GPtrArray *missing)
{
  TrellisPractice *practice = trellis_workspace_get_practice (self->workspace);
  TrellisCoaching *coaching
      = (TrellisCoaching *) trellis_practice_find_engagement (practice, form->engagement);

  g_free (self->engagement);
  self->engagement = g_strdup (form->engagement);
  show_missing (self, reading, missing);
  show_changes (self, form, before);
  show_parties (self, coaching, missing->len + reading->problems->len == 0);
  show_pages (self, coaching);
}
