import TableFuzzing

/// Many random exports, and the damages of each.
package struct ExportRun {
    private let folder: String
    /// Exports whose tables are those of the survey, by form.
    package private(set) var same: [ExportForm: Int] = [:]
    /// Exports that were refused, by form, with the message of the first.
    package private(set) var refused: [ExportForm: (count: Int, message: String)] = [:]
    /// Damaged exports that gave the tables of the undamaged one, and those of which somebody was told.
    package private(set) var damagesWithoutEffect = 0
    package private(set) var damagesTold = 0
    /// Other tables, of which nobody was told.
    package private(set) var failures: [String] = []

    package init(in folder: String) { self.folder = folder }

    /// Tries an export and its damages.
    package mutating func add(seed: UInt64) {
        let trial = ExportTrial(seed: seed, in: folder)
        switch trial.run() {
        case .same: same[trial.form, default: 0] += 1
        case .told(let message):
            refused[trial.form, default: (0, "\(seed): \(message)")].count += 1
            return
        case .other(let found, let expected):
            failures.append("\(seed) \(trial.form) \(trial.writer.encoding): \(found), not \(expected)")
            return
        }
        var random = SeededNumbers(seed: seed &+ 1 << 40)
        for damage in ExportDamage.allCases {
            guard let bytes = damage.applied(to: trial, &random), trial.replaceExport(bytes) else { continue }
            switch trial.outcome(expected: trial.survey.counts) {
            case .same: damagesWithoutEffect += 1
            case .told: damagesTold += 1
            case .other(let found, let expected):
                failures.append("\(seed) \(trial.form) \(trial.writer.encoding) \(damage): \(found), not \(expected)")
            }
        }
    }

    /// What a person reads at the end.
    package var lines: [String] {
        let exports = ExportForm.allCases.map { form in
            "\(form): \(same[form] ?? 0) right"
                + (refused[form].map { ", \($0.count) refused, first \($0.message)" } ?? "")
        }
        return exports + failures.prefix(50).map { "FAILED \($0)" } + [
            "\(same.values.reduce(0, +)) exports right, \(refused.values.reduce(0) { $0 + $1.count }) refused; "
                + "\(damagesTold) damages told, \(damagesWithoutEffect) without effect; \(failures.count) failures"
        ]
    }
}
