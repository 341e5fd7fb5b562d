import Geometry

/// Where a note that has no room on its page is cut: the first of its lines that is on the next page.
struct NoteCut: Hashable {
    /// An index of `Flow.notes`.
    var note: Int
    var line: Int
}

/// The part of a note that is on a page.
struct NotePart: Equatable {
    /// An index of `Flow.notes`.
    var note: Int
    var lines: Range<Int>
}

/// What parts notes from the text and from one another.
enum NoteSpaces {
    /// Between the text and the rule, at least.
    static let aboveRule = Length.points(9)
    static let rule = Length.points(0.5)
    static let ruleWidth = Length.points(72)
    static let belowRule = Length.points(4)
    /// Between two notes.
    static let between = Length.points(2)

    /// The room that a page's notes take besides their own.
    static let room = aboveRule + rule + belowRule - between
    /// Fewer lines of a note are not parted from the rest.
    static let leastLines = 2
}

extension PageStream {
    /// The room that a note takes beside others.
    func room(ofNote note: Int) -> Length { notes[note].isEmpty ? .zero : notes[note].sum() + NoteSpaces.between }

    /// The room that the notes of strips take beside others.
    func noteRoom(_ range: Range<Int>) -> Length {
        guard let first = range.first, let last = range.last else { return .zero }
        let own = strips[last].notes.isEmpty ? .zero : strips[last].notes.map { room(ofNote: $0) }.sum()
        return strips[last].noteRoomAbove + own - strips[first].noteRoomAbove
    }
}

extension PageFilling {
    /// The room that the notes of the page take, with their rule.
    func noteRoom(in stream: PageStream) -> Length {
        if stream.notes.isEmpty { return .zero }
        var room = stream.noteRoom(strips)
        for figure in figures { room += stream.figures[figure].notes.map { stream.room(ofNote: $0) }.sum() }
        if let cutIn { room += stream.notes[cutIn.note][cutIn.line...].sum() + NoteSpaces.between }
        if let cutOut { room -= stream.notes[cutOut.note][cutOut.line...].sum() }
        return room > .zero ? room + NoteSpaces.room : .zero
    }

    /// The page with its last note cut, if the rest of the note goes on on the next page and all else has room.
    ///
    /// - Parameter excess: by how much the page is too full.
    func cuttingLastNote(_ excess: Length, _ stream: PageStream) -> PageFilling? {
        guard let note = noteParts(in: stream).last?.note, note != cutIn?.note else { return nil }
        let lines = stream.notes[note]
        var (line, saved) = (lines.count, Length.zero)
        while line > NoteSpaces.leastLines, saved < excess || lines.count - line < NoteSpaces.leastLines {
            line -= 1
            saved += lines[line]
        }
        guard saved >= excess, lines.count - line >= NoteSpaces.leastLines else { return nil }
        var page = self
        page.cutOut = NoteCut(note: note, line: line)
        return page
    }

    /// The notes of the page in their order.
    func noteParts(in stream: PageStream) -> [NotePart] {
        if stream.notes.isEmpty { return [] }
        let cited = strips.flatMap { stream.strips[$0].notes } + figures.flatMap { stream.figures[$0].notes }
        var parts = cited.sorted().map { NotePart(note: $0, lines: stream.notes[$0].indices) }
        if let cutIn {
            parts.insert(NotePart(note: cutIn.note, lines: cutIn.line..<stream.notes[cutIn.note].count), at: 0)
        }
        if let cutOut, let last = parts.lastIndex(where: { $0.note == cutOut.note }) {
            parts[last].lines = parts[last].lines.lowerBound..<cutOut.line
        }
        return parts.filter { !$0.lines.isEmpty }
    }
}
