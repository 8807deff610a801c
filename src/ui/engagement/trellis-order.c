/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A sorter for the lists of an engagement, named by what it sorts by. */

#include "config.h"

#include "trellis-order.h"

#include "engagement/trellis-engagement.h"
#include "engagement/trellis-session-time.h"

struct _TrellisOrder
{
  GtkSorter parent_instance;

  int by;
  guint revision;
};

G_DEFINE_ENUM_TYPE (TrellisOrderBy,
                    trellis_order_by,
                    G_DEFINE_ENUM_VALUE (TRELLIS_ORDER_BY_FIRST_SESSION, "first-session"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_ORDER_BY_LAST_SESSION, "last-session"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_ORDER_BY_DUE, "due"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_ORDER_BY_LAST_DATE, "last-date"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_ORDER_BY_LAST_EVENT, "last-event"))
G_DEFINE_FINAL_TYPE (TrellisOrder, trellis_order, GTK_TYPE_SORTER)

enum
{
  PROP_BY = 1,
  PROP_REVISION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static int
compare_sessions (gpointer a, gpointer b)
{
  gint64 from, other_from, to;

  trellis_session_get_span (a, &from, &to);
  trellis_session_get_span (b, &other_from, &to);
  return (from > other_from) - (from < other_from);
}

static int
compare_sessions_back (gpointer a, gpointer b)
{
  return compare_sessions (b, a);
}

/* What has no date comes after what has one. */
static int
compare_due (TrellisDate a, TrellisDate b)
{
  if (trellis_date_is_set (a) && trellis_date_is_set (b))
    return trellis_date_compare (a, b);
  return trellis_date_is_set (b) - trellis_date_is_set (a);
}

static int
compare_actions (gpointer a, gpointer b)
{
  TrellisAction *one = a, *other = b;

  if (one->state != other->state)
    return one->state - other->state;
  if (one->state == TRELLIS_ACTION_STATE_OPEN)
    return compare_due (one->due, other->due);
  return compare_due (other->done_on, one->done_on);
}

static int
compare_dates_back (gpointer a, gpointer b)
{
  g_autofree TrellisDate *one = NULL, *other = NULL;

  g_object_get (a, "date", &one, NULL);
  g_object_get (b, "date", &other, NULL);
  return trellis_date_compare (other == NULL ? TRELLIS_NO_DATE : *other,
                               one == NULL ? TRELLIS_NO_DATE : *one);
}

static int
compare_events_back (gpointer a, gpointer b)
{
  TrellisEvent *one = a, *other = b;

  return (other->at > one->at) - (other->at < one->at);
}

static int (*const comparisons[]) (gpointer a, gpointer b) = {
  [TRELLIS_ORDER_BY_FIRST_SESSION] = compare_sessions,
  [TRELLIS_ORDER_BY_LAST_SESSION] = compare_sessions_back,
  [TRELLIS_ORDER_BY_DUE] = compare_actions,
  [TRELLIS_ORDER_BY_LAST_DATE] = compare_dates_back,
  [TRELLIS_ORDER_BY_LAST_EVENT] = compare_events_back,
};

static GtkOrdering
trellis_order_compare (GtkSorter *sorter, gpointer a, gpointer b)
{
  return gtk_ordering_from_cmpfunc (comparisons[TRELLIS_ORDER (sorter)->by](a, b));
}

static void
trellis_order_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  TrellisOrder *self = TRELLIS_ORDER (object);

  switch (id)
    {
    case PROP_BY:
      self->by = g_value_get_enum (value);
      break;
    case PROP_REVISION:
      self->revision = g_value_get_uint (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
  gtk_sorter_changed (GTK_SORTER (self), GTK_SORTER_CHANGE_DIFFERENT);
}

static void
trellis_order_class_init (TrellisOrderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  GTK_SORTER_CLASS (klass)->compare = trellis_order_compare;
  object_class->set_property = trellis_order_set_property;

  properties[PROP_BY] = g_param_spec_enum ("by", NULL, NULL, TRELLIS_TYPE_ORDER_BY,
                                           TRELLIS_ORDER_BY_FIRST_SESSION, flags);
  properties[PROP_REVISION] = g_param_spec_uint ("revision", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
trellis_order_init (TrellisOrder *self)
{
}
