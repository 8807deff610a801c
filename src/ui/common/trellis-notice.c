/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A notice: a strip under the header bar that says something for as long as it holds. */

#include "config.h"

#include "trellis-notice.h"

#include "ui/common/trellis-engagement-words.h"

struct _TrellisNotice
{
  GtkWidget parent_instance;

  char *text;
  char *details;
  char *icon_name;
  char *button_label;
  char *button_action;
};

G_DEFINE_FINAL_TYPE (TrellisNotice, trellis_notice, GTK_TYPE_WIDGET)

enum
{
  PROP_TEXT = 1,
  PROP_DETAILS,
  PROP_ICON_NAME,
  PROP_BUTTON_LABEL,
  PROP_BUTTON_ACTION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static char **
place_of (TrellisNotice *self, guint id)
{
  char **const places[N_PROPS] = {
    [PROP_TEXT] = &self->text,
    [PROP_DETAILS] = &self->details,
    [PROP_ICON_NAME] = &self->icon_name,
    [PROP_BUTTON_LABEL] = &self->button_label,
    [PROP_BUTTON_ACTION] = &self->button_action,
  };

  return places[id];
}

static void
trellis_notice_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_string (value, *place_of (TRELLIS_NOTICE (object), id));
}

static void
trellis_notice_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  char **place = place_of (TRELLIS_NOTICE (object), id);

  if (g_strcmp0 (*place, g_value_get_string (value)) == 0)
    return;
  g_free (*place);
  *place = g_value_dup_string (value);
  g_object_notify_by_pspec (object, pspec);
}

static void
trellis_notice_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (trellis_notice_parent_class)->dispose (object);
}

static void
trellis_notice_finalize (GObject *object)
{
  TrellisNotice *self = TRELLIS_NOTICE (object);

  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->details, g_free);
  g_clear_pointer (&self->icon_name, g_free);
  g_clear_pointer (&self->button_label, g_free);
  g_clear_pointer (&self->button_action, g_free);
  G_OBJECT_CLASS (trellis_notice_parent_class)->finalize (object);
}

static void
trellis_notice_class_init (TrellisNoticeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = trellis_notice_get_property;
  object_class->set_property = trellis_notice_set_property;
  object_class->dispose = trellis_notice_dispose;
  object_class->finalize = trellis_notice_finalize;

  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, flags);
  properties[PROP_DETAILS] = g_param_spec_string ("details", NULL, NULL, NULL, flags);
  properties[PROP_ICON_NAME] = g_param_spec_string ("icon-name", NULL, NULL, NULL, flags);
  properties[PROP_BUTTON_LABEL] = g_param_spec_string ("button-label", NULL, NULL, NULL, flags);
  properties[PROP_BUTTON_ACTION] = g_param_spec_string ("button-action", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/common/trellis-notice.ui");
  gtk_widget_class_bind_template_callback (widget_class, trellis_words_is_said);
}

static void
trellis_notice_init (TrellisNotice *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
