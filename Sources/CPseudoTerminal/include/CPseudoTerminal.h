#ifndef CPSEUDOTERMINAL_H
#define CPSEUDOTERMINAL_H

// What a test needs to own a terminal: fork, exec and sizes, which Swift cannot call itself.

#include <stddef.h>
#include <wchar.h>

/// Starts a program on a new terminal. Answers the master side and stores the process id, or -1 with errno set.
int cpt_spawn(const char *path, char *const arguments[], char *const environment[],
              const char *directory, int rows, int columns, int *process);
/// Changes the size of the terminal; the kernel tells the program.
int cpt_resize(int master, int rows, int columns);
/// 1 when the process ended (status stored as waitpid gives it), 0 when it runs, -1 on failure.
int cpt_reap(int process, int *status);
/// Exit code, or -1 when a signal ended it.
int cpt_exit_code(int status);
/// The signal that ended it, or 0.
int cpt_ending_signal(int status);
/// Columns of a scalar as the C library sees it; 0 for marks, 1 when unknown.
int cpt_width(wchar_t scalar);

#endif
