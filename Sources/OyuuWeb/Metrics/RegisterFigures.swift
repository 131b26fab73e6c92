import Foundation
import Oyuu
import OyuuLog
import OyuuRegistry

/// How the register, its index and its log are; nil where that could not be told.
struct RegisterFigures: Sendable {
    var generation: Int?
    var active: Int?
    var withdrawn: Int?
    var index: IndexStatus?
    /// Seconds since 1970 at which the index was written, and the newest head of the log was signed.
    var indexWritten: Int?
    var headSigned: Int?
    /// Entries under that head.
    var headEntries: Int?
    var databaseBytes: Int?
    /// Bytes that may still be written beside the register.
    var freeBytes: Int?
    var waitingPhotos: Int?
    var waitingArchives: Int?
}

/// Keeps the register's figures for a few seconds: whoever asks often learns nothing more, and costs nothing more.
actor KeptFigures {
    private var figures: (at: ContinuousClock.Instant, value: RegisterFigures)?

    func current(_ read: @Sendable () async -> RegisterFigures) async -> RegisterFigures {
        if let figures, figures.at.duration(to: .now) < .seconds(5) { return figures.value }
        let value = await read()
        figures = (.now, value)
        return value
    }
}

extension House {
    /// Reads the figures. What cannot be read is left out; the answer to the next request says why.
    func registerFigures() async -> RegisterFigures {
        var figures = RegisterFigures()
        figures.active = try? await register.count(matching: DesignQuery(status: .active))
        figures.withdrawn = try? await register.count(matching: DesignQuery(status: .withdrawn))
        figures.index = try? await register.indexStatus()
        figures.generation = figures.index.map { Int($0.registerGeneration) }
        if let file = figures.index?.file {
            let attributes = try? FileManager.default.attributesOfItem(atPath: file)
            figures.indexWritten = (attributes?[.modificationDate] as? Date).map { Int($0.timeIntervalSince1970) }
        }
        if let text = try? await register.logHeads().last, let head = try? LogHead(text: text) {
            (figures.headSigned, figures.headEntries) = (Int(head.at), Int(head.size))
        }
        figures.databaseBytes = await register.storeFacts()?.bytes
        let room = try? FileManager.default.attributesOfFileSystem(forPath: folder.path)
        figures.freeBytes = (room?[.systemFreeSize] as? NSNumber)?.intValue
        if let waiting = try? await batches.waiting() {
            (figures.waitingPhotos, figures.waitingArchives) = (waiting.photos, waiting.archives)
        }
        return figures
    }
}
