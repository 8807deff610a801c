/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Read-only practices and documents that are set aside are named for as long as they are. */

#include "config.h"

#include "tests/ui/ui-fixture.h"
#include "ui/app/trellis-notices.h"
#include "ui/common/trellis-notice.h"

static guint
count_revealed (GtkWidget *notices)
{
  GtkWidget *box = gtk_widget_get_first_child (notices);
  guint revealed = 0;

  for (GtkWidget *each = gtk_widget_get_first_child (box); each != NULL;
       each = gtk_widget_get_next_sibling (each))
    revealed += gtk_revealer_get_reveal_child (GTK_REVEALER (gtk_widget_get_first_child (each)));
  return revealed;
}

static GtkWidget *
find_revealed (GtkWidget *notices)
{
  GtkWidget *each = gtk_widget_get_first_child (gtk_widget_get_first_child (notices));

  while (!gtk_revealer_get_reveal_child (GTK_REVEALER (gtk_widget_get_first_child (each))))
    each = gtk_widget_get_next_sibling (each);
  return each;
}

static void
test_show (void)
{
  TrellisAside one = { (char *) "people/1.json", (char *) "1", (char *) "it is empty" };
  TrellisAside other = { (char *) "people/2.json", (char *) "2", (char *) "it is newer" };
  const struct
  {
    const char *read_only;
    guint n_aside, revealed;
    const char *said;
  } cases[] = {
    { NULL, 0, 0, "" },
    { "it is open in Trellis", 0, 1, "but not change it: it is open in Trellis" },
    { NULL, 1, 1, "1 document cannot be read. It is left as it is." },
    { "it is open in Trellis", 2, 2, "2 documents cannot be read. They are left as they are." },
  };
  TrellisAside *both[] = { &one, &other };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GtkWidget) notices = g_object_ref_sink (g_object_new (TRELLIS_TYPE_NOTICES, NULL));
      g_autoptr (GPtrArray) aside = g_ptr_array_new ();

      for (guint j = 0; j < cases[i].n_aside; j++)
        g_ptr_array_add (aside, both[j]);
      trellis_notices_show (TRELLIS_NOTICES (notices), cases[i].read_only, aside);
      g_assert_cmpuint (count_revealed (notices), ==, cases[i].revealed);
      ui_assert_says (notices, cases[i].said);
    }
}

static void
test_names (void)
{
  g_autoptr (GtkWidget) notices = g_object_ref_sink (g_object_new (TRELLIS_TYPE_NOTICES, NULL));
  TrellisAside one = { (char *) "people/1.json", (char *) "1", (char *) "it is empty" };
  TrellisAside other = { (char *) "people/2.json", (char *) "2", (char *) "it is newer" };
  g_autoptr (GPtrArray) aside = g_ptr_array_new ();
  g_autofree char *details = NULL;

  g_ptr_array_add (aside, &one);
  g_ptr_array_add (aside, &other);
  trellis_notices_show (TRELLIS_NOTICES (notices), NULL, aside);
  g_object_get (find_revealed (notices), "details", &details, NULL);
  g_assert_cmpstr (details, ==, "people/1.json: it is empty\n\npeople/2.json: it is newer");
}

/* What is not saved is said with a way to try again, and no longer once it is. */
static void
test_state (void)
{
  static const char *const others[] = { "people/1.20261124T080000Z.other.json", NULL };
  const TrellisNoticesState states[] = {
    { "2 changes are not saved: the disk is full.", NULL },
    { NULL, others },
    { NULL, NULL },
  };
  static const char *const said[] = {
    "2 changes are not saved: the disk is full.\nTry Again\n",
    "1 document was changed by another program at the same time.",
  };
  g_autoptr (GtkWidget) notices = g_object_ref_sink (g_object_new (TRELLIS_TYPE_NOTICES, NULL));

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      trellis_notices_show_state (TRELLIS_NOTICES (notices), &states[i]);
      g_assert_cmpuint (count_revealed (notices), ==, i < G_N_ELEMENTS (said));
      if (i < G_N_ELEMENTS (said))
        ui_assert_says (find_revealed (notices), said[i]);
    }
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/notices/show", test_show);
  g_test_add_func ("/notices/names", test_names);
  g_test_add_func ("/notices/state", test_state);
  return g_test_run ();
}
