/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands in the window when its practice cannot be opened: why, and the ways on from there. */

#include "config.h"

#include "trellis-failure.h"

#include "base/trellis-shown-path.h"
#include "store/trellis-store-error.h"
#include "ui/common/trellis-row-name.h"

#include <glib/gi18n-lib.h>

struct _TrellisFailure
{
  AdwBin parent_instance;

  AdwStatusPage *page;
  GtkWidget *start;
};

G_DEFINE_FINAL_TYPE (TrellisFailure, trellis_failure, ADW_TYPE_BIN)

static void
trellis_failure_class_init (TrellisFailureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/app/trellis-failure.ui");
  gtk_widget_class_bind_template_child (widget_class, TrellisFailure, page);
  gtk_widget_class_bind_template_child (widget_class, TrellisFailure, start);
}

static void
trellis_failure_init (TrellisFailure *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  trellis_name_status_page (self->page);
}

static const char *
choose_title (const GError *error)
{
  if (g_error_matches (error, TRELLIS_STORE_ERROR, TRELLIS_STORE_ERROR_MISSING))
    return _ ("The Practice Is Not There");
  if (g_error_matches (error, TRELLIS_STORE_ERROR, TRELLIS_STORE_ERROR_NOT_PRACTICE))
    return _ ("Not a Practice Folder");
  return _ ("The Practice Cannot Be Opened");
}

static char *
say_missing (const char *place)
{
  g_autofree char *name = trellis_shown_path_say (place);

  return g_strdup_printf (
      /* Translators: %s is a folder */
      _ ("There is no practice in “%s” any more. If it is on a disk or in a network that is not "
         "connected now, connect it and try again."),
      name);
}

/**
 * trellis_failure_show:
 * @place: (nullable): the folder that was to be opened, %NULL for the demo
 *
 * Says why it was not opened. Where a practice was and is none any more, a new one may be begun.
 */
void
trellis_failure_show (TrellisFailure *self, const GError *error, const char *place)
{
  gboolean missing
      = place != NULL && g_error_matches (error, TRELLIS_STORE_ERROR, TRELLIS_STORE_ERROR_MISSING);
  g_autofree char *text = missing ? say_missing (place) : g_strdup (error->message);
  g_autofree char *markup = g_markup_escape_text (text, -1);

  adw_status_page_set_title (self->page, choose_title (error));
  adw_status_page_set_description (self->page, markup);
  gtk_widget_set_visible (self->start, missing);
}
