/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The next session of an action plan: when and where, and nothing of what is kept about it. */

#include "config.h"

#include "trellis-plan-writer.h"

#include "engagement/trellis-session-time.h"
#include "trellis-say.h"

#include <glib/gi18n-lib.h>

/* The next planned session that is not over. */
static TrellisSession *
find_next (TrellisPlanWriter *self)
{
  g_autoptr (GPtrArray) sessions = trellis_engagement_list_sessions (self->engagement);

  for (guint i = 0; i < sessions->len; i++)
    {
      TrellisSession *session = sessions->pdata[i];

      if (session->state == TRELLIS_SESSION_STATE_PLANNED
          && !trellis_session_is_past (session, self->moment.now))
        return session;
    }
  return NULL;
}

static void
add_optional_field (TrellisPlanWriter *self, const char *label, const char *value)
{
  if (value != NULL)
    trellis_document_add_field (self->document, label, value);
}

static const char *
say_none (TrellisEngagement *engagement)
{
  if (engagement->kind == TRELLIS_ENGAGEMENT_KIND_MENTORING)
    return _ ("No meeting is planned.");
  if (TRELLIS_COACHING (engagement)->state == TRELLIS_COACHING_STATE_DRAFT)
    return _ ("The sessions are planned once everybody has signed the contract.");
  return _ ("No session is planned.");
}

/**
 * trellis_plan_write_next_session:
 *
 * Writes when and where the two meet next, or that nothing is planned.
 */
void
trellis_plan_write_next_session (TrellisPlanWriter *self)
{
  gboolean coaching = self->engagement->kind == TRELLIS_ENGAGEMENT_KIND_COACHING;
  TrellisSession *session = find_next (self);
  g_autofree char *when = NULL, *zone = NULL;

  trellis_document_begin_group (self->document);
  trellis_document_add_heading (self->document, 1,
                                coaching ? _ ("Next session") : _ ("Next meeting"));
  if (session == NULL)
    trellis_document_add_paragraph (self->document, say_none (self->engagement));
  else
    {
      when = trellis_say_when (session->start, session->zone, session->minutes);
      zone = trellis_say_zone (session->zone);
      trellis_document_add_field (self->document, C_ ("session", "When"), when);
      trellis_document_add_field (self->document, C_ ("session", "Time zone"), zone);
      add_optional_field (self, C_ ("session", "Place"), session->place);
      add_optional_field (self, C_ ("session", "Link"), session->link);
    }
  trellis_document_end_group (self->document);
}
