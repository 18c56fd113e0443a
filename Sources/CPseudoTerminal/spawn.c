#define _GNU_SOURCE
#include "CPseudoTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <locale.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

static int set_size(int fd, int rows, int columns) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  return ioctl(fd, TIOCSWINSZ, &size);
}

// Between fork and exec only calls that are safe in a threaded parent.
static void become_program(const char *path, char *const arguments[], char *const environment[],
                           const char *directory, int slave) {
  sigset_t none;
  setsid();
  ioctl(slave, TIOCSCTTY, 0);
  for (int fd = 0; fd < 3; fd++) dup2(slave, fd);
  if (slave > 2) close(slave);
  for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  if (directory && chdir(directory) != 0) _exit(126);
  execve(path, arguments, environment);
  _exit(127);
}

int cpt_spawn(const char *path, char *const arguments[], char *const environment[],
              const char *directory, int rows, int columns, int *process) {
  char name[128];
  int slave = -1;
  int master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (master < 0) return -1;
  if (grantpt(master) || unlockpt(master) || ptsname_r(master, name, sizeof name)) goto failed;
  slave = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (slave < 0 || set_size(slave, rows, columns) != 0) goto failed;
  fcntl(master, F_SETFL, fcntl(master, F_GETFL) | O_NONBLOCK);
  pid_t child = fork();
  if (child < 0) goto failed;
  if (child == 0) become_program(path, arguments, environment, directory, slave);
  close(slave);
  *process = child;
  return master;

failed:;
  int reason = errno;
  if (slave >= 0) close(slave);
  close(master);
  errno = reason;
  return -1;
}

int cpt_resize(int master, int rows, int columns) { return set_size(master, rows, columns); }

int cpt_reap(int process, int *status) {
  pid_t ended;
  do ended = waitpid(process, status, WNOHANG);
  while (ended < 0 && errno == EINTR);
  return ended == process ? 1 : (int)ended;
}

int cpt_exit_code(int status) { return WIFEXITED(status) ? WEXITSTATUS(status) : -1; }
int cpt_ending_signal(int status) { return WIFSIGNALED(status) ? WTERMSIG(status) : 0; }

static void use_utf8(void) {
  // The thread's own locale would do, but wcwidth has no form that takes one.
  setlocale(LC_CTYPE, "C.UTF-8");
}

int cpt_width(wchar_t scalar) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, use_utf8);
  int width = wcwidth(scalar);
  return width < 0 ? 1 : width;
}
