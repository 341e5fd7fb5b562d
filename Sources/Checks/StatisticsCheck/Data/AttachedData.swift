internal import ExactNumbers
internal import PDFVerification

/// The attached tables by their names.
struct AttachedData: Sendable {
    /// In the order of their names.
    private(set) var tables: [AttachedTable] = []
    private var indices: [String: Int] = [:]
    /// By the name of the file.
    private var totals: [String: SurveyTotals] = [:]
    /// The names of attached CSV files that cannot be read as tables.
    private(set) var unreadable: [String] = []

    private static let survey = "survey"

    init(_ attachments: [AttachedFile]) {
        for attachment in attachments where attachment.name.hasSuffix(".csv") {
            guard let bytes = attachment.bytes, let table = AttachedTable(name: attachment.name, bytes: bytes) else {
                unreadable.append(attachment.name)
                continue
            }
            indices[table.name] = tables.count
            tables.append(table)
            guard table.form == .totals else { continue }
            totals[table.name] = SurveyTotals(table)
            if totals[table.name] == nil { unreadable.append(table.name) }
        }
    }

    func table(_ name: String) -> AttachedTable? { indices[name].map { tables[$0] } }

    /// The totals of the survey, or of an earlier wave of it.
    func totals(wave: String?) -> SurveyTotals? { totals[Self.totalsName(wave: wave)] }

    static func totalsName(wave: String?) -> String { survey + (wave.map { "-wave-\($0)" } ?? "") + ".csv" }

    /// By which rules the report prints numbers: those of this wave are for all.
    var rounding: Rounding { totals(wave: nil)?.rounding ?? .halfAwayFromZero }

    func isSmall(_ respondents: Int) -> Bool { totals(wave: nil)?.isSmall(respondents) ?? false }

    /// Whether numbers of so many respondents are left out, unless they are counts.
    func isWithheld(_ respondents: Int) -> Bool { isSmall(respondents) && totals(wave: nil)?.withholds == true }
}
