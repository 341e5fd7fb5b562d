public import Aggregation
public import Diagnostics
public import SurveyData

/// A banner as `report.yaml` names it: several breaks side by side.
public struct BannerDefinition: Sendable {
    /// A break: `type`, `region` or a question's id.
    public struct Break: Sendable {
        /// As written.
        public var name: String
        /// Where it is written.
        public var place: Place

        /// A break from its parts.
        package init(name: String, place: Place) {
            self.name = name
            self.place = place
        }
    }

    /// How tables name it.
    public var name: String
    /// The breaks, in their order.
    public var breaks: [Break]
    /// Where it is named.
    public var place: Place

    /// A definition from its parts.
    package init(name: String, breaks: [Break], place: Place) {
        self.name = name
        self.breaks = breaks
        self.place = place
    }
}

extension BannerDefinition {
    /// What is wrong with the banner in a codebook: a break that does not group, or a name that the codebook has already.
    package func problems(in codebook: Codebook) -> [Diagnostic] {
        let taken = codebook.question(name).map { _ in
            Diagnostic(
                "banner-name", at: place, "a question has the name of the banner \"\(name)\"",
                hint: "give the banner another name")
        }
        return [taken].compactMap(\.self)
            + breaks.compactMap { Grouping($0.name, in: codebook).problem(in: codebook, at: $0.place) }
    }
}

extension Grouping {
    /// Reads `type`, `region`, a question's id or a banner's name; a question of the codebook takes precedence.
    public init(_ name: String, in codebook: Codebook, banners: [BannerDefinition]) {
        guard codebook.question(name) == nil, let banner = banners.first(where: { $0.name == name }) else {
            self.init(name, in: codebook)
            return
        }
        self = .banner(Banner(name: name, breaks: banner.breaks.map { Grouping($0.name, in: codebook) }))
    }
}
