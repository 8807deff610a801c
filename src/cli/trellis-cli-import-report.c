/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was read of another calendar and what was not, for people and for scripts. */

#include "config.h"

#include "base/trellis-record-json.h"
#include "planning/trellis-zone.h"
#include "practice/trellis-queries.h"
#include "trellis-cli-import.h"
#include "trellis-cli-output.h"
#include "trellis-cli-words.h"

#include <glib/gi18n-lib.h>

/* The rows of `import ics --json`; their tables are all that there is to them. */

#define TRELLIS_TYPE_IMPORT_REMARK_ROW (trellis_import_remark_row_get_type ())
G_DECLARE_FINAL_TYPE (
    TrellisImportRemarkRow, trellis_import_remark_row, TRELLIS, IMPORT_REMARK_ROW, TrellisRecord)

#define TRELLIS_TYPE_IMPORT_ROW (trellis_import_row_get_type ())
G_DECLARE_FINAL_TYPE (TrellisImportRow, trellis_import_row, TRELLIS, IMPORT_ROW, TrellisRecord)

struct _TrellisImportRemarkRow
{
  TrellisRecord parent_instance;

  gint64 line;
  char *property;
  char *zone;
  char *what;
};

struct _TrellisImportRow
{
  TrellisRecord parent_instance;

  char *id;
  char *name;
  char *place;
  gint64 from;
  gint64 to;
  gint64 events;
  gint64 used;
  gint64 free;
  gint64 own;
  gint64 outside;
  gint64 skipped;
  gint64 free_busy;
  gint64 times;
  GListStore *remarks;
  gint64 more_remarks;
};

G_DEFINE_FINAL_TYPE (TrellisImportRemarkRow, trellis_import_remark_row, TRELLIS_TYPE_RECORD)
G_DEFINE_FINAL_TYPE (TrellisImportRow, trellis_import_row, TRELLIS_TYPE_RECORD)

#define AT(member) G_STRUCT_OFFSET (TrellisImportRemarkRow, member)

static const TrellisField remark_fields[] = {
  { "line", TRELLIS_FIELD_INTEGER, AT (line), 0 },
  { "property", TRELLIS_FIELD_STRING, AT (property), 0 },
  { "zone", TRELLIS_FIELD_STRING, AT (zone), 0 },
  { "what", TRELLIS_FIELD_STRING, AT (what), 0 },
};

#undef AT

static void
trellis_import_remark_row_class_init (TrellisImportRemarkRowClass *klass)
{
  trellis_record_class_add_fields (TRELLIS_RECORD_CLASS (klass), remark_fields,
                                   G_N_ELEMENTS (remark_fields));
}

static void
trellis_import_remark_row_init (TrellisImportRemarkRow *self)
{
}

#define AT(member) G_STRUCT_OFFSET (TrellisImportRow, member)

static const TrellisField import_fields[] = {
  { "id", TRELLIS_FIELD_STRING, AT (id), 0 },
  { "name", TRELLIS_FIELD_STRING, AT (name), 0 },
  { "place", TRELLIS_FIELD_STRING, AT (place), 0 },
  { "from", TRELLIS_FIELD_INSTANT, AT (from), 0 },
  { "to", TRELLIS_FIELD_INSTANT, AT (to), 0 },
  { "events", TRELLIS_FIELD_INTEGER, AT (events), 0 },
  { "used", TRELLIS_FIELD_INTEGER, AT (used), 0 },
  { "free", TRELLIS_FIELD_INTEGER, AT (free), 0 },
  { "own", TRELLIS_FIELD_INTEGER, AT (own), 0 },
  { "outside", TRELLIS_FIELD_INTEGER, AT (outside), 0 },
  { "skipped", TRELLIS_FIELD_INTEGER, AT (skipped), 0 },
  { "free-busy", TRELLIS_FIELD_INTEGER, AT (free_busy), 0 },
  { "times", TRELLIS_FIELD_INTEGER, AT (times), 0 },
  { "remarks", TRELLIS_FIELD_LIST, AT (remarks), 0, trellis_import_remark_row_get_type },
  { "more-remarks", TRELLIS_FIELD_INTEGER, AT (more_remarks), 0 },
};

#undef AT

static void
trellis_import_row_class_init (TrellisImportRowClass *klass)
{
  trellis_record_class_add_fields (TRELLIS_RECORD_CLASS (klass), import_fields,
                                   G_N_ELEMENTS (import_fields));
}

static void
trellis_import_row_init (TrellisImportRow *self)
{
}

static void
append_remark (TrellisImportRow *row, const TrellisImportRemark *remark)
{
  g_autoptr (TrellisImportRemarkRow) each = g_object_new (TRELLIS_TYPE_IMPORT_REMARK_ROW, NULL);

  trellis_record_set_integer (each, "line", remark->line);
  trellis_record_set_string (each, "property", remark->property);
  trellis_record_set_string (each, "zone", remark->zone);
  trellis_record_set_string (each, "what", trellis_import_remark_describe (remark));
  trellis_record_append (row, "remarks", each);
}

static void
set_counts (TrellisImportRow *row, const TrellisImportReport *report)
{
  const struct
  {
    const char *name;
    guint n;
  } counts[] = {
    { "events", report->n_events },      { "used", report->n_used },
    { "free", report->n_free },          { "own", report->n_own },
    { "outside", report->n_outside },    { "skipped", report->n_skipped },
    { "free-busy", report->n_freebusy }, { "more-remarks", report->n_more_remarks },
  };

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    trellis_record_set_integer (row, counts[i].name, counts[i].n);
}

/**
 * trellis_cli_import_to_json:
 * @reading: one that was read
 * @calendar: what it was told to
 *
 * Returns: (transfer full): an object for scripts
 */
TrellisJson *
trellis_cli_import_to_json (TrellisCalendarReading *reading, TrellisCalendarSource *calendar)
{
  const TrellisImportReport *report = trellis_calendar_reading_get_report (reading);
  g_autoptr (TrellisImportRow) row = g_object_new (TRELLIS_TYPE_IMPORT_ROW, NULL);

  trellis_record_set_string (row, "id", calendar->id);
  trellis_record_set_string (row, "name", calendar->name);
  trellis_record_set_string (row, "place", calendar->place);
  trellis_record_set_instant (row, "from", trellis_calendar_reading_get_from (reading));
  trellis_record_set_instant (row, "to", trellis_calendar_reading_get_to (reading));
  trellis_record_set_integer (row, "times", trellis_calendar_source_count_busy (calendar));
  set_counts (row, report);
  for (guint i = 0; i < report->remarks->len; i++)
    append_remark (row, report->remarks->pdata[i]);
  return trellis_record_to_json (row, TRELLIS_WRITING_ALL);
}

/* A line for a count that is not nothing. */
static void
print_count (guint n, const char *what)
{
  if (n > 0)
    trellis_cli_print ("%7u  %s\n", n, what);
}

static char *
say_window (TrellisCli *cli, TrellisCalendarReading *reading)
{
  g_autofree char *zone = trellis_practice_dup_zone (cli->practice);
  gint64 last = trellis_calendar_reading_get_to (reading) - 1;
  g_autofree char *from = trellis_cli_say_date (
      trellis_instant_to_wall (trellis_calendar_reading_get_from (reading), zone).date);
  g_autofree char *to = trellis_cli_say_date (trellis_instant_to_wall (last, zone).date);

  /* Translators: two dates; it stands behind a number of events. */
  return g_strdup_printf (_ ("take time from %s to %s"), from, to);
}

static void
print_counts (TrellisCli *cli, TrellisCalendarReading *reading, TrellisCalendarSource *calendar)
{
  const TrellisImportReport *report = trellis_calendar_reading_get_report (reading);
  g_autofree char *window = say_window (cli, reading);

  /* Translators: the lines that follow stand behind a number, most of them of events. */
  print_count (report->n_used, window);
  print_count (report->n_outside, _ ("have no time within these dates"));
  print_count (report->n_free, _ ("take no time: cancelled, or shown as free"));
  print_count (report->n_own, _ ("are sessions of your own"));
  print_count (report->n_skipped, _ ("cannot be used"));
  print_count (report->n_freebusy, _ ("lists of busy times"));
  print_count (trellis_calendar_source_count_busy (calendar), _ ("busy times are kept of them"));
}

static guint
count_conflicts (TrellisPractice *practice, const char *calendar)
{
  g_autoptr (GPtrArray) conflicts = trellis_practice_find_conflicts (practice);
  g_autoptr (GHashTable) sessions = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < conflicts->len; i++)
    {
      const TrellisConflict *conflict = conflicts->pdata[i];

      if (g_strcmp0 (conflict->calendar, calendar) == 0 && !conflict->soft)
        g_hash_table_add (sessions, conflict->session);
    }
  return g_hash_table_size (sessions);
}

static void
note_conflicts (TrellisCli *cli, const char *calendar)
{
  guint n = count_conflicts (cli->practice, calendar);

  if (n > 0)
    trellis_cli_note (ngettext ("%u coming session overlaps “%s”; “trellis list conflicts” names "
                                "all that overlap something.",
                                "%u coming sessions overlap “%s”; “trellis list conflicts” names "
                                "all that overlap something.",
                                n),
                      n, calendar);
}

/**
 * trellis_cli_print_import:
 * @reading: one that was read
 * @calendar: what it was told to, and the practice by now takes into account
 *
 * Says what was read, what was not and why, by the lines of the file, and how many sessions are in
 * its way.
 */
void
trellis_cli_print_import (TrellisCli *cli,
                          TrellisCalendarReading *reading,
                          TrellisCalendarSource *calendar)
{
  const TrellisImportReport *report = trellis_calendar_reading_get_report (reading);

  /* Translators: the name of a calendar, and how many events its file has. */
  trellis_cli_print (
      ngettext ("“%s”: %u event was read.\n", "“%s”: %u events were read.\n", report->n_events),
      calendar->name, report->n_events);
  print_counts (cli, reading, calendar);
  for (guint i = 0; i < report->remarks->len; i++)
    {
      g_autofree char *text = trellis_import_remark_to_text (report->remarks->pdata[i]);
      g_autofree char *line = trellis_cli_clean_line (text);

      trellis_cli_print ("%s\n", line);
    }
  if (report->n_more_remarks > 0)
    trellis_cli_print (ngettext ("There is %u more remark.\n", "There are %u more remarks.\n",
                                 report->n_more_remarks),
                       report->n_more_remarks);
  note_conflicts (cli, calendar->name);
}
