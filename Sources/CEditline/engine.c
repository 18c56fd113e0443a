// libedit as an edit engine: it reads from our callback and draws into a sink.

#define _GNU_SOURCE
#include "CEditline.h"

#include <fcntl.h>
#include <histedit.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

struct ced_engine {
  EditLine *el;
  HistoryW *history;
  FILE *input, *sink;
  int master, slave;
  void *context;
  ced_read_fn read;
  ced_action_fn act;
  bool bell;
};

bool ced_use_utf8_locale(void) {
  static const char *const fallbacks[] = {"C.UTF-8", "C.utf8", "en_US.UTF-8"};
  if (setlocale(LC_CTYPE, "") && strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return true;
  for (size_t i = 0; i < sizeof fallbacks / sizeof *fallbacks; i++)
    if (setlocale(LC_CTYPE, fallbacks[i])) return true;
  return false;
}

// --- the sink: what libedit draws is thrown away, only its bell is noticed

static ssize_t sink_write(void *cookie, const char *bytes, size_t count) {
  ced_engine *engine = cookie;
  if (memchr(bytes, '\a', count)) engine->bell = true;
  return (ssize_t)count;
}

// --- trampolines

static ced_engine *engine_of(EditLine *el) {
  void *engine = NULL;
  el_wget(el, EL_CLIENTDATA, &engine);
  return engine;
}

static int read_scalar(EditLine *el, wchar_t *scalar) {
  ced_engine *engine = engine_of(el);
  return engine->read(engine->context, scalar);
}

static wchar_t *empty_prompt(EditLine *el) {
  static wchar_t nothing[] = L"";
  (void)el;
  return nothing;
}

static unsigned char run(EditLine *el, int action) {
  ced_engine *engine = engine_of(el);
  // CC_EOF only leaves libedit's loop; the outcome itself is ours.
  return engine->act(engine->context, action) == CED_ANSWER_FINISH ? CC_EOF : CC_REFRESH;
}

#define EACH(X)                                                                                  \
  X(0) X(1) X(2) X(3) X(4) X(5) X(6) X(7) X(8) X(9) X(10) X(11) X(12) X(13) X(14) X(15) X(16)    \
  X(17) X(18) X(19) X(20) X(21) X(22) X(23) X(24) X(25) X(26) X(27) X(28) X(29) X(30)

#define TRAMPOLINE(n)                                    \
  static unsigned char action_##n(EditLine *el, int c) { \
    (void)c;                                             \
    return run(el, n);                                   \
  }
EACH(TRAMPOLINE)

// Static storage: the wide EL_ADDFN keeps these pointers.
static const struct {
  const wchar_t *name;
  unsigned char (*function)(EditLine *, int);
} actions[CED_ACTION_COUNT] = {
#define ROW(n) {L"line-" #n, action_##n},
    EACH(ROW)};

const wchar_t *ced_action_name(int action) {
  return action >= 0 && action < CED_ACTION_COUNT ? actions[action].name : L"ed-unassigned";
}

// --- life

static bool open_private_terminal(ced_engine *engine, int rows, int columns) {
  char path[128];
  engine->master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (engine->master < 0) return false;
  if (grantpt(engine->master) || unlockpt(engine->master)) return false;
  if (ptsname_r(engine->master, path, sizeof path)) return false;
  engine->slave = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (engine->slave < 0) return false;
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  return ioctl(engine->slave, TIOCSWINSZ, &size) == 0;
}

static bool open_streams(ced_engine *engine) {
  cookie_io_functions_t writer = {.write = sink_write};
  engine->sink = fopencookie(engine, "w", writer);
  if (!engine->sink) return false;
  setvbuf(engine->sink, NULL, _IOFBF, 1 << 15);
  int copy = fcntl(engine->slave, F_DUPFD_CLOEXEC, 3);
  engine->input = copy < 0 ? NULL : fdopen(copy, "r");
  return engine->input != NULL;
}

void ced_connect(ced_engine *engine, void *context, ced_read_fn read, ced_action_fn act) {
  engine->context = context;
  engine->read = read;
  engine->act = act;
}

ced_engine *ced_open(const char *program, int rows, int columns) {
  ced_engine *engine = calloc(1, sizeof *engine);
  if (!engine) return NULL;
  *engine = (ced_engine){.master = -1, .slave = -1};
  if (!open_private_terminal(engine, rows, columns) || !open_streams(engine)) goto failed;
  engine->el = el_init_fd(program, engine->input, engine->sink, engine->sink, engine->slave,
                          engine->slave, engine->slave);
  engine->history = history_winit();
  if (!engine->el || !engine->history) goto failed;

  el_wset(engine->el, EL_CLIENTDATA, engine);
  el_wset(engine->el, EL_SIGNAL, 0);
  el_wset(engine->el, EL_PROMPT, empty_prompt);
  el_wset(engine->el, EL_EDITOR, L"emacs");
  el_wset(engine->el, EL_GETCFN, read_scalar);
  // Always empty, but present: some commands call the history function without looking.
  HistEventW event;
  history_w(engine->history, &event, H_SETSIZE, 1);
  el_wset(engine->el, EL_HIST, history_w, engine->history);
  for (int i = 0; i < CED_ACTION_COUNT; i++)
    el_wset(engine->el, EL_ADDFN, actions[i].name, L"line editing", actions[i].function);
  return engine;

failed:
  ced_close(engine);
  return NULL;
}

void ced_close(ced_engine *engine) {
  if (!engine) return;
  if (engine->el) el_end(engine->el);
  if (engine->history) history_wend(engine->history);
  if (engine->input) fclose(engine->input);
  if (engine->sink) fclose(engine->sink);
  if (engine->slave >= 0) close(engine->slave);
  if (engine->master >= 0) close(engine->master);
  free(engine);
}

bool ced_terminal_is_ansi(ced_engine *engine) {
  // Not "up": for screen and tmux that is a reverse index, though they move by CSI as well.
  const char *const needed[] = {"UP", "ce"};
  for (size_t i = 0; i < 2; i++) {
    char *sequence = NULL;
    if (el_get(engine->el, EL_GETTC, needed[i], &sequence) != 0) return false;
    if (!sequence || strncmp(sequence, "\033[", 2) != 0) return false;
  }
  return true;
}

// --- editing

void ced_edit(ced_engine *engine) {
  int count = 0;
  (void)el_wgets(engine->el, &count);
}

const wchar_t *ced_text(ced_engine *engine, size_t *count, ptrdiff_t *cursor) {
  const LineInfoW *line = el_wline(engine->el);
  *count = line->lastchar > line->buffer ? (size_t)(line->lastchar - line->buffer) : 0;
  *cursor = line->cursor - line->buffer;
  return line->buffer;
}

void ced_move(ced_engine *engine, int delta) { el_cursor(engine->el, delta); }
void ced_delete_before(ced_engine *engine, int count) { el_deletestr(engine->el, count); }

bool ced_insert(ced_engine *engine, const wchar_t *text) {
  return el_winsertstr(engine->el, text) == 0;
}

void ced_refresh(ced_engine *engine) { el_wset(engine->el, EL_REFRESH); }

void ced_resize(ced_engine *engine, int rows, int columns) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  ioctl(engine->slave, TIOCSWINSZ, &size);
  el_resize(engine->el);
}

int ced_bind(ced_engine *engine, int count, const wchar_t *const *words) {
  return el_wparse(engine->el, count, (const wchar_t **)words);
}

bool ced_is_vi(ced_engine *engine) {
  const wchar_t *name = NULL;
  return el_wget(engine->el, EL_EDITOR, &name) == 0 && name && wcscmp(name, L"vi") == 0;
}

bool ced_take_bell(ced_engine *engine) {
  fflush(engine->sink);
  bool rang = engine->bell;
  engine->bell = false;
  return rang;
}
