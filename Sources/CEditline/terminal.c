// The modes of the user's terminal, kept where exit and signal handlers reach them.

#include "CEditline.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

static struct termios found;
static volatile sig_atomic_t taken;
static int taken_fd = -1;
static int farewell_fd = -1;
static const char *farewell = "";

bool ced_is_terminal(int fd) { return isatty(fd) == 1; }

bool ced_size(int fd, int *columns, int *rows) {
  struct winsize size = {0};
  if (ioctl(fd, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0) return false;
  *columns = size.ws_col;
  *rows = size.ws_row;
  return true;
}

static int set_modes(int fd, const struct termios *modes) {
  // TCSANOW: never waits for a stuck reader and never throws typed keys away.
  while (tcsetattr(fd, TCSANOW, modes) != 0)
    if (errno != EINTR) return errno;
  return 0;
}

int ced_terminal_take(int fd, bool reading) {
  static bool registered;
  if (!registered) {
    registered = true;
    atexit(ced_terminal_give_back);
  }
  if (!taken) {
    if (tcgetattr(fd, &found) != 0) return errno;
    taken_fd = fd;
    taken = 1;
  }
  struct termios modes = found;
  modes.c_iflag &= ~(tcflag_t)(BRKINT | ICRNL | IGNCR | INLCR | INPCK | ISTRIP | IXON | PARMRK);
  modes.c_lflag &= ~(tcflag_t)(ECHO | ECHONL | ICANON | IEXTEN);
  // Between two questions Ctrl-C and Ctrl-Z stay bytes: as signals they would overtake what was
  // typed before them. The quit key is left, as the way out of a program that hangs.
  modes.c_cc[VINTR] = modes.c_cc[VSUSP] = _POSIX_VDISABLE;
  if (reading) modes.c_lflag &= ~(tcflag_t)ISIG;
  modes.c_cc[VMIN] = 1;
  modes.c_cc[VTIME] = 0;
  return set_modes(fd, &modes);
}

void ced_terminal_farewell(int fd, const char *bytes) {
  farewell = bytes;
  farewell_fd = fd;
}

void ced_terminal_give_back(void) {
  if (!taken) return;
  int saved = errno;
  taken = 0;
  if (*farewell && write(farewell_fd, farewell, strlen(farewell)) < 0) {
    // Nobody is listening any more; the modes still matter.
  }
  set_modes(taken_fd, &found);
  errno = saved;
}
