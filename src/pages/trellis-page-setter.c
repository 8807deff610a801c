/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The blocks of a document set as bands, with the space between them. */

#include "config.h"

#include "trellis-page-setter.h"

#include "trellis-page-flow.h"

#include <string.h>

/* A label or a marker takes this much of the width at most. */
#define WIDEST_LABEL 0.34
#define WRITING_ROOM 2.4

static TrellisPageCell *
set_led_text (TrellisPageSetter *self,
              TrellisBand *band,
              TrellisRole role,
              const TrellisBlock *block,
              double x,
              double width)
{
  g_autofree char *text = trellis_block_join (block->label, " ", block->text);
  TrellisPageCell *cell
      = trellis_band_add_led_text (band, self->style, role, text, strlen (block->label), x, width);

  cell->flows = TRUE;
  return cell;
}

static void
set_heading (TrellisPageSetter *self, const TrellisBlock *block)
{
  TrellisBand *band = trellis_page_setter_begin (self);

  trellis_band_add_text (band, self->style, TRELLIS_ROLE_HEADING_1 + block->number - 1, block->text,
                         0, self->style->body_width);
  band->heading = block->text;
  band->level = block->number;
  band->inside = TRELLIS_BREAK_AFTER_HEADING;
  band->whole = TRUE;
  band->after = TRELLIS_BREAK_AFTER_HEADING;
  trellis_page_setter_end (self, band);
}

static void
set_paragraph (TrellisPageSetter *self, const TrellisBlock *block)
{
  static const TrellisRole roles[] = {
    [TRELLIS_TEXT_NORMAL] = TRELLIS_ROLE_BODY,
    [TRELLIS_TEXT_SMALL] = TRELLIS_ROLE_SMALL,
    [TRELLIS_TEXT_MUTED] = TRELLIS_ROLE_MUTED,
    [TRELLIS_TEXT_SMALL | TRELLIS_TEXT_MUTED] = TRELLIS_ROLE_SMALL_MUTED,
  };
  TrellisBand *band = trellis_page_setter_begin (self);
  TrellisPageCell *cell;

  cell = set_led_text (self, band, roles[block->style & ~TRELLIS_TEXT_ONE_LINE], block, 0,
                       self->style->body_width);
  if (block->style & TRELLIS_TEXT_ONE_LINE)
    trellis_page_cell_fit_lines (cell);
  trellis_page_setter_end (self, band);
}

static void
set_item (TrellisPageSetter *self, const TrellisBlock *block)
{
  double em = self->style->em;
  double x = MAX (1.7 * em, self->label_width + 0.9 * em);
  TrellisBand *band = trellis_page_setter_begin (self);

  trellis_band_add_text (band, self->style, TRELLIS_ROLE_BODY, block->label, 0.4 * em,
                         x - 0.5 * em);
  trellis_band_add_text (band, self->style, TRELLIS_ROLE_BODY, block->text, x,
                         self->style->body_width - x);
  trellis_page_setter_end (self, band);
}

static void
set_field (TrellisPageSetter *self, const TrellisBlock *block)
{
  double x = self->label_width + 1.4 * self->style->em;
  TrellisBand *band = trellis_page_setter_begin (self);

  trellis_band_add_text (band, self->style, TRELLIS_ROLE_LABEL, block->label, 0, self->label_width);
  trellis_band_add_text (band, self->style, TRELLIS_ROLE_BODY, block->text, x,
                         self->style->body_width - x);
  trellis_page_setter_end (self, band);
}

static void
set_ruled_rows (TrellisPageSetter *self, const TrellisBlock *block)
{
  for (guint i = 0; i < block->number; i++)
    {
      TrellisBand *band = trellis_page_setter_begin (self);

      band->least_height = WRITING_ROOM * self->style->em;
      band->edges = TRELLIS_EDGE_BOTTOM;
      trellis_page_setter_end (self, band);
    }
}

static void
set_note (TrellisPageSetter *self, const TrellisBlock *block)
{
  double em = self->style->em;
  TrellisBand *band = trellis_page_setter_begin (self);

  set_led_text (self, band, TRELLIS_ROLE_BODY, block, 1.2 * em, self->style->body_width - 2.2 * em);
  band->padding_top = 0.6 * em;
  band->padding_bottom = 0.7 * em;
  band->edges = TRELLIS_EDGE_TINT | TRELLIS_EDGE_BAR;
  trellis_page_setter_end (self, band);
}

static void
set_rule (TrellisPageSetter *self, const TrellisBlock *block)
{
  TrellisBand *band = trellis_page_setter_begin (self);

  band->edges = TRELLIS_EDGE_TOP;
  trellis_page_setter_end (self, band);
}

static void
set_page_break (TrellisPageSetter *self, const TrellisBlock *block)
{
  TrellisBand *last;
  TrellisStrip *strip;

  if (self->bands->len == 0)
    return;

  last = g_ptr_array_index (self->bands, self->bands->len - 1);
  strip = &g_array_index (last->strips, TrellisStrip, last->strips->len - 1);
  strip->after
      = MIN (strip->after, block->number > 0 ? TRELLIS_BREAK_WISHED : TRELLIS_BREAK_FORCED);
}

static void
begin_group (TrellisPageSetter *self, const TrellisBlock *block)
{
  g_array_append_val (self->groups, self->bands->len);
}

/* Joins the strips of the bands from @first on, all but the last one to what follows. */
static void
join_bands (const GPtrArray *bands, guint first)
{
  for (guint i = first; i < bands->len; i++)
    {
      const TrellisBand *band = g_ptr_array_index (bands, i);
      guint n = band->strips->len - (i + 1 == bands->len ? 1 : 0);

      for (guint j = 0; j < n; j++)
        {
          TrellisStrip *strip = &g_array_index (band->strips, TrellisStrip, j);

          if (strip->after == TRELLIS_BREAK_IN_GROUP)
            strip->after = TRELLIS_BREAK_IN_INNER_GROUP;
          if (strip->after == TRELLIS_BREAK_FREE)
            strip->after = TRELLIS_BREAK_IN_GROUP;
        }
    }
}

static void
end_group (TrellisPageSetter *self, const TrellisBlock *block)
{
  guint first;

  if (self->groups->len == 0)
    return;

  first = g_array_index (self->groups, guint, self->groups->len - 1);
  g_array_set_size (self->groups, self->groups->len - 1);
  if (trellis_page_flow_get_height (self->bands, first) <= self->style->body_height)
    join_bands (self->bands, first);
}

/* How each kind is set, with the space above it in em: as the first of a run, and after another of
   its kind. */
static const struct
{
  void (*set) (TrellisPageSetter *self, const TrellisBlock *block);
  double before;
  double between;
} setters[TRELLIS_N_BLOCKS] = {
  [TRELLIS_BLOCK_HEADING] = { set_heading, 1.5, 0.5 },
  [TRELLIS_BLOCK_PARAGRAPH] = { set_paragraph, 0.8, 0.7 },
  [TRELLIS_BLOCK_ITEM] = { set_item, 0.6, 0.3 },
  [TRELLIS_BLOCK_FIELD] = { set_field, 0.8, 0.2 },
  [TRELLIS_BLOCK_TABLE] = { trellis_page_set_table, 0.8, 1.0 },
  [TRELLIS_BLOCK_RULED_ROWS] = { set_ruled_rows, 0, 0 },
  [TRELLIS_BLOCK_NOTE] = { set_note, 1.0, 0.7 },
  [TRELLIS_BLOCK_SIGN_OFF] = { trellis_page_set_sign_off, 1.2, 0.8 },
  [TRELLIS_BLOCK_RULE] = { set_rule, 1.2, 1.2 },
  [TRELLIS_BLOCK_PAGE_BREAK] = { set_page_break, 0, 0 },
  [TRELLIS_BLOCK_GROUP_BEGIN] = { begin_group, 0, 0 },
  [TRELLIS_BLOCK_GROUP_END] = { end_group, 0, 0 },
};

static gboolean
is_mark (const TrellisBlock *block)
{
  return block->kind == TRELLIS_BLOCK_GROUP_BEGIN || block->kind == TRELLIS_BLOCK_GROUP_END;
}

static const TrellisBlock *
find_block_before (const TrellisPageSetter *self)
{
  for (guint i = self->at; i > 0; i--)
    {
      const TrellisBlock *block = g_ptr_array_index (self->blocks, i - 1);

      if (!is_mark (block))
        return block;
    }

  return NULL;
}

/* The space above a block, in em. What a heading stands over is close to it. */
static double
choose_space (const TrellisBlock *before, const TrellisBlock *block)
{
  gboolean is_heading = block->kind == TRELLIS_BLOCK_HEADING;

  if (before == NULL)
    return 1.0;
  /* A heading that nothing follows but the next one of its level stands over nothing. */
  if (before->kind == TRELLIS_BLOCK_HEADING && !(is_heading && block->number <= before->number))
    return before->number == 1 ? 0.45 : 0.3;
  if (is_heading)
    return block->number == 1 ? 2.1 : block->number == 2 ? 1.6 : 1.2;
  if (before->kind == block->kind)
    return setters[block->kind].between;

  return setters[block->kind].before;
}

/* The room that the labels need from this block on, as far as blocks of its kind follow it. */
static double
measure_labels (const TrellisPageSetter *self)
{
  const TrellisBlock *first = g_ptr_array_index (self->blocks, self->at);
  TrellisRole role = first->kind == TRELLIS_BLOCK_FIELD ? TRELLIS_ROLE_LABEL : TRELLIS_ROLE_BODY;
  double width = 0;

  for (guint i = self->at; i < self->blocks->len; i++)
    {
      const TrellisBlock *block = g_ptr_array_index (self->blocks, i);

      if (block->kind != first->kind)
        break;
      width = MAX (width, trellis_page_style_measure (self->style, role, block->label));
    }

  return MIN (width, WIDEST_LABEL * self->style->body_width);
}

static void
set_block (TrellisPageSetter *self)
{
  const TrellisBlock *block = g_ptr_array_index (self->blocks, self->at);
  const TrellisBlock *neighbour = NULL;
  gboolean labelled = block->kind == TRELLIS_BLOCK_FIELD || block->kind == TRELLIS_BLOCK_ITEM;

  if (self->at > 0)
    neighbour = g_ptr_array_index (self->blocks, self->at - 1);
  if (labelled && (neighbour == NULL || neighbour->kind != block->kind))
    self->label_width = measure_labels (self);

  self->before = choose_space (find_block_before (self), block) * self->style->em;
  setters[block->kind].set (self, block);
}

static void
set_title (TrellisPageSetter *self, TrellisRole role, const char *text)
{
  TrellisBand *band;

  if (*text == '\0')
    return;

  band = trellis_page_setter_begin (self);
  trellis_band_add_text (band, self->style, role, text, 0, self->style->body_width);
  band->after = TRELLIS_BREAK_AFTER_HEADING;
  trellis_page_setter_end (self, band);
}

static void
set_titles (TrellisPageSetter *self, TrellisDocument *document)
{
  TrellisBand *band;

  set_title (self, TRELLIS_ROLE_TITLE, trellis_document_get_title (document));
  self->before = 0.25 * self->style->em;
  set_title (self, TRELLIS_ROLE_SUBTITLE, trellis_document_get_subtitle (document));
  if (self->bands->len == 0)
    return;

  self->before = 0.8 * self->style->em;
  band = trellis_page_setter_begin (self);
  band->edges = TRELLIS_EDGE_TOP;
  band->edge_ink = TRELLIS_INK_ACCENT;
  band->after = TRELLIS_BREAK_AFTER_HEADING;
  trellis_page_setter_end (self, band);
}

/**
 * trellis_page_setter_begin:
 * @self: a setter
 *
 * Makes the next band, with the space above it that is due.
 *
 * Returns: (transfer full): the band, to be given to trellis_page_setter_end()
 */
TrellisBand *
trellis_page_setter_begin (TrellisPageSetter *self)
{
  TrellisBand *band = trellis_band_new (self->before);

  self->before = 0;
  return band;
}

/**
 * trellis_page_setter_end:
 * @self: a setter
 * @band: (transfer full): a band with all its cells
 *
 * Closes @band and appends it.
 */
void
trellis_page_setter_end (TrellisPageSetter *self, TrellisBand *band)
{
  trellis_band_close (band, self->style);
  g_ptr_array_add (self->bands, band);
}

/**
 * trellis_page_set_document:
 * @document: a document
 * @style: the style of its pages
 *
 * Sets @document as bands, which refer to its texts.
 *
 * Returns: (transfer full) (element-type TrellisBand): the bands in order
 */
GPtrArray *
trellis_page_set_document (TrellisDocument *document, const TrellisPageStyle *style)
{
  TrellisPageSetter self = {
    .style = style,
    .bands = g_ptr_array_new_with_free_func ((GDestroyNotify) trellis_band_free),
    .blocks = trellis_document_get_blocks (document),
    .groups = g_array_new (FALSE, FALSE, sizeof (guint)),
  };

  set_titles (&self, document);
  for (self.at = 0; self.at < self.blocks->len; self.at++)
    set_block (&self);
  while (self.groups->len > 0)
    end_group (&self, NULL);

  g_array_unref (self.groups);
  return self.bands;
}
