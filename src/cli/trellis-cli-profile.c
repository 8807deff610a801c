/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The commands `profile` and `settings`: what belongs to the practitioner and to the practice. */

#include "config.h"

#include "base/trellis-record-json.h"
#include "base/trellis-record-path.h"
#include "pages/trellis-say.h"
#include "practice/trellis-practice-profile.h"
#include "trellis-cli-output.h"
#include "trellis-cli-practice.h"
#include "trellis-cli-table.h"

#include <glib/gi18n-lib.h>

#define LONGEST_BUFFER 1440 /* minutes */

/* An option that says what one field is to hold. */
typedef struct
{
  const char *option;
  const char *field;
  TrellisFieldType type;
  const char *label;
} Entry;

static const Entry profile_entries[] = {
  { "--name", "name", TRELLIS_FIELD_STRING, N_ ("Name") },
  { "--email", "email", TRELLIS_FIELD_STRING, N_ ("E-mail") },
  { "--phone", "phone", TRELLIS_FIELD_STRING, N_ ("Phone") },
  { "--business", "business", TRELLIS_FIELD_STRING, N_ ("Business") },
  { "--address", "address", TRELLIS_FIELD_STRING, N_ ("Address") },
  { "--qualification", "qualifications", TRELLIS_FIELD_STRINGS, N_ ("Qualifications") },
  { "--credential", "credential", TRELLIS_FIELD_STRING, N_ ("Credential") },
  { "--ethics", "ethics", TRELLIS_FIELD_ENUM, N_ ("Code of ethics") },
  { "--field", "field", TRELLIS_FIELD_STRING, N_ ("Field") },
  { "--experience", "experience", TRELLIS_FIELD_STRING, N_ ("Experience") },
  { "--network", "network", TRELLIS_FIELD_STRING, N_ ("Network") },
};

static const Entry settings_entries[] = {
  { "--zone", "zone", TRELLIS_FIELD_STRING, N_ ("Zone") },
  { "--work-hours", "work-hours", TRELLIS_FIELD_STRING, N_ ("Work hours") },
  { "--day-off", "days-off", TRELLIS_FIELD_STRINGS, N_ ("Days off") },
  { "--buffer-before", "buffer-before", TRELLIS_FIELD_INTEGER, N_ ("Minutes free before") },
  { "--buffer-after", "buffer-after", TRELLIS_FIELD_INTEGER, N_ ("Minutes free after") },
  { "--titles", "titles", TRELLIS_FIELD_ENUM, N_ ("Titles in calendars") },
  { "--paper", "paper", TRELLIS_FIELD_ENUM, N_ ("Paper") },
  { "--language", "language", TRELLIS_FIELD_STRING, N_ ("Language of documents") },
  { "--reminder", "reminders-minutes", TRELLIS_FIELD_INTEGERS, N_ ("Reminders, minutes before") },
};

static const TrellisOption profile_options[] = {
  { "--name", TRELLIS_OPTION_TEXT, "N", N_ ("the name, as contracts have it") },
  { "--email", TRELLIS_OPTION_TEXT, "E", N_ ("the e-mail address") },
  { "--phone", TRELLIS_OPTION_TEXT, "P", N_ ("the telephone number") },
  { "--business", TRELLIS_OPTION_TEXT, "B", N_ ("the name of the business") },
  { "--address", TRELLIS_OPTION_TEXT, "A", N_ ("the address") },
  { "--qualification", TRELLIS_OPTION_TEXTS, "Q",
    N_ ("a qualification more; an empty text takes all away first") },
  { "--credential", TRELLIS_OPTION_TEXT, "C", N_ ("the credential") },
  { "--ethics", TRELLIS_OPTION_CHOICE, NULL, N_ ("the code of ethics"),
    .get_type = trellis_ethics_get_type },
  { "--field", TRELLIS_OPTION_TEXT, "F", N_ ("the field of work") },
  { "--experience", TRELLIS_OPTION_TEXT, "T", N_ ("the experience") },
  { "--network", TRELLIS_OPTION_TEXT, "T", N_ ("the network") },
  { NULL },
};

static const TrellisOption settings_options[] = {
  { "--zone", TRELLIS_OPTION_TEXT, "Z", N_ ("the usual time zone, such as Europe/Brussels") },
  { "--work-hours", TRELLIS_OPTION_TEXT, "HOURS",
    N_ ("when you work, such as “Mon-Fri 09:00-18:00”") },
  { "--day-off", TRELLIS_OPTION_TEXTS, "D[..D]",
    N_ ("a day off more, or a range; an empty text takes all away first") },
  { "--buffer-before", TRELLIS_OPTION_INTEGER, "N", N_ ("minutes to keep free before a session"),
    .minimum = 0, .maximum = LONGEST_BUFFER },
  { "--buffer-after", TRELLIS_OPTION_INTEGER, "N", N_ ("minutes to keep free after a session"),
    .minimum = 0, .maximum = LONGEST_BUFFER },
  { "--titles", TRELLIS_OPTION_CHOICE, NULL, N_ ("how exported calendars call sessions"),
    .get_type = trellis_title_style_get_type },
  { "--paper", TRELLIS_OPTION_CHOICE, NULL, N_ ("the paper on which pages are printed"),
    .get_type = trellis_paper_size_get_type },
  { "--language", TRELLIS_OPTION_TEXT, "L",
    N_ ("the language of the texts in contracts, such as en; an empty text for the usual") },
  { "--reminder", TRELLIS_OPTION_TEXTS, "MIN",
    N_ ("minutes before a session to be reminded, for what is planned anew; an empty text takes "
        "all away first") },
  { NULL },
};

/* Without a name nothing can be signed: it is changed, not taken away. */
static gboolean
check_profile (TrellisCli *cli, GError **error)
{
  const char *name = trellis_cli_get_text (cli, "--name");
  g_autofree char *stripped = name == NULL ? NULL : g_strstrip (g_strdup (name));

  return stripped == NULL || *stripped != '\0'
         || trellis_cli_misuse (error, _ ("--name: expected your name, got nothing."));
}

static char **
get_strings (gpointer record, const char *field)
{
  char **strings;

  g_object_get (record, field, &strings, NULL);
  return strings;
}

/* Adds what is new to what is there; an empty text begins anew. */
static void
set_strings (TrellisCli *cli, gpointer record, const Entry *entry)
{
  g_auto (GStrv) there = get_strings (record, entry->field);
  GPtrArray *given = trellis_cli_get_texts (cli, entry->option);
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  for (guint i = 0; there != NULL && there[i] != NULL; i++)
    g_ptr_array_add (all, there[i]);
  for (guint i = 0; i < given->len; i++)
    {
      char *text = given->pdata[i];

      if (*text == '\0')
        g_ptr_array_set_size (all, 0);
      else if (!g_ptr_array_find_with_equal_func (all, text, g_str_equal, NULL))
        g_ptr_array_add (all, text);
    }
  g_ptr_array_add (all, NULL);
  trellis_record_set_strings (record, entry->field,
                              all->len == 1 ? NULL : (const char *const *) all->pdata);
}

/* Which numbers may be is said by whoever keeps them. */
static gboolean
check_settings (TrellisCli *cli, GError **error)
{
  GPtrArray *given = trellis_cli_get_texts (cli, "--reminder");

  for (guint i = 0; given != NULL && i < given->len; i++)
    {
      const char *text = given->pdata[i];

      if (*text != '\0'
          && !g_ascii_string_to_unsigned (text, 10, 0, TRELLIS_PLAN_MAX_REMINDER, NULL, NULL))
        return trellis_cli_misuse (error,
                                   _ ("%s: expected a whole number from %d to %d, got “%s”."),
                                   "--reminder", 0, TRELLIS_PLAN_MAX_REMINDER, text);
    }
  return TRUE;
}

static gboolean
has_integer (GArray *integers, gint64 value)
{
  for (guint i = 0; i < integers->len; i++)
    if (g_array_index (integers, gint64, i) == value)
      return TRUE;
  return FALSE;
}

/* The same as with texts. */
static void
set_integers (TrellisCli *cli, gpointer record, const Entry *entry)
{
  GPtrArray *given = trellis_cli_get_texts (cli, entry->option);
  GArray *there = TRELLIS_SETTINGS (record)->reminders_minutes;
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (there != NULL)
    g_array_append_vals (all, there->data, there->len);
  for (guint i = 0; i < given->len; i++)
    {
      const char *text = given->pdata[i];
      gint64 value = g_ascii_strtoll (text, NULL, 10);

      if (*text == '\0')
        g_array_set_size (all, 0);
      else if (!has_integer (all, value))
        g_array_append_val (all, value);
    }
  trellis_record_set_integers (record, entry->field, all->len == 0 ? NULL : all);
}

static void
set_entry (TrellisCli *cli, gpointer record, const Entry *entry)
{
  const char *text = trellis_cli_get_text (cli, entry->option);

  switch (entry->type)
    {
    case TRELLIS_FIELD_STRINGS:
      set_strings (cli, record, entry);
      break;
    case TRELLIS_FIELD_INTEGERS:
      set_integers (cli, record, entry);
      break;
    case TRELLIS_FIELD_INTEGER:
      trellis_record_set_integer (record, entry->field,
                                  trellis_cli_get_integer (cli, entry->option, 0));
      break;
    case TRELLIS_FIELD_ENUM:
      trellis_record_set_enum (record, entry->field,
                               trellis_cli_get_choice (cli, entry->option, 0));
      break;
    default:
      trellis_record_set_string (record, entry->field, *text == '\0' ? NULL : text);
      break;
    }
}

static void
set_entries (TrellisCli *cli, gpointer record, const Entry *entries, guint n_entries)
{
  for (guint i = 0; i < n_entries; i++)
    if (trellis_cli_has (cli, entries[i].option))
      set_entry (cli, record, &entries[i]);
}

static char *
say_integers (GArray *integers)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) texts = NULL;

  for (guint i = 0; integers != NULL && i < integers->len; i++)
    {
      g_autofree char *text
          = g_strdup_printf ("%" G_GINT64_FORMAT, g_array_index (integers, gint64, i));

      g_strv_builder_add (builder, text);
    }
  texts = g_strv_builder_end (builder);
  return *texts == NULL ? NULL : trellis_say_list ((const char *const *) texts);
}

static char *
say_entry (gpointer record, const Entry *entry)
{
  g_auto (GStrv) strings = NULL;

  if (entry->type == TRELLIS_FIELD_INTEGERS)
    return say_integers (TRELLIS_SETTINGS (record)->reminders_minutes);
  if (entry->type != TRELLIS_FIELD_STRINGS)
    return trellis_record_path_dup_text (record, entry->field);
  strings = get_strings (record, entry->field);
  return trellis_say_list ((const char *const *) strings);
}

static gboolean
show (TrellisCli *cli, gpointer record, const Entry *entries, guint n_entries)
{
  g_autoptr (TrellisCliTable) table = trellis_cli_table_new (NULL);
  g_autoptr (TrellisJson) json = NULL;

  if (trellis_cli_has (cli, "--json"))
    {
      json = trellis_record_to_json (record, TRELLIS_WRITING_ALL);
      trellis_cli_print_json (json);
      return TRUE;
    }
  for (guint i = 0; i < n_entries; i++)
    {
      g_autofree char *text = say_entry (record, &entries[i]);

      trellis_cli_table_add (table, _ (entries[i].label), text == NULL ? "–" : text, NULL);
    }
  trellis_cli_table_print (table);
  return TRUE;
}

static gboolean
run_profile (TrellisCli *cli, GError **error)
{
  gboolean change = trellis_cli_has_any (cli);
  g_autoptr (TrellisPractitioner) practitioner = NULL;

  if (!trellis_cli_open (cli, change ? TRELLIS_FOLDER_CREATE : TRELLIS_FOLDER_READ, error))
    return FALSE;
  if (!change)
    return show (cli, trellis_practice_get_practitioner (cli->practice), profile_entries,
                 G_N_ELEMENTS (profile_entries));
  practitioner = trellis_record_copy (trellis_practice_get_practitioner (cli->practice));
  set_entries (cli, practitioner, profile_entries, G_N_ELEMENTS (profile_entries));
  return trellis_practice_set_profile (cli->practice, practitioner, error);
}

static gboolean
run_settings (TrellisCli *cli, GError **error)
{
  gboolean change = trellis_cli_has_any (cli);
  g_autoptr (TrellisSettings) settings = NULL;

  if (!trellis_cli_open (cli, change ? TRELLIS_FOLDER_CREATE : TRELLIS_FOLDER_READ, error))
    return FALSE;
  if (!change)
    return show (cli, trellis_practice_get_settings (cli->practice), settings_entries,
                 G_N_ELEMENTS (settings_entries));
  settings = trellis_record_copy (trellis_practice_get_settings (cli->practice));
  set_entries (cli, settings, settings_entries, G_N_ELEMENTS (settings_entries));
  return trellis_practice_set_settings (cli->practice, settings, error);
}

const TrellisCommand trellis_cli_profile_commands[] = {
  { "profile", N_ ("show the practitioner, or change what the options name"), TRELLIS_OPENING_OWN,
    run_profile, profile_options, TRUE, check_profile },
  { "settings", N_ ("show the settings of the practice, or change what the options name"),
    TRELLIS_OPENING_OWN, run_settings, settings_options, TRUE, check_settings },
  { NULL },
};
