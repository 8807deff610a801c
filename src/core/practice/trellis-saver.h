/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TrellisDocumentKind:
 * @TRELLIS_DOCUMENT_PRACTICE: `practice.json`; it has no id
 * @TRELLIS_DOCUMENT_PERSON: `people/<id>.json`
 * @TRELLIS_DOCUMENT_ENGAGEMENT: `engagements/<id>.json`
 * @TRELLIS_DOCUMENT_EXPORT: `exports/<id>.json`
 * @TRELLIS_DOCUMENT_CALENDAR: `calendars/<id>.json`
 * @TRELLIS_DOCUMENT_ATTACHMENT: `attachments/<id>/<file>`, id being the engagement's
 */
typedef enum
{
  TRELLIS_DOCUMENT_PRACTICE,
  TRELLIS_DOCUMENT_PERSON,
  TRELLIS_DOCUMENT_ENGAGEMENT,
  TRELLIS_DOCUMENT_EXPORT,
  TRELLIS_DOCUMENT_CALENDAR,
  TRELLIS_DOCUMENT_ATTACHMENT
} TrellisDocumentKind;

/**
 * TrellisSaveItem:
 * @id: (nullable): of the person, the engagement, the target or the calendar
 * @file: (nullable): the name of an attachment
 * @bytes: (nullable): what the document holds from now on; %NULL removes it
 */
typedef struct
{
  TrellisDocumentKind kind;
  char *id;
  char *file;
  GBytes *bytes;
} TrellisSaveItem;

/**
 * TrellisSaveJob:
 *
 * The documents of one act, in the order in which they are to be written: what is referred to
 * first, what refers last, removals at the end. Reference-counted, and immutable once handed over.
 */
typedef struct _TrellisSaveJob TrellisSaveJob;

TrellisSaveJob *trellis_save_job_new (void);
TrellisSaveJob *trellis_save_job_ref (TrellisSaveJob *self);
void trellis_save_job_unref (TrellisSaveJob *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrellisSaveJob, trellis_save_job_unref)

void trellis_save_job_add (TrellisSaveJob *self,
                           TrellisDocumentKind kind,
                           const char *id,
                           const char *file,
                           GBytes *bytes);
guint trellis_save_job_get_length (TrellisSaveJob *self);
const TrellisSaveItem *trellis_save_job_get (TrellisSaveJob *self, guint position);

#define TRELLIS_TYPE_SAVER (trellis_saver_get_type ())
G_DECLARE_INTERFACE (TrellisSaver, trellis_saver, TRELLIS, SAVER, GObject)

/**
 * TrellisSaverInterface:
 * @save: writes all items of the job, in their order, each atomically; on %FALSE the error says
 * which document is not saved and why
 * @read_file: (nullable): reads an attachment as it was saved last, also while its job waits
 */
struct _TrellisSaverInterface
{
  GTypeInterface parent_interface;

  gboolean (*save) (TrellisSaver *self, TrellisSaveJob *job, GError **error);
  GBytes *(*read_file) (TrellisSaver *self, const char *id, const char *file, GError **error);
};

gboolean trellis_saver_save (TrellisSaver *self, TrellisSaveJob *job, GError **error);
GBytes *
trellis_saver_read_file (TrellisSaver *self, const char *id, const char *file, GError **error);

G_END_DECLS
