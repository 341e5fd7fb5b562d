import Geometry

extension GraphTheme {
    /// The colours of answers in their order.
    ///
    /// On a diverging scale, the lower half is in brown and the upper half in the accent, both the darker the farther out, and
    /// the middle is grey: three kinds of colour blindness keep brown and blue apart, and lightness tells how far out. Other
    /// answers go from dark to light. Neighbours also have a white gap between them and their own number in them.
    func ramp(_ count: Int, isDiverging: Bool) -> [Color] {
        guard isDiverging else { return steps(count, of: accent) }
        let half = count / 2
        let lower = steps(half, of: Color(red: 0x8A, green: 0x3B, blue: 0x0A))
        let middle = count % 2 == 1 ? [Color(red: 0x8C, green: 0x91, blue: 0x99)] : []
        return lower + middle + steps(half, of: accent).reversed()
    }

    /// From a colour to its lightest tint that has 3:1 against white (WCAG 2.1, 1.4.11).
    private func steps(_ count: Int, of color: Color) -> [Color] {
        let least = 3.02
        let tints = (0...90).map { Double($0) / 100 }
        let lightest = tints.last { color.mixed(with: .white, part: $0).contrast(with: .white) >= least } ?? 0
        return (0..<max(count, 0)).map { index in
            color.mixed(with: .white, part: count == 1 ? 0 : lightest * Double(index) / Double(count - 1))
        }
    }
}
