/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was read of an imported calendar, what was not, and why. */

#include "config.h"

#include "trellis-import-report.h"

#include <glib/gi18n-lib.h>

#define LONGEST_ZONE 64

static void
free_remark (gpointer data)
{
  TrellisImportRemark *remark = data;

  g_free (remark->zone);
  g_free (remark);
}

TrellisImportReport *
trellis_import_report_new (void)
{
  TrellisImportReport *self = g_new0 (TrellisImportReport, 1);

  self->remarks = g_ptr_array_new_with_free_func (free_remark);
  return self;
}

void
trellis_import_report_free (TrellisImportReport *self)
{
  g_ptr_array_unref (self->remarks);
  g_free (self);
}

/**
 * trellis_import_report_add:
 * @line: the line of the file, the first being 1
 * @property: (nullable): a name that stays valid
 */
void
trellis_import_report_add (TrellisImportReport *self,
                           TrellisImportRemarkKind kind,
                           guint line,
                           const char *property)
{
  trellis_import_report_add_zone (self, kind, line, property, NULL);
}

/**
 * trellis_import_report_add_zone:
 * @line: the line of the file, the first being 1
 * @property: (nullable): a name that stays valid
 * @zone: (nullable): what the file calls a zone; shortened when it is no name at all
 */
void
trellis_import_report_add_zone (TrellisImportReport *self,
                                TrellisImportRemarkKind kind,
                                guint line,
                                const char *property,
                                const char *zone)
{
  TrellisImportRemark *remark;
  g_autofree char *valid = NULL;

  if (self->remarks->len == TRELLIS_IMPORT_MOST_REMARKS)
    {
      self->n_more_remarks++;
      return;
    }
  valid = zone == NULL ? NULL : g_utf8_make_valid (zone, -1);
  remark = g_new (TrellisImportRemark, 1);
  *remark = (TrellisImportRemark){ kind, line, property, NULL };
  if (valid != NULL)
    remark->zone = g_utf8_substring (valid, 0, MIN (g_utf8_strlen (valid, -1), LONGEST_ZONE));
  g_ptr_array_add (self->remarks, remark);
}

static int
compare_remarks (gconstpointer a, gconstpointer b)
{
  const TrellisImportRemark *one = *(TrellisImportRemark *const *) a;
  const TrellisImportRemark *other = *(TrellisImportRemark *const *) b;

  if (one->line != other->line)
    return one->line < other->line ? -1 : 1;
  return (int) one->kind - (int) other->kind;
}

/**
 * trellis_import_report_sort:
 *
 * Brings the remarks into the order of the file.
 */
void
trellis_import_report_sort (TrellisImportReport *self)
{
  g_ptr_array_sort (self->remarks, compare_remarks);
}

/**
 * trellis_import_remark_describe:
 *
 * Returns: (transfer none): what there is to know, to be shown beside the place
 */
const char *
trellis_import_remark_describe (const TrellisImportRemark *self)
{
  switch (self->kind)
    {
    case TRELLIS_IMPORT_REMARK_NO_LINE:
      return _ ("passed over: this is no line of a calendar");
    case TRELLIS_IMPORT_REMARK_UNCLOSED:
      return _ ("its END is missing; what it says is used");
    case TRELLIS_IMPORT_REMARK_STRAY_END:
      return _ ("passed over: nothing began that could end here");
    case TRELLIS_IMPORT_REMARK_TOO_DEEP:
      return _ ("passed over: it is within too many other components");
    case TRELLIS_IMPORT_REMARK_NO_START:
      return _ ("left out: it has no start that can be read");
    case TRELLIS_IMPORT_REMARK_BAD_VALUE:
      return _ ("passed over: the value cannot be read");
    case TRELLIS_IMPORT_REMARK_BAD_END:
      return _ ("it ends before it starts; read without its end");
    case TRELLIS_IMPORT_REMARK_BAD_RULE:
      return _ ("this rule cannot be followed; read without it");
    case TRELLIS_IMPORT_REMARK_IRREGULAR:
      return _ ("repeats irregularly; other calendars may show other times");
    case TRELLIS_IMPORT_REMARK_TOO_OFTEN:
      return _ ("repeats too often; the first times are used");
    case TRELLIS_IMPORT_REMARK_TOO_MANY:
      return _ ("the file has too many times; those from here on are left out");
    case TRELLIS_IMPORT_REMARK_BAD_ZONE:
      return _ ("what the file says of this time zone cannot be read");
    case TRELLIS_IMPORT_REMARK_UNKNOWN_ZONE:
      return _ ("the time zone is not known; read in your own time zone");
    case TRELLIS_IMPORT_REMARK_CUT_OFF:
      return _ ("the file is cut off here; what came before is used");
    case TRELLIS_IMPORT_REMARK_TOO_LARGE:
    default:
      return _ ("the file is too large; what came before this line is used");
    }
}

/**
 * trellis_import_remark_to_text:
 *
 * Returns: (transfer full): a line to show: where, and what there is to know
 */
char *
trellis_import_remark_to_text (const TrellisImportRemark *self)
{
  const char *what = trellis_import_remark_describe (self);

  if (self->zone != NULL)
    /* Translators: a line number, the name of a property or component, that of a time zone, and
     * what there is to know of it. */
    return g_strdup_printf (_ ("line %u, %s “%s”: %s"), self->line, self->property, self->zone,
                            what);
  if (self->property != NULL)
    /* Translators: a line number, the name of a property or component, and what there is to know.
     */
    return g_strdup_printf (_ ("line %u, %s: %s"), self->line, self->property, what);
  /* Translators: a line number, and what there is to know of it. */
  return g_strdup_printf (_ ("line %u: %s"), self->line, what);
}
