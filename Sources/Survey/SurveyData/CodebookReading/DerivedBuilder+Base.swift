import Diagnostics
import YAMLReader

/// Options outside the base of the source stay outside the base of the variable: its base is that of the source, unless the
/// definition says otherwise.
extension DerivedBuilder {
    /// Adds the options of the source that are outside its base, as they are, for those who chose nothing else.
    ///
    /// - Parameters:
    ///   - others: the codes of those that the definition names itself.
    ///   - merged: the codes that each option stands for.
    mutating func takeOptionsOutside(
        of source: Question, except others: Set<String> = [], into merged: inout [[String]],
        _ diagnostics: inout DiagnosticList
    ) {
        for option in source.options where option.isOutsideBase && !others.contains(option.code) {
            if let own = options.first(where: { $0.code == option.code }) {
                diagnostics.add(
                    Diagnostic(
                        "duplicate-name", at: own.place,
                        "\(fields.what) has an option \"\(own.code)\", but takes over the option of that name, which is outside the base of \(source.id)",
                        hint: "give your option another code"))
                continue
            }
            options.append(option)
            merged.append([option.code])
        }
    }

    /// Puts an option that merges others outside the base, if all of them are; records a problem where only some are.
    mutating func takeBase(
        of merged: [String], _ source: Question, option index: Int, at place: Place,
        into diagnostics: inout DiagnosticList
    ) {
        let parts = merged.compactMap(source.option)
        guard let outside = parts.first(where: \.isOutsideBase) else { return }
        options[index].isOutsideBase = true
        guard let inside = parts.first(where: { !$0.isOutsideBase }) else { return }
        diagnostics.add(
            Diagnostic(
                "mixed-base", at: place,
                "\"\(options[index].code)\" merges \"\(outside.code)\", which is outside the base of \(source.id), with \"\(inside.code)\", which is in it",
                hint:
                    "leave \"\(outside.code)\" out, or write \"outside-base: yes\" or \"outside-base: no\" for the new option"
            ))
    }

    /// Records options outside the base among those that are counted.
    func refuseOutside(
        _ codes: [String], _ key: String, _ item: inout YAMLFields, of source: Question,
        into diagnostics: inout DiagnosticList
    ) {
        let outside = codes.first { source.option($0)?.isOutsideBase ?? false }
        guard let outside else { return }
        diagnostics.add(
            Diagnostic(
                "outside-base", at: item.place(of: key),
                "\"\(outside)\" is outside the base of \(source.id), so \(item.what) cannot count it",
                hint: draft.way == .nets
                    ? "delete it here; the nets are followed by the options outside the base" : "delete it here"))
    }
}
