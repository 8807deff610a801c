/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of a person keeps what is typed, says what is refused, and lists what they are part of.
 */

#include "config.h"

#include "tests/ui/ui-fixture.h"
#include "ui/people/trellis-person-field.h"
#include "ui/people/trellis-person-page.h"

typedef struct
{
  TrellisPractice *practice;
  TrellisWorkspace *workspace;
  TrellisPerson *person;
  GtkWidget *page;
  guint acts;
} Fixture;

static TrellisPerson *
find_person (TrellisPractice *practice, const char *name)
{
  GListStore *people = G_LIST_STORE (trellis_practice_get_people (practice));

  for (guint i = 0; i < trellis_list_length (people); i++)
    {
      TrellisPerson *person = trellis_list_get (people, i);

      if (g_strcmp0 (person->name, name) == 0)
        return person;
    }
  g_assert_not_reached ();
}

static void
count (guint *n)
{
  (*n)++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->practice = ui_practice_new_demo ();
  fixture->workspace = trellis_workspace_new (fixture->practice);
  fixture->person = find_person (fixture->practice, "Amélie Verhoeven");
  fixture->page = g_object_ref_sink (trellis_person_page_new (fixture->workspace, fixture->person));
  g_signal_connect_swapped (fixture->workspace, "acted", G_CALLBACK (count), &fixture->acts);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (g_steal_pointer (&fixture->page));
  g_assert_finalize_object (g_steal_pointer (&fixture->workspace));
  g_assert_finalize_object (g_steal_pointer (&fixture->practice));
}

static TrellisPersonField *
find_field (GtkWidget *root, const char *member)
{
  if (TRELLIS_IS_PERSON_FIELD (root)
      && g_str_equal (trellis_person_field_get_member (TRELLIS_PERSON_FIELD (root)), member))
    return TRELLIS_PERSON_FIELD (root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      TrellisPersonField *found = find_field (child, member);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
type (Fixture *fixture, const char *member, const char *text)
{
  TrellisPersonField *field = find_field (fixture->page, member);
  GtkWidget *entry = ui_find (GTK_WIDGET (field), GTK_TYPE_TEXT, NULL);

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "activate");
}

static void
test_shows (Fixture *fixture, gconstpointer data)
{
  ui_assert_says (fixture->page, "Amélie Verhoeven\nCoachee\n");
  ui_assert_says (fixture->page, "A working week of four days\n");
  ui_assert_says (fixture->page, "Consents\n");
  ui_assert_says (fixture->page, "Being named in a log of coaching hours\n");
  ui_assert_says_not (fixture->page, "Guardian\n");
}

static void
test_keeps (Fixture *fixture, gconstpointer data)
{
  type (fixture, "phone", "  +32 2 555 99 99\n");
  g_assert_cmpstr (fixture->person->phone, ==, "+32 2 555 99 99");
  g_assert_cmpuint (fixture->acts, ==, 1);
  type (fixture, "phone", "+32 2 555 99 99");
  g_assert_cmpuint (fixture->acts, ==, 1);
  type (fixture, "name", "Amélie V.");
  ui_assert_says (fixture->page, "Amélie V.\nCoachee\n");
  trellis_workspace_undo (fixture->workspace);
  ui_assert_says (fixture->page, "Amélie Verhoeven\nCoachee\n");
  type (fixture, "phone", "");
  g_assert_null (fixture->person->phone);
}

#define TEN(text) text text text text text text text text text text
#define LONG TEN (TEN (TEN ("long ")))

static const struct
{
  const char *member, *text, *refusal;
} refusals[] = {
  { "name", "", "A person needs a name.\n" },
  { "email", "amelie", "An e-mail address looks like" },
  { "born", "yesterday", "A date looks like" },
  { "born", "2090-01-01", "Nobody is born after today.\n" },
  { "born", "2026-02-30", "A date looks like" },
  { "name", LONG, "Expected at most" },
  { "phone", LONG, "Expected at most" },
};

/* Letters of any script, signs, and lines that were pasted with their breaks. */
static const struct
{
  const char *member, *text, *kept;
} odd[] = {
  { "name", "نور الدين حداد", "نور الدين حداد" },
  { "name", "Amélie 🌱 V.", "Amélie 🌱 V." },
  { "name", "Amélie\nVerhoeven\r\n", "Amélie Verhoeven" },
  { "organisation", "   ", NULL },
};

static void
test_odd (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (odd); i++)
    {
      g_autofree char *kept = NULL;

      type (fixture, odd[i].member, odd[i].text);
      g_object_get (fixture->person, odd[i].member, &kept, NULL);
      g_assert_cmpstr (kept, ==, odd[i].kept);
    }
}

/* The message stands at the field, nothing is kept, and it goes when it is mended. */
static void
test_refuses (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      GtkWidget *field = GTK_WIDGET (find_field (fixture->page, refusals[i].member));
      g_autofree char *before = trellis_person_field_dup_text (TRELLIS_PERSON_FIELD (field));

      type (fixture, refusals[i].member, refusals[i].text);
      ui_assert_says (field, refusals[i].refusal);
      type (fixture, refusals[i].member, before == NULL ? "" : before);
      ui_assert_says_not (field, refusals[i].refusal);
    }
  g_assert_cmpuint (fixture->acts, ==, 0);
}

static void
test_guardian (Fixture *fixture, gconstpointer data)
{
  type (fixture, "born", "2015-01-01");
  ui_assert_says (fixture->page, "Guardian\n");
  type (fixture, "guardian.name", "Anne");
  g_assert_cmpstr (fixture->person->guardian->name, ==, "Anne");
}

/* What is typed and not yet taken is taken when the page goes. */
static void
test_unmap (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = g_object_ref_sink (gtk_window_new ());
  GtkWidget *entry = ui_find (GTK_WIDGET (find_field (fixture->page, "role")), GTK_TYPE_TEXT, NULL);

  gtk_window_set_child (GTK_WINDOW (window), fixture->page);
  gtk_window_present (GTK_WINDOW (window));
  ui_settle ();
  gtk_editable_set_text (GTK_EDITABLE (entry), "Partner");
  gtk_window_set_child (GTK_WINDOW (window), NULL);
  g_assert_cmpstr (fixture->person->role, ==, "Partner");
  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (window);
}

static void
remember (char **said, const char *words)
{
  g_free (*said);
  *said = g_strdup (words);
}

/* What is refused while the page goes is told where somebody still reads it. */
static void
test_leaving (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = g_object_ref_sink (gtk_window_new ());
  GtkWidget *entry
      = ui_find (GTK_WIDGET (find_field (fixture->page, "email")), GTK_TYPE_TEXT, NULL);
  g_autofree char *before = g_strdup (fixture->person->email);
  g_autofree char *said = NULL;

  g_signal_connect_swapped (fixture->workspace, "refused", G_CALLBACK (remember), &said);
  gtk_window_set_child (GTK_WINDOW (window), fixture->page);
  gtk_window_present (GTK_WINDOW (window));
  ui_settle ();
  gtk_editable_set_text (GTK_EDITABLE (entry), "amelie");
  g_assert_null (said);
  gtk_window_set_child (GTK_WINDOW (window), NULL);
  g_assert_cmpstr (fixture->person->email, ==, before);
  g_assert_true (g_str_has_prefix (said, "“E-mail” was not changed. An e-mail address looks like"));
  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (window);
}

static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  ui_assert_fits_narrowly (fixture->page);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/person-page/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("shows", test_shows);
  ADD ("keeps", test_keeps);
  ADD ("refuses", test_refuses);
  ADD ("odd", test_odd);
  ADD ("guardian", test_guardian);
  ADD ("unmap", test_unmap);
  ADD ("leaving", test_leaving);
  ADD ("narrow", test_narrow);
  return g_test_run ();
}
