/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sessions that a form's plan would make, with all that is to be said of their times. */

#include "config.h"

#include "trellis-form-schedule.h"

#include "base/trellis-id.h"
#include "engagement/trellis-replan.h"
#include "practice/trellis-queries.h"
#include "practice/trellis-review.h"

void
trellis_form_schedule_free (TrellisFormSchedule *self)
{
  g_clear_pointer (&self->sessions, g_ptr_array_unref);
  g_clear_pointer (&self->remarks, g_ptr_array_unref);
  g_clear_pointer (&self->passed_over, g_array_unref);
  g_free (self->why_none);
  g_free (self);
}

/* An engagement that stands for the one that the form would make. */
static TrellisEngagement *
make_engagement (TrellisForm *form, TrellisBrief *said)
{
  TrellisCoaching *coaching = g_object_new (TRELLIS_TYPE_COACHING, NULL);
  g_autoptr (TrellisContract) contract = g_object_new (TRELLIS_TYPE_CONTRACT, NULL);
  g_autofree char *id = form->engagement == NULL ? trellis_id_new () : g_strdup (form->engagement);

  trellis_record_set_string (coaching, "id", id);
  trellis_record_set_string (coaching, "title", said->title);
  if (said->term != NULL && trellis_record_validate (said->term, NULL))
    trellis_record_set_record (contract, "term", said->term);
  trellis_record_set_record (contract, "plan", said->plan);
  trellis_record_set_record (coaching, "contract", contract);
  return TRELLIS_ENGAGEMENT (coaching);
}

static gboolean
has_wall (GArray *walls, TrellisWall wall)
{
  for (guint i = 0; i < walls->len; i++)
    if (trellis_wall_compare (g_array_index (walls, TrellisWall, i), wall) == 0)
      return TRUE;
  return FALSE;
}

/* The days that would have a session if nobody had a day off. */
static void
find_passed_over (TrellisFormSchedule *self, TrellisPlan *plan, GArray *walls)
{
  TrellisWall last = g_array_index (walls, TrellisWall, walls->len - 1);
  g_autoptr (GArray) all = trellis_plan_expand (plan, NULL, NULL);

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      TrellisWall wall = g_array_index (all, TrellisWall, i);

      if (trellis_wall_compare (wall, last) < 0 && !has_wall (walls, wall))
        g_array_append_val (self->passed_over, wall.date);
    }
}

static void
count_outside (TrellisFormSchedule *self)
{
  for (guint i = 0; i < self->remarks->len; i++)
    self->outside += ((TrellisSessionRemark *) self->remarks->pdata[i])->kind
                     == TRELLIS_SESSION_REMARK_OUTSIDE_TERM;
}

static void
fill (TrellisFormSchedule *self, TrellisPractice *practice, TrellisForm *form, TrellisBrief *said)
{
  g_autoptr (TrellisDaysOff) days_off = trellis_practice_get_days_off (practice);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) walls = trellis_plan_expand (said->plan, days_off, &error);
  g_autoptr (TrellisReplanning) replanning = trellis_replanning_new ();
  g_autoptr (TrellisEngagement) engagement = NULL;

  if (walls == NULL)
    {
      self->why_none = g_strdup (error->message);
      return;
    }
  engagement = make_engagement (form, said);
  trellis_engagement_add_planned (engagement, said->plan, walls, replanning);
  for (guint i = 0; i < replanning->added->len; i++)
    g_ptr_array_add (self->sessions, g_object_ref (replanning->added->pdata[i]));
  g_ptr_array_unref (self->remarks);
  self->remarks = trellis_practice_find_remarks (practice, engagement, self->sessions);
  count_outside (self);
  find_passed_over (self, said->plan, walls);
}

/**
 * trellis_practice_schedule_form:
 * @said: what the form says, see trellis_form_read()
 *
 * Nothing comes into being by this.
 *
 * Returns: (transfer full): the sessions; none while the plan does not say enough, or cannot be so
 */
TrellisFormSchedule *
trellis_practice_schedule_form (TrellisPractice *self, TrellisForm *form, TrellisBrief *said)
{
  TrellisFormSchedule *schedule = g_new0 (TrellisFormSchedule, 1);

  schedule->sessions = g_ptr_array_new_with_free_func (g_object_unref);
  schedule->remarks = g_ptr_array_new_with_free_func ((GDestroyNotify) trellis_session_remark_free);
  schedule->passed_over = g_array_new (FALSE, FALSE, sizeof (TrellisDate));
  if (said->plan != NULL && trellis_record_validate (said->plan, NULL))
    fill (schedule, self, form, said);
  return schedule;
}
