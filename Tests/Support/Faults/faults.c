/* Preloaded into the program: one call of a function fails, is slow, or brings a signal, once files are being published.

     FAULT=NAME:NUMBER:ACTION    the call, counted from 1 (0: each), and what happens: error=ERRNO instead of the call,
                                 signal=NUMBER after it, before=NUMBER before it, delay=MILLISECONDS before it
     FAULT_LOG=FILE              gets a line for each call that an action was done to

   Calls are counted from the first that makes a folder, with which publishing begins. */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char wanted[64], action[16];
static long number, value;
static atomic_long count;
static atomic_int publishing;

__attribute__((constructor)) static void read_fault(void) {
    const char *fault = getenv("FAULT");
    if (fault) sscanf(fault, "%63[^:]:%ld:%15[^=]=%ld", wanted, &number, action, &value);
}

static void tell(const char *name) {
    const char *log = getenv("FAULT_LOG");
    FILE *file = log ? fopen(log, "a") : NULL;
    if (!file) return;
    fprintf(file, "%s\n", name);
    fclose(file);
}

/* Whether this call is the one. */
static int is_met(const char *name) {
    static _Thread_local int inside;
    if (inside || !publishing || strcmp(name, wanted) != 0) return 0;
    long this = ++count;
    if (number != 0 && this != number) return 0;
    inside = 1;
    tell(name);
    inside = 0;
    if (strcmp(action, "before") == 0) raise((int)value);
    if (strcmp(action, "delay") == 0) usleep((useconds_t)value * 1000);
    return 1;
}

#define CALL(type, name, parameters, arguments)                                                                        \
    type name parameters {                                                                                             \
        static type(*real) parameters;                                                                                 \
        if (!real) real = (type(*) parameters)dlsym(RTLD_NEXT, #name);                                                 \
        if (strncmp(#name, "mkd", 3) == 0) publishing = 1;                                                             \
        int met = is_met(#name);                                                                                       \
        if (met && strcmp(action, "error") == 0) {                                                                     \
            errno = (int)value;                                                                                        \
            return (type) - 1;                                                                                         \
        }                                                                                                              \
        type result = real arguments;                                                                                  \
        int code = errno;                                                                                              \
        if (met && strcmp(action, "signal") == 0) raise((int)value);                                                   \
        errno = code;                                                                                                  \
        return result;                                                                                                 \
    }

CALL(int, mkdir, (const char *path, mode_t mode), (path, mode))
CALL(ssize_t, write, (int file, const void *bytes, size_t size), (file, bytes, size))
CALL(int, close, (int file), (file))
CALL(int, fsync, (int file), (file))
CALL(int, flock, (int file, int operation), (file, operation))
CALL(int, rename, (const char *from, const char *to), (from, to))
CALL(int, renameat2, (int a, const char *from, int b, const char *to, unsigned flags), (a, from, b, to, flags))
CALL(int, unlink, (const char *path), (path))
CALL(int, unlinkat, (int folder, const char *path, int flags), (folder, path, flags))
CALL(int, rmdir, (const char *path), (path))

/* These two return a pointer; a failed call of theirs returns none. */
char *mkdtemp(char *template) {
    static char *(*real)(char *);
    if (!real) real = (char *(*)(char *))dlsym(RTLD_NEXT, "mkdtemp");
    publishing = 1;
    int met = is_met("mkdtemp");
    if (met && strcmp(action, "error") == 0) {
        errno = (int)value;
        return NULL;
    }
    char *result = real(template);
    if (met && strcmp(action, "signal") == 0) raise((int)value);
    return result;
}

DIR *fdopendir(int file) {
    static DIR *(*real)(int);
    if (!real) real = (DIR * (*)(int)) dlsym(RTLD_NEXT, "fdopendir");
    if (is_met("fdopendir") && strcmp(action, "error") == 0) {
        errno = (int)value;
        return NULL;
    }
    return real(file);
}

#define OPEN(name, first, rest)                                                                                        \
    int name first {                                                                                                   \
        static int(*real) first;                                                                                       \
        if (!real) real = (int(*) first)dlsym(RTLD_NEXT, #name);                                                       \
        va_list more;                                                                                                  \
        va_start(more, flags);                                                                                         \
        mode_t mode = flags & O_CREAT ? va_arg(more, mode_t) : 0;                                                      \
        va_end(more);                                                                                                  \
        if (is_met(#name) && strcmp(action, "error") == 0) {                                                           \
            errno = (int)value;                                                                                        \
            return -1;                                                                                                 \
        }                                                                                                              \
        return real rest;                                                                                              \
    }

OPEN(open, (const char *path, int flags, ...), (path, flags, mode))
OPEN(openat, (int folder, const char *path, int flags, ...), (folder, path, flags, mode))
