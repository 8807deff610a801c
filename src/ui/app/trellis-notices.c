/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a window has to say of its practice for as long as it holds: not saved, read-only, documents
 * that were set aside or changed by others. */

#include "config.h"

#include "trellis-notices.h"

#include "ui/common/trellis-notice.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef enum
{
  UNSAVED,
  DEMO,
  READ_ONLY,
  ASIDE,
  OTHERS,
  N_KINDS
} Kind;

static const struct
{
  const char *icon_name;
  const char *button, *action;
} kinds[] = {
  [UNSAVED] = { "dialog-warning-symbolic", N_ ("_Try Again"), "win.save-again" },
  [DEMO] = { "dialog-information-symbolic" },
  [READ_ONLY] = { "changes-prevent-symbolic", N_ ("_Try Again"), "win.open-again" },
  [ASIDE] = { "dialog-warning-symbolic" },
  [OTHERS] = { "dialog-information-symbolic" },
};

struct _TrellisNotices
{
  AdwBin parent_instance;

  GtkWidget *notices[N_KINDS]; /* those that have had something to say */
};

G_DEFINE_FINAL_TYPE (TrellisNotices, trellis_notices, ADW_TYPE_BIN)

static void
trellis_notices_dispose (GObject *object)
{
  memset (TRELLIS_NOTICES (object)->notices, 0, sizeof TRELLIS_NOTICES (object)->notices);
  adw_bin_set_child (ADW_BIN (object), NULL);
  G_OBJECT_CLASS (trellis_notices_parent_class)->dispose (object);
}

static void
trellis_notices_class_init (TrellisNoticesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = trellis_notices_dispose;
}

static void
trellis_notices_init (TrellisNotices *self)
{
  adw_bin_set_child (ADW_BIN (self), gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
}

/* A window that opens has nothing to say, and notices take their time to make. */
static GtkWidget *
create_notice (TrellisNotices *self, Kind kind)
{
  const char *button = kinds[kind].button;
  GtkWidget *above = NULL;

  for (Kind i = 0; i < kind; i++)
    if (self->notices[i] != NULL)
      above = self->notices[i];
  self->notices[kind] = g_object_new (TRELLIS_TYPE_NOTICE, "icon-name", kinds[kind].icon_name,
                                      "button-label", button == NULL ? NULL : _ (button),
                                      "button-action", kinds[kind].action, NULL);
  gtk_box_insert_child_after (GTK_BOX (adw_bin_get_child (ADW_BIN (self))), self->notices[kind],
                              above);
  return self->notices[kind];
}

/* @text is %NULL when there is nothing to say. */
static void
say (TrellisNotices *self, Kind kind, const char *text, const char *details)
{
  GtkWidget *notice = self->notices[kind];

  if (notice == NULL && text == NULL)
    return;
  if (notice == NULL)
    notice = create_notice (self, kind);
  g_object_set (notice, "text", text, "details", details, NULL);
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

  say (self, READ_ONLY, look, NULL);
  say (self, ASIDE, count, names);
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

  say (self, UNSAVED, state->unsaved, NULL);
  say (self, OTHERS, count, names);
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
  say (self, DEMO,
       is_demo ? _ ("This practice is there to try things out. What you write in it is not kept.")
               : NULL,
       NULL);
}
