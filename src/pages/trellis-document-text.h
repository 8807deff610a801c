/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trellis-document.h"

G_BEGIN_DECLS

char *trellis_document_to_text (TrellisDocument *document);

G_END_DECLS
