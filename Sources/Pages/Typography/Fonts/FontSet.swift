public import Drawing

/// One face of a family: the file it is read from, and what it is.
public struct FontFace: Sendable, Hashable {
    /// An absolute path, or one relative to the process.
    public var file: FontFile
    /// As the design states it; the file's own name for it is not asked.
    public var weight: FontWeight
    /// True for an italic or an oblique.
    public var isItalic: Bool

    /// A face from its file.
    public init(file: FontFile, weight: FontWeight, isItalic: Bool = false) {
        self.file = file
        self.weight = weight
        self.isItalic = isItalic
    }
}

/// Faces that belong together under one name.
public struct FontFamily: Sendable, Hashable {
    /// The name by which styles call the family; need not be the name inside the files.
    public var name: String
    /// At least one.
    public var faces: [FontFace]

    /// A family from its faces.
    public init(name: String, faces: [FontFace]) {
        self.name = name
        self.faces = faces
    }

    /// The nearest face; nil only for a family without faces.
    ///
    /// A true italic comes before a true weight, since the slant carries emphasis. Among weights the order is that of
    /// CSS Fonts 4, 5.2: for 400 and 500 each other first; the lighter first below that, the heavier first above.
    /// The program never slants or emboldens a face.
    public func face(weight: FontWeight, isItalic: Bool) -> FontFace? {
        let sameSlant = faces.filter { $0.isItalic == isItalic }
        let candidates = sameSlant.isEmpty ? faces : sameSlant
        return candidates.min { distance($0.weight, weight) < distance($1.weight, weight) }
    }

    private func distance(_ have: FontWeight, _ want: FontWeight) -> Int {
        let step = have.value - want.value
        let (secondChoice, thirdChoice) = (1000, 2000)
        switch want.value {
        case 400...500 where step >= 0: return have.value <= 500 ? step : step + thirdChoice
        case ...500: return step <= 0 ? -step + (want.value < 400 ? 0 : secondChoice) : step + thirdChoice
        // Above 500, the heavier first.
        default: return step >= 0 ? step : -step + secondChoice
        }
    }
}

/// The fonts that a report may use. No other font of the machine is used.
public struct FontSet: Sendable, Hashable {
    /// The first serves a style that names no family of the set.
    public var families: [FontFamily]
    /// Names of the families that are tried, in this order, for characters that a style's own family lacks.
    public var fallbacks: [String]

    /// A set from its families.
    public init(families: [FontFamily], fallbacks: [String] = []) {
        self.families = families
        self.fallbacks = fallbacks
    }

    /// The family of a name; nil when the set has none.
    public func family(named name: String) -> FontFamily? { families.first { $0.name == name } }

    /// The faces for a style: that of its family, then those of the fallbacks.
    func faces(for style: TextStyle) -> [FontFace] {
        let own = family(named: style.family) ?? families.first
        let others = fallbacks.filter { $0 != own?.name }.compactMap { family(named: $0) }
        return ([own].compactMap(\.self) + others).compactMap {
            $0.face(weight: style.weight, isItalic: style.isItalic)
        }
    }
}
