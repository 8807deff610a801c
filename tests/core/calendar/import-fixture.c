/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Importing texts for a coach in Brussels, and telling what came of it. */

#include "import-fixture.h"

#include "base/trellis-date.h"

#include <string.h>

static const char *const kinds[] = {
  [TRELLIS_IMPORT_REMARK_NO_LINE] = "no-line",
  [TRELLIS_IMPORT_REMARK_UNCLOSED] = "unclosed",
  [TRELLIS_IMPORT_REMARK_STRAY_END] = "stray-end",
  [TRELLIS_IMPORT_REMARK_TOO_DEEP] = "too-deep",
  [TRELLIS_IMPORT_REMARK_CUT_OFF] = "cut-off",
  [TRELLIS_IMPORT_REMARK_TOO_LARGE] = "too-large",
  [TRELLIS_IMPORT_REMARK_NO_START] = "no-start",
  [TRELLIS_IMPORT_REMARK_BAD_VALUE] = "bad-value",
  [TRELLIS_IMPORT_REMARK_BAD_END] = "bad-end",
  [TRELLIS_IMPORT_REMARK_BAD_RULE] = "bad-rule",
  [TRELLIS_IMPORT_REMARK_IRREGULAR] = "irregular",
  [TRELLIS_IMPORT_REMARK_TOO_OFTEN] = "too-often",
  [TRELLIS_IMPORT_REMARK_TOO_MANY] = "too-many",
  [TRELLIS_IMPORT_REMARK_UNKNOWN_ZONE] = "unknown-zone",
  [TRELLIS_IMPORT_REMARK_BAD_ZONE] = "bad-zone",
};

/**
 * import_options:
 *
 * Those of somebody in Brussels on 2026-07-01: the window is from 2026-06-01 to 2028-01-02.
 */
void
import_options (TrellisImportOptions *options)
{
  gint64 now;

  g_assert_true (trellis_instant_parse ("2026-07-01T12:00:00Z", &now));
  trellis_import_options_init (options, "Europe/Brussels", now);
}

/* `2026-07-01T09:00:00Z`, without the seconds when there are none. */
static void
append_instant (GString *text, gint64 instant)
{
  g_autofree char *full = trellis_instant_to_string (instant);

  g_string_append_len (text, full, instant % 60 == 0 ? 16 : 19);
}

static void
append_remark (GString *text, const TrellisImportRemark *remark)
{
  g_string_append_printf (text, "line %u", remark->line);
  if (remark->property != NULL)
    g_string_append_printf (text, " %s", remark->property);
  g_string_append_printf (text, " %s", kinds[remark->kind]);
  if (remark->zone != NULL)
    g_string_append_printf (text, " %s", remark->zone);
  g_string_append_c (text, '\n');
}

char *
import_describe (const TrellisBusyTime *busy)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < busy->intervals->len; i++)
    {
      const TrellisBusyInterval *interval
          = &g_array_index (busy->intervals, TrellisBusyInterval, i);

      append_instant (text, interval->start);
      g_string_append_c (text, '/');
      append_instant (text, interval->end);
      g_string_append (text, interval->soft ? " soft\n" : "\n");
    }
  for (guint i = 0; i < busy->report->remarks->len; i++)
    append_remark (text, busy->report->remarks->pdata[i]);
  return g_string_free (text, FALSE);
}

/**
 * import_bytes:
 *
 * Returns: what came of @bytes; the message of the error when nothing did
 */
char *
import_bytes (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrellisBusyTime) busy = NULL;
  TrellisImportOptions options;

  import_options (&options);
  busy = trellis_calendar_import (bytes, &options, NULL, &error);
  if (busy == NULL)
    return g_strdup (error->message);
  g_assert_no_error (error);
  g_assert_cmpuint (busy->report->n_events, ==,
                    busy->report->n_used + busy->report->n_free + busy->report->n_own
                        + busy->report->n_outside + busy->report->n_skipped);
  return import_describe (busy);
}

char *
import_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return import_bytes (bytes);
}

/**
 * import_event:
 * @event: lines of a VEVENT, the first of which is line 2; more components may follow behind an
 *   END:VEVENT, the last of which is a VEVENT
 */
char *
import_event (const char *event)
{
  g_autofree char *text = g_strconcat ("BEGIN:VEVENT\n", event, "\nEND:VEVENT\n", NULL);

  return import_text (text);
}

void
import_assert_event (const char *event, const char *expected)
{
  g_autofree char *found = import_event (event);

  g_test_message ("%s", event);
  g_assert_cmpstr (found, ==, expected);
}
