/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether to be reminded while no window is open, and what the desktop says to that. */

#include "config.h"

#include "trellis-reminders-group.h"

#include "ui/common/trellis-background-keys.h"

#include <glib/gi18n-lib.h>

struct _TrellisRemindersGroup
{
  AdwPreferencesGroup parent_instance;

  GtkSwitch *wanted;
  GtkLabel *standing;

  GSettings *settings;
};

G_DEFINE_FINAL_TYPE (TrellisRemindersGroup, trellis_reminders_group, ADW_TYPE_PREFERENCES_GROUP)

/* What is said beside the switch when it is on, and when it is off. */
static const struct
{
  const char *standing, *on, *off;
} standings[] = {
  { TRELLIS_BACKGROUND_STANDING_ASKING, N_ ("Asking your desktop…"), NULL },
  { TRELLIS_BACKGROUND_STANDING_GRANTED,
    N_ ("Trellis starts when you log in, without a window, and reminds you."), NULL },
  { TRELLIS_BACKGROUND_STANDING_REFUSED, NULL,
    N_ ("Your desktop does not let Trellis stay without a window. You can allow it in its "
        "settings, under Apps, and turn this on again.") },
  { TRELLIS_BACKGROUND_STANDING_MISSING,
    N_ ("Trellis stays when its window is closed. It cannot be started when you log in: your "
        "desktop does not offer that. Open it once, and it reminds you until you log out."),
    NULL },
  { TRELLIS_BACKGROUND_STANDING_SILENT,
    N_ ("Your desktop did not answer. Trellis stays when its window is closed, as before. To ask "
        "once more, turn this off and on again."),
    N_ ("Your desktop did not answer. Turn this on again to ask it once more.") },
};

static void
show_standing (TrellisRemindersGroup *self)
{
  g_autofree char *standing = g_settings_get_string (self->settings, TRELLIS_BACKGROUND_STANDING);
  gboolean wanted = g_settings_get_boolean (self->settings, TRELLIS_BACKGROUND_WANTED);
  const char *words = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (standings); i++)
    if (g_str_equal (standing, standings[i].standing))
      words = wanted ? standings[i].on : standings[i].off;
  gtk_label_set_label (self->standing, words == NULL ? "" : gettext (words));
  gtk_widget_set_visible (GTK_WIDGET (self->standing), words != NULL);
}

static void
trellis_reminders_group_dispose (GObject *object)
{
  g_clear_object (&TRELLIS_REMINDERS_GROUP (object)->settings);
  G_OBJECT_CLASS (trellis_reminders_group_parent_class)->dispose (object);
}

static void
trellis_reminders_group_class_init (TrellisRemindersGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trellis_reminders_group_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/preferences/trellis-reminders-group.ui");
  gtk_widget_class_bind_template_child (widget_class, TrellisRemindersGroup, standing);
  gtk_widget_class_bind_template_child (widget_class, TrellisRemindersGroup, wanted);
}

static void
trellis_reminders_group_init (TrellisRemindersGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * trellis_reminders_group_new:
 * @settings: of the app
 *
 * Returns: (transfer floating): a group that shows and changes them
 */
GtkWidget *
trellis_reminders_group_new (GSettings *settings)
{
  TrellisRemindersGroup *self = g_object_new (TRELLIS_TYPE_REMINDERS_GROUP, NULL);

  self->settings = g_object_ref (settings);
  g_settings_bind (settings, TRELLIS_BACKGROUND_WANTED, self->wanted, "active",
                   G_SETTINGS_BIND_DEFAULT);
  g_signal_connect_object (settings, "changed::" TRELLIS_BACKGROUND_STANDING,
                           G_CALLBACK (show_standing), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::" TRELLIS_BACKGROUND_WANTED,
                           G_CALLBACK (show_standing), self, G_CONNECT_SWAPPED);
  show_standing (self);
  return GTK_WIDGET (self);
}
