import Foundation
import OyuuRegistry
import Testing

@Suite("Design numbers")
struct DesignNumberTests {
    @Test("a number is written with at least six digits and read back")
    func roundTrip() throws {
        for (value, text) in [
            (1, "OY-000001"), (123, "OY-000123"), (1_234_567, "OY-1234567"), (999_999_999, "OY-999999999"),
        ] {
            let number = try Sample.number(Int64(value))
            #expect(number.description == text)
            #expect(DesignNumber(text) == number)
            #expect(try JSONDecoder().decode(DesignNumber.self, from: JSONEncoder().encode(number)) == number)
        }
        #expect(DesignNumber("oy-7") == DesignNumber(7))
    }

    @Test(
        "anything else is no number",
        arguments: [
            "", "OY-", "OY-0", "OY-000000", "7", "OY-1000000000", "OY--1", "OY-+1", "OY-1 ", "XY-1", "OY-١", "OY-1a",
        ])
    func refused(text: String) {
        #expect(DesignNumber(text) == nil)
    }

    @Test("numbers outside the range are refused")
    func range() {
        #expect(DesignNumber(0) == nil)
        #expect(DesignNumber(-5) == nil)
        #expect(DesignNumber(1_000_000_000) == nil)
    }
}
