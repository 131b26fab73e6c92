import Foundation
import OyuuFingerprint
import OyuuVerify

/// A folder of measured truth: pictures to register, pictures to check, and what should be found in each.
///
/// Two forms are read. A *bench* has `registered/ID.jpg`, `queries/…` and `truth.csv` with the columns
/// `query,attack,design,quad`. A folder of *pairs* has `pairs.csv` with the columns `set,group,role,file`, see
/// `init(pairs:in:)`.
public struct BenchFolder: Sendable {
    /// One picture to check and what it shows.
    public struct Query: Sendable {
        /// The file's name below the folder of queries.
        public let name: String
        /// The attack's name, `none:…` for strangers; in pairs the set's name.
        public let attack: String
        /// The registered design shown, or nil where none is.
        public let design: String?
        /// Where the design's corners lie in the picture, upright pixels, in the order top left, top right, bottom
        /// right, bottom left of the design; nil where no one map says it.
        public let quad: Quadrilateral?
        /// The registered design that is this very picture and must stand aside while it is checked.
        public let own: String?

        public init(
            name: String, attack: String, design: String?, quad: Quadrilateral? = nil, own: String? = nil
        ) {
            self.name = name
            self.attack = attack
            self.design = design
            self.quad = quad
            self.own = own
        }
    }

    /// One picture to register.
    public struct Registered: Sendable {
        /// The design's name in the truth table.
        public let id: String
        public let path: String
    }

    public let path: String
    public let registered: [Registered]
    public let queries: [Query]
    /// Whether this is a folder of pairs: then the attacks are names of sets.
    public let isPairs: Bool
    private let queryFolder: String

    /// Reads the folder's lists, not its pictures.
    ///
    /// - Throws: `OyuuError.file` naming the list that is missing or makes no sense.
    public init(_ path: String) throws(OyuuError) {
        let truth = path + "/truth.csv"
        if let text = try? String(contentsOfFile: truth, encoding: .utf8) {
            try self.init(truth: text, in: path)
        } else if let text = try? String(contentsOfFile: path + "/pairs.csv", encoding: .utf8) {
            try self.init(pairs: text, in: path)
        } else {
            throw .file(
                path: truth,
                reason: "cannot be read; a bench folder has registered/, queries/ and truth.csv, or pairs.csv")
        }
    }

    /// The file of a query.
    public func path(of query: Query) -> String { queryFolder + "/" + query.name }

    /// A bench, its `registered` folder listed by name.
    init(truth text: String, in path: String) throws(OyuuError) {
        let file = path + "/truth.csv"
        let table = try Table(text, of: file, columns: ["query", "attack", "design"])
        var queries: [Query] = []
        for row in table.rows {
            let quad = try Self.quad(row["quad"] ?? "", of: file)
            let design = row["design"] ?? ""
            queries.append(
                Query(
                    name: row["query"] ?? "", attack: row["attack"] ?? "", design: design.isEmpty ? nil : design,
                    quad: quad))
        }
        guard !queries.isEmpty else { throw .file(path: file, reason: "lists no queries") }

        let folder = path + "/registered"
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
            throw .file(path: folder, reason: "cannot be listed")
        }
        registered = names.filter { !$0.hasPrefix(".") }.sorted().map { name in
            Registered(id: (name as NSString).deletingPathExtension, path: folder + "/" + name)
        }
        self.path = path
        self.queries = queries
        queryFolder = path + "/queries"
        isPairs = false
    }

    /// Pairs: each row is a picture with its `role`. A `registered` one is registered under its group's name, a `photo`
    /// shows its group's design. A `stranger` is registered, and then checked against everything but its own group: it
    /// shows nothing that is registered.
    init(pairs text: String, in path: String) throws(OyuuError) {
        let file = path + "/pairs.csv"
        let table = try Table(text, of: file, columns: ["set", "group", "role", "file"])
        var registered: [Registered] = []
        var queries: [Query] = []
        for row in table.rows {
            let set = row["set"] ?? ""
            let name = row["file"] ?? ""
            let id = set + "/" + (row["group"] ?? "")
            switch row["role"] {
            case "registered":
                registered.append(Registered(id: id, path: path + "/" + name))
            case "photo":
                queries.append(Query(name: name, attack: set, design: id))
            case "stranger":
                registered.append(Registered(id: id, path: path + "/" + name))
                queries.append(Query(name: name, attack: "none:" + set, design: nil, own: id))
            default:
                throw .file(path: file, reason: "role \(row["role"] ?? "") is none of registered, photo, stranger")
            }
        }
        guard !queries.isEmpty else { throw .file(path: file, reason: "lists no photos") }
        self.path = path
        self.registered = registered
        self.queries = queries
        queryFolder = path
        isPairs = true
    }

    /// Four corners as JSON, or nothing.
    private static func quad(_ text: String, of file: String) throws(OyuuError) -> Quadrilateral? {
        guard !text.isEmpty else { return nil }
        guard let points = try? JSONDecoder().decode([Point].self, from: Data(text.utf8)), points.count == 4 else {
            throw .file(path: file, reason: "the quad \(text) is not four points [[x, y], …]")
        }
        return Quadrilateral(points[0], points[1], points[2], points[3])
    }
}

/// Rows of a CSV file with their columns named.
private struct Table {
    let rows: [[String: String]]

    init(_ text: String, of file: String, columns: [String]) throws(OyuuError) {
        let all = CSV.rows(text)
        let header = all.first ?? []
        guard columns.allSatisfy(header.contains) else {
            throw .file(path: file, reason: "the first row must name the columns \(columns.joined(separator: ", "))")
        }
        let needed = columns.compactMap { header.firstIndex(of: $0) }.max() ?? 0
        rows = all.dropFirst().filter { $0.count > needed }.map { row in
            Dictionary(zip(header, row), uniquingKeysWith: { first, _ in first })
        }
    }
}
