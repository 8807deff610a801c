#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Says hello to whoever connects on the loopback; prints its port first.

usage: listen.py
"""

import socket

with socket.create_server(("127.0.0.1", 0)) as server:
    print(server.getsockname()[1])
    while True:
        connection, _ = server.accept()
        with connection:
            connection.sendall(b"hello\n")
