/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define TRELLIS_TYPE_HEAD (trellis_head_get_type ())
G_DECLARE_FINAL_TYPE (TrellisHead, trellis_head, TRELLIS, HEAD, AdwBin)

G_END_DECLS
