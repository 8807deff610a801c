/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of the sidebar: one engagement, its people and where it stands. */

#include "config.h"

#include "trellis-sidebar-row.h"

#include "ui/common/trellis-engagement-words.h"
#include "ui/common/trellis-row-name.h"
#include "ui/sidebar/trellis-ring.h"

#include <adwaita.h>

struct _TrellisSidebarRow
{
  GtkListBoxRow parent_instance;

  TrellisWorkspace *workspace;
  TrellisEngagement *engagement;
  guint revision;
};

G_DEFINE_FINAL_TYPE (TrellisSidebarRow, trellis_sidebar_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  PROP_WORKSPACE = 1,
  PROP_ENGAGEMENT,
  PROP_REVISION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* Of coaching that runs, which part of the goals is met; mentoring has nothing to fill (rule 9). */
static double
measure_goals (gpointer self, TrellisEngagement *engagement, guint revision)
{
  TrellisCoaching *coaching;
  guint met, required;

  if (engagement == NULL || engagement->kind != TRELLIS_ENGAGEMENT_KIND_COACHING)
    return -1;
  coaching = TRELLIS_COACHING (engagement);
  trellis_coaching_count_goals (coaching, &met, &required);
  if (required == 0 || coaching->state == TRELLIS_COACHING_STATE_DRAFT
      || !trellis_coaching_is_open (coaching))
    return -1;
  return (double) met / required;
}

static char *
say_summary (gpointer self, TrellisEngagement *engagement, guint revision)
{
  return engagement == NULL ? NULL : trellis_words_summary (self, engagement, revision);
}

static void
trellis_sidebar_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  TrellisSidebarRow *self = TRELLIS_SIDEBAR_ROW (object);

  switch (id)
    {
    case PROP_WORKSPACE:
      g_value_set_object (value, self->workspace);
      break;
    case PROP_ENGAGEMENT:
      g_value_set_object (value, self->engagement);
      break;
    case PROP_REVISION:
      g_value_set_uint (value, self->revision);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
trellis_sidebar_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  TrellisSidebarRow *self = TRELLIS_SIDEBAR_ROW (object);

  switch (id)
    {
    case PROP_WORKSPACE:
      g_set_object (&self->workspace, g_value_get_object (value));
      break;
    case PROP_ENGAGEMENT:
      g_set_object (&self->engagement, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
trellis_sidebar_row_finalize (GObject *object)
{
  TrellisSidebarRow *self = TRELLIS_SIDEBAR_ROW (object);

  g_clear_object (&self->workspace);
  g_clear_object (&self->engagement);
  G_OBJECT_CLASS (trellis_sidebar_row_parent_class)->finalize (object);
}

static void
trellis_sidebar_row_class_init (TrellisSidebarRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = trellis_sidebar_row_get_property;
  object_class->set_property = trellis_sidebar_row_set_property;
  object_class->finalize = trellis_sidebar_row_finalize;

  properties[PROP_WORKSPACE]
      = g_param_spec_object ("workspace", NULL, NULL, TRELLIS_TYPE_WORKSPACE, flags);
  properties[PROP_ENGAGEMENT]
      = g_param_spec_object ("engagement", NULL, NULL, TRELLIS_TYPE_ENGAGEMENT, flags);
  properties[PROP_REVISION] = g_param_spec_uint ("revision", NULL, NULL, 0, G_MAXUINT, 0,
                                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/sidebar/trellis-sidebar-row.ui");
  gtk_widget_class_bind_template_callback (widget_class, measure_goals);
  gtk_widget_class_bind_template_callback (widget_class, trellis_words_lead);
  gtk_widget_class_bind_template_callback (widget_class, trellis_words_people);
  gtk_widget_class_bind_template_callback (widget_class, say_summary);
}

static void
trellis_sidebar_row_init (TrellisSidebarRow *self)
{
  g_type_ensure (ADW_TYPE_AVATAR);
  g_type_ensure (TRELLIS_TYPE_RING);
  gtk_widget_init_template (GTK_WIDGET (self));
  trellis_name_by_labels (GTK_WIDGET (self));
}

GtkWidget *
trellis_sidebar_row_new (TrellisWorkspace *workspace, TrellisEngagement *engagement)
{
  return g_object_new (TRELLIS_TYPE_SIDEBAR_ROW, "workspace", workspace, "engagement", engagement,
                       NULL);
}

/**
 * trellis_sidebar_row_get_engagement:
 *
 * Returns: (transfer none): the engagement that the row stands for
 */
TrellisEngagement *
trellis_sidebar_row_get_engagement (TrellisSidebarRow *self)
{
  return self->engagement;
}

/**
 * trellis_sidebar_row_refresh:
 *
 * Shows the engagement as it is now. Rows do not follow the practice by themselves: in a large one
 * there are many, and an act changes one.
 */
void
trellis_sidebar_row_refresh (TrellisSidebarRow *self)
{
  self->revision++;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REVISION]);
}
