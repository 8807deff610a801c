/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window is as large as it was, and a size that makes no sense is not remembered. */

#include "config.h"

#include "tests/ui/ui-fixture.h"
#include "ui/app/trellis-window-memory.h"

static GtkWindow *
new_window (int width, int height)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());

  gtk_window_set_default_size (window, width, height);
  return window;
}

static void
test_remembers (void)
{
  static const struct
  {
    int width, height, restored_width, restored_height;
  } cases[] = {
    { 1100, 720, 1100, 720 }, { 800, 600, 800, 600 }, { 360, 640, 360, 640 },
    { 20, 500, 360, 500 },    { 700, -1, 700, 500 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWindow *before = new_window (cases[i].width, cases[i].height);
      GtkWindow *after = new_window (1, 1);
      int width, height;

      trellis_window_memory_save (before);
      trellis_window_memory_restore (after);
      gtk_window_get_default_size (after, &width, &height);
      g_assert_cmpint (width, ==, cases[i].restored_width);
      g_assert_cmpint (height, ==, cases[i].restored_height);
      gtk_window_destroy (before);
      gtk_window_destroy (after);
    }
}

/* Without the schema nothing is remembered, and nothing goes wrong. */
static void
test_without_schema (void)
{
  GtkWindow *window;
  int width, height;

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
      g_test_trap_assert_passed ();
      return;
    }
  window = new_window (500, 400);
  trellis_window_memory_restore (window);
  trellis_window_memory_save (window);
  gtk_window_get_default_size (window, &width, &height);
  g_assert_cmpint (width, ==, 500);
  gtk_window_destroy (window);
}

int
main (int argc, char **argv)
{
  /* The schemas are looked up once, when the first one is asked for: by GTK, as it starts. Those
   * of an installed Trellis are not wanted either. */
  for (int i = 1; i < argc; i++)
    if (g_str_has_prefix (argv[i], "--GTestSubprocess"))
      {
        g_unsetenv ("GSETTINGS_SCHEMA_DIR");
        g_setenv ("XDG_DATA_DIRS", "/usr/share", TRUE);
      }
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/window-memory/remembers", test_remembers);
  g_test_add_func ("/window-memory/without-schema", test_without_schema);
  return g_test_run ();
}
