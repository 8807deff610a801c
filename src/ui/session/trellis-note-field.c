/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A note field: a text of many lines under its title, which grows with what is written. */

#include "config.h"

#include "trellis-note-field.h"

#include "ui/common/trellis-engagement-words.h"
#include "ui/common/trellis-focus.h"

struct _TrellisNoteField
{
  GtkWidget parent_instance;

  GtkTextView *view;
  GtkTextBuffer *buffer;

  char *title;
  char *caption;
  char *text;
  gboolean editable;
  gboolean private;
};

G_DEFINE_FINAL_TYPE (TrellisNoteField, trellis_note_field, GTK_TYPE_WIDGET)

enum
{
  PROP_TITLE = 1,
  PROP_CAPTION,
  PROP_TEXT,
  PROP_EDITABLE,
  PROP_PRIVATE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
on_buffer_changed_cb (TrellisNoteField *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  g_free (self->text);
  self->text = gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

static void
set_private (TrellisNoteField *self, gboolean private)
{
  self->private = private;
  if (private)
    gtk_widget_add_css_class (GTK_WIDGET (self), "private");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "private");
}

static void
trellis_note_field_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  TrellisNoteField *self = TRELLIS_NOTE_FIELD (object);

  switch (id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_CAPTION:
      g_value_set_string (value, self->caption);
      break;
    case PROP_TEXT:
      g_value_set_string (value, trellis_note_field_get_text (self));
      break;
    case PROP_EDITABLE:
      g_value_set_boolean (value, self->editable);
      break;
    case PROP_PRIVATE:
      g_value_set_boolean (value, self->private);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
set_string (char **place, const GValue *value)
{
  g_free (*place);
  *place = g_value_dup_string (value);
}

static void
trellis_note_field_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  TrellisNoteField *self = TRELLIS_NOTE_FIELD (object);

  switch (id)
    {
    case PROP_TITLE:
      set_string (&self->title, value);
      break;
    case PROP_CAPTION:
      set_string (&self->caption, value);
      break;
    case PROP_TEXT:
      trellis_note_field_set_text (self, g_value_get_string (value));
      break;
    case PROP_EDITABLE:
      self->editable = g_value_get_boolean (value);
      break;
    case PROP_PRIVATE:
      set_private (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static gboolean
trellis_note_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (TRELLIS_NOTE_FIELD (widget)->view));
}

static void
trellis_note_field_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (trellis_note_field_parent_class)->dispose (object);
}

static void
trellis_note_field_finalize (GObject *object)
{
  TrellisNoteField *self = TRELLIS_NOTE_FIELD (object);

  g_free (self->title);
  g_free (self->caption);
  g_free (self->text);
  G_OBJECT_CLASS (trellis_note_field_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_CAPTION] = g_param_spec_string ("caption", NULL, NULL, NULL, flags);
  properties[PROP_TEXT]
      = g_param_spec_string ("text", NULL, NULL, "", flags | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_EDITABLE] = g_param_spec_boolean ("editable", NULL, NULL, TRUE, flags);
  properties[PROP_PRIVATE] = g_param_spec_boolean ("private", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
trellis_note_field_class_init (TrellisNoteFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = trellis_note_field_get_property;
  object_class->set_property = trellis_note_field_set_property;
  object_class->dispose = trellis_note_field_dispose;
  object_class->finalize = trellis_note_field_finalize;
  widget_class->focus = trellis_focus_parts;
  widget_class->grab_focus = trellis_note_field_grab_focus;
  install_properties (object_class);

  gtk_widget_class_set_css_name (widget_class, "notefield");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/session/trellis-note-field.ui");
  gtk_widget_class_bind_template_child (widget_class, TrellisNoteField, view);
  gtk_widget_class_bind_template_child (widget_class, TrellisNoteField, buffer);
  gtk_widget_class_bind_template_callback (widget_class, on_buffer_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, trellis_words_is_said);
}

static void
trellis_note_field_init (TrellisNoteField *self)
{
  self->editable = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * trellis_note_field_new:
 * @caption: (nullable): what is to be known about it
 *
 * Its property `private` sets it visibly apart.
 *
 * Returns: (transfer floating): a field with nothing in it
 */
GtkWidget *
trellis_note_field_new (const char *title, const char *caption)
{
  return g_object_new (TRELLIS_TYPE_NOTE_FIELD, "title", title, "caption", caption, NULL);
}

const char *
trellis_note_field_get_text (TrellisNoteField *self)
{
  return self->text == NULL ? "" : self->text;
}

/**
 * trellis_note_field_set_text:
 * @text: (nullable):
 *
 * What is there already stays as it is, and the cursor with it.
 */
void
trellis_note_field_set_text (TrellisNoteField *self, const char *text)
{
  if (text == NULL)
    text = "";
  if (!g_str_equal (text, trellis_note_field_get_text (self)))
    gtk_text_buffer_set_text (self->buffer, text, -1);
}
