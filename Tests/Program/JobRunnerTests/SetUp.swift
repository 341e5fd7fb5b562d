import JobRunner

/// Called by Tests/Support/TestSetUp before the first test; all test targets are linked into one program.
@_cdecl("rapporteur_set_up_tests")
public func setUpTests() { setUpProcess() }
