public import SurveyData
import YAMLReader

/// The survey of 2023 as its report's folder holds it.
public func surveyOf2023() throws -> Survey {
    let folder = "Reports/iscm-2023/"
    let codebook = try readYAML(Repository.bytes(folder + "codebook.yaml"), file: "codebook.yaml")
    return try readAnswers(
        Repository.bytes(folder + "responses.csv"), file: "responses.csv", codebook: readCodebook(codebook))
}
