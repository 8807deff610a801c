/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a window has to say of its practice for as long as it holds: not saved, read-only, documents
 * that were set aside or changed by others. */

#include "config.h"

#include "trellis-notices.h"

#include "ui/common/trellis-notice.h"

#include <glib/gi18n-lib.h>

struct _TrellisNotices
{
  AdwBin parent_instance;

  TrellisNotice *unsaved;
  TrellisNotice *demo;
  TrellisNotice *read_only;
  TrellisNotice *aside;
  TrellisNotice *others;
};

G_DEFINE_FINAL_TYPE (TrellisNotices, trellis_notices, ADW_TYPE_BIN)

static void
trellis_notices_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  G_OBJECT_CLASS (trellis_notices_parent_class)->dispose (object);
}

static void
trellis_notices_class_init (TrellisNoticesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trellis_notices_dispose;
  g_type_ensure (TRELLIS_TYPE_NOTICE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/app/trellis-notices.ui");
  gtk_widget_class_bind_template_child (widget_class, TrellisNotices, unsaved);
  gtk_widget_class_bind_template_child (widget_class, TrellisNotices, demo);
  gtk_widget_class_bind_template_child (widget_class, TrellisNotices, read_only);
  gtk_widget_class_bind_template_child (widget_class, TrellisNotices, aside);
  gtk_widget_class_bind_template_child (widget_class, TrellisNotices, others);
}

static void
trellis_notices_init (TrellisNotices *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static char *
say_read_only (const char *why)
{
  if (why == NULL)
    return NULL;
  /* Translators: %s says why, such as “it is open in Trellis on another computer” */
  return g_strdup_printf (_ ("You can look at this practice, but not change it: %s"), why);
}

static char *
say_aside (GPtrArray *aside)
{
  if (aside->len == 0)
    return NULL;
  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u document cannot be read. It is left as it is.",
                   "%u documents cannot be read. They are left as they are.", aside->len),
      aside->len);
}

static char *
list_aside (GPtrArray *aside)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < aside->len; i++)
    {
      const TrellisAside *each = aside->pdata[i];

      if (text->len > 0)
        g_string_append (text, "\n\n");
      /* Translators: the name of a file, and why it cannot be read */
      g_string_append_printf (text, _ ("%s: %s"), each->where, each->reason);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * trellis_notices_show:
 * @read_only: (nullable): why the practice cannot be changed
 * @aside: (element-type TrellisAside): documents that are set aside
 *
 * Shows what is to be said, and hides what is not.
 */
void
trellis_notices_show (TrellisNotices *self, const char *read_only, GPtrArray *aside)
{
  g_autofree char *look = say_read_only (read_only);
  g_autofree char *count = say_aside (aside);
  g_autofree char *names = list_aside (aside);

  g_object_set (self->read_only, "text", look, NULL);
  g_object_set (self->aside, "text", count, "details", names, NULL);
}

static char *
say_others (const char *const *others)
{
  guint n = others == NULL ? 0 : g_strv_length ((char **) others);

  if (n == 0)
    return NULL;
  return g_strdup_printf (
      g_dngettext (
          GETTEXT_PACKAGE,
          "%u document was changed by another program at the same time. Yours is kept, and "
          "the other one beside it.",
          "%u documents were changed by another program at the same time. Yours are kept, "
          "and the others beside them.",
          n),
      n);
}

/**
 * trellis_notices_show_state:
 *
 * Shows what is to be said, and hides what is not.
 */
void
trellis_notices_show_state (TrellisNotices *self, const TrellisNoticesState *state)
{
  g_autofree char *count = say_others (state->others);
  g_autofree char *names = count == NULL ? NULL : g_strjoinv ("\n", (char **) state->others);

  g_object_set (self->unsaved, "text", state->unsaved, NULL);
  g_object_set (self->others, "text", count, "details", names, NULL);
}

/**
 * trellis_notices_show_demo:
 * @is_demo: whether the practice is there to be tried out, and goes
 *
 * Says so, before somebody writes there what is to last.
 */
void
trellis_notices_show_demo (TrellisNotices *self, gboolean is_demo)
{
  g_object_set (self->demo, "text",
                is_demo ? _ ("This practice is there to try things out. What you write in it is "
                             "not kept.")
                        : NULL,
                NULL);
}
