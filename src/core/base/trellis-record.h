/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "base/trellis-date.h"

G_BEGIN_DECLS

#define TRELLIS_RECORD_ERROR (trellis_record_error_quark ())

/**
 * TrellisRecordError:
 * @TRELLIS_RECORD_ERROR_SYNTAX: the text is not JSON as RFC 8259 and our limits have it
 * @TRELLIS_RECORD_ERROR_FORMAT: a document of another format than expected
 * @TRELLIS_RECORD_ERROR_NEWER: a document written by a newer version of the program
 * @TRELLIS_RECORD_ERROR_UNKNOWN: a member that is not known, where none may be
 * @TRELLIS_RECORD_ERROR_MISSING: a member that is needed is not there
 * @TRELLIS_RECORD_ERROR_TYPE: a member of the wrong type
 * @TRELLIS_RECORD_ERROR_VALUE: a member of the right type with a value that cannot be
 */
typedef enum
{
  TRELLIS_RECORD_ERROR_SYNTAX,
  TRELLIS_RECORD_ERROR_FORMAT,
  TRELLIS_RECORD_ERROR_NEWER,
  TRELLIS_RECORD_ERROR_UNKNOWN,
  TRELLIS_RECORD_ERROR_MISSING,
  TRELLIS_RECORD_ERROR_TYPE,
  TRELLIS_RECORD_ERROR_VALUE
} TrellisRecordError;

GQuark trellis_record_error_quark (void);

/**
 * TrellisAnswer:
 *
 * Yes, no, or not answered yet; in JSON `true`, `false`, or no member.
 */
typedef enum
{
  TRELLIS_ANSWER_NONE,
  TRELLIS_ANSWER_NO,
  TRELLIS_ANSWER_YES
} TrellisAnswer;

#define TRELLIS_TYPE_ANSWER (trellis_answer_get_type ())
GType trellis_answer_get_type (void);

/**
 * TrellisFieldType:
 * @TRELLIS_FIELD_STRING: `char *`, one line
 * @TRELLIS_FIELD_TEXT: `char *`, may have several lines
 * @TRELLIS_FIELD_DECIMAL: `char *`, decimal text, see trellis-decimal.h
 * @TRELLIS_FIELD_BOOLEAN: `gboolean`
 * @TRELLIS_FIELD_ANSWER: `int` holding a #TrellisAnswer
 * @TRELLIS_FIELD_INTEGER: `gint64`, -1 when there is none
 * @TRELLIS_FIELD_ENUM: `int`; a value whose nick is empty is "none" and has no member in JSON
 * @TRELLIS_FIELD_DATE: #TrellisDate
 * @TRELLIS_FIELD_WALL: #TrellisWall
 * @TRELLIS_FIELD_INSTANT: `gint64` seconds since the epoch, %TRELLIS_NO_INSTANT when there is none
 * @TRELLIS_FIELD_STRINGS: `char **`, %NULL when there is none; an empty list is an answer
 * @TRELLIS_FIELD_INTEGERS: `GArray *` of gint64, %NULL when empty
 * @TRELLIS_FIELD_DATES: `GArray *` of #TrellisDate, %NULL when empty
 * @TRELLIS_FIELD_TEXTS: `GHashTable *` from string to string, %NULL when empty
 * @TRELLIS_FIELD_JSON: #TrellisJson, kept as it is
 * @TRELLIS_FIELD_RECORD: a #TrellisRecord of the type of @get_type, or %NULL
 * @TRELLIS_FIELD_LIST: `GListStore *` of records of the type of @get_type, never %NULL
 */
typedef enum
{
  TRELLIS_FIELD_STRING,
  TRELLIS_FIELD_TEXT,
  TRELLIS_FIELD_DECIMAL,
  TRELLIS_FIELD_BOOLEAN,
  TRELLIS_FIELD_ANSWER,
  TRELLIS_FIELD_INTEGER,
  TRELLIS_FIELD_ENUM,
  TRELLIS_FIELD_DATE,
  TRELLIS_FIELD_WALL,
  TRELLIS_FIELD_INSTANT,
  TRELLIS_FIELD_STRINGS,
  TRELLIS_FIELD_INTEGERS,
  TRELLIS_FIELD_DATES,
  TRELLIS_FIELD_TEXTS,
  TRELLIS_FIELD_JSON,
  TRELLIS_FIELD_RECORD,
  TRELLIS_FIELD_LIST
} TrellisFieldType;

/**
 * TrellisFieldFlags:
 * @TRELLIS_FIELD_REQUIRED: needed wherever the record stands; no blank string, no empty list
 * @TRELLIS_FIELD_BRIEF: may stand in a brief too
 * @TRELLIS_FIELD_PRIVATE: never leaves the practice
 */
typedef enum
{
  TRELLIS_FIELD_REQUIRED = 1 << 0,
  TRELLIS_FIELD_BRIEF = 1 << 1,
  TRELLIS_FIELD_PRIVATE = 1 << 2
} TrellisFieldFlags;

/**
 * TrellisField:
 * @name: the member's name in JSON and the property's, in kebab case
 * @type: what is kept
 * @offset: where in the structure
 * @flags: #TrellisFieldFlags
 * @get_type: the type of an enumeration, of a record, of a list's items
 * @minimum: integers: the smallest value
 * @maximum: integers: the greatest value; texts: the most characters; 0 means the type's own limit
 * @initial: integers, booleans, enumerations: the value before anything is said; integers have -1
 *   ("none") when @initial is 0, and 0 when it is %TRELLIS_FIELD_ZERO
 */
typedef struct
{
  const char *name;
  TrellisFieldType type;
  gsize offset;
  TrellisFieldFlags flags;
  GType (*get_type) (void);
  gint64 minimum;
  gint64 maximum;
  gint64 initial;
} TrellisField;

#define TRELLIS_FIELD_ZERO G_MININT64

#define TRELLIS_TYPE_RECORD (trellis_record_get_type ())
G_DECLARE_DERIVABLE_TYPE (TrellisRecord, trellis_record, TRELLIS, RECORD, GObject)

/**
 * TrellisRecordClass:
 * @format: (nullable): for the type of a whole document: what its member `format` says
 * @version: for such a type: the version this program writes
 * @check: the rules that one field alone cannot say; %NULL for none. Sets an error with
 *   trellis_record_refuse().
 */
struct _TrellisRecordClass
{
  GObjectClass parent_class;

  const char *format;
  gint64 version;
  gboolean (*check) (TrellisRecord *self, GError **error);

  /*< private >*/
  GPtrArray *fields;
  GHashTable *by_name;
};

void trellis_record_class_add_fields (TrellisRecordClass *klass,
                                      const TrellisField *fields,
                                      guint n_fields);
const TrellisField *const *trellis_record_class_get_fields (TrellisRecordClass *klass, guint *n);
const TrellisField *trellis_record_class_find (TrellisRecordClass *klass, const char *name);

/* Reads go to the structure; writes go through these, so that a change notifies and only a change.
 */
void trellis_record_set_string (gpointer record, const char *name, const char *value);
void trellis_record_set_integer (gpointer record, const char *name, gint64 value);
void trellis_record_set_boolean (gpointer record, const char *name, gboolean value);
void trellis_record_set_enum (gpointer record, const char *name, int value);
void trellis_record_set_date (gpointer record, const char *name, TrellisDate value);
void trellis_record_set_wall (gpointer record, const char *name, TrellisWall value);
void trellis_record_set_instant (gpointer record, const char *name, gint64 value);
void trellis_record_set_strings (gpointer record, const char *name, const char *const *value);
void trellis_record_set_integers (gpointer record, const char *name, GArray *value);
void trellis_record_set_dates (gpointer record, const char *name, GArray *value);
void trellis_record_set_texts (gpointer record, const char *name, GHashTable *value);
void trellis_record_set_record (gpointer record, const char *name, gpointer value);
void trellis_record_set_boxed (gpointer record, const char *name, gconstpointer value);
void trellis_record_append (gpointer record, const char *name, gpointer item);
void trellis_record_remove (gpointer record, const char *name, gpointer item);

gpointer trellis_record_copy (gpointer record);
gboolean trellis_record_equal (gpointer a, gpointer b);
void trellis_record_assign (gpointer target, gpointer source);
void trellis_record_carry (gpointer target, gpointer from, gpointer to, const char *const *names);
gboolean trellis_record_is_set (gpointer record, const char *name);
gboolean trellis_record_validate (gpointer record, GError **error);
gboolean trellis_record_validate_field (gpointer record, const TrellisField *field, GError **error);
gboolean trellis_record_refuse (GError **error, const char *member, const char *message, ...)
    G_GNUC_PRINTF (3, 4);
void trellis_record_prefix_error (GError **error, const char *place, ...) G_GNUC_PRINTF (2, 3);

/* For the reader and the writer of records alone. */
void trellis_record_keep_unknown (gpointer record,
                                  gpointer unknown,
                                  gpointer (*ref) (gpointer),
                                  GDestroyNotify free_unknown);
gpointer trellis_record_get_unknown (gpointer record);

const char *trellis_record_get_id (gpointer record);
gpointer trellis_list_find (GListStore *list, const char *id);
gpointer trellis_list_get (GListStore *list, guint position);
guint trellis_list_length (GListStore *list);

G_END_DECLS
