/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A workspace: one open practice as the widgets of its window see it, with what changes by itself.
 */

#include "config.h"

#include "trellis-workspace.h"

#include "ui/common/trellis-problem-row.h"

#include <glib/gi18n-lib.h>

#define SECONDS_A_MINUTE 60

struct _TrellisWorkspace
{
  GObject parent_instance;

  TrellisPractice *practice;
  TrellisMoment moment;
  guint revision;
  guint timer;
  char *unsaved;
};

G_DEFINE_FINAL_TYPE (TrellisWorkspace, trellis_workspace, G_TYPE_OBJECT)

enum
{
  PROP_PRACTICE = 1,
  PROP_NOW,
  PROP_TODAY,
  PROP_REVISION,
  PROP_CAN_ACT,
  PROP_CAN_UNDO,
  PROP_UNSAVED,
  N_PROPS
};

enum
{
  ACTED,
  REFUSED,
  TAKE_TYPED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static gboolean
on_minute_passed_cb (gpointer user_data)
{
  trellis_workspace_refresh (user_data);
  return G_SOURCE_CONTINUE;
}

static void
trellis_workspace_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  TrellisWorkspace *self = TRELLIS_WORKSPACE (object);

  switch (id)
    {
    case PROP_PRACTICE:
      g_value_set_object (value, self->practice);
      break;
    case PROP_NOW:
      g_value_set_int64 (value, self->moment.now);
      break;
    case PROP_TODAY:
      g_value_set_boxed (value, &self->moment.today);
      break;
    case PROP_REVISION:
      g_value_set_uint (value, self->revision);
      break;
    case PROP_CAN_ACT:
      g_value_set_boolean (value, trellis_workspace_can_act (self));
      break;
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, trellis_workspace_can_undo (self));
      break;
    case PROP_UNSAVED:
      g_value_set_string (value, self->unsaved);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
trellis_workspace_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  TrellisWorkspace *self = TRELLIS_WORKSPACE (object);

  switch (id)
    {
    case PROP_PRACTICE:
      self->practice = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
trellis_workspace_constructed (GObject *object)
{
  TrellisWorkspace *self = TRELLIS_WORKSPACE (object);

  self->moment = trellis_practice_get_moment (self->practice);
  self->timer = g_timeout_add_seconds (SECONDS_A_MINUTE, on_minute_passed_cb, self);
  G_OBJECT_CLASS (trellis_workspace_parent_class)->constructed (object);
}

static void
trellis_workspace_dispose (GObject *object)
{
  TrellisWorkspace *self = TRELLIS_WORKSPACE (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  G_OBJECT_CLASS (trellis_workspace_parent_class)->dispose (object);
}

static void
trellis_workspace_finalize (GObject *object)
{
  TrellisWorkspace *self = TRELLIS_WORKSPACE (object);

  g_clear_object (&self->practice);
  g_clear_pointer (&self->unsaved, g_free);
  G_OBJECT_CLASS (trellis_workspace_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags reads = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  properties[PROP_PRACTICE]
      = g_param_spec_object ("practice", NULL, NULL, TRELLIS_TYPE_PRACTICE,
                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_NOW] = g_param_spec_int64 ("now", NULL, NULL, G_MININT64, G_MAXINT64, 0, reads);
  properties[PROP_TODAY] = g_param_spec_boxed ("today", NULL, NULL, TRELLIS_TYPE_DATE, reads);
  properties[PROP_REVISION] = g_param_spec_uint ("revision", NULL, NULL, 0, G_MAXUINT, 0, reads);
  properties[PROP_CAN_ACT] = g_param_spec_boolean ("can-act", NULL, NULL, FALSE, reads);
  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, reads);
  properties[PROP_UNSAVED] = g_param_spec_string ("unsaved", NULL, NULL, NULL, reads);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

/* Each takes what it can, also after one that could not. */
static gboolean
collect_left (GSignalInvocationHint *hint, GValue *left, const GValue *answer, gpointer data)
{
  g_value_set_boolean (left, g_value_get_boolean (left) || g_value_get_boolean (answer));
  return TRUE;
}

static void
trellis_workspace_class_init (TrellisWorkspaceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GType type = G_OBJECT_CLASS_TYPE (klass);

  object_class->get_property = trellis_workspace_get_property;
  object_class->set_property = trellis_workspace_set_property;
  object_class->constructed = trellis_workspace_constructed;
  object_class->dispose = trellis_workspace_dispose;
  object_class->finalize = trellis_workspace_finalize;
  install_properties (object_class);

  signals[ACTED] = g_signal_new ("acted", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                 1, G_TYPE_STRING);
  signals[REFUSED] = g_signal_new ("refused", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * TrellisWorkspace::take-typed:
   *
   * @discards: whether what cannot be taken is to be thrown away
   *
   * What is typed and not yet taken into the practice is to be taken now.
   *
   * Returns: whether something that cannot be taken is left
   */
  signals[TAKE_TYPED] = g_signal_new ("take-typed", type, G_SIGNAL_RUN_LAST, 0, collect_left, NULL,
                                      NULL, G_TYPE_BOOLEAN, 1, G_TYPE_BOOLEAN);
}

static void
trellis_workspace_init (TrellisWorkspace *self)
{
}

/**
 * trellis_workspace_new:
 *
 * Its properties are what expressions depend on: `now` (a minute's grain), `today`, `can-act`,
 * `can-undo`, `unsaved` (what to say while something could not be saved), and `revision`, which
 * moves on with every act and every day, for whatever is computed from more than one record.
 *
 * Returns: (transfer full): a workspace on a practice that is loaded
 */
TrellisWorkspace *
trellis_workspace_new (TrellisPractice *practice)
{
  return g_object_new (TRELLIS_TYPE_WORKSPACE, "practice", practice, NULL);
}

TrellisPractice *
trellis_workspace_get_practice (TrellisWorkspace *self)
{
  return self->practice;
}

/**
 * trellis_workspace_get_moment:
 *
 * Returns: now and today as the widgets show them, at most a minute behind the practice's clock
 */
TrellisMoment
trellis_workspace_get_moment (TrellisWorkspace *self)
{
  return self->moment;
}

/**
 * trellis_workspace_can_act:
 *
 * Returns: whether the practice can be changed
 */
gboolean
trellis_workspace_can_act (TrellisWorkspace *self)
{
  return trellis_practice_get_read_only (self->practice) == NULL;
}

gboolean
trellis_workspace_can_undo (TrellisWorkspace *self)
{
  return trellis_workspace_can_act (self) && trellis_practice_can_undo (self->practice);
}

static void
move_on (TrellisWorkspace *self)
{
  self->revision++;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REVISION]);
}

/**
 * trellis_workspace_refresh:
 *
 * Asks the practice's clock again. Happens every minute by itself.
 */
void
trellis_workspace_refresh (TrellisWorkspace *self)
{
  TrellisMoment last = self->moment;

  self->moment = trellis_practice_get_moment (self->practice);
  g_object_freeze_notify (G_OBJECT (self));
  if (self->moment.now != last.now)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NOW]);
  if (trellis_date_compare (self->moment.today, last.today) != 0)
    {
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TODAY]);
      move_on (self);
    }
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * trellis_workspace_note_change:
 *
 * Says that something is other than it was, and that nobody at the window did it.
 */
void
trellis_workspace_note_change (TrellisWorkspace *self)
{
  move_on (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_UNDO]);
}

/**
 * trellis_workspace_report_act:
 * @what: what was done, translated, for a toast that offers to undo it
 *
 * For the widget that called a verb of the practice, once that has succeeded.
 */
void
trellis_workspace_report_act (TrellisWorkspace *self, const char *what)
{
  move_on (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_UNDO]);
  g_signal_emit (self, signals[ACTED], 0, what);
}

/**
 * trellis_workspace_report_writing:
 *
 * For the widget that saved what is being typed, which is nothing to be told.
 */
void
trellis_workspace_report_writing (TrellisWorkspace *self)
{
  move_on (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_UNDO]);
}

/**
 * trellis_workspace_report_refusal:
 * @error: what the verb said
 *
 * For the widget that called a verb of the practice, when that has refused or could not save.
 */
void
trellis_workspace_report_refusal (TrellisWorkspace *self, const GError *error)
{
  g_autofree char *words = trellis_problem_say (error);

  g_signal_emit (self, signals[REFUSED], 0, words);
}

/**
 * trellis_workspace_set_unsaved:
 * @words: (nullable): that something is not saved, and why; %NULL when nothing has failed
 *
 * For whoever saves the practice: each window on it says so for as long as it holds.
 */
void
trellis_workspace_set_unsaved (TrellisWorkspace *self, const char *words)
{
  if (g_strcmp0 (self->unsaved, words) == 0)
    return;
  g_free (self->unsaved);
  self->unsaved = g_strdup (words);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNSAVED]);
}

/**
 * trellis_workspace_get_unsaved:
 *
 * Returns: (transfer none) (nullable): that something is not saved, and why
 */
const char *
trellis_workspace_get_unsaved (TrellisWorkspace *self)
{
  return self->unsaved;
}

/**
 * trellis_workspace_take_typed:
 * @discards: whether what cannot be taken is thrown away
 *
 * Has all widgets take what is typed in them, before anybody asks whether all is saved.
 *
 * Returns: whether nothing is left that would be lost with them
 */
gboolean
trellis_workspace_take_typed (TrellisWorkspace *self, gboolean discards)
{
  gboolean left = FALSE;

  g_signal_emit (self, signals[TAKE_TYPED], 0, discards, &left);
  return !left;
}

/**
 * trellis_workspace_report_left:
 * @field: the name of the field, translated
 * @why: what is wrong with what was typed in it
 *
 * For the widget that goes from the screen with something in it that the practice did not take.
 */
void
trellis_workspace_report_left (TrellisWorkspace *self, const char *field, const char *why)
{
  /* Translators: the name of a field, and what is wrong with what was typed in it */
  g_autofree char *words = g_strdup_printf (_ ("“%s” was not changed. %s"), field, why);

  g_signal_emit (self, signals[REFUSED], 0, words);
}

/**
 * trellis_workspace_undo:
 *
 * Takes the last act back.
 */
void
trellis_workspace_undo (TrellisWorkspace *self)
{
  g_autoptr (GError) error = NULL;

  if (trellis_practice_undo (self->practice, &error))
    trellis_workspace_note_change (self);
  else
    trellis_workspace_report_refusal (self, error);
}
