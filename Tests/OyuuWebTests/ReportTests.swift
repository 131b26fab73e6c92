import Foundation
import Oyuu
import OyuuPaper
import OyuuText
import TestSupport
import Testing

@Suite("Evidence reports of checks on the page")
struct ReportTests {
    private let server: TestServer

    init() async throws { server = try await TestServer() }

    /// The path of a check of a copy, a stranger and a file that is no picture.
    private func checked(by visitor: Visitor) async throws -> String {
        let answer = try await visitor.upload([
            ("stall.jpg", Photos.copy()), ("stranger.jpg", Photos.stranger()), ("broken.jpg", [1, 2, 3]),
        ])
        return try #require(answer["location"])
    }

    @Test("are given out in each form and language, hold, and say what was found and by whom")
    func forms() async throws {
        let inspector = server.browser(.inspector)
        let check = try await checked(by: inspector)
        let page = try await inspector.get(check).text
        for language in Language.allCases {
            for (form, type) in [("pdf", "application/pdf"), ("html", "text/html; charset=utf-8")] {
                let path = "\(check)/report.\(form)?language=\(language.rawValue)"
                #expect(page.contains("href=\"\(path)\""))
                let answer = try await inspector.get(path)
                #expect(answer.status == 200 && answer["content-type"] == type, "\(path)")
                #expect(answer["content-disposition"]?.hasPrefix("attachment") == true)
                let seal = try Seal.verify(answer.body)
                guard case .report(let statement) = seal.statement else {
                    Issue.record("\(path) is no report")
                    continue
                }
                #expect(seal.publicKey == server.key.publicKey && statement.copies == "1 of 3; OY-000001")
                #expect(statement.actor == "inspector" && statement.photos.hasPrefix("3; "))
                if form == "html" {
                    #expect(answer.text.contains("Кочкор мүйүз") && answer.text.contains("broken.jpg"))
                    #expect(answer.text.contains(EvidenceReportWords.heading.text(language)))
                    #expect(answer.text.ranges(of: "<img").count >= 4, "photos, the drawing, and the pair to turn over")
                }
            }
        }
    }

    @Test("are the same paper each time they are asked for, and noted once")
    func once() async throws {
        let inspector = server.browser(.inspector)
        let check = try await checked(by: inspector)
        let first = try await inspector.get(check + "/report.html?language=ru").body
        for _ in 0..<3 { #expect(try await inspector.get(check + "/report.html?language=ru").body == first) }
        let program = try await server.program(.inspector)
            .get("/api/v1\(check)/report?form=html&language=ru").body
        #expect(program == first)
        #expect(try await server.notedReports() == ["inspector"])
        _ = try await server.browser(.office).get(check + "/report.pdf?language=ru")
        #expect(try await server.notedReports() == ["inspector", "office"])
        #expect(try await server.register.verifyLog().faults.isEmpty)
    }

    @Test("show the same drawings in each language, without words: those stand beside, in the reader's language")
    func wordless() async throws {
        let inspector = server.browser(.inspector)
        var seen: Set<[UInt8]> = []
        for language in Language.allCases {
            let reader = inspector.with(("Accept-Language", language.rawValue))
            let check = try #require(try await reader.upload([("stall.jpg", Photos.copy())])["location"])
            seen.insert(try await reader.get("\(check)/0-0.jpg").body)
            for other in Language.allCases {
                let page = try await inspector.with(("Accept-Language", other.rawValue)).get(check).text
                let paper = try await inspector.get("\(check)/report.html?language=\(other.rawValue)").text
                for text in [page, paper] {
                    // The beginning, which says which picture is which.
                    let caption = EvidenceReportWords.numbered.text(other).prefix(40)
                    #expect(text.contains(caption), "\(language) \(other)")
                    #expect(text.contains(EvidenceReportWords.designLaidIn.text(other)))
                }
            }
        }
        #expect(seen.count == 1)
    }

    @Test("are for whoever may see the check")
    func roles() async throws {
        let check = try await checked(by: server.browser(.aizada))
        for (person, status) in [(Person.visitor, 401), (.bermet, 403), (.inspector, 403), (.office, 200)] {
            #expect(try await server.browser(person).get(check + "/report.pdf").status == status, "\(person)")
        }
        let nowhere = "/checks/" + String(repeating: "0", count: 32)
        #expect(try await server.browser(.office).get(nowhere + "/report.pdf").status == 404)
        #expect(try await server.program(.office).get("/api/v1\(check)/report?form=exe").errorCode == "bad-form")
    }

    @Test("call somebody without an account so in the reader's language, and by the trail's name in what is signed")
    func stranger() async throws {
        let server = try await TestServer { $0.openCheck = true }
        let check = try #require(try await server.visitor.upload([("a.jpg", Photos.copy())])["location"])
        for (language, name) in [("ky", "эсеби жок келүүчү"), ("en", "a visitor without an account")] {
            #expect(try await server.visitor.with(("Accept-Language", language)).get(check).text.contains(name))
            let paper = try await server.visitor.get("\(check)/report.html?language=\(language)")
            #expect(paper.text.contains("<dd>\(name)</dd>"), "\(language)")
            guard case .report(let statement) = try Seal.verify(paper.body).statement else {
                Issue.record("no report")
                return
            }
            #expect(statement.actor == "(visitor)")
        }
    }

    @Test("are verified on the page and by programs, and a changed one is not believed")
    func verified() async throws {
        let inspector = server.browser(.inspector)
        let paper = try await inspector.get(try await checked(by: inspector) + "/report.html?language=en").body
        let said = try await server.visitor.raw(paper, to: "/api/v1/verify").json()
        #expect(said["paper"] as? String == "report" && said["by"] as? String == "inspector")
        #expect(said["copies"] as? String == "1 of 3; OY-000001")
        let page = try await server.visitor.send(FormToSend([], files: [("paper", "a.html", paper)]), to: "/verify")
        #expect(page.status == 200 && page.text.contains("The paper is genuine") && page.text.contains("1 of 3"))
        let place = try #require(Answer.place(of: Array("stranger.jpg".utf8), in: paper))
        var changed = paper
        changed[place] = UInt8(ascii: "S")
        let forged = try await server.visitor.send(FormToSend([], files: [("paper", "a.html", changed)]), to: "/verify")
        #expect(forged.status == 422 && forged.text.contains("cannot be believed"))
    }
}
