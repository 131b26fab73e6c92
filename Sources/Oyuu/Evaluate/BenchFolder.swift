import Foundation

/// A folder of measured truth: `registered/ID.jpg`, `queries/…`, and `truth.csv` with columns
/// `query,attack,design,quad`; `design` is empty where nothing registered is in the picture.
public struct BenchFolder: Sendable {
    public struct Query: Sendable {
        /// The file's name below `queries/`.
        public let name: String
        /// The attack's name, `none:…` for strangers.
        public let attack: String
        /// The registered design shown, or nil.
        public let design: String?

        public init(name: String, attack: String, design: String?) {
            self.name = name
            self.attack = attack
            self.design = design
        }
    }

    public let path: String
    /// Identifiers of the registered designs with their files, by name.
    public let registered: [(id: String, path: String)]
    public let queries: [Query]

    /// Reads the folder's lists, not its pictures.
    public init(_ path: String) throws(OyuuError) {
        self.path = path
        let truth = path + "/truth.csv"
        guard let text = try? String(contentsOfFile: truth, encoding: .utf8) else {
            throw .file(path: truth, reason: "cannot be read; a bench folder has registered/, queries/ and truth.csv")
        }
        let rows = CSV.rows(text)
        guard let header = rows.first, let query = header.firstIndex(of: "query"),
            let attack = header.firstIndex(of: "attack"), let design = header.firstIndex(of: "design")
        else { throw .file(path: truth, reason: "the first row must name the columns query, attack and design") }
        queries = rows.dropFirst().filter { $0.count > max(query, attack, design) }.map { row in
            Query(name: row[query], attack: row[attack], design: row[design].isEmpty ? nil : row[design])
        }
        guard !queries.isEmpty else { throw .file(path: truth, reason: "lists no queries") }

        let folder = path + "/registered"
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
            throw .file(path: folder, reason: "cannot be listed")
        }
        registered = names.filter { !$0.hasPrefix(".") }.sorted().map { name in
            (id: (name as NSString).deletingPathExtension, path: folder + "/" + name)
        }
    }

    public func path(of query: Query) -> String { path + "/queries/" + query.name }
}
