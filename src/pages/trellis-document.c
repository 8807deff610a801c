/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A document as data: its blocks in order, from which text, PDF and printed pages are made. */

#include "config.h"

#include "trellis-document.h"

#include "trellis-document-block.h"
#include "trellis-document-clean.h"

#include <glib/gi18n-lib.h>

struct _TrellisDocument
{
  GObject parent_instance;

  char *title;
  char *subtitle;
  char *author;
  char *language;
  char *running_head;
  char *captions[TRELLIS_N_CAPTIONS];
  gint64 created;
  GPtrArray *blocks;
};

G_DEFINE_FINAL_TYPE (TrellisDocument, trellis_document, G_TYPE_OBJECT)

static void
free_block (gpointer data)
{
  TrellisBlock *block = data;

  g_free (block->label);
  g_free (block->text);
  for (guint i = 0; i < TRELLIS_N_SIGNS; i++)
    {
      g_free (block->captions[i]);
      g_free (block->signs[i]);
    }
  g_clear_pointer (&block->drawing, trellis_strokes_unref);
  g_clear_pointer (&block->table, trellis_table_free);
  g_free (block);
}

static void
set_text (char **member, const char *text)
{
  g_free (*member);
  *member = trellis_document_clean_text (text);
}

static void
trellis_document_finalize (GObject *object)
{
  TrellisDocument *self = TRELLIS_DOCUMENT (object);

  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->subtitle, g_free);
  g_clear_pointer (&self->author, g_free);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->running_head, g_free);
  for (guint i = 0; i < TRELLIS_N_CAPTIONS; i++)
    g_clear_pointer (&self->captions[i], g_free);
  g_clear_pointer (&self->blocks, g_ptr_array_unref);

  G_OBJECT_CLASS (trellis_document_parent_class)->finalize (object);
}

static void
trellis_document_class_init (TrellisDocumentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = trellis_document_finalize;
}

static void
trellis_document_init (TrellisDocument *self)
{
  self->blocks = g_ptr_array_new_with_free_func (free_block);
  self->subtitle = g_strdup ("");
  self->author = g_strdup ("");
  self->language = g_strdup ("");
  self->running_head = g_strdup ("");
}

/**
 * trellis_document_new:
 * @title: the title, which stands at the head of the first page
 * @created: the instant that the document is made, from the clock
 *
 * Makes a document without blocks.
 *
 * All texts of a document are plain, never markup; a line feed in them begins a new line. They
 * are cleaned as trellis_document_clean_text() says, and %NULL is the same as "".
 *
 * Returns: (transfer full): the document
 */
TrellisDocument *
trellis_document_new (const char *title, gint64 created)
{
  TrellisDocument *self = g_object_new (TRELLIS_TYPE_DOCUMENT, NULL);

  self->title = trellis_document_clean_text (title);
  self->created = created;
  return self;
}

/**
 * trellis_document_get_title:
 * @self: a document
 *
 * Returns: (transfer none): the title, "" for none
 */
const char *
trellis_document_get_title (TrellisDocument *self)
{
  g_return_val_if_fail (TRELLIS_IS_DOCUMENT (self), NULL);

  return self->title;
}

/**
 * trellis_document_get_created:
 * @self: a document
 *
 * Returns: the instant that the document is made, in seconds since 1970 UTC
 */
gint64
trellis_document_get_created (TrellisDocument *self)
{
  g_return_val_if_fail (TRELLIS_IS_DOCUMENT (self), 0);

  return self->created;
}

/**
 * trellis_document_get_subtitle:
 * @self: a document
 *
 * Returns: (transfer none): the line under the title, "" for none
 */
const char *
trellis_document_get_subtitle (TrellisDocument *self)
{
  g_return_val_if_fail (TRELLIS_IS_DOCUMENT (self), NULL);

  return self->subtitle;
}

/**
 * trellis_document_set_subtitle:
 * @self: a document
 * @subtitle: (nullable): plain text
 *
 * Sets the line that stands under the title.
 */
void
trellis_document_set_subtitle (TrellisDocument *self, const char *subtitle)
{
  g_return_if_fail (TRELLIS_IS_DOCUMENT (self));

  set_text (&self->subtitle, subtitle);
}

/**
 * trellis_document_get_author:
 * @self: a document
 *
 * Returns: (transfer none): who made it, "" when nobody is named
 */
const char *
trellis_document_get_author (TrellisDocument *self)
{
  g_return_val_if_fail (TRELLIS_IS_DOCUMENT (self), NULL);

  return self->author;
}

/**
 * trellis_document_set_author:
 * @self: a document
 * @author: (nullable): the practitioner's name
 *
 * Sets who made the document. It is told by the PDF's properties and printed nowhere.
 */
void
trellis_document_set_author (TrellisDocument *self, const char *author)
{
  g_return_if_fail (TRELLIS_IS_DOCUMENT (self));

  set_text (&self->author, author);
}

/**
 * trellis_document_get_language:
 * @self: a document
 *
 * Returns: (transfer none): the language as a BCP 47 tag, "" when it is not known
 */
const char *
trellis_document_get_language (TrellisDocument *self)
{
  g_return_val_if_fail (TRELLIS_IS_DOCUMENT (self), NULL);

  return self->language;
}

/**
 * trellis_document_set_language:
 * @self: a document
 * @language: (nullable): a BCP 47 tag such as "nl-BE"
 *
 * Sets the language, which decides how lines break and from which side the pages are read.
 */
void
trellis_document_set_language (TrellisDocument *self, const char *language)
{
  g_return_if_fail (TRELLIS_IS_DOCUMENT (self));

  set_text (&self->language, language);
}

/**
 * trellis_document_get_running_head:
 * @self: a document
 *
 * Returns: (transfer none): the line at the head of each page, "" for none
 */
const char *
trellis_document_get_running_head (TrellisDocument *self)
{
  g_return_val_if_fail (TRELLIS_IS_DOCUMENT (self), NULL);

  return self->running_head;
}

/**
 * trellis_document_set_running_head:
 * @self: a document
 * @running_head: (nullable): plain text
 *
 * Sets the line that stands at the head of each page, cut short where it is too long. It belongs
 * to the paper: the document as text leaves it out.
 */
void
trellis_document_set_running_head (TrellisDocument *self, const char *running_head)
{
  g_return_if_fail (TRELLIS_IS_DOCUMENT (self));

  set_text (&self->running_head, running_head);
}

/**
 * trellis_document_get_caption:
 * @self: a document
 * @caption: which caption
 *
 * Returns: (transfer none): the caption, in the user's language where none is set
 */
const char *
trellis_document_get_caption (TrellisDocument *self, TrellisCaption caption)
{
  g_return_val_if_fail (TRELLIS_IS_DOCUMENT (self), NULL);

  if (self->captions[caption] != NULL)
    return self->captions[caption];

  switch (caption)
    {
    case TRELLIS_CAPTION_NAME:
      /* Translators: before the line in a sign-off box on which a person writes the name. */
      return C_ ("sign-off", "Name");
    case TRELLIS_CAPTION_DATE:
      /* Translators: before the line in a sign-off box on which a person writes the date. */
      return C_ ("sign-off", "Date");
    case TRELLIS_CAPTION_SIGNATURE:
      /* Translators: before the line in a sign-off box on which a person signs. */
      return C_ ("sign-off", "Signature");
    case TRELLIS_CAPTION_SIGNED:
      /* Translators: in a sign-off box, followed by how it was signed. */
      return C_ ("sign-off", "Signed");
    default:
      /* Translators: at the foot of a printed page; keep {page} and {pages} as they are. */
      return _ ("Page {page} of {pages}");
    }
}

/**
 * trellis_document_set_caption:
 * @self: a document
 * @caption: which caption
 * @text: (nullable): plain text; %NULL for that of the user's language
 *
 * Sets words that the pages add of themselves, where the document has a language of its own. Those
 * of sign-off boxes are set before the boxes are added.
 */
void
trellis_document_set_caption (TrellisDocument *self, TrellisCaption caption, const char *text)
{
  g_return_if_fail (TRELLIS_IS_DOCUMENT (self));

  g_free (self->captions[caption]);
  self->captions[caption] = text == NULL ? NULL : trellis_document_clean_text (text);
}

/**
 * trellis_document_get_blocks:
 * @self: a document
 *
 * Returns: (transfer none) (element-type TrellisBlock): its blocks, in order
 */
const GPtrArray *
trellis_document_get_blocks (TrellisDocument *self)
{
  g_return_val_if_fail (TRELLIS_IS_DOCUMENT (self), NULL);

  return self->blocks;
}

/**
 * trellis_document_append:
 * @self: a document
 * @kind: what is added
 * @label: (nullable): its label
 * @text: (nullable): its text
 *
 * Adds a block; for the functions that add blocks alone.
 *
 * Returns: (transfer none): the block, to be completed
 */
TrellisBlock *
trellis_document_append (TrellisDocument *self,
                         TrellisBlockKind kind,
                         const char *label,
                         const char *text)
{
  TrellisBlock *block = g_new0 (TrellisBlock, 1);

  block->kind = kind;
  block->label = trellis_document_clean_text (label);
  block->text = trellis_document_clean_text (text);
  g_ptr_array_add (self->blocks, block);
  return block;
}
