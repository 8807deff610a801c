/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A time entry: a time of day that is typed, or stepped by the arrow keys. */

#include "config.h"

#include "trellis-time-entry.h"

#include "ui/common/trellis-focus.h"

#include <glib/gi18n-lib.h>

#define STEP 15
#define MINUTES_A_DAY 1440

struct _TrellisTimeEntry
{
  GtkWidget parent_instance;

  GtkEntry *entry;

  char *label;
  char *problem;
  int minute;
};

G_DEFINE_FINAL_TYPE (TrellisTimeEntry, trellis_time_entry, GTK_TYPE_WIDGET)

enum
{
  PROP_MINUTE = 1,
  PROP_TEXT,
  PROP_PROBLEM,
  PROP_LABEL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
show_problem (TrellisTimeEntry *self)
{
  gboolean wrong = self->problem != NULL;

  if (wrong)
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

static void
on_text_changed_cb (TrellisTimeEntry *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  int minute;
  gboolean good = trellis_typed_time_read (text, &minute) || *stripped == '\0';
  const char *problem = good ? NULL : _ ("There is no such time. Type it like 10:30.");

  g_object_freeze_notify (G_OBJECT (self));
  if (g_strcmp0 (problem, self->problem) != 0)
    {
      g_free (self->problem);
      self->problem = g_strdup (problem);
      show_problem (self);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROBLEM]);
    }
  if (minute != self->minute)
    {
      self->minute = minute;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MINUTE]);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
  g_object_thaw_notify (G_OBJECT (self));
}

/* To the next full step up or down, within the day. */
static gboolean
on_key_pressed_cb (TrellisTimeEntry *self, guint keyval, guint keycode, GdkModifierType state)
{
  int step = keyval == GDK_KEY_Up ? STEP : keyval == GDK_KEY_Down ? -STEP : 0;
  int minute;

  if (step == 0 || self->minute == TRELLIS_NO_TIME)
    return GDK_EVENT_PROPAGATE;
  minute = self->minute + step;
  trellis_time_entry_set_minute (self, CLAMP (minute, 0, MINUTES_A_DAY - STEP));
  return GDK_EVENT_STOP;
}

static gboolean
trellis_time_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (TRELLIS_TIME_ENTRY (widget)->entry));
}

static gboolean
trellis_time_entry_mnemonic_activate (GtkWidget *widget, gboolean cycling)
{
  return gtk_widget_grab_focus (widget);
}

static void
trellis_time_entry_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  TrellisTimeEntry *self = TRELLIS_TIME_ENTRY (object);

  switch (id)
    {
    case PROP_MINUTE:
      g_value_set_int (value, self->minute);
      break;
    case PROP_TEXT:
      g_value_set_string (value, trellis_time_entry_get_text (self));
      break;
    case PROP_PROBLEM:
      g_value_set_string (value, self->problem);
      break;
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
trellis_time_entry_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  TrellisTimeEntry *self = TRELLIS_TIME_ENTRY (object);

  switch (id)
    {
    case PROP_MINUTE:
      trellis_time_entry_set_minute (self, g_value_get_int (value));
      break;
    case PROP_TEXT:
      trellis_time_entry_set_text (self, g_value_get_string (value));
      break;
    case PROP_LABEL:
      trellis_time_entry_set_label (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
trellis_time_entry_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (trellis_time_entry_parent_class)->dispose (object);
}

static void
trellis_time_entry_finalize (GObject *object)
{
  TrellisTimeEntry *self = TRELLIS_TIME_ENTRY (object);

  g_clear_pointer (&self->label, g_free);
  g_clear_pointer (&self->problem, g_free);
  G_OBJECT_CLASS (trellis_time_entry_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags writes = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_MINUTE] = g_param_spec_int ("minute", NULL, NULL, TRELLIS_NO_TIME,
                                              MINUTES_A_DAY - 1, TRELLIS_NO_TIME, writes);
  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "", writes);
  properties[PROP_PROBLEM] = g_param_spec_string ("problem", NULL, NULL, NULL,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, writes);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
trellis_time_entry_class_init (TrellisTimeEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = trellis_time_entry_get_property;
  object_class->set_property = trellis_time_entry_set_property;
  object_class->dispose = trellis_time_entry_dispose;
  object_class->finalize = trellis_time_entry_finalize;
  widget_class->focus = trellis_focus_parts;
  widget_class->grab_focus = trellis_time_entry_grab_focus;
  widget_class->mnemonic_activate = trellis_time_entry_mnemonic_activate;
  install_properties (object_class);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/common/trellis-time-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, TrellisTimeEntry, entry);
  gtk_widget_class_bind_template_callback (widget_class, on_text_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed_cb);
}

static void
trellis_time_entry_init (TrellisTimeEntry *self)
{
  self->minute = TRELLIS_NO_TIME;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * trellis_time_entry_new:
 *
 * Its properties are `minute`, minutes since midnight or %TRELLIS_NO_TIME; `text`, what is typed,
 * be it a time or not; `problem`, what is wrong with that in words, or %NULL; and `label`, its
 * accessible name.
 *
 * Returns: (transfer floating): an entry with nothing in it
 */
GtkWidget *
trellis_time_entry_new (void)
{
  return g_object_new (TRELLIS_TYPE_TIME_ENTRY, NULL);
}

/**
 * trellis_time_entry_get_minute:
 *
 * Returns: minutes since midnight; %TRELLIS_NO_TIME while nothing is typed that is a time
 */
int
trellis_time_entry_get_minute (TrellisTimeEntry *self)
{
  return self->minute;
}

/**
 * trellis_time_entry_set_minute:
 * @minute: minutes since midnight, or %TRELLIS_NO_TIME
 *
 * What is typed and means that time already stays as it is.
 */
void
trellis_time_entry_set_minute (TrellisTimeEntry *self, int minute)
{
  g_autofree char *text = trellis_typed_time_say (minute);

  if (minute != self->minute || self->problem != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
}

const char *
trellis_time_entry_get_text (TrellisTimeEntry *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

/**
 * trellis_time_entry_set_text:
 * @text: (nullable): what is typed, be it a time or not
 */
void
trellis_time_entry_set_text (TrellisTimeEntry *self, const char *text)
{
  if (g_strcmp0 (trellis_time_entry_get_text (self), text == NULL ? "" : text) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->entry), text == NULL ? "" : text);
}

/**
 * trellis_time_entry_get_problem:
 *
 * Returns: (nullable): what is wrong with what is typed; %NULL for a time and for nothing
 */
const char *
trellis_time_entry_get_problem (TrellisTimeEntry *self)
{
  return self->problem;
}

/**
 * trellis_time_entry_set_label:
 * @label: what the time is, for those who do not see what stands beside it
 */
void
trellis_time_entry_set_label (TrellisTimeEntry *self, const char *label)
{
  g_free (self->label);
  self->label = g_strdup (label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LABEL]);
}
