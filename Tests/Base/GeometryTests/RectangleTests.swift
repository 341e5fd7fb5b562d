import Geometry
import Testing

@Suite struct RectangleTests {
    private func rectangle(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> Rectangle {
        Rectangle(x: .points(x), y: .points(y), width: .points(width), height: .points(height))
    }

    @Test("An inch is 25.4 millimetres and 72 points")
    func units() {
        #expect(Length.millimetres(25.4) == .points(72))
        #expect([Length.points(1), .points(2.5)].sum() == .points(3.5))
        #expect(Length.points(3) / Length.points(2) == 1.5)
    }

    @Test("y grows downwards, so that the bottom is the larger")
    func edges() {
        let box = rectangle(10, 20, 30, 40)
        #expect(box.left == .points(10))
        #expect(box.right == .points(40))
        #expect(box.top == .points(20))
        #expect(box.bottom == .points(60))
    }

    @Test("A union holds both rectangles and nothing more, in either order")
    func union() {
        let (first, second) = (rectangle(0, 10, 10, 10), rectangle(5, 0, 20, 15))
        #expect(first.union(second) == rectangle(0, 0, 25, 20))
        #expect(second.union(first) == rectangle(0, 0, 25, 20))
        #expect(first.union(rectangle(2, 12, 1, 1)) == first)
    }

    @Test("Moving keeps the size")
    func moved() {
        let offset = Point(x: .points(-3), y: .points(4))
        #expect(rectangle(10, 20, 30, 40).moved(by: offset) == rectangle(7, 24, 30, 40))
    }
}
