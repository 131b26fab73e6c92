import Foundation
import TestSupport
import Testing

@Suite("ST.96 on the command line") struct ST96CommandTests {
    private let oyuu = Program("oyuu", environment: ["NO_COLOR": "1"])
    private let samples = SharedFolder.fixtures.appendingPathComponent("submissions")

    @Test("a document is checked: its designs, its faults, and what to do")
    func check() throws {
        let pictures = SharedFolder.fixtures.path
        let good = samples.appendingPathComponent("kg-2024-0118.xml").path
        let checked = try oyuu.run("st96", "check", good, "--pictures", pictures)
        #expect(checked.status == 0 && checked.errors.isEmpty)
        #expect(
            checked.lines == [
                "KG-2024-0118/1  2024-06-03  06-11 32-01  1  Шырдак «Кочкор мүйүз»",
                "KG-2024-0118/2  2024-06-03  06-11  2  Шырдак «Тумарча»",
            ])
        let bad = samples.appendingPathComponent("kg-2024-0131-with-faults.xml").path
        let faults = try oyuu.run("st96", "check", bad, "--pictures", pictures)
        #expect(faults.status == 2 && faults.lines.count == 7 && faults.errors.isEmpty)
        #expect(faults.output.contains("filing date (22): 2023-02-29 is no date; write it like 2024-05-17"))
        let json = try oyuu.run("st96", "check", bad, "--pictures", pictures, "--json")
        #expect(
            json.status == 2 && json.output.contains("\"problem\":\"bad-date\"") && json.output.contains("\"line\":34"))
        let russian = Program("oyuu", environment: ["NO_COLOR": "1", "LANG": "ru_RU.UTF-8"])
        #expect(try russian.run("st96", "check", bad).output.contains("дата подачи (22)"))
        let nothing = try oyuu.run("st96", "check", "/nowhere.xml")
        #expect(
            nothing.status == 2 && nothing.output.isEmpty && nothing.errors.contains("/nowhere.xml: cannot be read"))
    }
}
