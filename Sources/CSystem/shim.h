/* renameat2 of glibc 2.28 and later, which its headers show only to GNU sources. */
#define RAPPORTEUR_RENAME_NOREPLACE 1u
#define RAPPORTEUR_RENAME_EXCHANGE 2u
extern int renameat2(int old_folder, const char *old_path, int new_folder, const char *new_path, unsigned int flags);
