/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A date entry: a day that is typed, or picked from a calendar. */

#include "config.h"

#include "trellis-date-entry.h"

#include "ui/common/trellis-focus.h"
#include "ui/common/trellis-typed-time.h"

#include <glib/gi18n-lib.h>

struct _TrellisDateEntry
{
  GtkWidget parent_instance;

  GtkEntry *entry;
  GtkMenuButton *button;
  GtkCalendar *calendar;

  char *label;
  char *problem;
  TrellisDate date;
  gboolean picking; /* the calendar is being made to show what was typed */
};

G_DEFINE_FINAL_TYPE (TrellisDateEntry, trellis_date_entry, GTK_TYPE_WIDGET)

enum
{
  PROP_DATE = 1,
  PROP_TEXT,
  PROP_PROBLEM,
  PROP_LABEL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
show_problem (TrellisDateEntry *self)
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

static gboolean
is_blank (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));

  return *stripped == '\0';
}

/* A day that is written otherwise than one types it here may well be one. */
static char *
say_problem (const char *text)
{
  g_autofree char *example = trellis_typed_date_dup_example ();

  if (trellis_typed_date_is_numbers (text))
    /* Translators: %s is a day as one would type it. */
    return g_strdup_printf (_ ("There is no such day. Type it like %s."), example);
  /* Translators: %s is a day as one would type it. */
  return g_strdup_printf (_ ("Type the day like %s."), example);
}

static void
read_text (TrellisDateEntry *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  TrellisDate date;
  gboolean good = trellis_typed_date_read (text, &date) || is_blank (text);
  g_autofree char *problem = good ? NULL : say_problem (text);

  g_object_freeze_notify (G_OBJECT (self));
  if (g_strcmp0 (problem, self->problem) != 0)
    {
      g_free (self->problem);
      self->problem = g_steal_pointer (&problem);
      show_problem (self);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROBLEM]);
    }
  if (trellis_date_compare (date, self->date) != 0)
    {
      self->date = date;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DATE]);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
  g_object_thaw_notify (G_OBJECT (self));
}

static void
on_text_changed_cb (TrellisDateEntry *self)
{
  read_text (self);
}

static void
on_popover_shown_cb (TrellisDateEntry *self)
{
  g_autoptr (GDateTime) day = NULL;
  int year, month, number;

  if (!trellis_date_is_set (self->date))
    return;
  trellis_date_get_ymd (self->date, &year, &month, &number);
  day = g_date_time_new_local (year, month, number, 12, 0, 0);
  self->picking = TRUE;
  if (day != NULL)
    gtk_calendar_select_day (self->calendar, day);
  self->picking = FALSE;
}

static void
on_day_selected_cb (TrellisDateEntry *self)
{
  g_autoptr (GDateTime) day = NULL;

  if (self->picking)
    return;
  day = gtk_calendar_get_date (self->calendar);
  trellis_date_entry_set_date (self, trellis_date_new (g_date_time_get_year (day),
                                                       g_date_time_get_month (day),
                                                       g_date_time_get_day_of_month (day)));
}

static gboolean
trellis_date_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (TRELLIS_DATE_ENTRY (widget)->entry));
}

static gboolean
trellis_date_entry_mnemonic_activate (GtkWidget *widget, gboolean cycling)
{
  return gtk_widget_grab_focus (widget);
}

static void
trellis_date_entry_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  TrellisDateEntry *self = TRELLIS_DATE_ENTRY (object);

  switch (id)
    {
    case PROP_DATE:
      g_value_set_boxed (value, &self->date);
      break;
    case PROP_TEXT:
      g_value_set_string (value, trellis_date_entry_get_text (self));
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
trellis_date_entry_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  TrellisDateEntry *self = TRELLIS_DATE_ENTRY (object);
  const TrellisDate *date;

  switch (id)
    {
    case PROP_DATE:
      date = g_value_get_boxed (value);
      trellis_date_entry_set_date (self, date == NULL ? TRELLIS_NO_DATE : *date);
      break;
    case PROP_TEXT:
      trellis_date_entry_set_text (self, g_value_get_string (value));
      break;
    case PROP_LABEL:
      trellis_date_entry_set_label (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
trellis_date_entry_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (trellis_date_entry_parent_class)->dispose (object);
}

static void
trellis_date_entry_finalize (GObject *object)
{
  TrellisDateEntry *self = TRELLIS_DATE_ENTRY (object);

  g_clear_pointer (&self->label, g_free);
  g_clear_pointer (&self->problem, g_free);
  G_OBJECT_CLASS (trellis_date_entry_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags writes = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_DATE] = g_param_spec_boxed ("date", NULL, NULL, TRELLIS_TYPE_DATE, writes);
  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "", writes);
  properties[PROP_PROBLEM] = g_param_spec_string ("problem", NULL, NULL, NULL,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, writes);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
trellis_date_entry_class_init (TrellisDateEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = trellis_date_entry_get_property;
  object_class->set_property = trellis_date_entry_set_property;
  object_class->dispose = trellis_date_entry_dispose;
  object_class->finalize = trellis_date_entry_finalize;
  widget_class->focus = trellis_focus_parts;
  widget_class->grab_focus = trellis_date_entry_grab_focus;
  widget_class->mnemonic_activate = trellis_date_entry_mnemonic_activate;
  install_properties (object_class);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/common/trellis-date-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, TrellisDateEntry, entry);
  gtk_widget_class_bind_template_child (widget_class, TrellisDateEntry, button);
  gtk_widget_class_bind_template_child (widget_class, TrellisDateEntry, calendar);
  gtk_widget_class_bind_template_callback (widget_class, on_text_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_popover_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_day_selected_cb);
}

/* The arrows of a calendar have no name; these are theirs, in their order. */
static void
name_arrows (GtkWidget *widget, const char *const **names)
{
  if (GTK_IS_BUTTON (widget) && **names != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    _ (*(*names)++), -1);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    name_arrows (child, names);
}

static void
trellis_date_entry_init (TrellisDateEntry *self)
{
  static const char *const arrows[]
      = { N_ ("Previous Month"), N_ ("Next Month"), N_ ("Previous Year"), N_ ("Next Year"), NULL };
  const char *const *names = arrows;
  g_autofree char *example = trellis_typed_date_dup_example ();

  gtk_widget_init_template (GTK_WIDGET (self));
  name_arrows (GTK_WIDGET (self->calendar), &names);
  gtk_entry_set_placeholder_text (self->entry, example);
}

/**
 * trellis_date_entry_new:
 *
 * Its properties are `date`, the day or none; `text`, what is typed, be it a day or not; `problem`,
 * what is wrong with that in words, or %NULL; and `label`, its accessible name. Any day can be
 * typed, as ISO 8601 has it or as the locale does.
 *
 * Returns: (transfer floating): an entry with nothing in it
 */
GtkWidget *
trellis_date_entry_new (void)
{
  return g_object_new (TRELLIS_TYPE_DATE_ENTRY, NULL);
}

/**
 * trellis_date_entry_get_date:
 *
 * Returns: the day; none while nothing is typed that is one
 */
TrellisDate
trellis_date_entry_get_date (TrellisDateEntry *self)
{
  return self->date;
}

/**
 * trellis_date_entry_set_date:
 *
 * Writes the day as one would type it here. What is typed and means that day already stays as it
 * is.
 */
void
trellis_date_entry_set_date (TrellisDateEntry *self, TrellisDate date)
{
  g_autofree char *text = trellis_typed_date_say (date);

  if (trellis_date_compare (date, self->date) != 0 || self->problem != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
}

const char *
trellis_date_entry_get_text (TrellisDateEntry *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

/**
 * trellis_date_entry_set_text:
 * @text: (nullable): what is typed, be it a day or not
 */
void
trellis_date_entry_set_text (TrellisDateEntry *self, const char *text)
{
  if (g_strcmp0 (trellis_date_entry_get_text (self), text == NULL ? "" : text) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->entry), text == NULL ? "" : text);
}

/**
 * trellis_date_entry_get_problem:
 *
 * Returns: (nullable): what is wrong with what is typed; %NULL for a day and for nothing
 */
const char *
trellis_date_entry_get_problem (TrellisDateEntry *self)
{
  return self->problem;
}

/**
 * trellis_date_entry_set_label:
 * @label: what the day is, for those who do not see what stands beside it
 */
void
trellis_date_entry_set_label (TrellisDateEntry *self, const char *label)
{
  /* Translators: %s is what the day is, such as “First day”. */
  g_autofree char *choose = g_strdup_printf (_ ("Choose From Calendar: %s"), label);

  g_free (self->label);
  self->label = g_strdup (label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  choose, -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LABEL]);
}
