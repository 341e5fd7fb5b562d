#include "TestSetUp.h"

/* The tests have no entry of their own: this runs before the runner's, and so before any thread. */
__attribute__((constructor)) static void set_up(void) { rapporteur_set_up_tests(); }
