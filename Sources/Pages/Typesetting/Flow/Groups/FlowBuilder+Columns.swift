import DocumentModel
import Geometry
import Typography

extension FlowBuilder {
    /// Blocks in columns of equal height, read one after the other. What is long is set as several such strips, one below
    /// the other, so that pages can end between them.
    mutating func appendColumns(_ group: Group, columns: Int, _ setting: Setting) {
        let element = flow.structure.add(.section, under: setting.element)
        let gap = layout.blocks.columnGap
        let columns = fitting(columns, gap: gap, in: setting.column)
        let width = (setting.column.width - gap * Double(columns - 1)) / Double(columns)
        let column = Column(x: setting.column.x, width: width)
        let items = itemsApart {
            $0.append(
                group.blocks.map(\.withWholeItems),
                Setting(column: column, element: element, style: .column, isNested: true))
        }
        let pieces = ColumnPieces(items)
        let tallest = layout.page.blockHeight * 0.4
        let strips = max(1, Int((pieces.height / (tallest * Double(columns))).rounded(.up)))
        for (index, part) in pieces.balanced(into: strips).enumerated() {
            var strip = FlowItem(height: .zero)
            strip.spaceBefore =
                index == 0
                ? (setting.isNested ? .zero : layout[.column].spaceBefore) : items[part.lowerBound].spaceBefore
            for (number, range) in ColumnPieces(items[part]).balanced(into: columns).enumerated() {
                FlowStrip(items[range]).put(
                    into: &strip, start: (width + gap) * Double(number), isMirrored: isMirrored)
            }
            append(strip, spaceAfter: index + 1 == strips ? spaceAround : .zero)
        }
    }
}

extension FlowBuilder {
    /// As many columns as are asked for, or fewer where they would be too narrow for text.
    func fitting(_ columns: Int, gap: Length, in column: Column) -> Int {
        let narrowest = layout[.body].text.size * 10
        return max(1, min(columns, Int((column.width + gap) / (narrowest + gap))))
    }
}

extension Block {
    /// The block, and where it is a list, no item of it cut.
    fileprivate var withWholeItems: Block {
        guard case .list(var list) = self else { return self }
        list.keepsItemsWhole = true
        return .list(list)
    }
}

/// Items as stretches that no column's end may cut.
private struct ColumnPieces {
    private var pieces: [Range<Int>] = []
    private let items: ArraySlice<FlowItem>

    init(_ items: [FlowItem]) { self.init(items[...]) }

    init(_ items: ArraySlice<FlowItem>) {
        self.items = items
        for index in items.indices {
            if let last = pieces.last, items[index].breakBefore == .never {
                pieces[pieces.count - 1] = last.lowerBound..<index + 1
            } else {
                pieces.append(index..<index + 1)
            }
        }
    }

    var height: Length { height(items.indices) }

    /// The stretches in so many columns or fewer, of which the highest is as low as can be.
    func balanced(into count: Int) -> [Range<Int>] {
        var (low, high) = (height.points / Double(count), height.points)
        for _ in 0..<40 {
            let middle = (low + high) / 2
            if filled(to: .points(middle)).count <= count { high = middle } else { low = middle }
        }
        return filled(to: .points(high))
    }

    /// Columns that each take what fits a height.
    private func filled(to limit: Length) -> [Range<Int>] {
        var columns: [Range<Int>] = []
        for piece in pieces {
            if let last = columns.last, height(last.lowerBound..<piece.upperBound) <= limit + .points(0.01) {
                columns[columns.count - 1] = last.lowerBound..<piece.upperBound
            } else {
                columns.append(piece)
            }
        }
        return columns
    }

    private func height(_ range: Range<Int>) -> Length {
        range.map { items[$0].height + ($0 > range.lowerBound ? items[$0].spaceBefore : .zero) }.sum()
    }
}
