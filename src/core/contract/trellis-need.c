/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When an item or a clause belongs to a contract. */

#include "config.h"

#include "trellis-need.h"

G_DEFINE_ENUM_TYPE (TrellisNeed,
                    trellis_need,
                    G_DEFINE_ENUM_VALUE (TRELLIS_NEED_NEVER, "never"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_NEED_ALWAYS, "always"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_NEED_SPONSOR, "sponsor"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_NEED_MINOR, "minor"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_NEED_PAID, "paid"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_NEED_IN_PERSON, "in-person"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_NEED_ONLINE, "online"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_NEED_REQUIRED_GOAL, "required-goal"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_NEED_OWN_TEXT, "own-text"))

/* A team signs by its representative, so that no guardian signs for one of its members. */
static gboolean
has_minor (TrellisBrief *form, TrellisPerson *coachee, TrellisDate on)
{
  if (form->team != NULL)
    return FALSE;
  if (coachee != NULL)
    return trellis_person_is_minor (coachee, on);
  for (guint i = 0; i < trellis_list_length (form->coachees); i++)
    if (trellis_person_is_minor (trellis_list_get (form->coachees, i), on))
      return TRUE;
  return FALSE;
}

static gboolean
has_format (TrellisBrief *form, TrellisPlanFormat format)
{
  return form->plan != NULL && form->plan->format == (int) format;
}

/**
 * trellis_need_holds:
 * @item: (nullable): the one coachee or goal that is asked about; %NULL asks about the contract
 * @on: the day on which somebody is a minor or not
 *
 * Whether a clause with a text of the coach's own belongs to the contract is for the caller to say:
 * here it does not.
 *
 * Returns: whether what is needed in this case is needed here
 */
gboolean
trellis_need_holds (TrellisNeed need, TrellisBrief *form, gpointer item, TrellisDate on)
{
  switch (need)
    {
    case TRELLIS_NEED_ALWAYS:
      return TRUE;
    case TRELLIS_NEED_SPONSOR:
      return form->sponsor != NULL;
    case TRELLIS_NEED_MINOR:
      return has_minor (form, TRELLIS_IS_PERSON (item) ? item : NULL, on);
    case TRELLIS_NEED_PAID:
      return form->terms != NULL && form->terms->fee != NULL
             && trellis_fee_is_paid (form->terms->fee);
    case TRELLIS_NEED_IN_PERSON:
      return has_format (form, TRELLIS_PLAN_FORMAT_IN_PERSON);
    case TRELLIS_NEED_ONLINE:
      return has_format (form, TRELLIS_PLAN_FORMAT_ONLINE);
    case TRELLIS_NEED_REQUIRED_GOAL:
      return TRELLIS_IS_GOAL (item) && TRELLIS_GOAL (item)->contract && trellis_goal_counts (item);
    case TRELLIS_NEED_NEVER:
    case TRELLIS_NEED_OWN_TEXT:
    default:
      return FALSE;
    }
}
