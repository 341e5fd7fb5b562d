import PDFSyntax
import Testing

@testable import PDFVerification

@Suite struct AttachmentDefectTests {
    static let attachments = [
        Defect("no name", "[ISO 14289-1, 7.11] the attachment sdg.csv has no name (UF) <specification of sdg.csv>") {
            $0["specification of sdg.csv"]["UF"] = nil
        },
        Defect(
            "not described",
            "[ISO 14289-1, 7.11] the attachment sdg.csv is not described (Desc) <specification of sdg.csv>"
        ) {
            $0["specification of sdg.csv"]["Desc"] = nil
        },
        Defect(
            "no relation",
            "[ISO 19005-3, 6.8] the attachment sdg.csv does not say how it belongs here (AFRelationship) <specification of sdg.csv>"
        ) { $0["specification of sdg.csv"]["AFRelationship"] = nil },
        Defect(
            "nobody's",
            "[ISO 19005-3, 6.8] nothing refers to the attachment sdg.csv as its own (AF) <specification of sdg.csv>"
        ) {
            $0["Table"]["AF"] = nil
            $0["Figure"]["AF"] = nil
        },
        Defect(
            "not there",
            "[ISO 32000-1, 7.11.4] the attachment sdg.csv is not in the file (EF) <specification of sdg.csv>"
        ) { $0["specification of sdg.csv"]["EF"] = nil },
        Defect("no type", "[ISO 19005-3, 6.8] the attachment sdg.csv does not say its media type (Subtype) <sdg.csv>") {
            $0["sdg.csv"]["Subtype"] = nil
        },
        Defect("no date", "[ISO 19005-3, 6.8] the attachment sdg.csv does not say its date (ModDate) <sdg.csv>") {
            $0.change("sdg.csv", "Params", "ModDate", to: nil)
        },
        Defect(
            "another size",
            "[ISO 32000-1, 7.11.4] the attachment sdg.csv has 173 bytes, but says that it has 7 (Size) <sdg.csv>"
        ) { $0.change("sdg.csv", "Params", "Size", to: .integer(7)) },
        Defect(
            "no checksum",
            "[ISO 32000-1, 7.11.4] not checked: whether the attachment sdg.csv is whole: it has no checksum (CheckSum) <sdg.csv>"
        ) {
            $0.change("sdg.csv", "Params", "CheckSum", to: nil)
        },
        Defect(
            "a damaged attachment",
            "[ISO 32000-1, 7.11.4] the attachment survey.csv is not what its checksum says (CheckSum) <survey.csv>"
        ) {
            $0.rewrite("survey.csv", "not_asked,sdg,11", "not_asked,sdg,12")
        },
    ]

    @Test(arguments: attachments)
    func `a defect of the attachments is told in these words`(_ defect: Defect) throws {
        let told = try defect.told()
        #expect(told == defect.findings)
    }
}
