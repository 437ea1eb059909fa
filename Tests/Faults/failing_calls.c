/* A machine that fails on purpose: preloaded into a run, it lets one call on files go wrong.

   FAULT_UNDER   only calls on files below this folder count
   FAULT_AT      the number of the call that fails, from 1; 0 only counts
   FAULT_KIND    kill (as kill -9), short (half is written), or an error: ENOSPC, EIO
   FAULT_COUNT   a file that is told at the end how many calls there were
   FAULT_CLOCK   seconds that the clock is off; with FAULT_AT from that look at the clock on */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static atomic_long calls, looks;
static long fault_at, clock_off;
static const char *fault_kind, *fault_under;

__attribute__((constructor)) static void begin(void) {
  const char *at = getenv("FAULT_AT"), *off = getenv("FAULT_CLOCK");
  fault_at = at ? atol(at) : 0;
  clock_off = off ? atol(off) : 0;
  fault_kind = getenv("FAULT_KIND") ? getenv("FAULT_KIND") : "";
  fault_under = getenv("FAULT_UNDER") ? getenv("FAULT_UNDER") : "";
}

__attribute__((destructor)) static void end(void) {
  const char *path = getenv("FAULT_COUNT");
  FILE *file = path ? fopen(path, "w") : NULL;
  if (file) { fprintf(file, "%ld\n", atomic_load(&calls)); fclose(file); }
}

static int is_under(const char *path) {
  return path && *fault_under && strncmp(path, fault_under, strlen(fault_under)) == 0;
}

static int is_file_under(int descriptor) {
  char name[64], path[PATH_MAX];
  snprintf(name, sizeof name, "/proc/self/fd/%d", descriptor);
  ssize_t length = readlink(name, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return is_under(path) && !strstr(path, "/.scratch/");
}

/* Whether this call is the one; who is killed does not come back. */
static int is_the_one(int counts) {
  if (!counts || atomic_fetch_add(&calls, 1) + 1 != fault_at) return 0;
  if (strcmp(fault_kind, "kill") == 0) kill(getpid(), SIGKILL);
  errno = strcmp(fault_kind, "EIO") == 0 ? EIO : ENOSPC;
  return 1;
}

#define IS_SHORT (strcmp(fault_kind, "short") == 0)

ssize_t write(int descriptor, const void *bytes, size_t count) {
  if (!is_the_one(is_file_under(descriptor))) return REAL(write)(descriptor, bytes, count);
  return IS_SHORT ? REAL(write)(descriptor, bytes, (count + 1) / 2) : -1;
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t count, off64_t offset) {
  if (!is_the_one(is_file_under(descriptor))) return REAL(pwrite64)(descriptor, bytes, count, offset);
  return IS_SHORT ? REAL(pwrite64)(descriptor, bytes, (count + 1) / 2, offset) : -1;
}

ssize_t pwrite(int descriptor, const void *bytes, size_t count, off_t offset) {
  return pwrite64(descriptor, bytes, count, offset);
}

/* Not in the scratch files of the workbook's library: it looks at their state before it ends, and at nothing
   while it puts them together. A disk that is full then is full for the workbook as well, and that is looked
   at; one that loses a single write would go unnoticed there. */
size_t fwrite(const void *bytes, size_t size, size_t count, FILE *file) {
  if (!is_the_one(is_file_under(fileno(file)))) return REAL(fwrite)(bytes, size, count, file);
  if (IS_SHORT) return REAL(fwrite)(bytes, size, count, file);
  file->_flags |= 0x20; /* what ferror() looks at in glibc */
  return 0;
}

int fsync(int descriptor) {
  return is_the_one(is_file_under(descriptor)) && !IS_SHORT ? -1 : REAL(fsync)(descriptor);
}

int fdatasync(int descriptor) {
  return is_the_one(is_file_under(descriptor)) && !IS_SHORT ? -1 : REAL(fdatasync)(descriptor);
}

int ftruncate64(int descriptor, off64_t size) {
  return is_the_one(is_file_under(descriptor)) && !IS_SHORT ? -1 : REAL(ftruncate64)(descriptor, size);
}

int rename(const char *path, const char *target) {
  return is_the_one(is_under(target)) && !IS_SHORT ? -1 : REAL(rename)(path, target);
}

int link(const char *path, const char *target) {
  return is_the_one(is_under(target)) && !IS_SHORT ? -1 : REAL(link)(path, target);
}

int unlink(const char *path) {
  return is_the_one(is_under(path)) && !IS_SHORT ? -1 : REAL(unlink)(path);
}

int mkdir(const char *path, mode_t mode) {
  return is_the_one(is_under(path)) && !IS_SHORT ? -1 : REAL(mkdir)(path, mode);
}

static int opened(int (*real)(const char *, int, ...), const char *path, int flags, mode_t mode) {
  return is_the_one((flags & O_CREAT) && is_under(path)) && !IS_SHORT ? -1 : real(path, flags, mode);
}

#define OPENING(name)                                                              \
  int name(const char *path, int flags, ...) {                                     \
    va_list rest;                                                                  \
    va_start(rest, flags);                                                         \
    mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0;                      \
    va_end(rest);                                                                  \
    return opened(REAL(name), path, flags, mode);                                  \
  }
OPENING(open)
OPENING(open64)

int clock_gettime(clockid_t clock, struct timespec *time) {
  int result = REAL(clock_gettime)(clock, time);
  int is_off = clock == CLOCK_REALTIME && clock_off && atomic_fetch_add(&looks, 1) + 1 >= fault_at;
  if (is_off) time->tv_sec += clock_off;
  return result;
}
