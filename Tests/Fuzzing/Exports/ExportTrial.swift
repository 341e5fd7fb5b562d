import Glibc
import JobRunner
import TableFuzzing
import TextFormats

/// A random export, written as some tool writes it, imported and tabulated.
package struct ExportTrial {
    /// What became of an export.
    package enum Outcome: Sendable, Hashable {
        /// The tables are those of the survey.
        case same
        /// It was refused, or a person was told what to look at.
        case told(String)
        /// Other tables came out, and nobody was told.
        case other(found: String, expected: String)
    }

    package let form: ExportForm
    package let survey: InventedSurvey
    package let table: ExportForm.Table
    package let writer: ExportBytes
    /// The report's folder.
    package let folder: String
    package let file: String

    /// - Parameter folder: a folder that exists, and takes the files of many trials.
    package init(seed: UInt64, in folder: String) {
        var random = SeededNumbers(seed: seed)
        let form = ExportForm.allCases[Int(seed % UInt64(ExportForm.allCases.count))]
        let writer = ExportBytes(form, &random)
        survey = InventedSurvey(&random, isAccented: writer.encoding == .windows1252 || Bool.random(using: &random))
        table = form.table(survey, &random)
        (self.form, self.writer) = (form, writer)
        file = "\(folder)/\(seed).csv"
        self.folder = "\(folder)/\(seed)"
    }

    /// Writes the export, imports it and tabulates it.
    package func run() -> Outcome {
        var job = ImportJob(export: file)
        job.into = folder
        job.encoding = writer.encoding == .windows1252 ? "windows-1252" : nil
        job.sourceDateEpoch = "1686787200"
        guard writeFile(writer.bytes(table), to: file) else { return .told("\(file) cannot be written") }
        var doubts: [String] = []
        do throws(JobFailure) {
            doubts = try importAnswers(job).lines.filter { $0.contains("cells may hold several options") }
        } catch {
            return .told(error.lines.joined(separator: "\n"))
        }
        let outcome = outcome(expected: survey.counts)
        // Where the evidence was too weak to split cells, a person was told so.
        if case .other = outcome, !doubts.isEmpty { return .told(doubts.joined(separator: "\n")) }
        return outcome
    }

    /// The tables of the report as it is, beside those expected.
    package func outcome(expected: [InventedSurvey.Counts]) -> Outcome {
        var notices: [String] = []
        do throws(JobFailure) {
            let tables = try tabulate(Job(report: folder), TableChoice(), format: .json) { notices.append($0) }
            let found = counts(tables)
            if found == expected { return .same }
            if !notices.isEmpty { return .told(notices.joined(separator: "\n")) }
            return .other(found: "\(found)", expected: "\(expected)")
        } catch {
            return .told(error.lines.joined(separator: "\n"))
        }
    }

    /// Puts another export into the report.
    package func replaceExport(_ bytes: [UInt8]) -> Bool {
        writeFile(bytes, to: "\(folder)/\(file.split(separator: "/").last ?? "")")
    }
}

/// The counts of closed questions in tables, those of numbers left out.
private func counts(_ tables: String) -> [InventedSurvey.Counts] {
    do throws(JSONProblem) {
        guard case .array(let items) = try readJSON(Array(tables.utf8)) else { return [] }
        return items.compactMap { item in
            guard case .object(let table) = item, case .array(let rows) = table["rows"],
                case .object(let base) = table["base"]
            else { return nil }
            return InventedSurvey.Counts(
                answered: integer(base["count"]),
                options: rows.map { row in if case .object(let row) = row { integer(row["count"]) } else { 0 } })
        }
    } catch {
        return []
    }
}

private func integer(_ value: JSONValue?) -> Int { if case .integer(let number) = value { number } else { -1 } }

/// Whether a file could be written.
private func writeFile(_ bytes: [UInt8], to path: String) -> Bool {
    guard let file = unsafe fopen(path, "wb") else { return false }
    let written = unsafe fwrite(bytes, 1, bytes.count, file)
    return unsafe fclose(file) == 0 && written == bytes.count
}
