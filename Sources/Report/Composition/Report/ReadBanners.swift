import Diagnostics
import Expressions
import YAMLReader

/// Reads `banners`: for each name, the breaks that a table has side by side.
func readBanners(_ fields: inout YAMLFields, into diagnostics: inout DiagnosticList) -> [BannerDefinition] {
    guard let mapping = fields.optionalMapping("banners", into: &diagnostics),
        case .mapping(let entries) = mapping.content
    else { return [] }
    return entries.compactMap { entry in
        checkName(entry, into: &diagnostics)
        guard let breaks = readBreaks(entry, into: &diagnostics) else { return nil }
        return BannerDefinition(name: entry.key, breaks: breaks, place: entry.keyPlace)
    }
}

/// A banner's name is one word of an expression and a part of a file's name.
private func checkName(_ entry: YAMLEntry, into diagnostics: inout DiagnosticList) {
    _ = isFileName(entry.key, at: entry.keyPlace, of: "banner", into: &diagnostics)
    guard ["type", "region"].contains(entry.key) else { return }
    diagnostics.add(
        Diagnostic(
            "banner-name", at: entry.keyPlace, "\"\(entry.key)\" is a grouping and cannot name a banner",
            hint: "give the banner another name"))
}

private func readBreaks(
    _ entry: YAMLEntry, into diagnostics: inout DiagnosticList
) -> [BannerDefinition.Break]? {
    guard case .sequence(let items) = entry.value.content, !items.isEmpty else {
        diagnostics.add(
            Diagnostic(
                "bad-banner", at: entry.value.place, "the banner \"\(entry.key)\" has no list of breaks",
                hint: "write [type, region], with questions too"))
        return nil
    }
    var breaks: [BannerDefinition.Break] = []
    for item in items {
        guard case .scalar(let name, _) = item.content, !item.isNull else {
            diagnostics.add(
                Diagnostic(
                    "bad-banner", at: item.place, "a break of the banner \"\(entry.key)\" is not a name",
                    hint: "write type, region or the id of a question"))
            continue
        }
        if breaks.contains(where: { $0.name == name }) {
            diagnostics.add(
                Diagnostic("bad-banner", at: item.place, "the banner \"\(entry.key)\" has the break \"\(name)\" twice"))
        }
        breaks.append(BannerDefinition.Break(name: name, place: item.place))
    }
    return breaks
}
