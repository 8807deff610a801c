/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The look of the pages: sizes, weights, inks and margins, and text set in them. */

#include "config.h"

#include "trellis-page-style.h"

#include <pango/pangocairo.h>
#include <string.h>

/* Where the first has no glyph the next is asked, and then whatever the computer has. */
#define FONT_FAMILY "Noto Sans,Noto Sans Arabic,Noto Sans Hebrew"
#define NORMAL_SIZE 10.5
#define LARGE_SIZE 16.0

/* @size is for normal print; large print adds the same points to each, so that small print
   grows most. */
typedef struct
{
  double size;
  double leading;
  PangoWeight weight;
  TrellisInk ink;
} RoleStyle;

static const RoleStyle roles[TRELLIS_N_ROLES] = {
  [TRELLIS_ROLE_TITLE] = { 22, 1.25, PANGO_WEIGHT_BOLD, TRELLIS_INK_TEXT },
  [TRELLIS_ROLE_SUBTITLE] = { 11.5, 1.4, PANGO_WEIGHT_NORMAL, TRELLIS_INK_MUTED },
  [TRELLIS_ROLE_HEADING_1] = { 14.5, 1.3, PANGO_WEIGHT_BOLD, TRELLIS_INK_ACCENT },
  [TRELLIS_ROLE_HEADING_2] = { 11.5, 1.35, PANGO_WEIGHT_BOLD, TRELLIS_INK_TEXT },
  [TRELLIS_ROLE_HEADING_3] = { 10.5, 1.45, PANGO_WEIGHT_BOLD, TRELLIS_INK_MUTED },
  [TRELLIS_ROLE_BODY] = { 10.5, 1.45, PANGO_WEIGHT_NORMAL, TRELLIS_INK_TEXT },
  [TRELLIS_ROLE_MUTED] = { 10.5, 1.45, PANGO_WEIGHT_NORMAL, TRELLIS_INK_MUTED },
  [TRELLIS_ROLE_SMALL] = { 9, 1.45, PANGO_WEIGHT_NORMAL, TRELLIS_INK_TEXT },
  [TRELLIS_ROLE_SMALL_MUTED] = { 9, 1.45, PANGO_WEIGHT_NORMAL, TRELLIS_INK_MUTED },
  [TRELLIS_ROLE_LABEL] = { 10, 1.45, PANGO_WEIGHT_NORMAL, TRELLIS_INK_MUTED },
  [TRELLIS_ROLE_COLUMN] = { 9, 1.4, PANGO_WEIGHT_BOLD, TRELLIS_INK_MUTED },
  [TRELLIS_ROLE_PARTY] = { 10.5, 1.45, PANGO_WEIGHT_NORMAL, TRELLIS_INK_TEXT },
  [TRELLIS_ROLE_CAPTION] = { 9, 1.4, PANGO_WEIGHT_NORMAL, TRELLIS_INK_MUTED },
  [TRELLIS_ROLE_EDGE] = { 8.5, 1.4, PANGO_WEIGHT_NORMAL, TRELLIS_INK_MUTED },
};

/* One colour, used sparingly; all but tint and rule stay dark in black and white. */
static const double inks[][3] = {
  [TRELLIS_INK_TEXT] = { 0.11, 0.13, 0.14 },   [TRELLIS_INK_MUTED] = { 0.34, 0.38, 0.40 },
  [TRELLIS_INK_ACCENT] = { 0.05, 0.34, 0.32 }, [TRELLIS_INK_RULE] = { 0.72, 0.75, 0.76 },
  [TRELLIS_INK_TINT] = { 0.95, 0.97, 0.965 },
};

static gboolean
is_read_from_right (const char *language)
{
  static const char *const subtags[]
      = { "ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi" };
  gsize n = strcspn (language, "-_");

  for (guint i = 0; i < G_N_ELEMENTS (subtags); i++)
    if (strlen (subtags[i]) == n && g_ascii_strncasecmp (subtags[i], language, n) == 0)
      return TRUE;

  return FALSE;
}

static double
get_size (const TrellisPageStyle *self, TrellisRole role)
{
  return roles[role].size + self->em - NORMAL_SIZE;
}

/* A font map of their own lets pages be made in any thread; without hinted metrics the same
   lines break at the same words on paper and on every screen. */
static PangoContext *
create_context (const char *language, gboolean right_to_left)
{
  g_autoptr (PangoFontMap) map = pango_cairo_font_map_new ();
  PangoContext *context;
  cairo_font_options_t *options = cairo_font_options_create ();

  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (map), 72);
  context = pango_font_map_create_context (map);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);

  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_base_dir (context, right_to_left ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  if (*language != '\0')
    pango_context_set_language (context, pango_language_from_string (language));
  return context;
}

static PangoAttrList *
create_attributes (gsize lead_length)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  /* A hyphen that the text does not have would be part of a seal, an address or a name. */
  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  if (lead_length > 0)
    {
      PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

      bold->end_index = lead_length;
      pango_attr_list_insert (attributes, bold);
    }

  return attributes;
}

static PangoFontDescription *
create_font (const TrellisPageStyle *self, TrellisRole role)
{
  PangoFontDescription *font = pango_font_description_new ();

  pango_font_description_set_family_static (font, FONT_FAMILY);
  pango_font_description_set_absolute_size (font, get_size (self, role) * PANGO_SCALE);
  pango_font_description_set_weight (font, roles[role].weight);
  return font;
}

static PangoFont *
load_plain_font (const TrellisPageStyle *self)
{
  PangoFontDescription *description = create_font (self, TRELLIS_ROLE_BODY);
  PangoFont *font = pango_context_load_font (self->context, description);

  pango_font_description_free (description);
  return font;
}

/**
 * trellis_page_style_init:
 * @self: (out caller-allocates): a style
 * @paper: the paper
 * @size: normal or large print
 * @language: a BCP 47 tag, "" when it is not known
 *
 * Sets @self up for one set of pages; end with trellis_page_style_clear().
 */
void
trellis_page_style_init (TrellisPageStyle *self,
                         const TrellisPaper *paper,
                         TrellisPrintSize size,
                         const char *language)
{
  double bottom;

  self->paper = paper;
  self->em = size == TRELLIS_PRINT_LARGE ? LARGE_SIZE : NORMAL_SIZE;
  self->margin = size == TRELLIS_PRINT_LARGE ? 54 : 68;
  self->top = 76;
  bottom = 74;
  self->body_width = paper->width - 2 * self->margin;
  self->body_height = paper->height - self->top - bottom;
  self->right_to_left = is_read_from_right (language);
  self->context = create_context (language, self->right_to_left);
  self->plain = load_plain_font (self);
}

/**
 * trellis_page_style_clear:
 * @self: a style that was set up
 *
 * Lets go of what @self holds.
 */
void
trellis_page_style_clear (TrellisPageStyle *self)
{
  g_clear_object (&self->plain);
  g_clear_object (&self->context);
}

/**
 * trellis_page_style_set_text:
 * @self: a style
 * @role: what the text is for
 * @text: the text
 * @lead_length: how many bytes at its beginning are in bold
 * @width: how wide lines may be, in points
 *
 * Sets a text in lines. A word that is wider than a line is broken.
 *
 * Returns: (transfer full): the text, laid out
 */
PangoLayout *
trellis_page_style_set_text (const TrellisPageStyle *self,
                             TrellisRole role,
                             const char *text,
                             gsize lead_length,
                             double width)
{
  PangoLayout *layout = pango_layout_new (self->context);
  PangoFontDescription *font = create_font (self, role);
  g_autoptr (PangoAttrList) attributes = create_attributes (lead_length);

  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_width (layout, MAX (width, 1) * PANGO_SCALE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (layout, text, -1);
  return layout;
}

/**
 * trellis_page_style_get_leading:
 * @self: a style
 * @role: what a text is for
 *
 * The least distance from one line to the next; a script that needs more gets more.
 *
 * Returns: the distance in points
 */
double
trellis_page_style_get_leading (const TrellisPageStyle *self, TrellisRole role)
{
  return get_size (self, role) * roles[role].leading;
}

/**
 * trellis_page_style_measure:
 * @self: a style
 * @role: what a text is for
 * @text: the text
 *
 * How wide @text is in one line.
 *
 * Returns: the width in points
 */
double
trellis_page_style_measure (const TrellisPageStyle *self, TrellisRole role, const char *text)
{
  g_autoptr (PangoLayout) layout = trellis_page_style_set_text (self, role, text, 0, 1);
  PangoRectangle logical;

  pango_layout_set_width (layout, -1);
  pango_layout_get_extents (layout, NULL, &logical);
  return (double) logical.width / PANGO_SCALE;
}

/**
 * trellis_ink_use:
 * @ink: a colour
 * @cr: where to draw
 *
 * Makes what is drawn next be drawn in @ink.
 */
void
trellis_ink_use (TrellisInk ink, cairo_t *cr)
{
  cairo_set_source_rgb (cr, inks[ink][0], inks[ink][1], inks[ink][2]);
}

/**
 * trellis_role_get_ink:
 * @role: what a text is for
 *
 * Returns: the colour that it is set in
 */
TrellisInk
trellis_role_get_ink (TrellisRole role)
{
  return roles[role].ink;
}
