import SurveyData
import TableFuzzing
import Testing
import YAMLReader

/// One small survey as survey tools export it, with the codebook and a binding for each file.
enum ExportFiles {
    /// The names of the delimited files.
    static let delimited = [
        "google_forms.csv", "kobo_labels.csv", "kobo_xml_values.csv", "limesurvey_codes.csv", "limesurvey_full.csv",
        "limesurvey_vv.csv", "odk_central.csv", "qualtrics.csv", "qualtrics_split.csv", "surveymonkey.csv",
    ]

    /// The names of the other files; one of them is in UTF-16.
    static let binary = ["kobo_workbook.xlsx", "msforms.xlsx", "qualtrics_utf16.tsv", "spss.sav"]

    static func bytes(_ name: String) throws -> [UInt8] {
        try TableFuzzing.bytes(ofFile: folder() + "/Exports/" + name)
    }

    private static func folder(_ source: String = #filePath) -> String {
        source.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    }

    static func yaml(_ name: String) throws -> YAMLNode { try readYAML(bytes(name), file: name) }

    static func codebook() throws -> Codebook { try readCodebook(yaml("codebook.yaml")) }

    static func binding(of file: String) throws -> AnswerBinding {
        let name = file.split(separator: ".")[0]
        return try readBinding(yaml("\(name).yaml"), codebook: codebook())
    }

    /// Reads an export, or other bytes in its place.
    static func survey(_ file: String, _ bytes: [UInt8]? = nil) throws -> Survey {
        try readAnswers(
            bytes ?? self.bytes(file), file: file, codebook: codebook(), binding: binding(of: file))
    }
}
