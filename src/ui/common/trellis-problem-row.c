/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row under a field that says what is wrong with what stands there. */

#include "config.h"

#include "trellis-problem-row.h"

#include "base/trellis-record.h"
#include "ui/common/trellis-reveal.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _TrellisProblemRow
{
  AdwPreferencesRow parent_instance;

  GtkLabel *label;
};

G_DEFINE_FINAL_TYPE (TrellisProblemRow, trellis_problem_row, ADW_TYPE_PREFERENCES_ROW)

static void
trellis_problem_row_class_init (TrellisProblemRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/common/trellis-problem-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TrellisProblemRow, label);
}

static void
trellis_problem_row_init (TrellisProblemRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * trellis_problem_row_show:
 * @field: the row above, whose value it is about
 * @text: (nullable): what is wrong; %NULL for nothing
 *
 * Says what is wrong, where it is seen, or goes away.
 */
void
trellis_problem_row_show (TrellisProblemRow *self, GtkWidget *field, const char *text)
{
  gboolean wrong = text != NULL;
  gboolean new = wrong &&g_strcmp0 (gtk_label_get_label (self->label), text) != 0;

  gtk_label_set_label (self->label, wrong ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self), wrong);
  if (wrong)
    gtk_widget_add_css_class (field, "error");
  else
    gtk_widget_remove_css_class (field, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (field), GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
  if (new)
    trellis_reveal (GTK_WIDGET (self));
}

static gboolean
is_field (const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isalnum (text[i]) && strchr ("-.[]", text[i]) == NULL)
      return FALSE;
  return length > 0;
}

/* Of what stands in no field, nothing can be said but what belongs there. */
static const char *
say_needed (const char *field)
{
  static const struct
  {
    const char *member, *words;
  } needed[] = {
    { "name", N_ ("A name is needed.") },         { "title", N_ ("A title is needed.") },
    { "date", N_ ("A day is needed.") },          { "since", N_ ("A day is needed.") },
    { "amount", N_ ("An amount is needed.") },    { "amount-minor", N_ ("An amount is needed.") },
    { "currency", N_ ("A currency is needed.") },
  };
  const char *dot = strrchr (field, '.');
  const char *member = dot == NULL ? field : dot + 1;

  for (guint i = 0; i < G_N_ELEMENTS (needed); i++)
    if (g_str_equal (member, needed[i].member))
      return _ (needed[i].words);
  return _ ("Something is needed here.");
}

static char *
make_sentence (const char *words)
{
  g_autofree char *first = g_utf8_substring (words, 0, 1);
  g_autofree char *capital = g_utf8_strup (first, -1);

  return g_strconcat (capital, words + strlen (first), g_str_has_suffix (words, ".") ? NULL : ".",
                      NULL);
}

/**
 * trellis_problem_read:
 * @error: of a verb, which names a member first if it is about one: `mentee.name: …`
 * @field: (out) (nullable) (transfer full): that member
 *
 * Returns: (transfer full): what is wrong, as a sentence
 */
char *
trellis_problem_read (const GError *error, char **field)
{
  const char *colon = strstr (error->message, ": ");
  gboolean named = colon != NULL && is_field (error->message, colon - error->message);

  *field = named ? g_strndup (error->message, colon - error->message) : NULL;
  if (named && g_error_matches (error, TRELLIS_RECORD_ERROR, TRELLIS_RECORD_ERROR_MISSING))
    return g_strdup (say_needed (*field));
  return make_sentence (named ? colon + 2 : error->message);
}

/**
 * trellis_problem_say:
 * @error: of a verb
 *
 * Returns: (transfer full): what is wrong, for people, who do not know what members are called
 */
char *
trellis_problem_say (const GError *error)
{
  g_autofree char *field = NULL;

  return error->domain == TRELLIS_RECORD_ERROR ? trellis_problem_read (error, &field)
                                               : g_strdup (error->message);
}
