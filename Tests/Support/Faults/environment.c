/* Preloaded into the program: adds a variable at start, for which the C library moves the environment elsewhere. */
#include <stdlib.h>

__attribute__((constructor)) static void add_a_variable(void) { setenv("A_VARIABLE_OF_A_LIBRARY", "1", 1); }
