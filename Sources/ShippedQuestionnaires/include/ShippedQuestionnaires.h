// The questionnaire files that come with the program, as bytes inside it.

#ifndef SHIPPED_QUESTIONNAIRES_H
#define SHIPPED_QUESTIONNAIRES_H

#include <stddef.h>

/// One file of the shipped set.
typedef struct {
  /// Its name, such as `intake.yaml`.
  const char *_Nonnull name;
  const unsigned char *_Nonnull bytes;
  size_t count;
} ShippedFile;

/// How many files the set has.
size_t shipped_file_count(void);

/// The file at that place, from 0 to the count less one.
ShippedFile shipped_file(size_t index);

/// How many practice cases there are.
size_t shipped_case_count(void);

/// The practice case at that place, in the order in which they are learned.
ShippedFile shipped_case(size_t index);

#endif
