/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trellis-cli-call.h"
#include "trellis-cli-table.h"

G_BEGIN_DECLS

/**
 * TrellisListing:
 * @cli: the call
 * @rows: (element-type TrellisJson): what is printed with `--json`
 * @table: what is printed without
 * @only: (nullable): the engagement that `--engagement` names
 * @from: the first date that is asked for, or unset
 * @to: the last date that is asked for, or unset
 * @nothing: (nullable): what is said in place of an empty table, translated
 *
 * A list in the making.
 */
typedef struct
{
  TrellisCli *cli;
  GPtrArray *rows;
  TrellisCliTable *table;
  TrellisEngagement *only;
  TrellisDate from;
  TrellisDate to;
  const char *nothing;
} TrellisListing;

TrellisListing *trellis_listing_new (TrellisCli *cli, const char *const *headers, GError **error);
void trellis_listing_free (TrellisListing *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrellisListing, trellis_listing_free)

gboolean trellis_listing_wants_json (TrellisListing *self);
gboolean trellis_listing_wants (TrellisListing *self, TrellisEngagement *engagement);
gboolean trellis_listing_wants_date (TrellisListing *self, TrellisDate date);
void trellis_listing_take_row (TrellisListing *self, gpointer row);
gboolean trellis_listing_print (TrellisListing *self);

gboolean trellis_cli_list_engagements (TrellisCli *cli, GError **error);
gboolean trellis_cli_list_people (TrellisCli *cli, GError **error);
gboolean trellis_cli_list_sessions (TrellisCli *cli, GError **error);
gboolean trellis_cli_list_conflicts (TrellisCli *cli, GError **error);
gboolean trellis_cli_list_calendars (TrellisCli *cli, GError **error);
gboolean trellis_cli_list_goals (TrellisCli *cli, GError **error);
gboolean trellis_cli_list_actions (TrellisCli *cli, GError **error);

G_END_DECLS
