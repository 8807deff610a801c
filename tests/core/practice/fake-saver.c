/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A saver that keeps its documents in memory, and fails when it is told to. */

#include "config.h"

#include "fake-saver.h"

static void fake_saver_saver_init (TrellisSaverInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FakeSaver,
                               fake_saver,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (TRELLIS_TYPE_SAVER, fake_saver_saver_init))

static char *
name_of (const TrellisSaveItem *item)
{
  switch (item->kind)
    {
    case TRELLIS_DOCUMENT_PERSON:
      return g_strdup_printf ("people/%s", item->id);
    case TRELLIS_DOCUMENT_ENGAGEMENT:
      return g_strdup_printf ("engagements/%s", item->id);
    case TRELLIS_DOCUMENT_CALENDAR:
      return g_strdup_printf ("calendars/%s", item->id);
    case TRELLIS_DOCUMENT_ATTACHMENT:
      return g_strdup_printf ("attachments/%s/%s", item->id, item->file);
    case TRELLIS_DOCUMENT_PRACTICE:
    default:
      return g_strdup ("practice");
    }
}

static void
keep_item (FakeSaver *self, const TrellisSaveItem *item)
{
  g_autofree char *name = name_of (item);

  g_ptr_array_add (self->last_job, g_strconcat (item->bytes == NULL ? "-" : "", name, NULL));
  if (item->bytes == NULL)
    g_hash_table_remove (self->documents, name);
  else
    g_hash_table_insert (self->documents, g_steal_pointer (&name), g_bytes_ref (item->bytes));
}

static gboolean
fake_saver_save (TrellisSaver *saver, TrellisSaveJob *job, GError **error)
{
  FakeSaver *self = FAKE_SAVER (saver);

  g_ptr_array_set_size (self->last_job, 0);
  if (self->fail_in > 0 && --self->fail_in == 0)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, "the disk is full");
      return FALSE;
    }
  self->n_saves++;
  for (guint i = 0; i < trellis_save_job_get_length (job); i++)
    keep_item (self, trellis_save_job_get (job, i));
  return TRUE;
}

static GBytes *
fake_saver_read_file (TrellisSaver *saver, const char *id, const char *file, GError **error)
{
  g_autofree char *name = g_strdup_printf ("attachments/%s/%s", id, file);
  GBytes *bytes = g_hash_table_lookup (FAKE_SAVER (saver)->documents, name);

  if (bytes == NULL)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "there is no %s", name);
  return bytes == NULL ? NULL : g_bytes_ref (bytes);
}

static void
fake_saver_saver_init (TrellisSaverInterface *iface)
{
  iface->save = fake_saver_save;
  iface->read_file = fake_saver_read_file;
}

static void
fake_saver_finalize (GObject *object)
{
  FakeSaver *self = FAKE_SAVER (object);

  g_hash_table_unref (self->documents);
  g_ptr_array_unref (self->last_job);
  G_OBJECT_CLASS (fake_saver_parent_class)->finalize (object);
}

static void
fake_saver_class_init (FakeSaverClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fake_saver_finalize;
}

static void
fake_saver_init (FakeSaver *self)
{
  self->documents
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
  self->last_job = g_ptr_array_new_with_free_func (g_free);
}

FakeSaver *
fake_saver_new (void)
{
  return g_object_new (TYPE_FAKE_SAVER, NULL);
}

/* Returns: all documents, each under its name, in the order of the names */
char *
fake_saver_dump (FakeSaver *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GList) names
      = g_list_sort (g_hash_table_get_keys (self->documents), (GCompareFunc) g_strcmp0);

  for (GList *name = names; name != NULL; name = name->next)
    {
      GBytes *bytes = g_hash_table_lookup (self->documents, name->data);

      if (g_str_has_prefix (name->data, "attachments/"))
        continue;
      g_string_append_printf (text, "== %s\n%.*s", (char *) name->data,
                              (int) g_bytes_get_size (bytes),
                              (const char *) g_bytes_get_data (bytes, NULL));
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
