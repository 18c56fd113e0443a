#ifndef CEDITLINE_H
#define CEDITLINE_H

// What Swift cannot say itself: libedit's variadic calls, a private pseudo
// terminal for it to draw on, terminal modes and the signal pipe.

#include <stdbool.h>
#include <stddef.h>
#include <wchar.h>

// --- engine.c: libedit as an edit engine that never touches the user's terminal

typedef struct ced_engine ced_engine;

/// Hands over the next scalar: 1 when there is one, anything else ends the line.
typedef int (*ced_read_fn)(void *context, wchar_t *scalar);
/// Performs one of our own actions; answers with a CED_ANSWER value.
typedef int (*ced_action_fn)(void *context, int action);

enum { CED_ACTION_COUNT = 31 };
enum { CED_ANSWER_REDRAW = 0, CED_ANSWER_FINISH = 1 };

/// Sets LC_CTYPE to a UTF-8 locale; false when the system has none.
bool ced_use_utf8_locale(void);

/// Opens an engine on a private pseudo terminal, or answers NULL.
ced_engine *ced_open(const char *program, int rows, int columns);
/// Names who reads and acts; before the first edit.
void ced_connect(ced_engine *engine, void *context, ced_read_fn read, ced_action_fn act);
void ced_close(ced_engine *engine);

/// True when TERM describes a terminal that understands ANSI cursor movement.
bool ced_terminal_is_ansi(ced_engine *engine);

/// Edits one line; our own callbacks decide how it ends.
void ced_edit(ced_engine *engine);

/// The text under edit; borrowed, valid until the next call. The cursor may lie outside: see ced_move.
const wchar_t *ced_text(ced_engine *engine, size_t *count, ptrdiff_t *cursor);
void ced_move(ced_engine *engine, int delta);
void ced_delete_before(ced_engine *engine, int count);
/// Inserts a NUL-terminated text at the cursor; false when libedit has no room.
bool ced_insert(ced_engine *engine, const wchar_t *text);
void ced_refresh(ced_engine *engine);
/// Changes the size of the private terminal. The line must be empty and refreshed.
void ced_resize(ced_engine *engine, int rows, int columns);

/// Runs libedit's `bind` with these words; 0 when it was understood.
int ced_bind(ced_engine *engine, int count, const wchar_t *const *words);
/// The libedit command name of one of our actions.
const wchar_t *ced_action_name(int action);
bool ced_is_vi(ced_engine *engine);
/// True when libedit rang its bell since the last call.
bool ced_take_bell(ced_engine *engine);

// --- terminal.c: the user's terminal

bool ced_is_terminal(int fd);
/// Columns and rows of a terminal; false when unknown.
bool ced_size(int fd, int *columns, int *rows);
/// Takes the terminal: no echo, byte by byte. Ctrl-C and Ctrl-Z are bytes; while not reading, only the quit key is a signal. 0 or errno.
int ced_terminal_take(int fd, bool reading);
/// Written to the terminal whenever it is given back (at most 31 bytes; static storage).
void ced_terminal_farewell(int fd, const char *bytes);
/// Gives the terminal back as it was found. Safe in a signal handler, safe to call twice.
void ced_terminal_give_back(void);

// --- signals.c: signals as bytes on a pipe

/// Starts turning signals into bytes; the descriptor to poll, or -1. `keyboard` adds INT, TSTP, CONT, WINCH.
int ced_signals_begin(bool keyboard);
/// The next signal number, or 0.
int ced_signals_take(void);
/// Drops every waiting byte of one signal, keeping the others.
void ced_signals_forget(int number);
void ced_signals_end(void);
/// Stops this process (or its whole group) the way the terminal would; returns when continued.
void ced_stop(bool whole_group);

// --- child.c: another program at the terminal

/// Runs a shell command, `path` as its "$1", and waits for its end. `ending` is its exit code, or minus the
/// signal that ended it. 0 or errno. Stops and continues together with it.
int ced_run(const char *command, const char *path, int *ending);
/// Passes a signal on to the program that runs, if one does. Safe in a signal handler.
void ced_signal_child(int number);

// --- folder.c

/// Takes a folder away with everything in it; links are not followed.
bool ced_remove_folder(const char *path);

#endif
