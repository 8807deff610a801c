/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/trellis-disk.h"

G_BEGIN_DECLS

/**
 * FaultKind:
 * @FAULT_ERROR: the operation fails, with the number of an error
 * @FAULT_DIE_BEFORE: the process dies before the operation
 * @FAULT_DIE_WITHIN: it dies halfway through a write, and after any other operation
 *
 * What happens at the chosen operation.
 */
typedef enum
{
  FAULT_ERROR,
  FAULT_DIE_BEFORE,
  FAULT_DIE_WITHIN
} FaultKind;

const TrellisDisk *fault_disk_arm (FaultKind kind, int error, guint operation);
gboolean fault_disk_has_struck (void);
void fault_disk_refuse_links (gboolean refuse);

G_END_DECLS
