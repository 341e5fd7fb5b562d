/* Sets up the process of the tests; defined by JobRunnerTests. */
void rapporteur_set_up_tests(void);
