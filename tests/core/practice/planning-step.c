/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A random verb on a random series. */

#include "planning-step.h"

#include "practice/trellis-practice-sessions.h"

const char *const planning_zones[]
    = { "Europe/Brussels",  "Europe/London",      "Europe/Dublin",       "America/New_York",
        "America/St_Johns", "America/Nuuk",       "America/Santiago",    "Africa/Casablanca",
        "Africa/Cairo",     "Asia/Gaza",          "Asia/Kolkata",        "Asia/Kathmandu",
        "Asia/Tokyo",       "Australia/Adelaide", "Australia/Lord_Howe", "Pacific/Apia",
        "Pacific/Auckland", "Pacific/Chatham",    "Pacific/Kiritimati",  "UTC" };

const char *
planning_random_zone (GRand *random)
{
  return planning_zones[g_rand_int_range (random, 0, G_N_ELEMENTS (planning_zones))];
}

/* Often an hour at which clocks change. */
static int
random_minute (GRand *random)
{
  return g_rand_boolean (random) ? g_rand_int_range (random, 0, 288) * 5
                                 : g_rand_int_range (random, 0, 4) * 60 + 30;
}

char *
planning_random_rule (GRand *random)
{
  static const char *const days[] = { "MO", "TU", "WE", "TH", "FR", "SA", "SU" };
  const char *day = days[g_rand_int_range (random, 0, 7)];
  int interval = g_rand_int_range (random, 1, 4);

  switch (g_rand_int_range (random, 0, 5))
    {
    case 0:
      return g_strdup_printf ("FREQ=WEEKLY;INTERVAL=%d", interval);
    case 1:
      return g_strdup_printf ("FREQ=WEEKLY;INTERVAL=%d;BYDAY=%s", interval, day);
    case 2:
      return g_strdup_printf ("FREQ=WEEKLY;BYDAY=MO,%s", day);
    case 3:
      return g_strdup_printf ("FREQ=MONTHLY;INTERVAL=%d", interval);
    default:
      return g_strdup_printf ("FREQ=MONTHLY;BYDAY=%d%s", g_rand_boolean (random) ? interval : -1,
                              day);
    }
}

static TrellisWall
random_wall (GRand *random, TrellisDate around, int days)
{
  TrellisDate date = trellis_date_add_days (around, g_rand_int_range (random, -days / 4, days));

  return (TrellisWall){ date, random_minute (random) };
}

TrellisPlan *
planning_random_plan (GRand *random, TrellisDate around)
{
  TrellisPlan *plan = trellis_plan_new ();
  g_autofree char *rule = planning_random_rule (random);

  trellis_record_set_wall (plan, "first", random_wall (random, around, 40));
  trellis_record_set_string (plan, "zone", planning_random_zone (random));
  trellis_record_set_integer (plan, "minutes", g_rand_int_range (random, 1, 10) * 15);
  trellis_record_set_string (plan, "rule", rule);
  if (g_rand_int_range (random, 0, 4) > 0)
    trellis_record_set_integer (plan, "count", g_rand_int_range (random, 1, 13));
  else
    trellis_record_set_date (
        plan, "until", trellis_date_add_days (plan->first.date, g_rand_int_range (random, 0, 120)));
  return plan;
}

static void
choose_nothing (PlanningStep *step, TrellisPractice *practice, GRand *random)
{
}

static void
choose_session (PlanningStep *step, TrellisPractice *practice, GRand *random)
{
  guint n = trellis_list_length (step->engagement->sessions);

  if (n > 0)
    step->session
        = trellis_list_get (step->engagement->sessions, g_rand_int_range (random, 0, (int) n));
}

static void
choose_change (PlanningStep *step, TrellisPractice *practice, GRand *random)
{
  choose_session (step, practice, random);
  if (step->session == NULL)
    return;
  step->change.scope = g_rand_int_range (random, 0, 3);
  step->change.minutes = g_rand_boolean (random) ? -1 : g_rand_int_range (random, 1, 200);
  if (g_rand_boolean (random))
    step->change.to = random_wall (random, step->session->start.date, 12);
  if (g_rand_int_range (random, 0, 4) == 0)
    step->change.zone = planning_random_zone (random);
  if (g_rand_int_range (random, 0, 3) == 0)
    step->change.place = g_rand_boolean (random) ? "" : "Rue Haute 3";
  if (g_rand_int_range (random, 0, 3) == 0)
    step->change.link = "https://meet.example.org/room";
}

static void
choose_rhythm (PlanningStep *step, TrellisPractice *practice, GRand *random)
{
  choose_change (step, practice, random);
  step->change.scope = g_rand_int_range (random, 1, 3);
  step->rule = planning_random_rule (random);
  step->change.rule = step->rule;
}

static void
choose_plan (PlanningStep *step, TrellisPractice *practice, GRand *random)
{
  step->plan = planning_random_plan (random, trellis_practice_get_moment (practice).today);
}

static void
choose_shift (PlanningStep *step, TrellisPractice *practice, GRand *random)
{
  step->number = g_rand_boolean (random) ? 7 * g_rand_int_range (random, -2, 4)
                                         : g_rand_int_range (random, -5, 6);
  if (g_rand_boolean (random))
    step->from = trellis_date_add_days (trellis_practice_get_moment (practice).today,
                                        g_rand_int_range (random, 0, 60));
}

static void
choose_added (PlanningStep *step, TrellisPractice *practice, GRand *random)
{
  step->added = g_object_new (TRELLIS_TYPE_SESSION, NULL);
  trellis_record_set_wall (step->added, "start",
                           random_wall (random, trellis_practice_get_moment (practice).today, 60));
  trellis_record_set_string (step->added, "zone", planning_random_zone (random));
}

static gboolean
run_plan (const PlanningStep *step,
          TrellisPractice *practice,
          TrellisReplanning *replanning,
          GError **error)
{
  return trellis_practice_plan (practice, step->engagement, step->plan, step->allow, replanning,
                                NULL, error);
}

static gboolean
run_reschedule (const PlanningStep *step,
                TrellisPractice *practice,
                TrellisReplanning *replanning,
                GError **error)
{
  return trellis_practice_reschedule (practice, step->engagement, step->session, &step->change,
                                      step->allow, replanning, error);
}

static gboolean
run_shift (const PlanningStep *step,
           TrellisPractice *practice,
           TrellisReplanning *replanning,
           GError **error)
{
  return trellis_practice_shift (practice, step->engagement, step->from, step->number, step->allow,
                                 replanning, error);
}

static gboolean
run_fill_up (const PlanningStep *step,
             TrellisPractice *practice,
             TrellisReplanning *replanning,
             GError **error)
{
  return trellis_practice_fill_up (practice, step->engagement, step->allow, replanning, error);
}

static gboolean
run_skip (const PlanningStep *step,
          TrellisPractice *practice,
          TrellisReplanning *replanning,
          GError **error)
{
  return trellis_practice_skip_session (practice, step->engagement, step->session, replanning,
                                        error);
}

static gboolean
run_add (const PlanningStep *step,
         TrellisPractice *practice,
         TrellisReplanning *replanning,
         GError **error)
{
  GError *refused = NULL;

  trellis_practice_add_session (practice, step->engagement, step->added, step->allow, &refused);
  if (refused != NULL)
    g_propagate_error (error, refused);
  return refused == NULL;
}

static gboolean
run_move (const PlanningStep *step,
          TrellisPractice *practice,
          TrellisReplanning *replanning,
          GError **error)
{
  TrellisMove move = { .to = step->change.to, .minutes = step->change.minutes };

  if (!trellis_wall_is_set (move.to))
    move.to = step->session->start;
  return trellis_practice_move_session (practice, step->engagement, step->session, &move,
                                        step->allow, error);
}

static gboolean
run_cancel (const PlanningStep *step,
            TrellisPractice *practice,
            TrellisReplanning *replanning,
            GError **error)
{
  return trellis_practice_cancel_session (practice, step->engagement, step->session,
                                          TRELLIS_CANCELLER_CLIENT, FALSE, error);
}

static gboolean
run_restore (const PlanningStep *step,
             TrellisPractice *practice,
             TrellisReplanning *replanning,
             GError **error)
{
  return trellis_practice_restore_session (practice, step->engagement, step->session,
                                           TRELLIS_ALLOW_NOTHING, error);
}

static gboolean
run_note (const PlanningStep *step,
          TrellisPractice *practice,
          TrellisReplanning *replanning,
          GError **error)
{
  return trellis_practice_note_session (practice, step->engagement, step->session, "Came early",
                                        FALSE, error);
}

static gboolean
run_miss (const PlanningStep *step,
          TrellisPractice *practice,
          TrellisReplanning *replanning,
          GError **error)
{
  return trellis_practice_miss_session (practice, step->engagement, step->session, FALSE, error);
}

static const struct
{
  const char *name;
  void (*choose) (PlanningStep *step, TrellisPractice *practice, GRand *random);
  gboolean (*run) (const PlanningStep *step,
                   TrellisPractice *practice,
                   TrellisReplanning *replanning,
                   GError **error);
  gboolean changes_plan;
} verbs[] = {
  { "plan", choose_plan, run_plan, TRUE },
  { "reschedule", choose_change, run_reschedule, TRUE },
  { "reschedule", choose_change, run_reschedule, TRUE },
  { "reschedule", choose_change, run_reschedule, TRUE },
  { "rhythm", choose_rhythm, run_reschedule, TRUE },
  { "rhythm", choose_rhythm, run_reschedule, TRUE },
  { "shift", choose_shift, run_shift, TRUE },
  { "shift", choose_shift, run_shift, TRUE },
  { "fill up", choose_nothing, run_fill_up, TRUE },
  { "fill up", choose_nothing, run_fill_up, TRUE },
  { "skip", choose_session, run_skip, TRUE },
  { "add", choose_added, run_add, FALSE },
  { "move", choose_change, run_move, FALSE },
  { "cancel", choose_session, run_cancel, FALSE },
  { "restore", choose_session, run_restore, FALSE },
  { "note", choose_session, run_note, FALSE },
  { "miss", choose_session, run_miss, FALSE },
};

/* Chooses a verb, and what it is given, that goes with the sessions there are. */
void
planning_step_choose (PlanningStep *step,
                      TrellisPractice *practice,
                      TrellisEngagement *engagement,
                      GRand *random)
{
  do
    {
      planning_step_clear (step);
      *step = (PlanningStep){ .engagement = engagement, .change = { .minutes = -1 } };
      step->verb = (guint) g_rand_int_range (random, 0, G_N_ELEMENTS (verbs));
      step->allow = g_rand_int_range (random, 0, 3) == 0
                        ? TRELLIS_ALLOW_NOTHING
                        : TRELLIS_ALLOW_CONFLICTS | TRELLIS_ALLOW_OUTSIDE_TERM;
      verbs[step->verb].choose (step, practice, random);
    }
  while (step->session == NULL && step->plan == NULL && step->added == NULL
         && verbs[step->verb].run != run_shift && verbs[step->verb].run != run_fill_up);
}

void
planning_step_clear (PlanningStep *step)
{
  g_clear_pointer (&step->rule, g_free);
  g_clear_object (&step->plan);
  g_clear_object (&step->added);
}

guint
planning_step_count_names (void)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    g_hash_table_add (names, (gpointer) verbs[i].name);
  return g_hash_table_size (names);
}

const char *
planning_step_get_name (const PlanningStep *step)
{
  return verbs[step->verb].name;
}

/* Whether it is a change of the plan, which rule 14 binds. */
gboolean
planning_step_changes_plan (const PlanningStep *step)
{
  return verbs[step->verb].changes_plan;
}

gboolean
planning_step_run (const PlanningStep *step,
                   TrellisPractice *practice,
                   TrellisReplanning *replanning,
                   GError **error)
{
  return verbs[step->verb].run (step, practice, replanning, error);
}
