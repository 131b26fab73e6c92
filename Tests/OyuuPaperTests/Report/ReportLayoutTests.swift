import Foundation
import OyuuPaper
import OyuuText
import TestSupport
import Testing

@Suite("Pages of a report") struct ReportLayoutTests {
    /// A report that is hard to lay out.
    struct Hard: Sendable, CustomTestStringConvertible {
        let testDescription: String
        var photos: [Int?] = [1, 0, nil]
        var name = "stall.jpg"
        var title = "Жылдыз"
        var isTall = false

        static let all = [
            Hard(testDescription: "12 photos", photos: [0, 1, 0, nil, 0, 0, 1, 0, 0, nil, 0, 0]),
            Hard(testDescription: "5 copies in one photo", photos: [5]),
            Hard(testDescription: "5 copies, drawings on end", photos: [5], isTall: true),
            Hard(testDescription: "50 unreadable photos", photos: [Int?](repeating: nil, count: 50)),
            Hard(
                testDescription: "the longest title a register takes",
                title: String(repeating: "Кочкор мүйүз ", count: 15)),
            Hard(
                testDescription: "2,000 letters without a blank", photos: [2],
                name: String(repeating: "Ж", count: 2000),
                title: String(repeating: "W", count: 2000)),
            Hard(
                testDescription: "2,000 pictures of a family", photos: [1, 0],
                name: String(repeating: "👩‍👩‍👧‍👦", count: 2000), title: String(repeating: "👩‍👩‍👧‍👦", count: 2000)),
            Hard(testDescription: "accents without end", title: "ш" + String(repeating: "\u{301}", count: 2000)),
        ]
    }

    @Test(
        "nothing lies over anything else or outside the page, whatever is to be said", arguments: Hard.all)
    func apart(_ hard: Hard) throws {
        for language in hard.photos.count < 4 ? Language.allCases : [.russian] { try check(hard, language) }
    }

    private func check(_ hard: Hard, _ language: Language) throws {
        let content = try ReportFixture(
            language, photos: hard.photos, name: hard.name, title: hard.title, isTall: hard.isTall
        ).content
        let pages = try ReportPages(content, measuredOn: PDFPage(title: "", date: content.madeAt)).flow.pages
        for (place, page) in pages.enumerated() {
            #expect(!page.isEmpty, "page \(place + 1) is empty")
            for (index, item) in page.enumerated() {
                let right = item.x + item.width
                #expect(item.x >= ReportPages.margin - 0.1 && right <= PDFPage.width - ReportPages.margin + 0.1)
                #expect(item.y >= 40 && item.y + item.height <= PDFPage.height - 48, "page \(place + 1): \(item)")
                guard item.height > 0 else { continue }
                for other in page[(index + 1)...] where !item.isGround && !other.isGround {
                    let across = min(right, other.x + other.width) - max(item.x, other.x)
                    let down = min(item.y + item.height, other.y + other.height) - max(item.y, other.y)
                    #expect(across <= 0.1 || down <= 0.1, "page \(place + 1): \(item) and \(other)")
                }
            }
        }
        let drawings = pages.joined().count { if case .picture = $0.item { true } else { false } }
        #expect(drawings == content.pictures.count)
    }

    @Test("a drawing stands on the page that says of what it is, and takes most of the page's width")
    func together() throws {
        let content = try ReportFixture(.english, photos: [0, 3, 2]).content
        let pages = try ReportPages(content, measuredOn: PDFPage(title: "", date: content.madeAt)).flow.pages
        var drawings = 0
        for page in pages {
            for item in page {
                guard case .picture(let picture) = item.item, picture.width == 400 else { continue }
                drawings += 1
                #expect(item.width > 0.7 * ReportPages.width)
                let words = page.contains {
                    if case .text(let text, _) = $0.item {
                        text.hasPrefix("A COPY: OY-") && $0.y < item.y
                    } else {
                        false
                    }
                }
                #expect(words)
            }
        }
        #expect(drawings == 5)
    }
}

extension PaperBlock.Placed {
    /// Whether others may stand on it.
    fileprivate var isGround: Bool { if case .fill = item { true } else { false } }
}
