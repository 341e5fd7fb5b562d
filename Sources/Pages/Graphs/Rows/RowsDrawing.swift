import Drawing
import Geometry

/// Draws rows from top to bottom: what each is about, its marks, and its values in columns.
struct RowsDrawing {
    let rows: [GraphRow]
    let columns: RowColumns
    let words: GraphText
    let frame: ReadingFrame
    /// How high the marks of a row are.
    var thickness: Length
    /// The least distance from row to row; nil for that of the theme.
    var pitch: Length?

    /// Between a title and the marks below it.
    private static let spaceUnderTitle = Length.points(5)

    /// Where a row is, from the top of the drawing.
    struct Place {
        var top: Length
        var height: Length
        /// The middle of the title, where it is beside the marks.
        var titleMiddle: Length
        /// The middle of the marks.
        var middle: Length
    }

    /// The places of all rows below a head of a height, without a space behind the last.
    func places(under head: Length) -> [Place] {
        var top = head
        return rows.indices.map { index in
            let place = place(index, top: top)
            top += place.height
            return place
        }
    }

    private func place(_ index: Int, top: Length) -> Place {
        let title = columns.titles[index]
        let pitch = pitch ?? words.theme.barPitch
        let space = min(.points(9), max(pitch - title.capHeight, .points(3)))
        if columns.isAbove {
            // The descenders of the last line need room above the marks.
            let titleHeight = max(title.height, rows[index].swatch == nil ? .zero : SwatchMark.side)
            let height = titleHeight + title.descent + Self.spaceUnderTitle / 2 + thickness + space
            let middle = top + titleHeight + title.descent + Self.spaceUnderTitle / 2 + thickness / 2
            return Place(top: top, height: height, titleMiddle: top + titleHeight / 2, middle: middle)
        }
        let more = title.leading * Double(max(title.lines.count - 1, 0))
        let height = max(pitch, more + title.capHeight + space, thickness + .points(3))
        return Place(top: top, height: height, titleMiddle: top + height / 2, middle: top + height / 2)
    }

    /// One group for each row, in reading order: swatch, label, title, marks, values.
    func groups(_ places: [Place], marks: (Int, Place) -> [Shape]) -> [Shape] {
        rows.indices.map { index in
            .group(heading(index, places[index]) + marks(index, places[index]) + values(index, places[index]))
        }
    }

    private func heading(_ index: Int, _ place: Place) -> [Shape] {
        let row = rows[index]
        let side = SwatchMark.side
        let title = columns.titles[index]
        // Beside several lines, swatch and label are in line with the middle; above the marks, with the first line.
        let middle =
            columns.isAbove
            ? max(place.top + title.capHeight / 2, place.top + (row.swatch == nil ? .zero : side / 2))
            : place.titleMiddle
        let swatchBox = frame.box(from: .zero, top: middle - side / 2, width: side, height: side)
        let swatch = row.swatch.map { SwatchMark(box: swatchBox, color: $0, text: row.swatchText).shapes(words) }
        let labelEnd = columns.labelStart + columns.labelWidth
        let isNumber = row.label?.allSatisfy(\.isNumber) ?? false
        let label = columns.labels[index]?.shapes(middle: middle) {
            frame.left(from: isNumber ? labelEnd - $0 : columns.labelStart, width: $0)
        }
        let text = title.shapes(
            middle: columns.isAbove ? middle + (title.height - title.capHeight) / 2 : place.titleMiddle
        ) { frame.left(from: columns.titleStart, width: $0) }
        return [swatch, label, text].compactMap { $0.map { .group($0) } }
    }

    private func values(_ index: Int, _ place: Place) -> [Shape] {
        zip(columns.values, columns.valueEnds).compactMap { column, end in
            column[index].map { block in
                .group(block.shapes(middle: place.middle) { frame.left(from: end - $0, width: $0) })
            }
        }
    }
}
