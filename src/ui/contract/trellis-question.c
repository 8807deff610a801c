/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A question: one item of a contract as it is asked, with its answer, its hint and what is wrong.
 */

#include "config.h"

#include "trellis-question.h"

#include "trellis-control.h"
#include "ui/common/trellis-engagement-words.h"
#include "ui/common/trellis-focus.h"

struct _TrellisQuestion
{
  GtkWidget parent_instance;

  GtkBox *place;
  GtkLabel *label;

  TrellisForm *form;
  TrellisItem *item;
  char *path;
  char *problem;
  char *before;
  GtkWidget *control;
  gboolean putting; /* the form is told, or the control: neither has to tell it back */
};

G_DEFINE_FINAL_TYPE (TrellisQuestion, trellis_question, GTK_TYPE_WIDGET)

enum
{
  PROP_FORM = 1,
  PROP_ITEM,
  PROP_PATH,
  PROP_PROBLEM,
  PROP_BEFORE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
show_answer (TrellisQuestion *self)
{
  self->putting = TRUE;
  trellis_control_find (self->item)->show (self, self->control);
  self->putting = FALSE;
}

static void
on_form_edited_cb (TrellisQuestion *self, const char *path)
{
  if (!self->putting && trellis_control_listens (self->item, self->path, path))
    show_answer (self);
}

static gboolean
trellis_question_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (GTK_WIDGET (TRELLIS_QUESTION (widget)->place),
                                 GTK_DIR_TAB_FORWARD);
}

static void
trellis_question_constructed (GObject *object)
{
  TrellisQuestion *self = TRELLIS_QUESTION (object);

  G_OBJECT_CLASS (trellis_question_parent_class)->constructed (object);
  if (self->item == NULL)
    return;
  self->control = trellis_control_find (self->item)->create (self);
  gtk_box_append (self->place, self->control);
  show_answer (self);
  g_signal_connect_object (self->form, "edited", G_CALLBACK (on_form_edited_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
trellis_question_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  TrellisQuestion *self = TRELLIS_QUESTION (object);

  switch (id)
    {
    case PROP_FORM:
      g_value_set_object (value, self->form);
      break;
    case PROP_ITEM:
      g_value_set_object (value, self->item);
      break;
    case PROP_PATH:
      g_value_set_string (value, self->path);
      break;
    case PROP_PROBLEM:
      g_value_set_string (value, self->problem);
      break;
    case PROP_BEFORE:
      g_value_set_string (value, self->before);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
trellis_question_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  TrellisQuestion *self = TRELLIS_QUESTION (object);

  switch (id)
    {
    case PROP_FORM:
      self->form = g_value_dup_object (value);
      break;
    case PROP_ITEM:
      self->item = g_value_dup_object (value);
      break;
    case PROP_PATH:
      self->path = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
trellis_question_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (trellis_question_parent_class)->dispose (object);
}

static void
trellis_question_finalize (GObject *object)
{
  TrellisQuestion *self = TRELLIS_QUESTION (object);

  g_clear_object (&self->form);
  g_clear_object (&self->item);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->problem, g_free);
  g_clear_pointer (&self->before, g_free);
  G_OBJECT_CLASS (trellis_question_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags once = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;
  const GParamFlags reads = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  properties[PROP_FORM] = g_param_spec_object ("form", NULL, NULL, TRELLIS_TYPE_FORM, once);
  properties[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, TRELLIS_TYPE_ITEM, once);
  properties[PROP_PATH] = g_param_spec_string ("path", NULL, NULL, NULL, once);
  properties[PROP_PROBLEM] = g_param_spec_string ("problem", NULL, NULL, NULL, reads);
  properties[PROP_BEFORE] = g_param_spec_string ("before", NULL, NULL, NULL, reads);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
trellis_question_class_init (TrellisQuestionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = trellis_question_constructed;
  object_class->get_property = trellis_question_get_property;
  object_class->set_property = trellis_question_set_property;
  object_class->dispose = trellis_question_dispose;
  object_class->finalize = trellis_question_finalize;
  widget_class->focus = trellis_focus_parts;
  widget_class->grab_focus = trellis_question_grab_focus;
  install_properties (object_class);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/contract/trellis-question.ui");
  gtk_widget_class_bind_template_child (widget_class, TrellisQuestion, place);
  gtk_widget_class_bind_template_child (widget_class, TrellisQuestion, label);
  gtk_widget_class_bind_template_callback (widget_class, trellis_words_is_said);
}

static void
trellis_question_init (TrellisQuestion *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * trellis_question_new:
 * @form: into which the answer is typed
 * @item: what is asked
 * @path: where the answer stands, without `[]`
 *
 * The control is made from the item's definition alone.
 *
 * Returns: (transfer floating): a question that shows what is typed
 */
GtkWidget *
trellis_question_new (TrellisForm *form, TrellisItem *item, const char *path)
{
  return g_object_new (TRELLIS_TYPE_QUESTION, "form", form, "item", item, "path", path, NULL);
}

TrellisForm *
trellis_question_get_form (TrellisQuestion *self)
{
  return self->form;
}

TrellisItem *
trellis_question_get_item (TrellisQuestion *self)
{
  return self->item;
}

const char *
trellis_question_get_path (TrellisQuestion *self)
{
  return self->path;
}

/**
 * trellis_question_put_at:
 *
 * For the control: what is typed now, at a path that may be another than the question's own.
 */
void
trellis_question_put_at (TrellisQuestion *self, const char *path, const char *text)
{
  if (self->putting)
    return;
  self->putting = TRUE;
  trellis_form_set (self->form, path, text);
  self->putting = FALSE;
}

void
trellis_question_put (TrellisQuestion *self, const char *text)
{
  trellis_question_put_at (self, self->path, text);
}

static void
set_text (TrellisQuestion *self, char **place, guint property, const char *text)
{
  if (g_strcmp0 (*place, text) == 0)
    return;
  g_free (*place);
  *place = g_strdup (text);
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

/**
 * trellis_question_set_problem:
 * @problem: (nullable): what is wrong with the answer, a sentence
 */
void
trellis_question_set_problem (TrellisQuestion *self, const char *problem)
{
  set_text (self, &self->problem, PROP_PROBLEM, problem);
}

/**
 * trellis_question_set_before:
 * @before: (nullable): what the contract in force says, when that is something else
 */
void
trellis_question_set_before (TrellisQuestion *self, const char *before)
{
  set_text (self, &self->before, PROP_BEFORE, before);
}

/**
 * trellis_questions_foreach:
 *
 * Calls @func for each question below @root.
 */
void
trellis_questions_foreach (GtkWidget *root, TrellisQuestionFunc func, gpointer data)
{
  if (TRELLIS_IS_QUESTION (root))
    func (TRELLIS_QUESTION (root), data);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    trellis_questions_foreach (child, func, data);
}

/**
 * trellis_questions_find:
 * @path: of an answer, or within it, such as `goals[0].measure.target`
 *
 * Returns: (transfer none) (nullable): the innermost question below @root that asks for it
 */
TrellisQuestion *
trellis_questions_find (GtkWidget *root, const char *path)
{
  TrellisQuestion *found = NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = trellis_questions_find (child, path);
  if (found == NULL && TRELLIS_IS_QUESTION (root)
      && trellis_control_listens (TRELLIS_QUESTION (root)->item, TRELLIS_QUESTION (root)->path,
                                  path))
    found = TRELLIS_QUESTION (root);
  return found;
}
