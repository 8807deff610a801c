/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Drawn signatures, written as SVG and read again; and what else calls itself one, refused. */

#include "config.h"

#include "contract/trellis-strokes.h"

#include <string.h>

#define HEAD                                                                                       \
  "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 420 160\" fill=\"none\" "               \
  "stroke=\"black\" stroke-width=\"2.5\" stroke-linecap=\"round\" stroke-linejoin=\"round\">"
#define TAIL "</svg>\n"

static TrellisStrokes *
parse (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return trellis_strokes_parse (bytes);
}

static void
assert_point (TrellisStrokes *strokes, guint position, int x, int y, gboolean begins)
{
  const TrellisStrokePoint *point = trellis_strokes_get_point (strokes, position);

  g_assert_cmpint (point->x, ==, x);
  g_assert_cmpint (point->y, ==, y);
  g_assert_cmpint (point->begins, ==, begins);
}

static void
test_round_trip (void)
{
  g_autoptr (TrellisStrokes) drawn = trellis_strokes_new ();
  g_autoptr (TrellisStrokes) read = NULL;
  g_autoptr (GBytes) svg = NULL;

  g_assert_null (trellis_strokes_to_svg (drawn, 420, 160));
  trellis_strokes_begin (drawn, 10, 20.25);
  trellis_strokes_draw_to (drawn, -3.5, 40);
  trellis_strokes_begin (drawn, 7, 8);
  svg = trellis_strokes_to_svg (drawn, 420, 160);
  read = trellis_strokes_parse (svg);
  g_assert_cmpuint (trellis_strokes_get_length (read), ==, 3);
  assert_point (read, 0, 100, 203, TRUE);
  assert_point (read, 1, -35, 400, FALSE);
  assert_point (read, 2, 70, 80, TRUE);
}

/* Nothing is drawn before the pen is down, and no more than a file may hold. */
static void
test_bounds (void)
{
  g_autoptr (TrellisStrokes) drawn = trellis_strokes_new ();
  g_autoptr (TrellisStrokes) read = NULL;
  g_autoptr (GBytes) svg = NULL;

  trellis_strokes_draw_to (drawn, 1, 1);
  g_assert_cmpuint (trellis_strokes_get_length (drawn), ==, 0);
  trellis_strokes_begin (drawn, 1e12, -1e12);
  for (guint i = 0; i < 30000; i++)
    trellis_strokes_draw_to (drawn, i, i);
  svg = trellis_strokes_to_svg (drawn, 420, 160);
  read = trellis_strokes_parse (svg);
  g_assert_nonnull (read);
  g_assert_cmpuint (trellis_strokes_get_length (read), ==, trellis_strokes_get_length (drawn));
  assert_point (read, 0, 99999, -99999, TRUE);
}

static const char *const drawings[] = {
  HEAD "<path d=\"M10.0 20.3 L30.0 40.0 \"/>" TAIL,
  HEAD "<path d=\"M10.0 20.3 l0 0\"/>" TAIL,
  HEAD "<path d=\"M-1.0 0.0 L9999.9 -0.1 \"/><path d=\"M1.0 2.0 L3.0 4.0 L5.0 6.0 \"/>" TAIL,
};

static void
test_read (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (drawings); i++)
    {
      g_autoptr (TrellisStrokes) strokes = parse (drawings[i]);

      g_assert_nonnull (strokes);
    }
}

static const char *const others[] = {
  "",
  "%PDF-1.4",
  "<svg/>",
  HEAD TAIL,
  HEAD "<path d=\"\"/>" TAIL,
  HEAD "<path d=\"L10.0 20.3 \"/>" TAIL,
  HEAD "<path d=\"M10.0 20.3 C1.0 2.0 \"/>" TAIL,
  HEAD "<path d=\"M10.0 20.3 L30.0 \"/>" TAIL,
  HEAD "<path d=\"M10 20 L30 40 \"/>" TAIL,
  HEAD "<path d=\"M10.0 20.3 L1e9.0 40.0 \"/>" TAIL,
  HEAD "<path d=\"M1000000.0 20.3 l0 0\"/>" TAIL,
  HEAD "<path d=\"M10.0 20.3 l0 0\" onclick=\"x()\"/>" TAIL,
  HEAD "<script/><path d=\"M10.0 20.3 l0 0\"/>" TAIL,
  HEAD "<path d=\"M10.0 20.3 l0 0\"/>" TAIL "more",
  HEAD "<path d=\"M10.0 20.3 l0 0\"/>",
};

static void
test_refused (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_null (parse (others[i]));
}

/* Every cut and every changed byte is read or refused, and never read past its end. */
static void
test_damaged (void)
{
  gsize length = strlen (drawings[2]);

  for (gsize i = 0; i < length; i++)
    {
      g_autofree char *cut = g_strndup (drawings[2], i);
      g_autofree char *changed = g_strdup (drawings[2]);
      g_autoptr (TrellisStrokes) read = NULL;

      changed[i] = '5';
      g_assert_null (parse (cut));
      read = parse (changed);
      if (read != NULL)
        g_assert_cmpuint (trellis_strokes_get_length (read), >, 0);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/strokes/round-trip", test_round_trip);
  g_test_add_func ("/strokes/bounds", test_bounds);
  g_test_add_func ("/strokes/read", test_read);
  g_test_add_func ("/strokes/refused", test_refused);
  g_test_add_func ("/strokes/damaged", test_damaged);

  return g_test_run ();
}
