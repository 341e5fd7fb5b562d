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

    static let theme =
        GraphTheme(
            family: "Inter", ink: Color(red: 0x1A, green: 0x1A, blue: 0x1A),
            grey: Color(red: 0x5A, green: 0x5A, blue: 0x5A), accent: Color(red: 0x00, green: 0x33, blue: 0xA0),
            accentLight: Color(red: 0x6B, green: 0x88, blue: 0xC8),
            categories: ["#12436D", "#28A197", "#801650", "#F46A25", "#3D3D3D", "#A285D1"].compactMap {
                Color(hex: $0)
            },
            bodySize: .points(10.5), smallSize: .points(8.5), titleSize: .points(13), barThickness: .points(12),
            barPitch: .points(22.5), donutDiameter: .points(150))

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
                GraphRow(
                    title: titles[index % titles.count],
                    swatch: swatches[index % swatches.count], swatchText: "\(index + 1)", isHighlighted: index < 4),
                value: max(0, 12 - index), valueText: "\(max(0, 12 - index))",
                shareText: "\(max(0, 96 - 8 * index))%")
        }
        return BarPlot(bars: bars, maximum: 13, whole: "All 13")
    }

    static func donut(_ values: [Int]) -> DonutPlot {
        let titles = ["Yes", "Not yet decided on it", "No", "A part whose name is rather long for its size"]
        return DonutPlot(
            parts: zip(titles, values).map { .init(title: $0, value: $1, valueText: "\($1) of all") },
            centre: "13 mechanisms")
    }

    static func graph(_ plot: any Plot, language: String = "en") -> Graph {
        Graph(
            label: "Graph 1", title: "The finding", question: "The question as it was asked?", plot: plot,
            baseNote: "Base: 13 of 14", source: "Source: survey", alternativeText: "What it shows", language: language)
    }
}
