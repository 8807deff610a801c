/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/trellis-json.h"
#include "base/trellis-record.h"

/* A flat type with a field of every scalar kind. */
typedef enum
{
  COLOUR_NONE,
  COLOUR_RED,
  COLOUR_BLUE
} Colour;

#define TYPE_COLOUR (colour_get_type ())
GType colour_get_type (void);

#define TYPE_CARD (card_get_type ())
G_DECLARE_FINAL_TYPE (Card, card, SAMPLE, CARD, TrellisRecord)

struct _Card
{
  TrellisRecord parent_instance;

  char *name;
  char *note;
  char *weight;
  gboolean open;
  int agreed;
  gint64 size;
  int colour;
  TrellisDate day;
  TrellisWall start;
  gint64 at;
  char **tags;
  GArray *numbers;
  GArray *days;
  GHashTable *texts;
  TrellisJson *extra;
  char *secret;
};

/* A type to inherit from, and a subclass of it. */
typedef struct
{
  TrellisRecord parent_instance;

  char *id;
  char *title;
} Thing;

typedef TrellisRecordClass ThingClass;

#define TYPE_THING (thing_get_type ())
GType thing_get_type (void);

#define TYPE_BOOK (book_get_type ())
GType book_get_type (void);

typedef struct
{
  Thing parent_instance;

  gint64 pages;
  gint64 shelf_mark;
} Book;

typedef ThingClass BookClass;

/* A document: with a format, a record and a list in it. */
#define TYPE_SHELF (shelf_get_type ())
G_DECLARE_FINAL_TYPE (Shelf, shelf, SAMPLE, SHELF, TrellisRecord)

struct _Shelf
{
  TrellisRecord parent_instance;

  Card *card;
  GListStore *books;
};

/* Two cards that differ in every field. */
#define CARD_ONE                                                                                   \
  "{\"name\":\"Oak\",\"note\":\"line\\nline\",\"weight\":\"4.50\",\"open\":true,"                  \
  "\"agreed\":true,\"size\":7,\"colour\":\"red\",\"day\":\"2026-12-01\","                          \
  "\"start\":\"2026-12-01T10:00\",\"at\":\"2026-12-01T09:00:00Z\",\"tags\":[\"a\",\"b\"],"         \
  "\"numbers\":[1,2],\"days\":[\"2026-12-01\"],\"texts\":{\"k\":\"v\"},\"extra\":{\"x\":[1,null]}" \
  ",\"secret\":\"s\"}"
#define CARD_OTHER                                                                                 \
  "{\"name\":\"Elm\",\"note\":\"\",\"weight\":\"4.5\",\"open\":false,"                             \
  "\"agreed\":false,\"size\":8,\"colour\":\"blue\",\"day\":\"2026-12-02\","                        \
  "\"start\":\"2026-12-01T10:01\",\"at\":\"2026-12-01T09:00:01Z\",\"tags\":[\"a\"],"               \
  "\"numbers\":[1,3],\"days\":[\"2026-12-02\"],\"texts\":{\"k\":\"w\"},\"extra\":{\"x\":[1]},"     \
  "\"secret\":\"t\"}"
#define SHELF_HEAD "\"format\":\"sample.shelf\",\"version\":2"

TrellisJson *parse_sample (const char *text);
gpointer read_sample (GType type, const char *text);
char *write_sample (gpointer record);
