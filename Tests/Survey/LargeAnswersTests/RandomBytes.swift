import TableFuzzing

/// Texts put together from some pieces.
func randomBytes(of pieces: [String], count: Range<Int>, _ numbers: inout SeededNumbers) -> [UInt8] {
    (0..<Int.random(in: count, using: &numbers)).flatMap { _ in
        Array((pieces.randomElement(using: &numbers) ?? "").utf8)
    }
}
