import OyuuFingerprint
import OyuuWeb
import Testing

@Suite("What is written in the field for corners, and in addresses")
struct PlaceTests {
    @Test("nothing is the whole photo, auto looks for them, eight numbers are corners")
    func corners() throws {
        #expect(CornerField.straightening(nil) == Straightening.none)
        #expect(CornerField.straightening("") == Straightening.none)
        for text in ["auto", "AUTO", "Auto"] { #expect(CornerField.straightening(text) == .find) }
        let right = try #require(DesignCorners([12, 30, 900, 41.5, 880, 610, -25, 598]))
        for text in [
            "12,30 900,41.5 880,610 -25,598", "12 30 900 41.5 880 610 -25 598",
            "(12;30) (900;41.5) (880;610) (-25;598)",
            " 12,30\t900,41.5\n880,610  -25,598 ", "[[12,30],[900,41.5],[880,610],[-25,598]]",
        ] {
            #expect(CornerField.straightening(text) == .corners(right), "\(text)")
        }
        let words = try #require(DesignCorners([12, 30, 900, 42, 880, 610, -25, 598]))
        #expect(CornerField.straightening(words.words) == .corners(words))
    }

    @Test(
        "anything else is not taken for something",
        arguments: [
            "automatic", "none", "1,2,3,4,5,6,7", "1,2,3,4,5,6,7,8,9", "1,2,3,4,5,6,7,-", "1.2.3 4 5 6 7 8 9 10",
            "½ 2 3 4 5 6 7 8",
            "1 2 3 4 5 6 7 8-9", "٣ ٤ ٥ ٦ ٧ ٨ ٩ ٠", "<script>", " ", "- - - - - - - -", ". . . . . . . .", "auto 1",
        ])
    func noCorners(text: String) { #expect(CornerField.straightening(text) == nil, "\(text)") }

    @Test("numbers without measure are corners that no photo has")
    func immense() throws {
        let immense = String(repeating: "9", count: 400)
        let found = try #require(CornerField.straightening("0 0 \(immense) 0 \(immense) \(immense) 0 \(immense)"))
        guard case .corners(let corners) = found else {
            Issue.record("\(found)")
            return
        }
        #expect(corners.problem(width: 1000, height: 1000) != nil && !corners.words.isEmpty)
    }

    @Test("a path to go back to is one of this site")
    func ownPaths() {
        for path in ["/", "/designs", "/designs?q=a&status=active", "/checks/0123", "/a//b", "/%2F%2Fevil.example"] {
            #expect(House.ownPath(path) == path)
        }
        let others = [
            nil, "", "designs", "//evil.example", "/\\evil.example", "\\/evil.example", "https://evil.example",
            "/\t/evil.example",
            "/\n/evil.example", "/a\r\nSet-Cookie: a=b", "/ү", "/a b", "/\u{0}", "/\u{7F}", " /designs", "/a\\b",
            "/" + String(repeating: "a", count: 200),
        ]
        for path in others { #expect(House.ownPath(path) == "/", "\(path ?? "nil")") }
    }
}
