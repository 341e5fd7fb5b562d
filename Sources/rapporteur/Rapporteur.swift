import ArgumentParser

@main
struct Rapporteur: ParsableCommand {}
