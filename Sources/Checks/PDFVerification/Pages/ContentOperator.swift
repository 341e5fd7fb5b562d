/// What an operator of a content stream means to the check (ISO 32000-1, annex A).
enum ContentOperator {
    case beginMark
    /// A mark without properties.
    case beginBareMark
    case endMark
    /// Shows text.
    case show
    case paint
    /// Paints a picture or a form.
    case object
    case inlineImage
    case font
    case save
    case restore
    /// Sets a colour of a device with this many components.
    case color(Int)
    case other

    /// - Parameter code: as `PDFScanner.operatorCode` gives it.
    init(_ code: UInt32) {
        switch code {
        case 0x42_4443: self = .beginMark  // BDC
        case 0x42_4D43: self = .beginBareMark  // BMC
        case 0x45_4D43: self = .endMark  // EMC
        case 0x546A, 0x544A, 0x27, 0x22: self = .show  // Tj TJ ' "
        case 0x66, 0x46, 0x662A, 0x53, 0x73, 0x42, 0x422A, 0x62, 0x622A, 0x7368:  // f F f* S s B B* b b* sh
            self = .paint
        case 0x446F: self = .object  // Do
        case 0x4249: self = .inlineImage  // BI
        case 0x5466: self = .font  // Tf
        case 0x71: self = .save  // q
        case 0x51: self = .restore  // Q
        case 0x67, 0x47: self = .color(1)  // g G
        case 0x7267, 0x5247: self = .color(3)  // rg RG
        case 0x6B, 0x4B: self = .color(4)  // k K
        default: self = .other
        }
    }
}
