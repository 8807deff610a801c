/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Menus and buttons of a window offer what the window can do, and nothing else. */

#include "config.h"

#include "trellis-window-menus.h"

/* What a button keeps its menu under. */
#define MENU "trellis-menu"

/* What is done to a practice, and what is only looked at. */
static const struct
{
  const char *action;
  gboolean changes;
} of_practice[] = {
  { "win.new", TRUE },
  { "win.new-contract", TRUE },
  { "win.new-mentoring", TRUE },
  { "win.search", FALSE },
  { "win.print", FALSE },
  { "win.print-page", FALSE },
  { "win.show-today", FALSE },
  { "win.show-people", FALSE },
  { "win.open-engagement", FALSE },
  { "win.preferences", FALSE },
  { "win.export-calendar", FALSE },
  { "win.new-person", TRUE },
  { "win.new-session", TRUE },
  { "win.move-session", TRUE },
  { "win.back-up", FALSE },
  { "win.check-in", TRUE },
  { "win.meet-goal", TRUE },
  { "win.add-goal", TRUE },
  { "win.edit-contract", TRUE },
  { "win.continue-contract", TRUE },
  { "win.sign-contract", TRUE },
  { "win.guide", TRUE },
  { "win.other-calendars", FALSE },
  { "win.add-calendar", TRUE },
};

/**
 * trellis_window_has_action:
 * @action: with its prefix, such as `win.search`
 *
 * Returns: whether the window's class has the action; those of others, such as `app.quit`, always
 *   are there
 */
gboolean
trellis_window_has_action (GtkWidget *window, const char *action)
{
  const char *name;
  GType owner;
  const GVariantType *parameter;
  const char *property;

  if (g_str_equal (action, "win.print-page"))
    return trellis_window_has_action (window, "win.print");
  if (!g_str_has_prefix (action, "win."))
    return TRUE;
  for (guint i = 0; gtk_widget_class_query_action (GTK_WIDGET_GET_CLASS (window), i, &owner, &name,
                                                   &parameter, &property);
       i++)
    if (g_str_equal (name, action))
      return TRUE;
  return FALSE;
}

static gboolean
is_offered (GtkWidget *window, GMenu *menu, int position)
{
  static const char *const links[] = { G_MENU_LINK_SECTION, G_MENU_LINK_SUBMENU };
  g_autofree char *action = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    {
      g_autoptr (GMenuModel) part
          = g_menu_model_get_item_link (G_MENU_MODEL (menu), position, links[i]);

      if (part == NULL)
        continue;
      trellis_window_prune_menu (window, G_MENU (part));
      return g_menu_model_get_n_items (part) > 0;
    }
  return !g_menu_model_get_item_attribute (G_MENU_MODEL (menu), position, G_MENU_ATTRIBUTE_ACTION,
                                           "s", &action)
         || trellis_window_has_action (window, action);
}

/**
 * trellis_window_prune_menu:
 *
 * Takes out of the menu what the window cannot do, and sections that are empty then.
 */
void
trellis_window_prune_menu (GtkWidget *window, GMenu *menu)
{
  for (int i = g_menu_model_get_n_items (G_MENU_MODEL (menu)); i > 0; i--)
    if (!is_offered (window, menu, i - 1))
      g_menu_remove (menu, i - 1);
}

/**
 * trellis_window_prune_buttons:
 * @root: what the buttons are in
 *
 * Hides the buttons for what the window cannot do.
 */
void
trellis_window_prune_buttons (GtkWidget *window, GtkWidget *root)
{
  const char *action
      = GTK_IS_ACTIONABLE (root) ? gtk_actionable_get_action_name (GTK_ACTIONABLE (root)) : NULL;

  if (action != NULL)
    gtk_widget_set_visible (root, trellis_window_has_action (window, action));
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    trellis_window_prune_buttons (window, child);
}

static void
on_popup_cb (GtkMenuButton *button, gpointer menu)
{
  if (gtk_menu_button_get_menu_model (button) == NULL)
    gtk_menu_button_set_menu_model (button, menu);
}

/**
 * trellis_window_offer_menu:
 *
 * Makes the button open the menu. What is seen of the menu is made when it opens first: it takes
 * longer than most of the window, which shows it on several buttons and often opens none.
 */
void
trellis_window_offer_menu (GtkMenuButton *button, GMenuModel *menu)
{
  g_object_set_data_full (G_OBJECT (button), MENU, g_object_ref (menu), g_object_unref);
  gtk_menu_button_set_create_popup_func (button, on_popup_cb, menu, NULL);
}

/**
 * trellis_window_popup_menu:
 * @root: what the button of the menu is in
 *
 * Opens the menu at its button that is on the screen.
 *
 * Returns: whether there is one
 */
gboolean
trellis_window_popup_menu (GtkWidget *root, GMenuModel *menu)
{
  if (GTK_IS_MENU_BUTTON (root) && gtk_widget_get_mapped (root)
      && g_object_get_data (G_OBJECT (root), MENU) == menu)
    {
      gtk_menu_button_popup (GTK_MENU_BUTTON (root));
      return TRUE;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (trellis_window_popup_menu (child, menu))
      return TRUE;
  return FALSE;
}

/**
 * trellis_window_enable_actions:
 * @can_look: whether a practice is open
 * @can_act: whether it can be changed
 *
 * Lets the window do what can be done now.
 */
void
trellis_window_enable_actions (GtkWidget *window, gboolean can_look, gboolean can_act)
{
  for (guint i = 0; i < G_N_ELEMENTS (of_practice); i++)
    if (trellis_window_has_action (window, of_practice[i].action))
      gtk_widget_action_set_enabled (window, of_practice[i].action,
                                     of_practice[i].changes ? can_act : can_look);
}
