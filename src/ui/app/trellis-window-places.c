/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The ways to the places of the window: today, people, an engagement, a search. */

#include "config.h"

#include "trellis-window-places.h"

#include "ui/app/trellis-window.h"
#include "ui/engagement/trellis-coaching-page.h"
#include "ui/people/trellis-new-person.h"
#include "ui/people/trellis-people-page.h"
#include "ui/search/trellis-search-window.h"
#include "ui/today/trellis-today-page.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *title;
  GtkWidget *(*create) (TrellisWorkspace *workspace);
} places[] = {
  [TRELLIS_PLACE_TODAY] = { N_ ("Today"), trellis_today_page_new },
  [TRELLIS_PLACE_PEOPLE] = { N_ ("People"), trellis_people_page_new },
};

static TrellisPractice *
practice_of (GtkWidget *window)
{
  TrellisWorkspace *workspace = trellis_window_get_workspace (TRELLIS_WINDOW (window));

  return workspace == NULL ? NULL : trellis_workspace_get_practice (workspace);
}

static void
show_today (GtkWidget *window, const char *action, GVariant *parameter)
{
  trellis_window_show_place (TRELLIS_WINDOW (window), TRELLIS_PLACE_TODAY);
}

static void
show_people (GtkWidget *window, const char *action, GVariant *parameter)
{
  GtkWidget *page;

  trellis_window_show_place (TRELLIS_WINDOW (window), TRELLIS_PLACE_PEOPLE);
  page = trellis_window_get_page (TRELLIS_WINDOW (window));
  if (TRELLIS_IS_PEOPLE_PAGE (page))
    trellis_people_page_show_list (TRELLIS_PEOPLE_PAGE (page));
}

static void
open_person (GtkWidget *window, const char *action, GVariant *parameter)
{
  TrellisPractice *practice = practice_of (window);
  TrellisPerson *person
      = practice == NULL
            ? NULL
            : trellis_practice_find_person (practice, g_variant_get_string (parameter, NULL));
  GtkWidget *page;

  if (person == NULL)
    return;
  trellis_window_show_place (TRELLIS_WINDOW (window), TRELLIS_PLACE_PEOPLE);
  page = trellis_window_get_page (TRELLIS_WINDOW (window));
  trellis_people_page_open (TRELLIS_PEOPLE_PAGE (page), person);
}

static void
open_engagement (GtkWidget *window, const char *action, GVariant *parameter)
{
  TrellisPractice *practice = practice_of (window);
  TrellisEngagement *engagement
      = practice == NULL
            ? NULL
            : trellis_practice_find_engagement (practice, g_variant_get_string (parameter, NULL));

  if (engagement != NULL)
    trellis_window_show_engagement (TRELLIS_WINDOW (window), engagement);
}

/* A mentoring has no tabs: its actions stand on its page. */
static void
open_action_plan (GtkWidget *window, const char *action, GVariant *parameter)
{
  GtkWidget *page;

  open_engagement (window, action, parameter);
  page = trellis_window_get_page (TRELLIS_WINDOW (window));
  if (page != NULL && TRELLIS_IS_COACHING_PAGE (page))
    trellis_coaching_page_show_plan (TRELLIS_COACHING_PAGE (page));
}

static void
add_person (GtkWidget *window, const char *action, GVariant *parameter)
{
  TrellisWorkspace *workspace = trellis_window_get_workspace (TRELLIS_WINDOW (window));

  if (workspace != NULL)
    gtk_window_present (trellis_new_person_new (GTK_WINDOW (window), workspace));
}

static void
search (GtkWidget *window, const char *action, GVariant *parameter)
{
  TrellisWorkspace *workspace = trellis_window_get_workspace (TRELLIS_WINDOW (window));

  if (workspace != NULL)
    gtk_window_present (trellis_search_window_new (GTK_WINDOW (window), workspace));
}

static const struct
{
  const char *name, *parameter;
  GtkWidgetActionActivateFunc activate;
} actions[] = {
  { "win.show-today", NULL, show_today },
  { "win.show-people", NULL, show_people },
  { "win.new-person", NULL, add_person },
  { "win.open-person", "s", open_person },
  { "win.open-engagement", "s", open_engagement },
  { "win.search", NULL, search },
  { "win.open-action-plan", "s", open_action_plan },
};

/**
 * trellis_window_install_places:
 * @widget_class: of the window
 *
 * Gives the window the actions that lead to its places.
 */
void
trellis_window_install_places (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter,
                                     actions[i].activate);
}

/**
 * trellis_place_create_page:
 * @place: a place, not none
 *
 * Returns: (transfer floating): a page for the place
 */
GtkWidget *
trellis_place_create_page (TrellisPlace place, TrellisWorkspace *workspace)
{
  return places[place].create (workspace);
}

/**
 * trellis_place_get_title:
 * @place: a place, not none
 *
 * Returns: (transfer none): what the place is called, translated
 */
const char *
trellis_place_get_title (TrellisPlace place)
{
  return gettext (places[place].title);
}
