// Signals become bytes on a pipe; handlers do nothing else.

#define _GNU_SOURCE
#include "CEditline.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

static int ends[2] = {-1, -1};
static struct sigaction previous[NSIG];
static bool ours[NSIG];

static const int always[] = {SIGTERM, SIGHUP};
static const int at_terminal[] = {SIGINT, SIGTSTP, SIGCONT, SIGWINCH};
// These end the process; the terminal is given back first, then they go their old way.
static const int deadly[] = {SIGSEGV, SIGBUS,  SIGILL,  SIGTRAP, SIGABRT, SIGFPE,  SIGQUIT,
                             SIGUSR1, SIGUSR2, SIGALRM, SIGXCPU, SIGXFSZ, SIGVTALRM};
#define COUNT(list) (sizeof(list) / sizeof *(list))

static void note(int number) {
  int saved = errno;
  unsigned char byte = (unsigned char)number;
  if (write(ends[1], &byte, 1) < 0) {
    // A full pipe already says that there is something to look at.
  }
  // Nobody waits for our answer while another program holds the terminal.
  if (number == SIGTERM || number == SIGHUP) ced_signal_child(number);
  errno = saved;
}

static void give_back_and_die(int number) {
  ced_terminal_give_back();
  sigaction(number, &previous[number], NULL);
  raise(number);
}

static void install(int number, void (*handler)(int), bool only_if_default) {
  struct sigaction now, action = {.sa_handler = handler};
  if (ours[number] || sigaction(number, NULL, &now) != 0) return;
  bool simple = !(now.sa_flags & SA_SIGINFO);
  // Ignored by whoever started us (nohup, a background job) means: leave it so.
  if (simple && now.sa_handler == SIG_IGN) return;
  if (only_if_default && !(simple && now.sa_handler == SIG_DFL)) return;
  sigfillset(&action.sa_mask);
  action.sa_flags = SA_RESTART | SA_ONSTACK;
  if (sigaction(number, &action, &previous[number]) == 0) ours[number] = true;
}

int ced_signals_begin(bool keyboard) {
  signal(SIGPIPE, SIG_IGN);
  if (ends[0] < 0 && pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
  for (size_t i = 0; i < COUNT(always); i++) install(always[i], note, false);
  if (!keyboard) return ends[0];
  for (size_t i = 0; i < COUNT(at_terminal); i++) install(at_terminal[i], note, false);
  for (size_t i = 0; i < COUNT(deadly); i++)
    install(deadly[i], give_back_and_die, deadly[i] >= SIGALRM || deadly[i] == SIGUSR1);
  return ends[0];
}

int ced_signals_take(void) {
  unsigned char byte;
  ssize_t count;
  if (ends[0] < 0) return 0;
  do count = read(ends[0], &byte, 1);
  while (count < 0 && errno == EINTR);
  return count == 1 ? byte : 0;
}

void ced_signals_forget(int number) {
  unsigned char kept[64];
  int count = 0, next;
  while (count < 64 && (next = ced_signals_take()) != 0)
    if (next != number) kept[count++] = (unsigned char)next;
  for (int i = 0; i < count; i++) note(kept[i]);
}

void ced_signals_end(void) {
  for (int number = 1; number < NSIG; number++) {
    if (!ours[number]) continue;
    sigaction(number, &previous[number], NULL);
    ours[number] = false;
  }
}

void ced_stop(bool whole_group) {
  struct sigaction old, action = {.sa_handler = SIG_DFL};
  sigset_t stop, mask;
  sigaction(SIGTSTP, &action, &old);
  sigemptyset(&stop);
  sigaddset(&stop, SIGTSTP);
  pthread_sigmask(SIG_UNBLOCK, &stop, &mask);
  // The terminal itself would stop the whole foreground group, and so does Ctrl-Z here.
  kill(whole_group ? 0 : getpid(), SIGTSTP);
  pthread_sigmask(SIG_SETMASK, &mask, NULL);
  sigaction(SIGTSTP, &old, NULL);
}
