/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/trellis-record.h"

G_BEGIN_DECLS

gpointer trellis_contract_data_load (GType type, const char *name);
char **trellis_contract_data_list (void);

G_END_DECLS
