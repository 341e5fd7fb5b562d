import Drawing
import Geometry
import Graphs
import Typography

/// Graphs of synthetic answers, and fonts to set them in.
enum TestGraphs {
    static func shaper() throws -> TextShaper {
        let inter = "/usr/share/fonts/opentype/inter/Inter-"
        let arabic = FontFile(path: "/usr/share/fonts/truetype/noto/NotoSansArabic-Regular.ttf")
        let families = [
            FontFamily(
                name: "Inter",
                faces: [
                    FontFace(file: FontFile(path: inter + "Regular.otf"), weight: .regular),
                    FontFace(file: FontFile(path: inter + "SemiBold.otf"), weight: .semibold),
                ]),
            FontFamily(name: "Noto Sans Arabic", faces: [FontFace(file: arabic, weight: .regular)]),
        ]
        return try TextShaper(fonts: FontSet(families: families, fallbacks: ["Noto Sans Arabic"]))
    }

    /// Colours of the seventeen goals as the United Nations publishes them.
    static let swatches = [
        "#E5243B", "#DDA63A", "#4C9F38", "#C5192D", "#FF3A21", "#26BDE2", "#FCC30B", "#A21942", "#FD6925", "#DD1367",
        "#FD9D24", "#BF8B2E", "#3F7E44", "#0A97D9", "#56C02B", "#00689D", "#19486A",
    ].compactMap { Color(hex: $0) }

    static let titles = [
        "Short", "A title of a usual length", "Industry, innovation and infrastructure for all of the regions",
        "Partnerships", "Responsible consumption and production",
    ]

    /// Rows with labels and swatches whose values fall to zero.
    static func bars(_ count: Int, titles: [String] = titles) -> BarPlot {
        let bars = (0..<count).map { index in
            BarPlot.Bar(
                label: "SDG \(index + 1)", title: titles[index % titles.count], value: max(0, 12 - index),
                valueText: "\(max(0, 12 - index)) (\(max(0, 96 - 8 * index))%)",
                swatch: swatches[index % swatches.count],
                swatchText: "\(index + 1)", isHighlighted: index < 4)
        }
        return BarPlot(bars: bars, maximum: 13)
    }

    static func donut(_ values: [Int]) -> DonutPlot {
        let titles = ["Yes", "Not yet decided on it", "No", "A part whose name is rather long for its size"]
        return DonutPlot(
            parts: zip(titles, values).map { .init(title: $0, value: $1, valueText: "\($1) of all") },
            centre: "13 mechanisms")
    }

    static func graph(_ plot: Plot, language: String = "en") -> Graph {
        Graph(
            label: "Graph 1", title: "The finding", question: "The question as it was asked?", plot: plot,
            baseNote: "Base: 13 of 14", source: "Source: survey", alternativeText: "What it shows", language: language)
    }
}
