#include <malloc.h> /* which the module Glibc leaves out */
/* Functions of glibc that its headers show only to GNU sources. */
#define RAPPORTEUR_RENAME_NOREPLACE 1u
#define RAPPORTEUR_RENAME_EXCHANGE 2u
extern int renameat2(int old_folder, const char *old_path, int new_folder, const char *new_path, unsigned int flags);
extern int pipe2(int ends[2], int flags);
#define RAPPORTEUR_MFD_CLOEXEC 1u
extern int memfd_create(const char *name, unsigned int flags);
