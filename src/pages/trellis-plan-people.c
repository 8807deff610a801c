/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who an action plan is between: at its head, and in the boxes to be signed. */

#include "config.h"

#include "trellis-plan-writer.h"

#include "trellis-say.h"

#include <glib/gi18n-lib.h>

static gboolean
is_coaching (TrellisPlanWriter *self)
{
  return self->engagement->kind == TRELLIS_ENGAGEMENT_KIND_COACHING;
}

static TrellisContract *
get_contract (TrellisPlanWriter *self)
{
  return is_coaching (self) ? TRELLIS_COACHING (self->engagement)->contract : NULL;
}

static const char *
get_practitioner_name (TrellisPlanWriter *self)
{
  return trellis_practice_get_practitioner (self->practice)->name;
}

/* The coachees, or the mentee, as far as the practice knows them. */
static GPtrArray *
list_clients (TrellisPlanWriter *self)
{
  const char *mentee[] = { NULL, NULL };
  const char *const *ids = mentee;
  GPtrArray *clients = g_ptr_array_new ();

  if (is_coaching (self))
    ids = (const char *const *) TRELLIS_COACHING (self->engagement)->coachees;
  else
    mentee[0] = TRELLIS_MENTORING (self->engagement)->mentee;

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      TrellisPerson *person = trellis_practice_find_person (self->practice, ids[i]);

      if (person != NULL)
        g_ptr_array_add (clients, person);
    }
  return clients;
}

static const char *
get_client_label (TrellisPlanWriter *self, guint n)
{
  if (!is_coaching (self))
    return _ ("Mentee");
  return n == 1 ? _ ("Coachee") : _ ("Coachees");
}

static void
write_clients (TrellisPlanWriter *self)
{
  g_autoptr (GPtrArray) clients = list_clients (self);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;
  g_autofree char *list = NULL;

  for (guint i = 0; i < clients->len; i++)
    g_strv_builder_add (builder, ((TrellisPerson *) clients->pdata[i])->name);
  names = g_strv_builder_end (builder);
  if (names[0] == NULL)
    return;

  list = trellis_say_list ((const char *const *) names);
  trellis_document_add_field (self->document, get_client_label (self, clients->len), list);
}

static void
write_sponsor (TrellisPlanWriter *self)
{
  TrellisContract *contract = get_contract (self);
  TrellisPerson *sponsor = NULL;
  g_autofree char *text = NULL;

  if (contract != NULL && contract->sponsor != NULL)
    sponsor = trellis_practice_find_person (self->practice, contract->sponsor);
  if (sponsor == NULL)
    return;

  if (sponsor->organisation != NULL)
    /* Translators: a person and the organisation. */
    text = g_strdup_printf (C_ ("sponsor", "%s, %s"), sponsor->name, sponsor->organisation);
  trellis_document_add_field (self->document, _ ("Sponsor"), text ? text : sponsor->name);
}

/**
 * trellis_plan_write_people:
 *
 * Writes who the plan is between and its date.
 */
void
trellis_plan_write_people (TrellisPlanWriter *self)
{
  TrellisContract *contract = get_contract (self);
  const char *name = get_practitioner_name (self);
  g_autofree char *today = trellis_say_day (self->moment.today);

  if (contract != NULL && contract->team != NULL)
    trellis_document_add_field (self->document, _ ("Team"), contract->team->name);
  write_clients (self);
  write_sponsor (self);
  if (name != NULL)
    trellis_document_add_field (self->document, is_coaching (self) ? _ ("Coach") : _ ("Mentor"),
                                name);
  trellis_document_add_field (self->document, C_ ("document", "Date"), today);
}

/**
 * trellis_plan_write_sign_off:
 *
 * Writes a box to be signed for each person who works by the plan: a team's representative, the
 * coachees or the mentee, and the practitioner. The sponsor does not: working goals are on it.
 */
void
trellis_plan_write_sign_off (TrellisPlanWriter *self)
{
  TrellisContract *contract = get_contract (self);
  const char *coach = is_coaching (self) ? _ ("Coach") : _ ("Mentor");
  const char *client = is_coaching (self) ? _ ("Coachee") : _ ("Mentee");
  const char *name = get_practitioner_name (self);
  g_autoptr (GPtrArray) clients = list_clients (self);

  trellis_document_begin_group (self->document);
  trellis_document_add_heading (self->document, 1, _ ("Agreed"));
  if (contract != NULL && contract->team != NULL)
    trellis_document_add_sign_off (self->document, contract->team->representative,
                                   _ ("for the team"));
  else
    for (guint i = 0; i < clients->len; i++)
      trellis_document_add_sign_off (self->document, ((TrellisPerson *) clients->pdata[i])->name,
                                     client);
  trellis_document_add_sign_off (self->document, name ? name : coach, name ? coach : NULL);
  trellis_document_end_group (self->document);
}
