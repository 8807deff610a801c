/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A field of a person: its name, a line to type in, and under it what is wrong with that. */

#include "config.h"

#include "trellis-person-field.h"

/* What is typed is taken once the typing rests. */
#define REST_MS 1500

struct _TrellisPersonField
{
  GtkListBoxRow parent_instance;

  GtkLabel *title;
  GtkText *text;
  GtkLabel *refusal;

  char *member;
  char *name;
  GtkInputPurpose purpose;
  gboolean setting;
  guint resting;
};

G_DEFINE_FINAL_TYPE (TrellisPersonField, trellis_person_field, GTK_TYPE_LIST_BOX_ROW)

enum
{
  PROP_MEMBER = 1,
  PROP_TITLE,
  PROP_PURPOSE,
  N_PROPS
};

enum
{
  COMMITTED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static gboolean
on_rested_cb (gpointer user_data)
{
  TrellisPersonField *self = user_data;

  self->resting = 0;
  g_signal_emit (self, signals[COMMITTED], 0);
  return G_SOURCE_REMOVE;
}

static void
on_text_changed_cb (TrellisPersonField *self)
{
  if (self->setting)
    return;
  g_clear_handle_id (&self->resting, g_source_remove);
  self->resting = g_timeout_add (REST_MS, on_rested_cb, self);
}

static void
on_text_left_cb (TrellisPersonField *self)
{
  trellis_person_field_commit (self);
}

static void
trellis_person_field_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  TrellisPersonField *self = TRELLIS_PERSON_FIELD (object);

  switch (id)
    {
    case PROP_MEMBER:
      g_value_set_string (value, self->member);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->name);
      break;
    case PROP_PURPOSE:
      g_value_set_enum (value, (int) self->purpose);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
trellis_person_field_set_property (GObject *object,
                                   guint id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  TrellisPersonField *self = TRELLIS_PERSON_FIELD (object);

  switch (id)
    {
    case PROP_MEMBER:
      self->member = g_value_dup_string (value);
      break;
    case PROP_TITLE:
      self->name = g_value_dup_string (value);
      break;
    case PROP_PURPOSE:
      self->purpose = g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
trellis_person_field_constructed (GObject *object)
{
  TrellisPersonField *self = TRELLIS_PERSON_FIELD (object);

  gtk_label_set_label (self->title, self->name == NULL ? "" : self->name);
  gtk_text_set_input_purpose (self->text, self->purpose);
  G_OBJECT_CLASS (trellis_person_field_parent_class)->constructed (object);
}

static void
trellis_person_field_dispose (GObject *object)
{
  g_clear_handle_id (&TRELLIS_PERSON_FIELD (object)->resting, g_source_remove);
  G_OBJECT_CLASS (trellis_person_field_parent_class)->dispose (object);
}

static void
trellis_person_field_finalize (GObject *object)
{
  TrellisPersonField *self = TRELLIS_PERSON_FIELD (object);

  g_clear_pointer (&self->member, g_free);
  g_clear_pointer (&self->name, g_free);
  G_OBJECT_CLASS (trellis_person_field_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags once = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  properties[PROP_MEMBER] = g_param_spec_string ("member", NULL, NULL, NULL, once);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, once);
  properties[PROP_PURPOSE] = g_param_spec_enum ("purpose", NULL, NULL, GTK_TYPE_INPUT_PURPOSE,
                                                GTK_INPUT_PURPOSE_FREE_FORM, once);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
trellis_person_field_class_init (TrellisPersonFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = trellis_person_field_get_property;
  object_class->set_property = trellis_person_field_set_property;
  object_class->constructed = trellis_person_field_constructed;
  object_class->dispose = trellis_person_field_dispose;
  object_class->finalize = trellis_person_field_finalize;
  install_properties (object_class);

  signals[COMMITTED] = g_signal_new ("committed", G_OBJECT_CLASS_TYPE (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/people/trellis-person-field.ui");
  gtk_widget_class_bind_template_child (widget_class, TrellisPersonField, refusal);
  gtk_widget_class_bind_template_child (widget_class, TrellisPersonField, text);
  gtk_widget_class_bind_template_child (widget_class, TrellisPersonField, title);
  gtk_widget_class_bind_template_callback (widget_class, on_text_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_text_left_cb);
}

static void
trellis_person_field_init (TrellisPersonField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * trellis_person_field_get_member:
 *
 * Returns: (transfer none): which member of a person it is, such as "guardian.name"
 */
const char *
trellis_person_field_get_member (TrellisPersonField *self)
{
  return self->member;
}

/**
 * trellis_person_field_dup_text:
 *
 * Returns: (transfer full) (nullable): what is typed, as one line without gaps around it; %NULL
 *   when that is nothing
 */
char *
trellis_person_field_dup_text (TrellisPersonField *self)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->text)));

  g_strstrip (g_strdelimit (text, "\n\r\t", ' '));
  return *text == '\0' ? NULL : g_steal_pointer (&text);
}

/**
 * trellis_person_field_set_text:
 * @text: (nullable): what is known
 *
 * Shows what is known, unless somebody is typing something else.
 */
void
trellis_person_field_set_text (TrellisPersonField *self, const char *text)
{
  const char *shown = text == NULL ? "" : text;

  if (self->resting != 0
      || g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->text)), shown) == 0)
    return;
  self->setting = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->text), shown);
  self->setting = FALSE;
}

/**
 * trellis_person_field_refuse:
 * @message: (nullable): what is wrong with what is typed, %NULL when nothing is
 */
void
trellis_person_field_refuse (TrellisPersonField *self, const char *message)
{
  gtk_label_set_label (self->refusal, message == NULL ? "" : message);
  gtk_widget_set_visible (GTK_WIDGET (self->refusal), message != NULL);
  gtk_accessible_update_state (
      GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_STATE_INVALID,
      message == NULL ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE, -1);
  if (message == NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self), "refused");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "refused");
}

/**
 * trellis_person_field_get_refusal:
 *
 * Returns: (transfer none) (nullable): what is wrong with what is typed, %NULL when nothing is
 */
const char *
trellis_person_field_get_refusal (TrellisPersonField *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self->refusal)) ? gtk_label_get_label (self->refusal)
                                                             : NULL;
}

/**
 * trellis_person_field_get_name:
 *
 * Returns: (transfer none): its name as it is read
 */
const char *
trellis_person_field_get_name (TrellisPersonField *self)
{
  return self->name;
}

/**
 * trellis_person_field_commit:
 *
 * Takes at once what is typed, if anything waits to be taken.
 */
void
trellis_person_field_commit (TrellisPersonField *self)
{
  if (self->resting == 0)
    return;
  g_clear_handle_id (&self->resting, g_source_remove);
  g_signal_emit (self, signals[COMMITTED], 0);
}

void
trellis_person_field_focus (TrellisPersonField *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}
