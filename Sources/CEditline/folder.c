// Taking a folder away with everything in it.

#define _GNU_SOURCE
#include "CEditline.h"

#include <ftw.h>
#include <stdio.h>

static int take_away(const char *path, const struct stat *status, int kind, struct FTW *place) {
  (void)status, (void)kind, (void)place;
  return remove(path);
}

bool ced_remove_folder(const char *path) {
  return nftw(path, take_away, 8, FTW_DEPTH | FTW_PHYS) == 0;
}
