/// A workbook as its parts say, right or wrong.
package struct WorkbookFile {
    package struct Sheet {
        package var name: String
        package var state: String?
        /// What stands in `sheetData`.
        package var rows: String

        package init(_ name: String, _ rows: String, state: String? = nil) {
            self.name = name
            self.rows = rows
            self.state = state
        }
    }

    /// The parts by their names.
    package var parts: [(name: String, xml: String)]

    package init(_ sheets: [Sheet], strings: String = "", styles: String = "", properties: String = "") {
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        let list = sheets.enumerated().map { index, sheet in
            let state = sheet.state.map { " state=\"\($0)\"" } ?? ""
            return "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\"\(state) r:id=\"rId\(index + 1)\"/>"
        }.joined()
        let targets = sheets.indices.map { ("rId\($0 + 1)", "worksheet", "worksheets/sheet\($0 + 1).xml") }
        parts = [
            ("_rels/.rels", relationships([("rId1", "officeDocument", "xl/workbook.xml")])),
            (
                "xl/workbook.xml",
                "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\">\(properties)<sheets>\(list)</sheets></workbook>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                relationships(
                    targets + [("rIdA", "sharedStrings", "sharedStrings.xml"), ("rIdB", "styles", "styles.xml")])
            ),
        ]
        if !strings.isEmpty { parts.append(("xl/sharedStrings.xml", "<sst xmlns=\"\(main)\">\(strings)</sst>")) }
        if !styles.isEmpty { parts.append(("xl/styles.xml", "<styleSheet xmlns=\"\(main)\">\(styles)</styleSheet>")) }
        for (index, sheet) in sheets.enumerated() {
            let xml = "<worksheet xmlns=\"\(main)\"><sheetData>\(sheet.rows)</sheetData></worksheet>"
            parts.append(("xl/worksheets/sheet\(index + 1).xml", xml))
        }
    }

    package var zip: ZipFile {
        ZipFile(parts.map { ZipFile.Entry($0.name, Array($0.xml.utf8)) })
    }

    package var bytes: [UInt8] { zip.bytes }

    /// With one part's text exchanged, or added.
    package func with(_ name: String, _ xml: String) -> WorkbookFile {
        var other = self
        other.parts.removeAll { $0.name == name }
        other.parts.append((name, xml))
        return other
    }
}

/// A list of what a part refers to: id, kind and target.
package func relationships(_ targets: [(id: String, kind: String, target: String)]) -> String {
    let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let list = targets.map { "<Relationship Id=\"\($0.id)\" Type=\"\(types)/\($0.kind)\" Target=\"\($0.target)\"/>" }
    let space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return "<Relationships xmlns=\"\(space)\">\(list.joined())</Relationships>"
}
