/// How far the spaces of a justified line stretch and shrink, and what that costs.
enum Justification {
    /// A space gives way by so much of its width before a line is as tight as it may be.
    static let mostShrink = 0.22
    /// A space grows by so much of its width before a line is loose.
    private static let usualStretch = 0.5
    /// A line whose spaces would have to grow by more stays shorter than the measure: there are no rivers.
    static let mostStretch = 2.0

    /// How far from their own width a line's spaces are: 0 for their own width, -1 for the least, 1 for a loose line.
    static func ratio(width: Int, spaces: Int, measure: Int) -> Double {
        let slack = Double(measure - width)
        if slack == 0 { return 0 }
        let give = Double(spaces) * (slack < 0 ? mostShrink : usualStretch)
        // A single word on a line.
        let most = 12.0
        return give > 0 ? min(slack / give, most) : most
    }

    /// What a line costs for its spaces: with the cube, as in TeX, and for what is worse than loose with the square.
    static func cost(_ ratio: Double) -> Double {
        let loose = 0.05, far = 2.0
        let distance = abs(ratio)
        if ratio > far { return loose * far * ratio * ratio }
        return loose * distance * distance * distance
    }
}

/// Whether a line's spaces are narrow or wide. Lines that follow one another should not differ by more than one class.
enum SpaceClass: Int, CaseIterable {
    case tight, usual, loose, veryLoose

    init(ratio: Double) {
        switch ratio {
        case ..<(-0.5): self = .tight
        case ...0.5: self = .usual
        case ...1: self = .loose
        // Farther than a loose line.
        default: self = .veryLoose
        }
    }

    /// What it costs that a line of another class follows.
    func contrast(to next: SpaceClass) -> Double { abs(rawValue - next.rawValue) > 1 ? 0.04 : 0 }
}
