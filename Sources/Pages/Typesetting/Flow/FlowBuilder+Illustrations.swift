import Diagnostics
import DocumentModel
import Drawing
import Geometry

extension FlowBuilder {
    /// Sets an image: a figure with its alternative text, or an artifact where it shows nothing.
    mutating func append(_ illustration: Illustration, _ setting: Setting) {
        let width = width(of: illustration, in: setting.column)
        let size = Size(width: width, height: width * illustration.picture.ratio)
        let role: Mark.Role
        if let text = illustration.alternativeText {
            let element = flow.structure.add(.figure, under: setting.element)
            flow.structure[element].alternativeText = text
            checkUnseen(text, "the alternative text of the image", at: illustration.place)
            role = .content(of: element)
        } else {
            role = .artifact(.layout)
        }
        var item = FlowItem(height: size.height)
        item.spaceBefore = setting.isNested ? .zero : spaceAround
        let drawing = Drawing(
            size: size, shapes: [.picture(illustration.picture, in: Rectangle(origin: .origin, size: size))])
        let origin = Point(x: left(from: setting.column.x, width: width), y: .zero)
        item.marks = [FlowMark(role: role, content: .drawing(drawing), origin: origin)]
        append(item, spaceAfter: setting.isNested ? layout[setting.style].spaceAfter : spaceAround)
    }

    /// What the text asks for, or else what the pixels ask for and the column and page have room for.
    private mutating func width(of illustration: Illustration, in column: Column) -> Length {
        let picture = illustration.picture
        switch illustration.width {
        case .natural:
            let highest = layout.page.blockHeight * 0.6
            let ofHighest = Length.points(highest.points / picture.ratio)
            return min(picture.naturalSize.width, column.width, ofHighest)
        case .percent(let percent): return column.width * (percent / 100)
        case .length(let length):
            if length <= column.width + .points(0.01) { return length }
            diagnostics.add(
                Diagnostic(
                    "wide-image", at: illustration.place,
                    "the image \"\(picture.path)\" is \(millimetres(length)) mm wide; its column has \(millimetres(column.width)) mm",
                    hint: "write a smaller width, or width=100%"))
            return column.width
        }
    }

    private func millimetres(_ length: Length) -> Int { Int((length.points / 72 * 25.4).rounded()) }
}
