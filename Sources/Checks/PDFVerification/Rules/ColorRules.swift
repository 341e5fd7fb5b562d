internal import PDFSyntax

extension Inspection {
    /// The output intent says which colours the numbers on the pages mean (ISO 19005-3, 6.2.3).
    mutating func checkOutputIntent() {
        let intents = (file.entry("OutputIntents", of: catalog).array ?? []).compactMap {
            file.resolved($0).dictionary
        }.filter { $0["S"] == .name("GTS_PDFA1") }
        guard let intent = intents.first else {
            findings.fail(.archival("6.2.3"), "the document does not say what its colours mean (OutputIntents)")
            return
        }
        if intents.contains(where: { $0["DestOutputProfile"] != intent["DestOutputProfile"] }) {
            findings.fail(.archival("6.2.3"), "the document's output intents have different profiles")
        }
        if intent["OutputConditionIdentifier"] == nil {
            findings.fail(
                .format("14.11.5"), "the output intent does not name its condition (OutputConditionIdentifier)")
        }
        checkProfile(intent["DestOutputProfile"])
    }

    private mutating func checkProfile(_ value: PDFValue?) {
        let object = value?.reference?.number
        guard let profile = file.content(value, limit: 16 << 20), profile.count >= 128,
            let components = file.entry("N", of: file.resolved(value).dictionary ?? [:]).integer
        else {
            findings.fail(.archival("6.2.3"), object: object, "the output intent has no profile that can be read")
            return
        }
        let size = profile[..<4].reduce(0) { $0 << 8 | Int($1) }
        let spaces = [1: "GRAY", 3: "RGB ", 4: "CMYK"]
        let space = spaces[components] ?? ""
        if !profile[36..<40].elementsEqual("acsp".utf8) || size != profile.count || profile[8] > 4
            || !["mntr", "prtr"].contains(where: { profile[12..<16].elementsEqual($0.utf8) })
        {
            findings.fail(
                .archival("6.2.3"), object: object,
                "the output intent's profile is neither a display nor a printer profile")
        } else if space.isEmpty || !profile[16..<20].elementsEqual(space.utf8) {
            findings.fail(
                .archival("6.2.3"), object: object, "the output intent's profile has not \(components) components")
        }
        outputComponents = components
    }

    /// Colours of a device are allowed when the output intent is of the same kind; grey always is.
    mutating func checkDeviceColors() {
        for count in deviceColors.sorted() where count != 1 && count != outputComponents {
            let kind = count == 3 ? "RGB" : "CMYK"
            findings.fail(
                .archival("6.2.4.3"), "colours are given as \(kind), but the output intent is of another kind")
        }
    }
}
