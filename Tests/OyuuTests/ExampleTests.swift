import Foundation
import Oyuu
import OyuuRegistry
import TestSupport
import Testing

// The example of the documentation, compiled and run as it stands there.
// example:begin
func registerAndCheck(design: String, photo: String, in folder: URL) async throws -> [String] {
    let register = try await OrnamentRegister.open(at: folder, create: true)

    let details = DesignDetails(title: "Kochkor müyüz", holder: "Aizada Toktorova", motifs: ["kochkor müyüz"])
    let options = RegistrationOptions(actor: "example", date: Date())
    switch try await register.register([.file(design)], as: details, options: options) {
    case .registered(let design, _):
        print("registered as", design.number)
    case .stopped(let conflicts):
        print("not registered: it copies", conflicts.flatMap { $0.copies.map(\.design) })
    case .refused(let notes):
        print("not registered:", notes.flatMap { $0.advice.map(\.words) })
    }

    let verdict = try await register.check(.file(photo))
    for finding in verdict.copies {
        print("a copy of", finding.design, "by", finding.holder, "-", finding.words, "-", finding.strength.words)
    }
    return verdict.copies.map(\.title)
}
// example:end

@Suite("The documentation's example")
struct ExampleTests {
    @Test("it registers a design and recognises it")
    func runs() async throws {
        let design = try #require(Pictures.designs.first)
        let folder = try TemporaryFolder()
        let titles = try await registerAndCheck(
            design: design.path, photo: design.path, in: folder.url.appendingPathComponent("register"))
        #expect(titles == ["Kochkor müyüz"])
    }

    @Test("it stands word for word in the documentation")
    func documented() throws {
        let source = try String(contentsOf: URL(fileURLWithPath: #filePath), encoding: .utf8)
        let begin = try #require(source.range(of: "// example:begin\n"))
        let end = try #require(source.range(of: "// example:end", range: begin.upperBound..<source.endIndex))
        let page = SharedFolder.packageRoot.appendingPathComponent("Sources/Oyuu/Oyuu.docc/Oyuu.md")
        let text = try String(contentsOf: page, encoding: .utf8)
        #expect(text.contains(source[begin.upperBound..<end.lowerBound]))
    }
}
