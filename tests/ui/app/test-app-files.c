/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the desktop asks of the app without a command line: files to open, and what its icon
   offers. */

#include "config.h"

#include "tests/ui/ui-fixture.h"
#include "ui/app/trellis-app.h"
#include "ui/app/trellis-window.h"
#include "ui/backup/trellis-restore-window.h"
#include "ui/contract/trellis-contract-chooser.h"

#include <glib/gstdio.h>

static TrellisApp *app;

/* A thing that is asked, and what then appears. */
typedef struct
{
  const char *action; /* or else the file is opened */
  const char *file;
  const char *content;
  GType (*get_type) (void); /* of a window that appears */
  const char *says;         /* which is a dialog when there is no type */
} Case;

static gboolean
has_appeared (gpointer data)
{
  const Case *asked = data;
  GtkWidget *window = ui_find_window (asked->get_type (), NULL);
  g_autofree char *text = window == NULL ? NULL : ui_read (window);

  return window != NULL && strstr (text, asked->says) != NULL;
}

static void
start (void)
{
  g_autoptr (GError) error = NULL;

  app = trellis_app_new ();
  g_application_set_flags (G_APPLICATION (app),
                           G_APPLICATION_NON_UNIQUE | G_APPLICATION_HANDLES_OPEN);
  g_application_register (G_APPLICATION (app), NULL, &error);
  g_assert_no_error (error);
}

static void
ask (const Case *asked)
{
  g_autoptr (GFile) file = NULL;
  g_autofree char *folder = NULL, *path = NULL;

  if (asked->action != NULL)
    {
      g_action_group_activate_action (G_ACTION_GROUP (app), asked->action, NULL);
      return;
    }
  folder = g_dir_make_tmp ("files-XXXXXX", NULL);
  path = g_build_filename (folder, asked->file, NULL);
  if (asked->content != NULL)
    g_assert_true (g_file_set_contents (path, asked->content, -1, NULL));
  file = g_file_new_for_path (path);
  g_application_open (G_APPLICATION (app), &file, 1, "");
}

static const Case cases[] = {
  { "today", NULL, NULL, trellis_window_get_type, "" },
  { "new-contract", NULL, NULL, trellis_contract_chooser_get_type, "" },
  { NULL, "a.trellis", "{", trellis_restore_window_get_type, "no backup that Trellis has made" },
  { NULL, "busy.ics", "BEGIN:VCALENDAR", adw_message_dialog_get_type,
    "Take “busy.ics” into Account?" },
  { NULL, "letter.txt", "Dear Ilse", adw_message_dialog_get_type,
    "Trellis opens its own backups, and calendars." },
  { NULL, "gone.trellis", NULL, adw_message_dialog_get_type, "“gone.trellis” Cannot Be Opened" },
};

static void
test_case (gconstpointer data)
{
  const Case *asked = data;
  GtkWidget *window;

  ask (asked);
  ui_wait (has_appeared, (gpointer) asked);
  window = ui_find_window (asked->get_type (), NULL);
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (GTK_APPLICATION (app))), >=, 1);
  gtk_window_destroy (GTK_WINDOW (window));
  ui_settle ();
}

int
main (int argc, char **argv)
{
  char *scratch = ui_scratch_begin ();
  int status;

  g_setenv ("XDG_DATA_HOME", scratch, TRUE);
  gtk_test_init (&argc, &argv, NULL);
  start ();
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strdup_printf (
          "/app-files/%s", cases[i].action != NULL ? cases[i].action : cases[i].file);

      g_test_add_data_func (name, &cases[i], test_case);
    }
  status = g_test_run ();
  g_action_group_activate_action (G_ACTION_GROUP (app), "quit", NULL);
  ui_settle ();
  g_clear_object (&app);
  return ui_scratch_end (scratch, status);
}
