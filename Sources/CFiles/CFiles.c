#define _GNU_SOURCE
#include "CFiles.h"

#include <stdio.h>

int cfiles_rename_new(int old_folder, const char *old_name, int new_folder,
                      const char *new_name) {
  return renameat2(old_folder, old_name, new_folder, new_name,
                   RENAME_NOREPLACE);
}
