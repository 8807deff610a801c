/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table for people: columns aligned by what a terminal shows. */

#include "config.h"

#include "trellis-cli-table.h"

#include "pages/trellis-say.h"
#include "trellis-cli-output.h"

#include <string.h>

#define GAP 2

struct _TrellisCliTable
{
  GPtrArray *rows; /* of char ** */
  gboolean has_headers;
};

static void
free_row (gpointer row)
{
  g_strfreev (row);
}

static guint
width_of (const char *text)
{
  guint width = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar letter = g_utf8_get_char (text);

      if (!g_unichar_iszerowidth (letter))
        width += g_unichar_iswide (letter) ? 2 : 1;
    }
  return width;
}

/**
 * trellis_cli_table_new:
 * @headers: (nullable) (array zero-terminated=1): what stands above the columns
 */
TrellisCliTable *
trellis_cli_table_new (const char *const *headers)
{
  TrellisCliTable *self = g_new0 (TrellisCliTable, 1);

  self->rows = g_ptr_array_new_with_free_func (free_row);
  self->has_headers = headers != NULL;
  if (headers != NULL)
    g_ptr_array_add (self->rows, g_strdupv ((char **) headers));
  return self;
}

void
trellis_cli_table_free (TrellisCliTable *self)
{
  g_ptr_array_unref (self->rows);
  g_free (self);
}

/* A mark that turns the direction of reading, beyond the cell if it is not closed (Unicode Annex
 * 9). */
static gboolean
turns_direction (gunichar letter)
{
  return (letter >= 0x202a && letter <= 0x202e) || (letter >= 0x2066 && letter <= 0x2069);
}

/* A cell that had such marks is set apart from the rest of its line instead. */
static char *
make_cell (const char *text)
{
  g_autofree char *clean = trellis_cli_clean_line (text);
  g_autoptr (GString) plain = g_string_new (NULL);
  gboolean turned = FALSE;

  for (const char *at = clean; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (turns_direction (letter))
        turned = TRUE;
      else
        g_string_append_unichar (plain, letter);
    }
  return turned ? trellis_say_apart (plain->str) : g_steal_pointer (&clean);
}

/**
 * trellis_cli_table_add:
 * @...: the cells of a row, ended by %NULL
 */
void
trellis_cli_table_add (TrellisCliTable *self, ...)
{
  GPtrArray *row = g_ptr_array_new ();
  const char *cell;
  va_list cells;

  va_start (cells, self);
  while ((cell = va_arg (cells, const char *)) != NULL)
    g_ptr_array_add (row, make_cell (cell));
  va_end (cells);
  g_ptr_array_add (row, NULL);
  g_ptr_array_add (self->rows, g_ptr_array_free (row, FALSE));
}

/**
 * trellis_cli_table_get_length:
 *
 * Returns: how many rows there are below the headers
 */
guint
trellis_cli_table_get_length (TrellisCliTable *self)
{
  return self->rows->len - (self->has_headers ? 1 : 0);
}

static guint
width_of_column (TrellisCliTable *self, guint column)
{
  guint widest = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      char **row = self->rows->pdata[i];

      if (column < g_strv_length (row))
        widest = MAX (widest, width_of (row[column]));
    }
  return widest;
}

static GArray *
measure (TrellisCliTable *self)
{
  char **first = self->rows->len == 0 ? NULL : self->rows->pdata[0];
  GArray *widths = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; first != NULL && first[i] != NULL; i++)
    {
      guint width = width_of_column (self, i);

      g_array_append_val (widths, width);
    }
  return widths;
}

static void
print_row (char **row, GArray *widths)
{
  guint gap = 0;

  for (guint i = 0; row[i] != NULL; i++)
    {
      if (*row[i] != '\0')
        trellis_cli_print ("%*s%s", (int) gap, "", row[i]);
      else
        {
          gap += g_array_index (widths, guint, i) + GAP;
          continue;
        }
      gap = g_array_index (widths, guint, i) - width_of (row[i]) + GAP;
    }
  trellis_cli_print ("\n");
}

/**
 * trellis_cli_table_print:
 *
 * Prints all rows; all have as many cells as the first.
 */
void
trellis_cli_table_print (TrellisCliTable *self)
{
  g_autoptr (GArray) widths = measure (self);

  for (guint i = 0; i < self->rows->len; i++)
    print_row (self->rows->pdata[i], widths);
}
