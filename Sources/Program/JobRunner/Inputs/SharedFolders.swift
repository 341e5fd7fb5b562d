import Diagnostics

/// Where a report's layouts, fonts and catalogues of words are.
struct SharedFolders {
    var layouts: String
    var fonts: String
    var languages: String
    /// Those that were found by searching, a line each: `layouts from /home/me/rapporteur/Layouts`.
    var notices: [String]
    /// Folders of the report's own that were passed over, because nobody trusted or named them.
    var passedOver: [Diagnostic]

    /// Takes the folders that the job names, and searches for the others.
    ///
    /// - Parameters:
    ///   - report: the report's folder.
    ///   - trust: whose folders are taken; when nil, those that a report trusts.
    /// - Throws: `usage` when a folder is not found, or is found only where another user could have put it.
    static func find(
        _ job: Job, report: String, trust: FolderTrust? = nil
    ) throws(JobFailure) -> SharedFolders {
        var search = FolderSearch(
            from: report, trust: trust ?? FolderTrust(report: report), trustsReport: job.trustsReport)
        let sought = Kind.allCases.filter { $0.given(in: job) == nil }
        let found = try search.find(sought)
        func path(_ kind: Kind) -> String { kind.given(in: job) ?? found[kind] ?? kind.rawValue }
        return SharedFolders(
            layouts: path(.layouts), fonts: path(.fonts), languages: path(.languages),
            notices: sought.map { kind in
                let own = search.isOfReport(path(kind)) ? ", which the report brings" : ""
                return "\(kind.rawValue.lowercased()) from \(path(kind))\(own)"
            },
            passedOver: search.passedOver)
    }

    /// One folder: the one that the job names, or the one that a search finds.
    ///
    /// - Parameter report: the report's folder.
    /// - Throws: `usage` when it is not found, or is found only where another user could have put it.
    static func folder(_ kind: Kind, _ job: Job, report: String) throws(JobFailure) -> String {
        if let given = kind.given(in: job) { return given }
        var search = FolderSearch(
            from: report, trust: FolderTrust(report: report), trustsReport: job.trustsReport)
        return try search.find([kind])[kind] ?? kind.rawValue
    }

    /// A folder by its name.
    enum Kind: String, CaseIterable {
        case layouts = "Layouts"
        case fonts = "Fonts"
        case languages = "Languages"

        var option: String { "--" + rawValue.lowercased() }

        func given(in job: Job) -> String? {
            switch self {
            case .layouts: job.layouts
            case .fonts: job.fonts
            case .languages: job.languages
            }
        }
    }
}

/// Searches for the folders `Layouts`, `Fonts` and `Languages`.
///
/// A folder in the report's own comes first, when the report is trusted: fonts can show other figures than a PDF holds, and a
/// layout can hide words. Those that are missing then come together from the nearest folder above that holds them all. The
/// search ends at the folder that holds `Reports` with the report in it: whatever lies above belongs
/// to something else. It passes over folders that other users own or may write to, such as those in `/tmp`: what
/// they hold could change the report.
struct FolderSearch {
    private let report: String
    /// The report's folder without links and dots.
    private let folder: String
    private let trust: FolderTrust
    private let trustsReport: Bool
    /// Those of the report's own that were not taken, because it is not trusted.
    private var untrusted: [SharedFolders.Kind] = []
    /// Why folders that are there were not taken.
    private var objections: [String] = []

    init(from report: String, trust: FolderTrust, trustsReport: Bool) {
        (self.report, self.trust, self.trustsReport) = (report, trust, trustsReport)
        folder = FileSystem.resolved(report) ?? report
    }

    /// - Throws: `usage` with the names of the folders that were not found.
    mutating func find(_ kinds: [SharedFolders.Kind]) throws(JobFailure) -> [SharedFolders.Kind: String] {
        let there = kinds.filter { Self.isThere($0, in: folder) }
        if !trustsReport { untrusted = there }
        let own = trustsReport ? take(there, from: folder) : [:]
        let missing = kinds.filter { own[$0] == nil }
        if missing.isEmpty { return own }
        for step in Self.steps(above: folder) where missing.allSatisfy({ Self.isThere($0, in: step) }) {
            let found = take(missing, from: step)
            if found.count == missing.count { return own.merging(found) { own, _ in own } }
        }
        throw .usage(message(missing))
    }

    /// Whether a folder that was found is the report's own.
    func isOfReport(_ path: String) -> Bool { FilePaths.parent(of: path) == folder }

    /// A warning for each folder of the report's own that was not taken.
    var passedOver: [Diagnostic] {
        untrusted.map { kind in
            Diagnostic(
                "untrusted-folder", at: Place(file: FilePaths.join(report, kind.rawValue)),
                "the \(kind.rawValue.lowercased()) that the report brings were not used",
                hint: "if you trust who made the report, use them with --trust-report", severity: .warning)
        }
    }

    /// The folders above one, up to the one that holds `Reports`.
    private static func steps(above folder: String) -> [String] {
        var steps: [String] = []
        var last = folder
        while FilePaths.parent(of: last) != last {
            let name = FilePaths.name(of: last)
            last = FilePaths.parent(of: last)
            steps.append(last)
            if name == "Reports" { break }
        }
        return steps
    }

    private static func isThere(_ kind: SharedFolders.Kind, in step: String) -> Bool {
        FileSystem.isFolder(FilePaths.join(step, kind.rawValue))
    }

    /// The paths of those folders that are trusted.
    private mutating func take(
        _ kinds: [SharedFolders.Kind], from step: String
    ) -> [SharedFolders.Kind: String] {
        var taken: [SharedFolders.Kind: String] = [:]
        for kind in kinds {
            let path = FilePaths.join(step, kind.rawValue)
            if let objection = trust.objection(to: step) ?? trust.objection(to: path) {
                objections.append("\(path) was not taken, because \(objection)")
            } else {
                taken[kind] = path
            }
        }
        return taken
    }

    private func message(_ missing: [SharedFolders.Kind]) -> String {
        let isOne = missing.count == 1
        let names = enumeration(missing.map { "\"\($0.rawValue)\"" })
        let options = enumeration(missing.map(\.option))
        let start = "found no \(isOne ? "folder" : "folders") \(names) from \(report) upward"
        let own = untrusted.map {
            "\(FilePaths.join(report, $0.rawValue)) was not taken, because the report brings it: "
                + "use it with --trust-report if you trust who made the report"
        }
        return ([start] + objections + own + ["name \(isOne ? "it" : "them") with \(options)"]).joined(separator: "; ")
    }

    private func enumeration(_ names: [String]) -> String {
        names.count < 2 ? names.joined() : names.dropLast().joined(separator: ", ") + " and " + names[names.count - 1]
    }
}
