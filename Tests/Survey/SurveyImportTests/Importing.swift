import Diagnostics
import SurveyData
import YAMLReader

@testable import SurveyImport

/// What a reader said, in the order in which the user reads it; empty after success.
func problems<Value>(_ body: () throws(ReportError) -> Value) -> [String] {
    do {
        _ = try body()
        return []
    } catch {
        return error.diagnostics.map(\.description)
    }
}

/// Imports a text as a file.
func imported(_ text: String, file: String = "answers.csv") throws(ReportError) -> ImportedSurvey {
    try importSurvey(ImportRequest(export: .init(name: file, bytes: Array(text.utf8))))
}

/// An export with what an import makes of it.
struct Import {
    let file: String
    let bytes: [UInt8]
    let imported: ImportedSurvey

    /// - Parameters:
    ///   - bytes: in place of the file's own.
    ///   - form: a file beside the exports.
    init(_ file: String, _ bytes: [UInt8]? = nil, form: String? = nil, languages: [String] = []) throws {
        self.file = file
        self.bytes = try bytes ?? Files.bytes("Exports/" + file)
        let formFile = try form.map { ImportRequest.File(name: $0, bytes: try Files.bytes("Exports/" + $0)) }
        imported = try importSurvey(
            ImportRequest(export: .init(name: file, bytes: self.bytes), form: formFile, languages: languages))
    }

    func text(_ name: String) throws -> String {
        guard let file = imported.files.first(where: { $0.name == name }) else { throw Files.Missing(name: name) }
        return file.text
    }

    /// The survey, read with the codebook and binding as they were written.
    func survey(codebook name: String = "codebook.yaml") throws -> Survey {
        let codebook = try readCodebook(readYAML(Array(text(name).utf8), file: name))
        let yaml = try readYAML(Array(text("binding.yaml").utf8), file: "binding.yaml")
        return try readAnswers(bytes, file: file, codebook: codebook, binding: readBinding(yaml, codebook: codebook))
    }
}

/// The files of the exports, each with the tool that wrote it.
let exports: [(file: String, tool: String)] = [
    ("google_forms.csv", "Google Forms"), ("kobo_labels.csv", "KoboToolbox (labels)"),
    ("kobo_xml_values.csv", "KoboToolbox (codes)"), ("kobo_xml_values.xlsx", "KoboToolbox (codes)"),
    ("limesurvey_codes.csv", "LimeSurvey (codes)"), ("limesurvey_full.csv", "LimeSurvey (in full)"),
    ("limesurvey_vv.csv", "LimeSurvey (VV)"), ("msforms.xlsx", "Microsoft Forms"), ("odk_central.csv", "ODK Central"),
    ("qualtrics.csv", "Qualtrics (three header rows)"), ("qualtrics_split.csv", "Qualtrics (three header rows)"),
    ("qualtrics_utf16.tsv", "Qualtrics (three header rows)"), ("spss.sav", "SPSS"),
    ("surveymonkey.csv", "SurveyMonkey (two header rows)"),
]
