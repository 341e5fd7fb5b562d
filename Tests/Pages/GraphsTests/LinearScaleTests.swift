import Geometry
import Testing

@testable import Graphs

struct LinearScaleTests {
    private func ticks(_ greatest: Double, from least: Double = 0, about count: Int = 4, isWhole: Bool = true)
        -> [Double]
    {
        LinearScale(least: least, greatest: greatest, length: .points(100)).ticks(about: count, isWhole: isWhole)
    }

    @Test func `ticks are round numbers`() {
        #expect(ticks(13) == [0, 5, 10])
        #expect(ticks(100) == [0, 50, 100] || ticks(100) == [0, 20, 40, 60, 80, 100])
        #expect(ticks(3) == [0, 1, 2, 3])
        #expect(ticks(1) == [0, 1])
        #expect(ticks(484) == [0, 200, 400])
        #expect(ticks(1_000_000_000).count <= 6)
        #expect(ticks(0.5, isWhole: false).count > 2)
        #expect(ticks(2023, from: 2015) == [2016, 2018, 2020, 2022])
        #expect(ticks(0) == [0])
    }

    @Test func `distances are as values, and keep to the scale`() {
        let scale = LinearScale(least: 10, greatest: 20, length: .points(100))
        #expect(scale.distance(10) == .zero)
        #expect(scale.distance(15) == .points(50))
        #expect(scale.distance(25) == .points(100) && scale.distance(0) == .zero)
        #expect(LinearScale(greatest: 0, length: .points(100)).distance(5) == .zero)
    }
}
