import Foundation
import Oyuu
import OyuuFingerprint
import OyuuVerify
import TestSupport
import Testing

@Suite("Bench folders")
struct BenchFolderTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test("a truth table with quads; a bench without the column has none")
    func truth() throws {
        try folder.write("x".utf8, to: "registered/d1.jpg")
        try folder.write(
            #"""
            query,attack,design,quad
            a.jpg,photo,d1,"[[1.5, 2], [30, 2], [30, 40], [-1, 40]]"
            b.jpg,none:photo,,

            """#.utf8, to: "truth.csv")
        let bench = try BenchFolder(folder.url.path)
        #expect(bench.registered.map(\.id) == ["d1"] && !bench.isPairs)
        #expect(bench.queries.map(\.design) == ["d1", nil])
        #expect(bench.queries[0].quad?.corners == [Point(1.5, 2), Point(30, 2), Point(30, 40), Point(-1, 40)])
        #expect(bench.queries[1].quad == nil)
        #expect(bench.path(of: bench.queries[0]).hasSuffix("/queries/a.jpg"))

        try folder.write("query,attack,design\na.jpg,photo,d1\n".utf8, to: "truth.csv")
        #expect(try BenchFolder(folder.url.path).queries[0].quad == nil)
    }

    @Test("a quad that is not four points is an error that shows it")
    func badQuad() throws {
        try folder.write("x".utf8, to: "registered/d1.jpg")
        try folder.write("query,attack,design,quad\na,photo,d1,\"[[1, 2]]\"\n".utf8, to: "truth.csv")
        let error = #expect(throws: OyuuError.self) { _ = try BenchFolder(folder.url.path) }
        #expect(error?.description.contains("[[1, 2]]") == true)
    }

    @Test("pairs: photos show their group, strangers are registered and stand aside for themselves")
    func pairs() throws {
        try folder.write(
            "set,group,role,file\r\nroom,g1,registered,1.jpg\r\nroom,g1,photo,2.jpg\r\nfloor,r1,stranger,3.jpg\r\n"
                .utf8,
            to: "pairs.csv")
        let bench = try BenchFolder(folder.url.path)
        #expect(bench.isPairs && bench.registered.map(\.id) == ["room/g1", "floor/r1"])
        #expect(bench.queries.map(\.attack) == ["room", "none:floor"])
        #expect(bench.queries.map(\.design) == ["room/g1", nil] && bench.queries.map(\.own) == [nil, "floor/r1"])
        #expect(bench.path(of: bench.queries[0]) == folder.url.path + "/2.jpg")
    }

    @Test("an unknown role, or no lists at all, is an error that says what is wanted")
    func errors() throws {
        let missing = #expect(throws: OyuuError.self) { _ = try BenchFolder(folder.url.path) }
        #expect(missing?.description.contains("pairs.csv") == true)
        try folder.write("set,group,role,file\nroom,g1,owner,1.jpg\n".utf8, to: "pairs.csv")
        let role = #expect(throws: OyuuError.self) { _ = try BenchFolder(folder.url.path) }
        #expect(role?.description.contains("owner") == true)
    }
}
