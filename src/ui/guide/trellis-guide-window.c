/* SPDX-License-Identifier: GPL-3.0-or-later */
/* “Coaching or mentoring?”: plain questions, one after the other, and what the answers speak for.
 */

#include "config.h"

#include "trellis-guide-window.h"

#include "ui/common/trellis-part-names.h"
#include "ui/guide/trellis-guide-page.h"
#include "ui/guide/trellis-guide-result.h"

#include <glib/gi18n-lib.h>

struct _TrellisGuideWindow
{
  AdwWindow parent_instance;

  AdwWindowTitle *heading;
  GtkProgressBar *progress;
  GtkScrolledWindow *scroller;
  GtkStack *pages;
  GtkWidget *back;
  GtkWidget *next;

  TrellisGuideAnswers *answers;
  GPtrArray *questions; /* #TrellisGuidePage, in their order */
  GtkWidget *result;
  guint at; /* behind the last question is the result */
};

G_DEFINE_FINAL_TYPE (TrellisGuideWindow, trellis_guide_window, ADW_TYPE_WINDOW)

enum
{
  BEGIN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_done (TrellisGuideWindow *self)
{
  return self->at >= self->questions->len;
}

static void
say_where (TrellisGuideWindow *self)
{
  guint n = self->questions->len;
  /* Translators: the number of a question, and how many there are */
  g_autofree char *step = is_done (self)
                              ? g_strdup (_ ("Recommendation"))
                              : g_strdup_printf (_ ("Question %u of %u"), self->at + 1, n);

  adw_window_title_set_subtitle (self->heading, step);
  gtk_progress_bar_set_fraction (self->progress, n == 0 ? 1 : (double) self->at / n);
}

static void
show_page (TrellisGuideWindow *self)
{
  GtkAdjustment *scroll = gtk_scrolled_window_get_vadjustment (self->scroller);
  GtkWidget *page = is_done (self) ? self->result : self->questions->pdata[self->at];

  gtk_stack_set_visible_child (self->pages, page);
  gtk_adjustment_set_value (scroll, 0);
  gtk_widget_set_visible (self->back, self->at > 0);
  gtk_widget_set_visible (self->next, !is_done (self));
  say_where (self);
  if (is_done (self))
    gtk_widget_grab_focus (page);
  else
    trellis_guide_page_focus (TRELLIS_GUIDE_PAGE (page));
}

static void
show_advice (TrellisGuideWindow *self)
{
  g_autoptr (TrellisGuideAdvice) advice = trellis_guide_advise (self->answers, NULL);

  g_return_if_fail (advice != NULL);

  trellis_guide_result_show (TRELLIS_GUIDE_RESULT (self->result), advice);
  trellis_name_parts (self->result, "");
}

static void
on_next_clicked_cb (TrellisGuideWindow *self)
{
  TrellisGuidePage *page = is_done (self) ? NULL : self->questions->pdata[self->at];

  if (page == NULL)
    return;
  if (!trellis_guide_page_answer (page, self->answers))
    {
      trellis_guide_page_focus (page);
      return;
    }
  self->at++;
  if (is_done (self))
    show_advice (self);
  show_page (self);
}

static void
on_back_clicked_cb (TrellisGuideWindow *self)
{
  if (self->at == 0)
    return;
  self->at--;
  show_page (self);
}

static void
on_result_begin_cb (TrellisGuideWindow *self, int kind)
{
  g_autoptr (GHashTable) facts = trellis_guide_answers_list_facts (self->answers, kind);

  g_signal_emit (self, signals[BEGIN], 0, kind, facts);
  gtk_window_close (GTK_WINDOW (self));
}

static void
add_pages (TrellisGuideWindow *self)
{
  TrellisGuide *guide = trellis_guide_answers_get_guide (self->answers);

  for (guint i = 0; i < trellis_list_length (guide->questions); i++)
    {
      GtkWidget *page = trellis_guide_page_new (trellis_list_get (guide->questions, i));

      gtk_stack_add_child (self->pages, page);
      g_ptr_array_add (self->questions, page);
    }
  self->result = trellis_guide_result_new ();
  gtk_stack_add_child (self->pages, self->result);
  g_signal_connect_swapped (self->result, "begin", G_CALLBACK (on_result_begin_cb), self);
}

static void
trellis_guide_window_dispose (GObject *object)
{
  TrellisGuideWindow *self = TRELLIS_GUIDE_WINDOW (object);

  g_clear_pointer (&self->answers, trellis_guide_answers_free);
  g_clear_pointer (&self->questions, g_ptr_array_unref);
  G_OBJECT_CLASS (trellis_guide_window_parent_class)->dispose (object);
}

static void
trellis_guide_window_class_init (TrellisGuideWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trellis_guide_window_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/guide/trellis-guide-window.ui");
  gtk_widget_class_bind_template_child (widget_class, TrellisGuideWindow, heading);
  gtk_widget_class_bind_template_child (widget_class, TrellisGuideWindow, progress);
  gtk_widget_class_bind_template_child (widget_class, TrellisGuideWindow, scroller);
  gtk_widget_class_bind_template_child (widget_class, TrellisGuideWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, TrellisGuideWindow, back);
  gtk_widget_class_bind_template_child (widget_class, TrellisGuideWindow, next);
  gtk_widget_class_bind_template_callback (widget_class, on_next_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_back_clicked_cb);

  /**
   * TrellisGuideWindow::begin:
   * @kind: coaching or mentoring, see #TrellisGuideKind
   * @facts: (element-type utf8 utf8): what was answered, by the member of a brief of that kind
   *
   * Somebody wants to begin with it.
   */
  signals[BEGIN] = g_signal_new ("begin", G_OBJECT_CLASS_TYPE (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_HASH_TABLE);
}

static void
trellis_guide_window_init (TrellisGuideWindow *self)
{
  g_autoptr (TrellisGuide) guide = trellis_guide_load ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->answers = trellis_guide_answers_new (guide);
  self->questions = g_ptr_array_new ();
  add_pages (self);
  show_page (self);
}

/**
 * trellis_guide_window_new:
 *
 * Returns: (transfer none): the guide, with nothing answered
 */
GtkWindow *
trellis_guide_window_new (GtkWindow *parent)
{
  return g_object_new (TRELLIS_TYPE_GUIDE_WINDOW, "transient-for", parent, NULL);
}
