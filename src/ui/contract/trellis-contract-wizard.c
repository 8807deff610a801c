/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The contract wizard: six steps over one form, which is kept as it is typed. */

#include "config.h"

#include "trellis-contract-wizard.h"

#include "contract/trellis-items.h"
#include "practice/trellis-form-schedule.h"
#include "practice/trellis-practice-forms.h"
#include "practice/trellis-signing-desk.h"
#include "trellis-contract-review.h"
#include "trellis-schedule-preview.h"
#include "trellis-signing-window.h"
#include "trellis-step-page.h"
#include "trellis-wizard-gaps.h"
#include "trellis-wizard-step-row.h"
#include "ui/common/trellis-ask.h"
#include "ui/common/trellis-notice.h"
#include "ui/common/trellis-toast.h"

#include <glib/gi18n-lib.h>

#define UPDATE_AFTER 60 /* milliseconds after the last key */
#define KEEP_AFTER 800

static const char *const titles[TRELLIS_WIZARD_N_STEPS]
    = { N_ ("Parties"), N_ ("Purpose and Goals"), N_ ("Term and Schedule"), N_ ("Method"),
        N_ ("Terms"),   N_ ("Review and Sign") };

struct _TrellisContractWizard
{
  AdwWindow parent_instance;

  AdwToastOverlay *toasts;
  AdwLeaflet *leaflet;
  AdwWindowTitle *title;
  TrellisNotice *unsaved;
  TrellisNotice *notice;
  GtkListBox *list;
  GtkStack *pages;
  GtkWidget *back;
  GtkButton *next;
  GtkLabel *kept;

  TrellisWorkspace *workspace;
  TrellisForm *form;
  TrellisForm *before; /* the contract in force, while it is amended */
  GListStore *items;
  TrellisSchedulePreview *preview;
  TrellisContractReview *review;
  GObject *teller; /* of what is done here */
  guint step;
  guint updating;
  guint keeping;
  gboolean dirty;   /* something is typed that is not kept */
  gboolean changed; /* something was kept in this sitting */
  gboolean over;    /* signed by all: there is nothing to tell on closing */
};

G_DEFINE_FINAL_TYPE (TrellisContractWizard, trellis_contract_wizard, ADW_TYPE_WINDOW)

static TrellisPractice *
get_practice (TrellisContractWizard *self)
{
  return trellis_workspace_get_practice (self->workspace);
}

static TrellisCoaching *
get_coaching (TrellisContractWizard *self)
{
  return (TrellisCoaching *) trellis_practice_find_engagement (get_practice (self),
                                                               self->form->engagement);
}

static TrellisAllow
get_allow (TrellisContractWizard *self)
{
  return trellis_schedule_preview_allows_outside (self->preview) ? TRELLIS_ALLOW_OUTSIDE_TERM
                                                                 : TRELLIS_ALLOW_NOTHING;
}

static TrellisStepPage *
get_page (TrellisContractWizard *self, guint step)
{
  return TRELLIS_STEP_PAGE (gtk_stack_get_child_by_name (self->pages, trellis_wizard_steps[step]));
}

static void
count_steps (TrellisContractWizard *self, TrellisFormReading *reading, GPtrArray *missing)
{
  TrellisWizardGaps gaps = trellis_wizard_gaps_count (self->items, reading, missing);

  for (guint i = 0; i < TRELLIS_WIZARD_N_STEPS; i++)
    trellis_wizard_step_row_set_counts (
        TRELLIS_WIZARD_STEP_ROW (gtk_list_box_get_row_at_index (self->list, (int) i)),
        gaps.missing[i], gaps.wrong[i]);
}

static guint
find_first_gap (TrellisContractWizard *self)
{
  TrellisPractice *practice = get_practice (self);
  g_autoptr (TrellisFormReading) reading
      = trellis_practice_read_form (practice, self->form, get_allow (self));
  g_autoptr (GPtrArray) missing = trellis_practice_find_missing_in (practice, reading);

  return trellis_wizard_gaps_find_first (self->items, reading, missing);
}

/* Who has signed is told before anything is changed. */
static void
show_notice (TrellisContractWizard *self)
{
  TrellisCoaching *coaching = get_coaching (self);
  TrellisContractVersion *version
      = coaching == NULL ? NULL : trellis_coaching_get_open_version (coaching);
  g_autoptr (GListStore) signatures
      = version == NULL ? NULL : trellis_contract_version_dup_signatures (version);
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *text = NULL;

  for (guint i = 0; signatures != NULL && i < trellis_list_length (signatures); i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "",
                            ((TrellisSignature *) trellis_list_get (signatures, i))->name);
  if (names->len > 0)
    text = g_strdup_printf (
        _ ("Signed already by %s. Whatever you change takes these signatures off."), names->str);
  else if (!trellis_workspace_can_act (self->workspace))
    text = g_strdup (_ ("This practice can only be read: nothing that you type is kept."));
  g_object_set (self->notice, "text", text, NULL);
}

static void
show_title (TrellisContractWizard *self)
{
  const char *typed = trellis_form_get (self->form, "title");
  g_autofree char *title = g_strstrip (g_strdup (typed == NULL ? "" : typed));

  adw_window_title_set_title (self->title, _ (titles[self->step]));
  adw_window_title_set_subtitle (self->title, title);
}

static void
update (TrellisContractWizard *self)
{
  TrellisPractice *practice = get_practice (self);
  g_autoptr (TrellisFormReading) reading
      = trellis_practice_read_form (practice, self->form, get_allow (self));
  g_autoptr (GPtrArray) missing = trellis_practice_find_missing_in (practice, reading);
  g_autoptr (TrellisFormSchedule) schedule
      = trellis_practice_schedule_form (practice, self->form, reading->said);
  TrellisStepNews news = { reading, trellis_workspace_get_moment (self->workspace).today,
                           self->before, schedule->sessions->len };

  g_clear_handle_id (&self->updating, g_source_remove);
  for (guint i = 0; i < TRELLIS_WIZARD_N_STEPS; i++)
    trellis_step_page_update (get_page (self, i), &news);
  trellis_schedule_preview_show (self->preview, schedule);
  count_steps (self, reading, missing);
  if (self->step == TRELLIS_WIZARD_REVIEW)
    trellis_contract_review_show (self->review, self->form, self->before, reading, missing);
  show_notice (self);
  show_title (self);
}

static void
tell_taken_off (TrellisContractWizard *self, char **names)
{
  g_autofree char *list = g_strjoinv (", ", names);
  /* Translators: %s is one or more names. */
  g_autofree char *text = g_strdup_printf (_ ("Taken off: the signature of %s"), list);

  adw_toast_overlay_add_toast (self->toasts, trellis_toast_new (text));
}

/* It is only on its way to the disk, and may not get there. */
static void
show_kept (TrellisContractWizard *self)
{
  if (self->changed && !self->dirty)
    gtk_label_set_text (self->kept, trellis_workspace_get_unsaved (self->workspace) == NULL
                                        ? _ ("Kept as you type")
                                        : _ ("Not saved yet"));
}

static gboolean
keep (TrellisContractWizard *self, TrellisKeeping keeping)
{
  g_auto (GStrv) taken_off = NULL;
  g_autoptr (GError) error = NULL;

  g_clear_handle_id (&self->keeping, g_source_remove);
  if (!trellis_workspace_can_act (self->workspace) || (!self->changed && !self->dirty))
    return TRUE;
  if (!trellis_practice_keep_form (get_practice (self), self->form, keeping, get_allow (self),
                                   &taken_off, &error))
    {
      g_autofree char *text = g_strdup_printf (_ ("Not kept: %s"), error->message);

      gtk_label_set_text (self->kept, text);
      return FALSE;
    }
  self->changed = TRUE;
  self->dirty = FALSE;
  show_kept (self);
  if (taken_off != NULL && taken_off[0] != NULL)
    tell_taken_off (self, taken_off);
  return TRUE;
}

static gboolean
on_time_to_update_cb (gpointer data)
{
  TrellisContractWizard *self = data;

  self->updating = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

static gboolean
on_time_to_keep_cb (gpointer data)
{
  TrellisContractWizard *self = data;

  self->keeping = 0;
  keep (self, TRELLIS_KEEPING_TYPED);
  return G_SOURCE_REMOVE;
}

static void
on_form_edited_cb (TrellisContractWizard *self)
{
  self->dirty = TRUE;
  g_clear_handle_id (&self->keeping, g_source_remove);
  self->keeping = g_timeout_add (KEEP_AFTER, on_time_to_keep_cb, self);
  if (self->updating == 0)
    self->updating = g_timeout_add (UPDATE_AFTER, on_time_to_update_cb, self);
}

static void
on_wanted_cb (TrellisContractWizard *self, const char *path)
{
  guint step = trellis_wizard_find_step (self->items, path);

  trellis_contract_wizard_show_step (self, step);
  if (!trellis_step_page_show_answer (get_page (self, step), path))
    gtk_widget_child_focus (GTK_WIDGET (self->preview), GTK_DIR_TAB_FORWARD);
}

static void
on_signed_cb (TrellisContractWizard *self)
{
  TrellisCoaching *coaching = get_coaching (self);

  if (coaching != NULL && trellis_coaching_get_next_basis (coaching) == NULL)
    {
      self->over = TRUE;
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  update (self);
}

static void
on_signing_cb (TrellisContractWizard *self, const char *party)
{
  TrellisSigningWindow *window;

  if (!keep (self, TRELLIS_KEEPING_DRAFT) || get_coaching (self) == NULL)
    return;
  window = trellis_signing_window_new (self->workspace, get_coaching (self), party);
  gtk_window_set_transient_for (GTK_WINDOW (window), GTK_WINDOW (self));
  g_signal_connect_object (window, "signed", G_CALLBACK (on_signed_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}

static void
on_back_clicked_cb (TrellisContractWizard *self)
{
  if (self->step > 0)
    trellis_contract_wizard_show_step (self, self->step - 1);
}

static void
on_next_clicked_cb (TrellisContractWizard *self)
{
  if (self->step < TRELLIS_WIZARD_REVIEW)
    trellis_contract_wizard_show_step (self, self->step + 1);
  else
    gtk_window_close (GTK_WINDOW (self));
}

static void
select_step (TrellisContractWizard *self)
{
  gtk_list_box_select_row (self->list,
                           gtk_list_box_get_row_at_index (self->list, (int) self->step));
}

/* The library selects what the focus passes, and nothing in a list that goes; here it is the step
   whose page is shown. */
static void
on_step_selected_cb (TrellisContractWizard *self)
{
  if (self->list != NULL)
    select_step (self);
}

static void
on_step_activated_cb (TrellisContractWizard *self, GtkListBoxRow *row)
{
  trellis_contract_wizard_show_step (self, (guint) gtk_list_box_row_get_index (row));
}

static void
on_steps_clicked_cb (TrellisContractWizard *self)
{
  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
}

static void
tell_changed (TrellisContractWizard *self)
{
  const char *title = trellis_form_get (self->form, "title");
  g_autofree char *text = title == NULL ? g_strdup (_ ("Contract changed"))
                                        /* Translators: %s is the title of a coaching */
                                        : g_strdup_printf (_ ("Contract of “%s” changed"), title);

  trellis_workspace_report_act (self->workspace, text);
}

static void
on_loss_answered_cb (TrellisContractWizard *self, const char *response)
{
  if (!g_str_equal (response, "close"))
    return;
  self->over = TRUE;
  gtk_window_close (GTK_WINDOW (self));
}

/* A window that closed on what could not be kept would have lost it without a word. */
static void
ask_to_lose (TrellisContractWizard *self)
{
  AdwMessageDialog *dialog = trellis_message_new (GTK_WINDOW (self), _ ("Close and Lose Changes?"),
                                                  gtk_label_get_text (self->kept));

  adw_message_dialog_add_responses (dialog, "stay", _ ("_Go On Writing"), "close", _ ("_Close"),
                                    NULL);
  adw_message_dialog_set_response_appearance (dialog, "close", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_close_response (dialog, "stay");
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_loss_answered_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static gboolean
trellis_contract_wizard_close_request (GtkWindow *window)
{
  TrellisContractWizard *self = TRELLIS_CONTRACT_WIZARD (window);

  if (!self->over && !keep (self, TRELLIS_KEEPING_DRAFT))
    {
      ask_to_lose (self);
      return GDK_EVENT_STOP;
    }
  if (self->changed && !self->over)
    tell_changed (self);
  return GTK_WINDOW_CLASS (trellis_contract_wizard_parent_class)->close_request (window);
}

static void
undo (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TrellisContractWizard *self = TRELLIS_CONTRACT_WIZARD (widget);

  trellis_workspace_undo (self->workspace);
  update (self);
}

static void
trellis_contract_wizard_dispose (GObject *object)
{
  TrellisContractWizard *self = TRELLIS_CONTRACT_WIZARD (object);

  g_clear_object (&self->teller);
  g_clear_handle_id (&self->updating, g_source_remove);
  g_clear_handle_id (&self->keeping, g_source_remove);
  if (self->form != NULL)
    g_signal_handlers_disconnect_by_data (self->form, self);
  g_clear_object (&self->workspace);
  g_clear_object (&self->form);
  g_clear_object (&self->before);
  g_clear_object (&self->items);
  G_OBJECT_CLASS (trellis_contract_wizard_parent_class)->dispose (object);
}

static void
trellis_contract_wizard_class_init (TrellisContractWizardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trellis_contract_wizard_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = trellis_contract_wizard_close_request;
  g_type_ensure (TRELLIS_TYPE_NOTICE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/contract/trellis-contract-wizard.ui");
  gtk_widget_class_bind_template_child (widget_class, TrellisContractWizard, toasts);
  gtk_widget_class_bind_template_child (widget_class, TrellisContractWizard, leaflet);
  gtk_widget_class_bind_template_child (widget_class, TrellisContractWizard, title);
  gtk_widget_class_bind_template_child (widget_class, TrellisContractWizard, unsaved);
  gtk_widget_class_bind_template_child (widget_class, TrellisContractWizard, notice);
  gtk_widget_class_bind_template_child (widget_class, TrellisContractWizard, list);
  gtk_widget_class_bind_template_child (widget_class, TrellisContractWizard, pages);
  gtk_widget_class_bind_template_child (widget_class, TrellisContractWizard, back);
  gtk_widget_class_bind_template_child (widget_class, TrellisContractWizard, next);
  gtk_widget_class_bind_template_child (widget_class, TrellisContractWizard, kept);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo);
  gtk_widget_class_bind_template_callback (widget_class, on_back_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_next_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_step_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_step_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_steps_clicked_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
trellis_contract_wizard_init (TrellisContractWizard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_steps (TrellisContractWizard *self)
{
  TrellisPractice *practice = get_practice (self);

  for (guint i = 0; i < TRELLIS_WIZARD_N_STEPS; i++)
    {
      GtkWidget *page
          = trellis_step_page_new (practice, self->form, self->items, trellis_wizard_steps[i]);

      gtk_stack_add_named (self->pages, page, trellis_wizard_steps[i]);
      gtk_list_box_append (self->list, trellis_wizard_step_row_new (_ (titles[i])));
    }
  self->preview = TRELLIS_SCHEDULE_PREVIEW (trellis_schedule_preview_new ());
  self->review
      = TRELLIS_CONTRACT_REVIEW (trellis_contract_review_new (self->workspace, self->items));
  for (guint i = 0; i < TRELLIS_WIZARD_N_STEPS; i++)
    if (g_str_equal (trellis_wizard_steps[i], "term"))
      trellis_step_page_add (get_page (self, i), GTK_WIDGET (self->preview));
  trellis_step_page_add (get_page (self, TRELLIS_WIZARD_REVIEW), GTK_WIDGET (self->review));
  g_signal_connect_swapped (self->preview, "allowed", G_CALLBACK (on_form_edited_cb), self);
  g_signal_connect_swapped (self->review, "wanted", G_CALLBACK (on_wanted_cb), self);
  g_signal_connect_swapped (self->review, "signing", G_CALLBACK (on_signing_cb), self);
}

/* A plan that leaves the term and is kept so was allowed to. */
static void
remember_what_was_allowed (TrellisContractWizard *self)
{
  TrellisCoaching *coaching = get_coaching (self);
  g_autoptr (TrellisFormReading) reading = NULL;

  if (coaching == NULL || coaching->contract == NULL || coaching->contract->plan == NULL)
    return;
  reading = trellis_practice_read_form (get_practice (self), self->form, TRELLIS_ALLOW_NOTHING);
  if (trellis_form_reading_find_problem (reading, "plan") != NULL)
    trellis_schedule_preview_allow_outside (self->preview, TRUE);
}

/* What is in force, to be compared with. */
static TrellisForm *
open_before (TrellisPractice *practice, TrellisCoaching *coaching)
{
  if (coaching == NULL || coaching->state == TRELLIS_COACHING_STATE_DRAFT)
    return NULL;
  return trellis_practice_open_form_in_force (practice, coaching);
}

/**
 * trellis_contract_wizard_new:
 * @form: of a new contract, of a draft, or of one in force, which is amended then
 *
 * Returns: (transfer none): a window that asks for everything a contract holds, at the first step
 *   in which something is missing
 */
TrellisContractWizard *
trellis_contract_wizard_new (TrellisWorkspace *workspace, TrellisForm *form)
{
  TrellisContractWizard *self = g_object_new (TRELLIS_TYPE_CONTRACT_WIZARD, NULL);

  self->workspace = g_object_ref (workspace);
  self->form = g_object_ref (form);
  self->items = trellis_items_load ();
  self->before = open_before (get_practice (self), get_coaching (self));
  gtk_window_set_title (GTK_WINDOW (self),
                        self->before == NULL ? _ ("Coaching Contract") : _ ("Amend Contract"));
  add_steps (self);
  remember_what_was_allowed (self);
  g_signal_connect_swapped (form, "edited", G_CALLBACK (on_form_edited_cb), self);
  g_object_bind_property (workspace, "unsaved", self->unsaved, "text", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (workspace, "notify::unsaved", G_CALLBACK (show_kept), self,
                           G_CONNECT_SWAPPED);
  g_clear_handle_id (&self->keeping, g_source_remove);
  self->dirty = FALSE;
  trellis_contract_wizard_show_step (self, find_first_gap (self));
  return self;
}

/**
 * trellis_contract_wizard_show_step:
 * @step: from 0
 *
 * Goes to a step. Whatever is typed is kept first, as a draft if it can be one.
 */
void
trellis_contract_wizard_show_step (TrellisContractWizard *self, guint step)
{
  g_return_if_fail (step < TRELLIS_WIZARD_N_STEPS);

  keep (self, TRELLIS_KEEPING_DRAFT);
  self->step = step;
  gtk_stack_set_visible_child_name (self->pages, trellis_wizard_steps[step]);
  select_step (self);
  gtk_widget_set_sensitive (self->back, step > 0);
  gtk_button_set_label (self->next, step < TRELLIS_WIZARD_REVIEW ? _ ("_Next") : _ ("_Close"));
  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_FORWARD);
  update (self);
}

guint
trellis_contract_wizard_get_step (TrellisContractWizard *self)
{
  return self->step;
}

/**
 * trellis_contract_wizard_get_form:
 *
 * Returns: (transfer none): what is typed
 */
TrellisForm *
trellis_contract_wizard_get_form (TrellisContractWizard *self)
{
  return self->form;
}

/**
 * trellis_contract_wizard_get_toasts:
 *
 * Returns: (transfer none): where a signature is reported; its offer to undo asks for the action
 *   `win.undo`, which the window has
 */
AdwToastOverlay *
trellis_contract_wizard_get_toasts (TrellisContractWizard *self)
{
  return self->toasts;
}

/**
 * trellis_contract_wizard_take_teller:
 * @teller: (transfer full): what tells there what is done
 *
 * Keeps it for as long as there is a place to tell it.
 */
void
trellis_contract_wizard_take_teller (TrellisContractWizard *self, GObject *teller)
{
  g_clear_object (&self->teller);
  self->teller = teller;
}
