/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words for what there is to choose from in a contract. */

#include "config.h"

#include "trellis-choice-words.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *choice;
  const char *words;
} words[] = {
  { "coachee", N_ ("The person coached") },
  { "sponsor", N_ ("The sponsor") },
  { "nobody", N_ ("Nobody") },
  { "in-person", N_ ("In person") },
  { "online", N_ ("Online") },
  { "phone", N_ ("By telephone") },
  { "grow", N_ ("GROW: goal, reality, options, way forward") },
  { "clear", N_ ("CLEAR: contracting, listening, exploring, action, review") },
  { "oskar", N_ ("OSKAR: outcome, scaling, know-how, affirm and action, review") },
  { "steppa", N_ ("STEPPA: subject, target, emotion, perception, plan, pace, act") },
  { "icf", N_ ("ICF Code of Ethics") },
  { "emcc", N_ ("Global Code of Ethics (EMCC, AC)") },
  { "other", N_ ("Another one") },
  { "per-session", N_ ("By the session") },
  { "per-month", N_ ("By the month") },
  { "package", N_ ("One price for everything") },
  { "pro-bono", N_ ("Free of charge") },
  { "barter", N_ ("In exchange for something else") },
  { "internal", N_ ("As part of the coach’s job") },
  { "attendance", N_ ("Whether sessions took place") },
  { "goal-titles", N_ ("What the goals are") },
  { "progress", N_ ("How far the goals have come") },
  { "number", N_ ("A number that goes up or down") },
  { "scale", N_ ("A mark on a scale") },
  { "yes-no", N_ ("Yes or no") },
  { "milestones", N_ ("Milestones, one after the other") },
  { "up", N_ ("Up to the target") },
  { "down", N_ ("Down to the target") },
  { "yes", N_ ("Yes") },
  { "no", N_ ("No") },
};

/**
 * trellis_choice_say:
 * @choice: as the data file calls it
 *
 * Returns: (transfer full): what it is called on the screen; one that we have no words for is
 * called by its own name
 */
char *
trellis_choice_say (const char *choice)
{
  g_autofree char *name = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i].choice, choice))
      return g_strdup (_ (words[i].words));
  name = g_strdelimit (g_strdup (choice), "-", ' ');
  name[0] = g_ascii_toupper (name[0]);
  return g_steal_pointer (&name);
}
