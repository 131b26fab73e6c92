import Foundation
import OyuuFingerprint
import Testing

@Suite("Corners of a design")
struct DesignCornersTests {
    private let good = DesignCorners([10, 20, 900, 41, 880, 610, 25, 598])

    @Test("are eight numbers, no more and no fewer")
    func eight() throws {
        #expect(try #require(good).numbers == [10, 20, 900, 41, 880, 610, 25, 598])
        #expect(DesignCorners([1, 2, 3, 4, 5, 6, 7]) == nil)
        #expect(DesignCorners([1, 2, 3, 4, 5, 6, 7, 8, 9]) == nil)
    }

    @Test("are coded as four pairs and read back the same")
    func coding() throws {
        let good = try #require(good)
        let data = try JSONEncoder().encode(good)
        #expect(String(decoding: data, as: UTF8.self) == "[[10,20],[900,41],[880,610],[25,598]]")
        #expect(try JSONDecoder().decode(DesignCorners.self, from: data) == good)
        for text in ["[]", "[[1,2],[3,4],[5,6]]", "[[1,2],[3,4],[5,6],[7]]", "[1,2,3,4,5,6,7,8]"] {
            #expect(throws: DecodingError.self) { try JSONDecoder().decode(DesignCorners.self, from: Data(text.utf8)) }
        }
    }

    @Test("have words whatever they are, in whole pixels where there are such")
    func words() throws {
        let odd = try #require(DesignCorners([1e308, 0, -1e19, .infinity, .nan, 12.6, -0.4, 470]))
        #expect(odd.words == "1e+308,0 -1e+19,inf nan,13 0,470")
        #expect(odd.problem(width: 390, height: 470)?.contains("1e+308,0 lies outside") == true)
    }

    @Test(
        "that no design can have are named as such",
        arguments: [
            ([10, 20, 10, 600, 900, 610, 900, 41], "clockwise"),  // the wrong way round
            ([10, 20, 880, 610, 900, 41, 25, 598], "clockwise"),  // a bow tie
            ([10, 20, 300, 400, 880, 580, 25, 598], "clockwise"),  // a dent
            ([10, 20, 1400, 41, 880, 610, 25, 598], "outside"),
            ([10, 20, .nan, 41, 880, 610, 25, 598], "number"),
            ([10, 20, 40, 20, 40, 50, 10, 50], "hundredth"),
        ] as [([Double], String)])
    func problems(numbers: [Double], word: String) throws {
        let corners = try #require(DesignCorners(numbers))
        #expect(corners.problem(width: 1000, height: 700)?.contains(word) == true)
        #expect(good?.problem(width: 1000, height: 700) == nil)
    }
}
