import Diagnostics

/// Finds the line and column in the source of links and images, and of HTML in a line.
///
/// cmark gives a line and a column in the text that it read: that of the scan, whose expressions gave way to placeholders.
struct InlinePlaces {
    private let scan: ExpressionScan
    private let start: Place
    /// Goes through the source with the nodes, which come in its order.
    private var position: ScanPosition
    private var reached: Int

    /// What a node of each kind may begin with.
    private static let signs = ["link": "[<", "image": "![", "html_inline": "<"]

    init(scan: ExpressionScan, start: Place) {
        self.scan = scan
        self.start = start
        position = ScanPosition(start, offset: scan.source.startIndex)
        reached = scan.source.startIndex
    }

    /// - Returns: nil where cmark's column does not lead to the sign that begins such a node.
    mutating func place(of node: MarkdownNode) -> Place? {
        guard let offset = textOffset(of: node).flatMap(scan.sourceOffset(ofTextByte:)) else { return nil }
        if offset < reached {
            position = ScanPosition(start, offset: scan.source.startIndex)
            reached = scan.source.startIndex
        }
        for index in reached..<offset where scan.source.endsLine(at: index) { position.beginLine(at: index + 1) }
        reached = offset
        return position.place(ofByte: offset, in: scan.source)
    }

    private func textOffset(of node: MarkdownNode) -> Int? {
        guard let signs = Self.signs[node.kind] else { return nil }
        // cmark gives a link over several lines the column of its beginning and the line of its end.
        let children = node.children
        let breaks = children.count { ["softbreak", "linebreak"].contains($0.kind) }
        let lines = [node.line - breaks, children.first?.line ?? node.line, node.line]
        return lines.lazy.compactMap { offset(of: node, onLine: $0) }.first { signs.utf8.contains(scan.text[$0]) }
    }

    /// The offset in the scan's text of a node's column on a line from 1; nil past the text.
    private func offset(of node: MarkdownNode, onLine line: Int) -> Int? {
        guard node.column > 0, scan.textLines.indices.contains(line - 1) else { return nil }
        let block = node.block
        var offset = scan.textLines[line - 1] + node.column - 1
        if line > block.line {
            // cmark counts as if each line of a paragraph began where its first one does.
            let indent = scan.text[scan.textLines[line - 1]...].prefix { " \t>".utf8.contains($0) }
            offset += indent.count - (block.column - 1)
        }
        return scan.text.indices.contains(offset) ? offset : nil
    }
}
