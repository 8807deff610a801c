/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the guide recommends, every reason for and against, and the buttons that begin it. */

#include "config.h"

#include "trellis-guide-result.h"

#include "ui/common/trellis-row-name.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define SUGGESTED "suggested-action"

struct _TrellisGuideResult
{
  GtkBox parent_instance;

  GtkLabel *title;
  GtkLabel *description;
  GtkWidget *coaching;
  GtkWidget *mentoring;
  GtkBox *reasons;
};

G_DEFINE_FINAL_TYPE (TrellisGuideResult, trellis_guide_result, GTK_TYPE_BOX)

enum
{
  BEGIN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* By #TrellisGuideKind. */
static const struct
{
  const char *title;
  const char *description;
} words[] = {
  { N_ ("Either Can Work"),
    N_ ("Your answers speak for both. Mentoring can hold a stretch of coaching: begin the "
        "relationship now, and agree a contract with the same person once a goal is specific.") },
  { N_ ("Coaching Fits Better"),
    N_ ("Agree a contract: goals with a measure, planned sessions, and an end. It is over when the "
        "goals are met.") },
  { N_ ("Mentoring Fits Better"),
    N_ ("Begin a relationship without an end date: aspirations, a rhythm that both like, and what "
        "each gives the other.") },
};

/* The groups of reasons of a kind, by whether they speak against it. */
static const char *const headings[TRELLIS_GUIDE_N_KINDS][2] = {
  [TRELLIS_GUIDE_KIND_COACHING] = { N_ ("For Coaching"), N_ ("Against Coaching") },
  [TRELLIS_GUIDE_KIND_MENTORING] = { N_ ("For Mentoring"), N_ ("Against Mentoring") },
};

static void
on_coaching_clicked_cb (TrellisGuideResult *self)
{
  g_signal_emit (self, signals[BEGIN], 0, TRELLIS_GUIDE_KIND_COACHING);
}

static void
on_mentoring_clicked_cb (TrellisGuideResult *self)
{
  g_signal_emit (self, signals[BEGIN], 0, TRELLIS_GUIDE_KIND_MENTORING);
}

/* To the button for what is recommended, which is described by what is recommended. */
static gboolean
trellis_guide_result_grab_focus (GtkWidget *widget)
{
  TrellisGuideResult *self = TRELLIS_GUIDE_RESULT (widget);
  gboolean mentoring = gtk_widget_has_css_class (self->mentoring, SUGGESTED);

  return gtk_widget_grab_focus (mentoring ? self->mentoring : self->coaching);
}

static void
trellis_guide_result_class_init (TrellisGuideResultClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->grab_focus = trellis_guide_result_grab_focus;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/guide/trellis-guide-result.ui");
  gtk_widget_class_bind_template_child (widget_class, TrellisGuideResult, title);
  gtk_widget_class_bind_template_child (widget_class, TrellisGuideResult, description);
  gtk_widget_class_bind_template_child (widget_class, TrellisGuideResult, coaching);
  gtk_widget_class_bind_template_child (widget_class, TrellisGuideResult, mentoring);
  gtk_widget_class_bind_template_child (widget_class, TrellisGuideResult, reasons);
  gtk_widget_class_bind_template_callback (widget_class, on_coaching_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_mentoring_clicked_cb);

  /**
   * TrellisGuideResult::begin:
   * @kind: coaching or mentoring, see #TrellisGuideKind
   */
  signals[BEGIN] = g_signal_new ("begin", G_OBJECT_CLASS_TYPE (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
trellis_guide_result_init (TrellisGuideResult *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static char *
say_points (gint64 points)
{
  /* Translators: how much a reason weighs, or several together */
  return g_strdup_printf (ngettext ("%d point", "%d points", (gulong) points), (int) points);
}

static GtkWidget *
create_row (const TrellisGuidePoint *point)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *points = say_points (point->reason->points);
  GtkWidget *weight = gtk_label_new (points);
  /* Translators: what a question is about, and the answer to it */
  g_autofree char *answer
      = g_strdup_printf (_ ("%s: %s"), point->question->title, point->answer->label);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), point->reason->text);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), answer);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_widget_add_css_class (weight, "dim-label");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), weight);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  trellis_name_by_labels (row);
  return row;
}

static char *
say_sum (const TrellisGuideAdvice *advice, int kind, gboolean against)
{
  gint64 sum = (against ? advice->against_it : advice->for_it)[kind];
  g_autofree char *points = say_points (sum);

  if (!against || !advice->ruled_out[kind])
    return g_steal_pointer (&points);
  /* Translators: a number of points */
  return g_strdup_printf (_ ("%s, and one of them rules it out"), points);
}

static void
add_group (TrellisGuideResult *self, const TrellisGuideAdvice *advice, int kind, gboolean against)
{
  GtkWidget *group = adw_preferences_group_new ();
  g_autofree char *sum = say_sum (advice, kind, against);
  gboolean empty = TRUE;

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ (headings[kind][against]));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), sum);
  for (guint i = 0; i < advice->points->len; i++)
    {
      const TrellisGuidePoint *point = &g_array_index (advice->points, TrellisGuidePoint, i);

      if (point->reason->kind != kind || !point->reason->against != !against)
        continue;
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), create_row (point));
      empty = FALSE;
    }
  gtk_widget_set_visible (group, !empty);
  gtk_box_append (self->reasons, group);
}

static void
add_kind (TrellisGuideResult *self, const TrellisGuideAdvice *advice, int kind)
{
  add_group (self, advice, kind, FALSE);
  add_group (self, advice, kind, TRUE);
}

/* What is recommended comes first, and what is ruled out cannot be begun from here. */
static void
show_button (GtkWidget *button, const TrellisGuideAdvice *advice, TrellisGuideKind kind)
{
  gtk_widget_set_visible (button, !advice->ruled_out[kind]);
  if (advice->kind == kind)
    gtk_widget_add_css_class (button, SUGGESTED);
  else
    gtk_widget_remove_css_class (button, SUGGESTED);
}

/**
 * trellis_guide_result_show:
 *
 * Shows an advice in the place of what was shown.
 */
void
trellis_guide_result_show (TrellisGuideResult *self, const TrellisGuideAdvice *advice)
{
  gboolean mentoring = advice->kind == TRELLIS_GUIDE_KIND_MENTORING;
  GtkWidget *old;

  gtk_label_set_label (self->title, _ (words[advice->kind].title));
  gtk_label_set_label (self->description, _ (words[advice->kind].description));
  show_button (self->coaching, advice, TRELLIS_GUIDE_KIND_COACHING);
  show_button (self->mentoring, advice, TRELLIS_GUIDE_KIND_MENTORING);
  while ((old = gtk_widget_get_first_child (GTK_WIDGET (self->reasons))) != NULL)
    gtk_box_remove (self->reasons, old);
  add_kind (self, advice, mentoring ? TRELLIS_GUIDE_KIND_MENTORING : TRELLIS_GUIDE_KIND_COACHING);
  add_kind (self, advice, mentoring ? TRELLIS_GUIDE_KIND_COACHING : TRELLIS_GUIDE_KIND_MENTORING);
}

/**
 * trellis_guide_result_new:
 *
 * Returns: (transfer none): a page that recommends nothing yet
 */
GtkWidget *
trellis_guide_result_new (void)
{
  return g_object_new (TRELLIS_TYPE_GUIDE_RESULT, NULL);
}
