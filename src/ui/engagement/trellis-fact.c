/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A fact: a small card with a name, a value in large letters, a remark, and a bar where one helps.
 */

#include "config.h"

#include "trellis-fact.h"

#include "ui/common/trellis-engagement-words.h"

struct _TrellisFact
{
  GtkBox parent_instance;

  char *title;
  char *value;
  char *note;
  double fraction;
};

G_DEFINE_FINAL_TYPE (TrellisFact, trellis_fact, GTK_TYPE_BOX)

enum
{
  PROP_TITLE = 1,
  PROP_VALUE,
  PROP_NOTE,
  PROP_FRACTION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static gboolean
has_fraction (gpointer self, double fraction)
{
  return fraction >= 0;
}

static double
bar_fraction (gpointer self, double fraction)
{
  return MAX (fraction, 0);
}

static void
set_text (TrellisFact *self, char **place, const GValue *value, GParamSpec *pspec)
{
  if (g_strcmp0 (*place, g_value_get_string (value)) == 0)
    return;
  g_free (*place);
  *place = g_value_dup_string (value);
  g_object_notify_by_pspec (G_OBJECT (self), pspec);
}

static void
trellis_fact_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  TrellisFact *self = TRELLIS_FACT (object);

  switch (id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_VALUE:
      g_value_set_string (value, self->value);
      break;
    case PROP_NOTE:
      g_value_set_string (value, self->note);
      break;
    case PROP_FRACTION:
      g_value_set_double (value, self->fraction);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
trellis_fact_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  TrellisFact *self = TRELLIS_FACT (object);

  switch (id)
    {
    case PROP_TITLE:
      set_text (self, &self->title, value, pspec);
      break;
    case PROP_VALUE:
      set_text (self, &self->value, value, pspec);
      break;
    case PROP_NOTE:
      set_text (self, &self->note, value, pspec);
      break;
    case PROP_FRACTION:
      self->fraction = g_value_get_double (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
trellis_fact_finalize (GObject *object)
{
  TrellisFact *self = TRELLIS_FACT (object);

  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->value, g_free);
  g_clear_pointer (&self->note, g_free);
  G_OBJECT_CLASS (trellis_fact_parent_class)->finalize (object);
}

static void
trellis_fact_class_init (TrellisFactClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = trellis_fact_get_property;
  object_class->set_property = trellis_fact_set_property;
  object_class->finalize = trellis_fact_finalize;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_VALUE] = g_param_spec_string ("value", NULL, NULL, NULL, flags);
  properties[PROP_NOTE] = g_param_spec_string ("note", NULL, NULL, NULL, flags);
  properties[PROP_FRACTION] = g_param_spec_double ("fraction", NULL, NULL, -1, 1, -1, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/engagement/trellis-fact.ui");
  gtk_widget_class_bind_template_callback (widget_class, bar_fraction);
  gtk_widget_class_bind_template_callback (widget_class, has_fraction);
  gtk_widget_class_bind_template_callback (widget_class, trellis_words_is_said);
}

static void
trellis_fact_init (TrellisFact *self)
{
  self->fraction = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
}
