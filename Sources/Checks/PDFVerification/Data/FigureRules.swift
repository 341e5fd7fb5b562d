internal import PDFSyntax

/// What the annotation of a figure says after the figure itself.
private let originMark = ": where the figure comes from"

extension Inspection {
    /// Every figure that a link leads to the origin of follows from the attached data.
    mutating func checkFigures() {
        let data = FigureData(attachments)
        for attachment in attachments where attachment.name.hasSuffix(".csv") { checkShares(attachment, data) }
        checkShownData(data)
        var checked: Set<Int> = []
        for (annotation, owner) in annotationOwners.sorted(by: { ($0.value, $0.key) < ($1.value, $1.key) }) {
            let entries = file[annotation]?.dictionary ?? [:]
            guard let contents = file.entry("Contents", of: entries).text, contents.hasSuffix(originMark),
                checked.insert(owner).inserted
            else { continue }
            let stated = String(contents.dropLast(originMark.count))
            checkFigure(stated, owner, leadingTo: file.entry("Dest", of: entries).bytes.map(shown) ?? "", data)
        }
    }

    private mutating func checkFigure(_ stated: String, _ owner: Int, leadingTo place: String, _ data: FigureData) {
        let page = elements[owner].page.map { $0 + 1 }
        let object = elements[owner].object
        let painted = text(of: owner)
        if painted != stated, collapsed(painted) != collapsed(stated) {
            findings.fail(
                .figures, page: page, object: object,
                "\"\(painted)\" is painted where the link's words are \"\(stated)\"")
        }
        switch data.judgement(of: painted, leadingTo: place) {
        case .follows: figureCount += 1
        case .contradicted(let reason):
            findings.fail(
                .figures, page: page, object: object, "\"\(painted)\" does not follow from the data: \(reason)")
        case .untold(let reason):
            findings.leaveUntold(.figures, page: page, object: object, "whether \"\(painted)\" is right: \(reason)")
        }
    }

    /// An attached table's own shares are those of its counts.
    private mutating func checkShares(_ attachment: AttachmentReading, _ data: FigureData) {
        guard let table = data.tables[attachment.question] else { return }
        for (row, counted, written, share) in table.writtenShares {
            let parts = written.split(separator: ".")
            guard parts.count == 2, let units = Int128(parts.joined()), parts[1].count == 6 else { continue }
            if units != share.units(decimals: 6, .halfAwayFromZero) {
                findings.fail(
                    .figures, object: attachment.object,
                    "\(attachment.name), row \(row): \(counted) is not \(written)")
            }
        }
    }
}

/// The words of a text, without the spaces between them.
func collapsed(_ text: String) -> [String] {
    text.unicodeScalars.split(whereSeparator: isSpace).map { String($0) }
}

private func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? scalar == " " || (0x09...0x0D).contains(scalar.value) : scalar.properties.isWhitespace
}
