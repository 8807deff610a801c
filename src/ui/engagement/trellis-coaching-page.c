/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of a coaching engagement: head, facts, goals, action plan and sessions. */

#include "config.h"

#include "trellis-coaching-page.h"

#include "ui/common/trellis-section.h"
#include "ui/engagement/trellis-action-item-row.h"
#include "ui/engagement/trellis-coaching-words.h"
#include "ui/engagement/trellis-fact.h"
#include "ui/engagement/trellis-goal-item-row.h"
#include "ui/engagement/trellis-head.h"
#include "ui/engagement/trellis-order.h"
#include "ui/engagement/trellis-session-filter.h"
#include "ui/engagement/trellis-session-item-row.h"

struct _TrellisCoachingPage
{
  AdwBin parent_instance;

  TrellisWorkspace *workspace;
  TrellisCoaching *engagement;
  gboolean narrow;
};

G_DEFINE_FINAL_TYPE (TrellisCoachingPage, trellis_coaching_page, ADW_TYPE_BIN)

enum
{
  PROP_WORKSPACE = 1,
  PROP_ENGAGEMENT,
  PROP_NARROW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
trellis_coaching_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  TrellisCoachingPage *self = TRELLIS_COACHING_PAGE (object);

  switch (id)
    {
    case PROP_WORKSPACE:
      g_value_set_object (value, self->workspace);
      break;
    case PROP_ENGAGEMENT:
      g_value_set_object (value, self->engagement);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
trellis_coaching_page_set_property (GObject *object,
                                    guint id,
                                    const GValue *value,
                                    GParamSpec *pspec)
{
  TrellisCoachingPage *self = TRELLIS_COACHING_PAGE (object);

  switch (id)
    {
    case PROP_WORKSPACE:
      g_set_object (&self->workspace, g_value_get_object (value));
      break;
    case PROP_ENGAGEMENT:
      g_set_object (&self->engagement, g_value_get_object (value));
      break;
    case PROP_NARROW:
      self->narrow = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
trellis_coaching_page_dispose (GObject *object)
{
  TrellisCoachingPage *self = TRELLIS_COACHING_PAGE (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->workspace);
  g_clear_object (&self->engagement);
  G_OBJECT_CLASS (trellis_coaching_page_parent_class)->dispose (object);
}

static void
trellis_coaching_page_class_init (TrellisCoachingPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = trellis_coaching_page_get_property;
  object_class->set_property = trellis_coaching_page_set_property;
  object_class->dispose = trellis_coaching_page_dispose;

  properties[PROP_WORKSPACE]
      = g_param_spec_object ("workspace", NULL, NULL, TRELLIS_TYPE_WORKSPACE, flags);
  properties[PROP_ENGAGEMENT]
      = g_param_spec_object ("engagement", NULL, NULL, TRELLIS_TYPE_COACHING, flags);
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (TRELLIS_TYPE_ACTION_ITEM_ROW);
  g_type_ensure (TRELLIS_TYPE_CONTRACT);
  g_type_ensure (TRELLIS_TYPE_FACT);
  g_type_ensure (TRELLIS_TYPE_GOAL_ITEM_ROW);
  g_type_ensure (TRELLIS_TYPE_HEAD);
  g_type_ensure (TRELLIS_TYPE_ORDER);
  g_type_ensure (TRELLIS_TYPE_SECTION);
  g_type_ensure (TRELLIS_TYPE_SESSION_FILTER);
  g_type_ensure (TRELLIS_TYPE_SESSION_ITEM_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/engagement/trellis-coaching-page.ui");
  gtk_widget_class_bind_template_callback (widget_class, trellis_coaching_words_goals);
  gtk_widget_class_bind_template_callback (widget_class, trellis_coaching_words_goals_fraction);
  gtk_widget_class_bind_template_callback (widget_class, trellis_coaching_words_goals_kind);
  gtk_widget_class_bind_template_callback (widget_class, trellis_coaching_words_sessions);
  gtk_widget_class_bind_template_callback (widget_class, trellis_coaching_words_sessions_fraction);
  gtk_widget_class_bind_template_callback (widget_class, trellis_coaching_words_sessions_planned);
  gtk_widget_class_bind_template_callback (widget_class, trellis_coaching_words_state);
  gtk_widget_class_bind_template_callback (widget_class, trellis_coaching_words_term);
  gtk_widget_class_bind_template_callback (widget_class, trellis_coaching_words_term_dates);
  gtk_widget_class_bind_template_callback (widget_class, trellis_coaching_words_term_fraction);
}

static void
trellis_coaching_page_init (TrellisCoachingPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
trellis_coaching_page_new (TrellisWorkspace *workspace, TrellisCoaching *engagement)
{
  return g_object_new (TRELLIS_TYPE_COACHING_PAGE, "workspace", workspace, "engagement", engagement,
                       NULL);
}
