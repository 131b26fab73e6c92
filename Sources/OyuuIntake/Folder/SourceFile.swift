import Foundation

/// Files as they came.
enum SourceFile {
    /// A file's bytes, of which one more than `limit` are read at most: who counts them sees that they are too many.
    ///
    /// - Throws: `.unreadable`.
    static func bytes(_ path: String, limit: Int) throws(IntakeError) -> [UInt8] {
        guard let file = FileHandle(forReadingAtPath: path) else {
            throw .unreadable(path: path, reason: "it cannot be opened")
        }
        defer { try? file.close() }
        do {
            return [UInt8](try file.read(upToCount: limit + 1) ?? Data())
        } catch {
            throw .unreadable(path: path, reason: "it cannot be read")
        }
    }

    /// Says in which file a table's fault is.
    static func naming<Value>(
        _ path: String, _ body: () throws(TableFault) -> Value
    ) throws(IntakeError) -> Value {
        do throws(TableFault) { return try body() } catch { throw .table(error, path: path) }
    }

    /// Says in which file a document's fault is.
    static func naming<Value>(_ path: String, _ body: () throws(XMLFault) -> Value) throws(IntakeError) -> Value {
        do throws(XMLFault) { return try body() } catch { throw .xml(error, path: path) }
    }

    /// An error of one file among many.
    static func problem(_ error: IntakeError) -> IntakeProblem.Kind {
        switch error {
        case .xml(let fault, _): .xml(fault)
        case .table(let fault, _): .table(fault)
        case .unreadable(_, let reason): .file(reason: reason)
        default: .file(reason: "it cannot be read")
        }
    }
}
