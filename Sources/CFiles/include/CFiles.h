#ifndef CFILES_H
#define CFILES_H

/// Renames a file unless the new name is taken; -1 and `errno` on failure.
/// Glibc seen from Swift has no renameat2.
int cfiles_rename_new(int old_folder, const char *old_name, int new_folder,
                      const char *new_name);

#endif
