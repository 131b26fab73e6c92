/// What is said of a submission beside what was found.
public struct SubmissionName: Sendable, Hashable, Codable {
    /// Name of its batch.
    public let batch: String
    /// Its reference, unique in the batch.
    public let reference: String
    public let title: String?
    public let holder: String?
    /// The day that decides which of two is the earlier: of the earliest priority, else of filing, else of arrival.
    public let day: String
}

/// A submission with what decides on its place in time.
struct PlacedSubmission: Sendable {
    let id: Int64
    let name: SubmissionName
    let arrivedAt: Int64
    /// Number of the batch that it arrived in.
    let batch: Int64
    let position: Int64

    /// Whether this one was filed earlier: by its day, then by its batch's arrival, then by its place in the batch.
    func isEarlier(than other: PlacedSubmission) -> Bool {
        (name.day, arrivedAt, batch, position) < (other.name.day, other.arrivedAt, other.batch, other.position)
    }
}

extension SubmissionStore {
    /// Submissions by number, with what decides on their place in time.
    func placed(_ ids: [Int64]) async throws(SubmissionError) -> [Int64: PlacedSubmission] {
        let unique = Array(Set(ids)).sorted()
        guard !unique.isEmpty else { return [:] }
        return try await database.read { database in
            var found: [Int64: PlacedSubmission] = [:]
            for start in stride(from: 0, to: unique.count, by: 500) {
                let part = SQLList(unique[start..<min(start + 500, unique.count)])
                let rows = try database.rows(
                    """
                    SELECT submission.id, coalesce(batch.continues, batch.id) AS arrival, position, reference, title,
                        holder, day, batch.name, batch.arrived_at
                    FROM submission JOIN batch ON batch.id = submission.batch WHERE submission.id IN (\(part.places))
                    """, part.values)
                for row in rows {
                    let id = try row.number("id")
                    found[id] = PlacedSubmission(
                        id: id,
                        name: SubmissionName(
                            batch: try row.string("name"), reference: try row.string("reference"),
                            title: try row.text("title"), holder: try row.text("holder"),
                            day: try row.string("day")),
                        arrivedAt: try row.number("arrived_at"), batch: try row.number("arrival"),
                        position: try row.number("position"))
                }
            }
            return found
        }
    }

    /// Numbers and file names of views, by number.
    func viewNames(_ ids: [Int64]) async throws(SubmissionError) -> [Int64: (number: String, fileName: String)] {
        let unique = Array(Set(ids)).sorted()
        guard !unique.isEmpty else { return [:] }
        let rows = try await database.read { database in
            let list = SQLList(unique)
            return try database.rows(
                "SELECT id, number, file_name FROM view WHERE id IN (\(list.places))", list.values
            ).map { (try $0.number("id"), try $0.string("number"), try $0.string("file_name")) }
        }
        return Dictionary(rows.map { ($0.0, (number: $0.1, fileName: $0.2)) }, uniquingKeysWith: { first, _ in first })
    }
}
