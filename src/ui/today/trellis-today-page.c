/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of today: the next session, and what asks for something, part by part. */

#include "config.h"

#include "trellis-today-page.h"

#include "pages/trellis-say.h"
#include "practice/trellis-today.h"
#include "ui/common/trellis-second-click.h"
#include "ui/common/trellis-unfinished.h"
#include "ui/today/trellis-next-card.h"
#include "ui/today/trellis-today-section.h"

#include <glib/gi18n-lib.h>

struct _TrellisTodayPage
{
  AdwBin parent_instance;

  GtkLabel *date;
  GtkLabel *calm;
  TrellisNextCard *next;
  TrellisUnfinished *unfinished;
  GtkBox *sections;

  TrellisWorkspace *workspace;
  gboolean narrow;
};

G_DEFINE_FINAL_TYPE (TrellisTodayPage, trellis_today_page, ADW_TYPE_BIN)

enum
{
  PROP_NARROW = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static guint
count_parts (GPtrArray *items, TrellisTodayPart first, TrellisTodayPart last)
{
  guint n = 0;

  for (guint i = 0; i < items->len; i++)
    {
      TrellisTodayPart part = ((TrellisTodayItem *) items->pdata[i])->part;

      n += part >= first && part <= last;
    }
  return n;
}

/* A day that asks for nothing is a good one. */
static void
show_calm (TrellisTodayPage *self, GPtrArray *items)
{
  gboolean sessions = count_parts (items, TRELLIS_TODAY_NEXT, TRELLIS_TODAY_WEEK) > 0;

  gtk_widget_set_visible (GTK_WIDGET (self->calm),
                          count_parts (items, TRELLIS_TODAY_UNSETTLED, TRELLIS_TODAY_MENTEES) == 0);
  gtk_label_set_label (self->calm,
                       sessions ? _ ("Nothing is due, and everything is settled.")
                                : _ ("No session is planned and nothing is due. Enjoy the day."));
}

static void
refresh (TrellisTodayPage *self)
{
  TrellisPractice *practice = trellis_workspace_get_practice (self->workspace);
  g_autoptr (GPtrArray) items = trellis_practice_list_today (practice);
  g_autofree char *date = trellis_say_day (trellis_practice_get_moment (practice).today);
  TrellisTodayItem *first = items->len == 0 ? NULL : items->pdata[0];

  gtk_label_set_label (self->date, date);
  show_calm (self, items);
  trellis_next_card_show (self->next, practice,
                          first != NULL && first->part == TRELLIS_TODAY_NEXT ? first : NULL);
  for (GtkWidget *section = gtk_widget_get_first_child (GTK_WIDGET (self->sections));
       section != NULL; section = gtk_widget_get_next_sibling (section))
    trellis_today_section_show (TRELLIS_TODAY_SECTION (section), items);
}

static void
set_narrow (TrellisTodayPage *self, gboolean narrow)
{
  self->narrow = narrow;
  trellis_next_card_set_narrow (self->next, narrow);
  for (GtkWidget *section = gtk_widget_get_first_child (GTK_WIDGET (self->sections));
       section != NULL; section = gtk_widget_get_next_sibling (section))
    trellis_today_section_set_narrow (TRELLIS_TODAY_SECTION (section), narrow);
}

static void
trellis_today_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_boolean (value, TRELLIS_TODAY_PAGE (object)->narrow);
}

static void
trellis_today_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  set_narrow (TRELLIS_TODAY_PAGE (object), g_value_get_boolean (value));
}

static void
trellis_today_page_dispose (GObject *object)
{
  TrellisTodayPage *self = TRELLIS_TODAY_PAGE (object);

  if (self->workspace != NULL)
    g_signal_handlers_disconnect_by_data (self->workspace, self);
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (trellis_today_page_parent_class)->dispose (object);
}

static void
trellis_today_page_class_init (TrellisTodayPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = trellis_today_page_get_property;
  object_class->set_property = trellis_today_page_set_property;
  object_class->dispose = trellis_today_page_dispose;
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (TRELLIS_TYPE_NEXT_CARD);
  g_type_ensure (TRELLIS_TYPE_UNFINISHED);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/today/trellis-today-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TrellisTodayPage, calm);
  gtk_widget_class_bind_template_child (widget_class, TrellisTodayPage, date);
  gtk_widget_class_bind_template_child (widget_class, TrellisTodayPage, next);
  gtk_widget_class_bind_template_child (widget_class, TrellisTodayPage, sections);
  gtk_widget_class_bind_template_child (widget_class, TrellisTodayPage, unfinished);
}

static void
trellis_today_page_init (TrellisTodayPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  trellis_second_click_guard (GTK_WIDGET (self));
}

/**
 * trellis_today_page_new:
 *
 * Returns: (transfer floating): a page that follows the practice and the time of day
 */
GtkWidget *
trellis_today_page_new (TrellisWorkspace *workspace)
{
  TrellisTodayPage *self = g_object_new (TRELLIS_TYPE_TODAY_PAGE, NULL);

  self->workspace = g_object_ref (workspace);
  trellis_unfinished_set_workspace (self->unfinished, workspace);
  for (TrellisTodayPart part = TRELLIS_TODAY_SESSIONS; part < TRELLIS_TODAY_N_PARTS; part++)
    gtk_box_append (self->sections, trellis_today_section_new (workspace, part));
  g_signal_connect_swapped (workspace, "notify::revision", G_CALLBACK (refresh), self);
  g_signal_connect_swapped (workspace, "notify::now", G_CALLBACK (refresh), self);
  refresh (self);
  return GTK_WIDGET (self);
}
