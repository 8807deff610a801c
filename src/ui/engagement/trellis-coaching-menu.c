/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The menu of a coaching engagement: what is done rarely, and what is printed. */

#include "config.h"

#include "trellis-coaching-menu.h"

#include "pages/trellis-closing-document.h"

#include <glib/gi18n-lib.h>

static void
add_act (GMenu *section, const char *label, const char *action)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, action);

  g_menu_item_set_attribute (item, "hidden-when", "s", "action-disabled");
  g_menu_append_item (section, item);
}

static void
add_print (GMenu *section, const char *label, const char *kind, const char *engagement)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "win.print", "(ss)", kind, engagement);
  g_menu_append_item (section, item);
}

/**
 * trellis_coaching_menu_new:
 * @coaching: what is printed
 *
 * Returns: (transfer full): the menu
 */
GMenuModel *
trellis_coaching_menu_new (TrellisCoaching *coaching)
{
  const char *engagement = TRELLIS_ENGAGEMENT (coaching)->id;
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) acts = g_menu_new (), prints = g_menu_new ();

  add_act (acts, _ ("_Pause"), "engagement.pause");
  add_act (acts, _ ("_Resume"), "engagement.resume");
  add_act (acts, _ ("_Conclude…"), "engagement.conclude");
  add_act (acts, _ ("_End…"), "engagement.end");
  add_act (acts, _ ("_Reopen…"), "engagement.reopen");
  add_print (prints, _ ("Print _Action Plan…"), "plan", engagement);
  add_print (prints, _ ("Print Con_tract…"), "contract", engagement);
  if (trellis_closing_document_is_due (coaching))
    add_print (prints, _ ("Print C_losing Report…"), "closing-report", engagement);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (acts));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (prints));
  return G_MENU_MODEL (menu);
}
