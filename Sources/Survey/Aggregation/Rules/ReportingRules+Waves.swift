extension ReportingRules {
    /// How an option's share changed between two waves, in percentage points with its sign: `+12`; nil when the base of one of
    /// them is zero. The smaller of the two bases says whether it is shown.
    ///
    /// A change belongs to no whole: by largest remainder it is rounded half away from zero.
    public func points(
        of row: WaveComparison.Row, in comparison: WaveComparison, base kind: BaseKind = .respondents, decimals: Int = 0
    ) -> ShownFigure? {
        comparison.change(of: row, in: kind).map { change in
            figure(
                change.signedText(decimals: decimals, rounding),
                respondents: min(
                    comparison.earlier.respondentsBehind(kind), comparison.later.respondentsBehind(kind)))
        }
    }
}
