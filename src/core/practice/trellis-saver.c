/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a practice hands its documents to: it says what to save, and the saver knows how. */

#include "config.h"

#include "trellis-saver.h"

struct _TrellisSaveJob
{
  gatomicrefcount refs;
  GPtrArray *items;
};

G_DEFINE_INTERFACE (TrellisSaver, trellis_saver, G_TYPE_OBJECT)

static void
trellis_saver_default_init (TrellisSaverInterface *iface)
{
}

static void
free_item (gpointer data)
{
  TrellisSaveItem *item = data;

  g_free (item->id);
  g_free (item->file);
  g_clear_pointer (&item->bytes, g_bytes_unref);
  g_free (item);
}

TrellisSaveJob *
trellis_save_job_new (void)
{
  TrellisSaveJob *self = g_new0 (TrellisSaveJob, 1);

  g_atomic_ref_count_init (&self->refs);
  self->items = g_ptr_array_new_with_free_func (free_item);
  return self;
}

TrellisSaveJob *
trellis_save_job_ref (TrellisSaveJob *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
trellis_save_job_unref (TrellisSaveJob *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_ptr_array_unref (self->items);
  g_free (self);
}

/**
 * trellis_save_job_add:
 * @id: (nullable):
 * @file: (nullable):
 * @bytes: (nullable) (transfer none): %NULL removes the document
 */
void
trellis_save_job_add (
    TrellisSaveJob *self, TrellisDocumentKind kind, const char *id, const char *file, GBytes *bytes)
{
  TrellisSaveItem *item = g_new0 (TrellisSaveItem, 1);

  item->kind = kind;
  item->id = g_strdup (id);
  item->file = g_strdup (file);
  item->bytes = bytes == NULL ? NULL : g_bytes_ref (bytes);
  g_ptr_array_add (self->items, item);
}

guint
trellis_save_job_get_length (TrellisSaveJob *self)
{
  return self->items->len;
}

const TrellisSaveItem *
trellis_save_job_get (TrellisSaveJob *self, guint position)
{
  return g_ptr_array_index (self->items, position);
}

/**
 * trellis_saver_save:
 *
 * Returns: whether the job is done, or taken over by a saver that keeps it until it is
 */
gboolean
trellis_saver_save (TrellisSaver *self, TrellisSaveJob *job, GError **error)
{
  return TRELLIS_SAVER_GET_IFACE (self)->save (self, job, error);
}

/**
 * trellis_saver_read_file:
 * @id: the engagement's
 * @file: the name of an attachment
 *
 * Returns: (transfer full) (nullable): what the attachment holds; or why it cannot be read
 */
GBytes *
trellis_saver_read_file (TrellisSaver *self, const char *id, const char *file, GError **error)
{
  TrellisSaverInterface *iface = TRELLIS_SAVER_GET_IFACE (self);

  if (iface->read_file != NULL)
    return iface->read_file (self, id, file, error);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, "no attachments are kept");
  return NULL;
}
