import Foundation
import Oyuu
import OyuuImage
import OyuuText
import TestSupport
import Testing

@Suite("What the doctor says") struct DoctorWordsTests {
    @Test("has a text for every finding that the checks make, and none is left over")
    func codes() throws {
        var used: Set<String> = []
        for folder in ["Oyuu/Doctor", "OyuuWeb/Doctor"] {
            let root = SharedFolder.packageRoot.appendingPathComponent("Sources/\(folder)")
            let files = try #require(FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil))
            for case let file as URL in files where file.lastPathComponent.hasSuffix("Check.swift") {
                let text = try String(contentsOf: file, encoding: .utf8)
                for match in text.matches(of: /"([a-z]+(?:-[a-z]+)+|versions|limits|schema|accounts)"/) {
                    used.insert(String(match.1))
                }
            }
        }
        #expect(used == Set(DoctorWords.byCode.keys))
    }

    @Test("is a line of JSON with the English, that is read back as it was")
    func coding() async throws {
        let findings = await Doctor(folder: URL(fileURLWithPath: "/nonexistent")).examine()
        for finding in findings {
            let line = try JSONLine.encode(finding)
            #expect(try JSONLine.decode(DoctorFinding.self, from: line) == finding)
            let object = try #require(try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
            #expect(object["message"] as? String == finding.words(in: .english))
            for language in Language.allCases { #expect(!finding.words(in: language).contains("{}")) }
        }
    }

    @Test("compares the versions of libraries by their numbers")
    func versions() {
        func isOlder(_ version: String, _ built: String?) -> Bool {
            LinkedLibrary("a", version: version, builtWith: built).isOlderThanBuilt
        }
        #expect(isOlder("1.6.9", "1.6.39") && isOlder("2.14", "2.15") && isOlder("1.5", "1.5.4"))
        #expect(!isOlder("1.6.39", "1.6.39") && !isOlder("1.10", "1.9.7") && !isOlder("1", nil))
        #expect(LinkedLibrary.ofPictures.allSatisfy { !$0.isOlderThanBuilt })
        #expect(LinkedLibrary.ofPictures.first?.version.hasPrefix("1.6.") == true)
    }
}
