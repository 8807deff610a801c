/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/trellis-json.h"
#include "contract/trellis-form.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_PRESET (trellis_preset_get_type ())
G_DECLARE_FINAL_TYPE (TrellisPreset, trellis_preset, TRELLIS, PRESET, TrellisRecord)

/**
 * TrellisPreset:
 * @id: what it is called in the data
 * @name: what it is called on the screen
 * @summary: for whom it is, a sentence
 * @brief: answers to begin with, of a brief that is not complete
 *
 * A usual kind of contract to begin with.
 */
struct _TrellisPreset
{
  TrellisRecord parent_instance;

  char *id;
  char *name;
  char *summary;
  TrellisJson *brief;
};

GListStore *trellis_presets_load (void);
gboolean trellis_preset_fill (TrellisPreset *self, TrellisForm *form, GError **error);

G_END_DECLS
