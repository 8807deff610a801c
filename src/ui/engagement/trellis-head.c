/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The head of an engagement's page: what it is called, who takes part, where it stands. */

#include "config.h"

#include "trellis-head.h"

#include "ui/common/trellis-engagement-words.h"
#include "ui/common/trellis-workspace.h"

struct _TrellisHead
{
  AdwBin parent_instance;

  TrellisWorkspace *workspace;
  TrellisEngagement *engagement;
  char *state;
  char *purpose;
  gboolean narrow;
};

G_DEFINE_FINAL_TYPE (TrellisHead, trellis_head, ADW_TYPE_BIN)

enum
{
  PROP_WORKSPACE = 1,
  PROP_ENGAGEMENT,
  PROP_STATE,
  PROP_PURPOSE,
  PROP_NARROW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* Where room is scarce, words have it. */
static gboolean
has_room (gpointer self, gboolean narrow)
{
  return !narrow;
}

static void
trellis_head_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  TrellisHead *self = TRELLIS_HEAD (object);

  switch (id)
    {
    case PROP_WORKSPACE:
      g_value_set_object (value, self->workspace);
      break;
    case PROP_ENGAGEMENT:
      g_value_set_object (value, self->engagement);
      break;
    case PROP_STATE:
      g_value_set_string (value, self->state);
      break;
    case PROP_PURPOSE:
      g_value_set_string (value, self->purpose);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
trellis_head_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  TrellisHead *self = TRELLIS_HEAD (object);

  switch (id)
    {
    case PROP_WORKSPACE:
      g_set_object (&self->workspace, g_value_get_object (value));
      break;
    case PROP_ENGAGEMENT:
      g_set_object (&self->engagement, g_value_get_object (value));
      break;
    case PROP_STATE:
      g_free (self->state);
      self->state = g_value_dup_string (value);
      break;
    case PROP_PURPOSE:
      g_free (self->purpose);
      self->purpose = g_value_dup_string (value);
      break;
    case PROP_NARROW:
      self->narrow = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
trellis_head_finalize (GObject *object)
{
  TrellisHead *self = TRELLIS_HEAD (object);

  g_clear_object (&self->workspace);
  g_clear_object (&self->engagement);
  g_clear_pointer (&self->state, g_free);
  g_clear_pointer (&self->purpose, g_free);
  G_OBJECT_CLASS (trellis_head_parent_class)->finalize (object);
}

static void
trellis_head_class_init (TrellisHeadClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = trellis_head_get_property;
  object_class->set_property = trellis_head_set_property;
  object_class->finalize = trellis_head_finalize;

  properties[PROP_WORKSPACE]
      = g_param_spec_object ("workspace", NULL, NULL, TRELLIS_TYPE_WORKSPACE, flags);
  properties[PROP_ENGAGEMENT]
      = g_param_spec_object ("engagement", NULL, NULL, TRELLIS_TYPE_ENGAGEMENT, flags);
  properties[PROP_STATE] = g_param_spec_string ("state", NULL, NULL, NULL, flags);
  properties[PROP_PURPOSE] = g_param_spec_string ("purpose", NULL, NULL, NULL, flags);
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/engagement/trellis-head.ui");
  gtk_widget_class_bind_template_callback (widget_class, has_room);
  gtk_widget_class_bind_template_callback (widget_class, trellis_words_is_said);
  gtk_widget_class_bind_template_callback (widget_class, trellis_words_lead);
  gtk_widget_class_bind_template_callback (widget_class, trellis_words_people);
}

static void
trellis_head_init (TrellisHead *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
