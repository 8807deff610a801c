/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A view of one engagement: a page, or a part of one. Its templates bind to what it is given here.
 */

#include "config.h"

#include "trellis-engagement-view.h"

typedef struct
{
  TrellisWorkspace *workspace;
  TrellisEngagement *engagement;
  gboolean narrow;
} TrellisEngagementViewPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (TrellisEngagementView, trellis_engagement_view, ADW_TYPE_BIN)

enum
{
  PROP_WORKSPACE = 1,
  PROP_ENGAGEMENT,
  PROP_NARROW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static TrellisEngagementViewPrivate *
get_private (gpointer self)
{
  return trellis_engagement_view_get_instance_private (self);
}

static void
update (TrellisEngagementView *self)
{
  TrellisEngagementViewPrivate *priv = get_private (self);
  TrellisEngagementViewClass *klass = TRELLIS_ENGAGEMENT_VIEW_GET_CLASS (self);

  if (priv->workspace != NULL && priv->engagement != NULL && klass->update != NULL)
    klass->update (self);
}

static void
set_workspace (TrellisEngagementView *self, TrellisWorkspace *workspace)
{
  TrellisEngagementViewPrivate *priv = get_private (self);

  if (priv->workspace == workspace)
    return;
  if (priv->workspace != NULL)
    g_signal_handlers_disconnect_by_func (priv->workspace, update, self);
  g_set_object (&priv->workspace, workspace);
  if (workspace != NULL)
    g_signal_connect_object (workspace, "notify::revision", G_CALLBACK (update), self,
                             G_CONNECT_SWAPPED);
  update (self);
}

static void
trellis_engagement_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  TrellisEngagementViewPrivate *priv = get_private (object);

  switch (id)
    {
    case PROP_WORKSPACE:
      g_value_set_object (value, priv->workspace);
      break;
    case PROP_ENGAGEMENT:
      g_value_set_object (value, priv->engagement);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, priv->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
trellis_engagement_view_set_property (GObject *object,
                                      guint id,
                                      const GValue *value,
                                      GParamSpec *pspec)
{
  TrellisEngagementView *self = TRELLIS_ENGAGEMENT_VIEW (object);
  TrellisEngagementViewPrivate *priv = get_private (self);

  switch (id)
    {
    case PROP_WORKSPACE:
      set_workspace (self, g_value_get_object (value));
      break;
    case PROP_ENGAGEMENT:
      if (g_set_object (&priv->engagement, g_value_get_object (value)))
        update (self);
      break;
    case PROP_NARROW:
      priv->narrow = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
trellis_engagement_view_dispose (GObject *object)
{
  TrellisEngagementViewPrivate *priv = get_private (object);

  set_workspace (TRELLIS_ENGAGEMENT_VIEW (object), NULL);
  adw_bin_set_child (ADW_BIN (object), NULL);
  g_clear_object (&priv->engagement);
  G_OBJECT_CLASS (trellis_engagement_view_parent_class)->dispose (object);
}

static void
trellis_engagement_view_class_init (TrellisEngagementViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = trellis_engagement_view_get_property;
  object_class->set_property = trellis_engagement_view_set_property;
  object_class->dispose = trellis_engagement_view_dispose;

  properties[PROP_WORKSPACE]
      = g_param_spec_object ("workspace", NULL, NULL, TRELLIS_TYPE_WORKSPACE, flags);
  properties[PROP_ENGAGEMENT]
      = g_param_spec_object ("engagement", NULL, NULL, TRELLIS_TYPE_ENGAGEMENT, flags);
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /* Templates name them. */
  g_type_ensure (TRELLIS_TYPE_COACHING);
  g_type_ensure (TRELLIS_TYPE_MENTORING);
}

static void
trellis_engagement_view_init (TrellisEngagementView *self)
{
}

/**
 * trellis_engagement_view_get_workspace:
 * @self: a #TrellisEngagementView
 *
 * Returns: (transfer none) (nullable): where acts are reported to
 */
TrellisWorkspace *
trellis_engagement_view_get_workspace (gpointer self)
{
  return get_private (self)->workspace;
}

TrellisPractice *
trellis_engagement_view_get_practice (gpointer self)
{
  return trellis_workspace_get_practice (get_private (self)->workspace);
}

/**
 * trellis_engagement_view_get_engagement:
 * @self: a #TrellisEngagementView
 *
 * Returns: (transfer none) (nullable): what it shows
 */
gpointer
trellis_engagement_view_get_engagement (gpointer self)
{
  return get_private (self)->engagement;
}

/**
 * trellis_engagement_view_report:
 * @self: a #TrellisEngagementView
 * @done: what the verb returned
 * @error: (nullable): what it said when it refused
 * @what: what was done, translated
 *
 * Says what became of an act.
 *
 * Returns: @done
 */
gboolean
trellis_engagement_view_report (gpointer self, gboolean done, GError *error, const char *what)
{
  TrellisWorkspace *workspace = get_private (self)->workspace;

  if (done)
    trellis_workspace_report_act (workspace, what);
  else
    trellis_workspace_report_refusal (workspace, error);
  return done;
}
