// Another program at the terminal, and waiting for it.

#define _GNU_SOURCE
#include "CEditline.h"

#include <errno.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

// Signal handlers read it: what ends us ends the program that holds the terminal.
static volatile sig_atomic_t running;

void ced_signal_child(int number) {
  if (running > 0) kill((pid_t)running, number);
}

static int start(const char *command, const char *path, const sigset_t *mask, pid_t *child) {
  // The shell splits the command into words; the path is handed over whole.
  const char *const words[] = {"/bin/sh", "-c", command, "sh", path, NULL};
  posix_spawnattr_t attributes;
  sigset_t usual;
  sigemptyset(&usual);
  sigaddset(&usual, SIGPIPE);
  sigaddset(&usual, SIGQUIT);
  int reason = posix_spawnattr_init(&attributes);
  if (reason != 0) return reason;
  posix_spawnattr_setsigdefault(&attributes, &usual);
  posix_spawnattr_setsigmask(&attributes, mask);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
  reason = posix_spawn(child, words[0], NULL, &attributes, (char *const *)words, environ);
  posix_spawnattr_destroy(&attributes);
  return reason;
}

static int wait_for(pid_t child, int *ending) {
  int status;
  while (true) {
    if (waitpid(child, &status, WUNTRACED) < 0) {
      if (errno == EINTR) continue;
      return errno;
    }
    if (WIFSTOPPED(status)) {
      // Ctrl-Z there is Ctrl-Z here: the shell takes over until both are continued.
      ced_stop(false);
      kill(child, SIGCONT);
      continue;
    }
    *ending = WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
    return 0;
  }
}

int ced_run(const char *command, const char *path, int *ending) {
  struct sigaction old, ignore = {.sa_handler = SIG_IGN};
  sigset_t ends, mask;
  pid_t child;
  // The quit key is meant for the other program.
  sigaction(SIGQUIT, &ignore, &old);
  // No signal may fall between its start and our knowing its number.
  sigemptyset(&ends);
  sigaddset(&ends, SIGTERM);
  sigaddset(&ends, SIGHUP);
  pthread_sigmask(SIG_BLOCK, &ends, &mask);
  int reason = start(command, path, &mask, &child);
  if (reason == 0) running = child;
  pthread_sigmask(SIG_SETMASK, &mask, NULL);
  if (reason == 0) reason = wait_for(child, ending);
  running = 0;
  sigaction(SIGQUIT, &old, NULL);
  return reason;
}
