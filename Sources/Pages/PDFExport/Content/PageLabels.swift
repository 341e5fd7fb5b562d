internal import PDFSyntax

/// The tree of page labels (ISO 32000-1, 12.4.2): runs of rising numbers as ranges, every other label as text.
func pageLabels(_ labels: [String]) -> PDFDictionary {
    var numbers: [PDFValue] = []
    var previous: Int?
    for (index, label) in labels.enumerated() {
        let number = Int(label).flatMap { $0 > 0 && String($0) == label ? $0 : nil }
        if let number {
            if previous != number - 1 || index == 0 {
                numbers += [.integer(index), .dictionary(["S": .name("D"), "St": .integer(number)])]
            }
        } else {
            numbers += [.integer(index), .dictionary(["P": .text(label)])]
        }
        previous = number
    }
    return ["Nums": .array(numbers)]
}
