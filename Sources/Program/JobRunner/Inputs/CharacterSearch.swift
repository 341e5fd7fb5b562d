import Diagnostics
import SurveyData
import TableFiles

/// Finds the places of characters in input files; goes through each file once, however many are looked for.
struct CharacterSearch {
    private let inputs: [InputFile]
    private let wanted: Set<Unicode.Scalar>
    /// The path of a file of answers that has cells and no lines, and how it is read.
    private let answers: (path: String, form: TableForm)?
    /// The places of each character that is looked for, in the order of the file, by the file's path.
    private var found: [String: [Unicode.Scalar: [Place]]] = [:]

    /// - Parameters:
    ///   - answers: the path of the answers; nil if the report has none.
    ///   - form: how they are read.
    ///   - characters: those that will be looked for.
    init(inputs: [InputFile], answers: String?, form: TableForm?, characters: [Unicode.Scalar]) {
        self.inputs = inputs
        wanted = Set(characters)
        switch (answers, form) {
        case (let path?, .workbook?), (let path?, .spss?): self.answers = form.map { (path, $0) }
        case (_, .delimited?), (_, nil), (nil, _): self.answers = nil
        }
    }

    /// The first place of a character, in a text from a line on; nil if there is none, or no such file.
    mutating func find(_ character: Unicode.Scalar, in file: String, fromLine first: Int) -> Place? {
        let places = places(in: file)[character] ?? []
        if file == answers?.path { return places.first }
        var (low, high) = (0, places.count)
        while low < high {
            let middle = (low + high) / 2
            if (places[middle].line ?? 0) < first { low = middle + 1 } else { high = middle }
        }
        return low < places.count ? places[low] : nil
    }

    private mutating func places(in file: String) -> [Unicode.Scalar: [Place]] {
        if let known = found[file] { return known }
        let input = inputs.first { $0.path == file }
        let places = input.map { answers?.path == file ? placesInCells($0) : placesInText($0) } ?? [:]
        found[file] = places
        return places
    }

    private func placesInText(_ input: InputFile) -> [Unicode.Scalar: [Place]] {
        var places: [Unicode.Scalar: [Place]] = [:]
        var (line, column) = (1, 1)
        for character in String(decoding: input.bytes, as: UTF8.self).unicodeScalars {
            // One place in a line is enough: a line is where one begins to look.
            if wanted.contains(character), places[character]?.last?.line != line {
                places[character, default: []].append(Place(file: input.path, line: line, column: column))
            }
            (line, column) = character == "\n" ? (line + 1, 1) : (line, column + 1)
        }
        return places
    }

    /// A file without lines names its cells. It was read before without a problem.
    private func placesInCells(_ input: InputFile) -> [Unicode.Scalar: [Place]] {
        guard let form = answers?.form else { return [:] }
        var places: [Unicode.Scalar: [Place]] = [:]
        var diagnostics = DiagnosticList()
        do throws(ReportError) {
            var reader = try TableReader(input.bytes, file: input.path, form: form, limits: TableLimits())
            var row = reader.emptyRow
            while places.count < wanted.count, reader.next(&row, into: &diagnostics) {
                for column in row.cells.indices {
                    for character in row.text(column).unicodeScalars
                    where wanted.contains(character) && places[character] == nil {
                        places[character] = [row.place(column)]
                    }
                }
            }
        } catch {
            return places
        }
        return places
    }
}
