/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A filter that lets through the sessions that are past, or those that are not. What was held early
   is past. */

#include "config.h"

#include "trellis-session-filter.h"

#include "engagement/trellis-session-time.h"

struct _TrellisSessionFilter
{
  GtkFilter parent_instance;

  gint64 now;
  guint revision;
  gboolean past;
  gboolean planned; /* lets through no others */
  gboolean over;    /* what they belong to: then none is to come */
};

G_DEFINE_FINAL_TYPE (TrellisSessionFilter, trellis_session_filter, GTK_TYPE_FILTER)

enum
{
  PROP_NOW = 1,
  PROP_REVISION,
  PROP_PAST,
  PROP_PLANNED,
  PROP_OVER,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static gboolean
trellis_session_filter_match (GtkFilter *filter, gpointer item)
{
  TrellisSessionFilter *self = TRELLIS_SESSION_FILTER (filter);
  TrellisSession *session = item;
  gboolean past = self->over || trellis_session_is_past (session, self->now)
                  || session->state == TRELLIS_SESSION_STATE_HELD
                  || session->state == TRELLIS_SESSION_STATE_MISSED;

  return past == self->past && (!self->planned || session->state == TRELLIS_SESSION_STATE_PLANNED);
}

static void
trellis_session_filter_set_property (GObject *object,
                                     guint id,
                                     const GValue *value,
                                     GParamSpec *pspec)
{
  TrellisSessionFilter *self = TRELLIS_SESSION_FILTER (object);

  switch (id)
    {
    case PROP_NOW:
      self->now = g_value_get_int64 (value);
      break;
    case PROP_REVISION:
      self->revision = g_value_get_uint (value);
      break;
    case PROP_PAST:
      self->past = g_value_get_boolean (value);
      break;
    case PROP_PLANNED:
      self->planned = g_value_get_boolean (value);
      break;
    case PROP_OVER:
      self->over = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
  gtk_filter_changed (GTK_FILTER (self), GTK_FILTER_CHANGE_DIFFERENT);
}

static void
trellis_session_filter_class_init (TrellisSessionFilterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  GTK_FILTER_CLASS (klass)->match = trellis_session_filter_match;
  object_class->set_property = trellis_session_filter_set_property;

  properties[PROP_NOW] = g_param_spec_int64 ("now", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  properties[PROP_REVISION] = g_param_spec_uint ("revision", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_PAST] = g_param_spec_boolean ("past", NULL, NULL, FALSE, flags);
  properties[PROP_PLANNED] = g_param_spec_boolean ("planned", NULL, NULL, FALSE, flags);
  properties[PROP_OVER] = g_param_spec_boolean ("over", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
trellis_session_filter_init (TrellisSessionFilter *self)
{
}
