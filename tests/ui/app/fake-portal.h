/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * FakePortal:
 * @response: 0 grants what is asked
 * @background: whether the app may stay
 * @asked: how often somebody asked
 * @closed: how often somebody took back what was asked last
 * @autostart: what was asked last
 * @command: the command that was given last, in one line
 * @silent: whether it never answers
 * @other_handle: whether the answer comes from another object than the asker proposed
 *
 * A desktop's portal for tests, on a bus of its own.
 */
typedef struct
{
  GDBusConnection *connection; /* the portal's */
  GDBusConnection *client;
  guint owner;
  guint object;
  guint request;
  guint32 response;
  gboolean background;
  gboolean silent;
  gboolean other_handle;
  gboolean there;
  guint asked;
  guint closed;
  gboolean autostart;
  char *command;
  char *handle;
  guint thinking;
} FakePortal;

void fake_portal_start_bus (void);
GDBusConnection *fake_portal_connect (void);
void fake_portal_init (FakePortal *self, gboolean there);
void fake_portal_clear (FakePortal *self);

G_END_DECLS
