/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files that go with signatures, by their first bytes. */

#include "config.h"

#include "contract/trellis-signed-file.h"

#include <string.h>

static const struct
{
  const char *text;
  const char *type;
} files[] = {
  { "%PDF-1.7\n", "application/pdf" },
  { "\x89PNG\r\n\x1a\n....", "image/png" },
  { "\xff\xd8\xff\xe0..JFIF", "image/jpeg" },
  { "<svg xmlns='http://www.w3.org/2000/svg'/>", "image/svg+xml" },
  { "\xef\xbb\xbf<?xml version='1.0'?>\n<!-- drawn -->\n<svg/>", "image/svg+xml" },
  { "", NULL },
  { "\xef\xbb\xbf", NULL },
  { "%PDF", NULL },
  { "hello", NULL },
  { "<html><body/></html>", NULL },
  { "I like <svg> files", NULL },
};

static void
test_types (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (files[i].text, strlen (files[i].text));

      g_assert_cmpstr (trellis_signed_file_get_type (bytes), ==, files[i].type);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/signed-file/types", test_types);
  return g_test_run ();
}
