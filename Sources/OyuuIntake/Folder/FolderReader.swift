import Foundation

/// Reads a folder of submissions.
///
/// Manifests and ST.96 documents are read first. A picture that none of them names is a submission of its own where there
/// is no manifest or document beside it, and a problem where there is one: nobody's picture goes under a guessed name.
struct FolderReader {
    private let root: String
    private let extra: [String]
    private let limits: IntakeLimits
    private var budget: Int

    /// - Parameters:
    ///   - root: the folder, without links in its path.
    ///   - extra: folders in which names of pictures are looked up besides.
    init(_ root: String, extra: [String], limits: IntakeLimits) {
        (self.root, self.extra, self.limits) = (root, extra, limits)
        budget = limits.files
    }

    /// - Throws: `.unreadable`, `.tooManyFiles`.
    mutating func read(into batch: inout BatchCollector) throws(IntakeError) {
        let top = try FolderListing(root, budget: &budget, limit: limits.files)
        for name in top.links { batch.report(.link, file: name) }
        var isDescribed = false
        for name in top.files {
            switch PictureFinder.ending(name) {
            case "csv", "tsv": readTable(name, &batch)
            case "xml": readDocument(name, &batch)
            default: continue
            }
            isDescribed = true
        }
        for name in top.files {
            if PictureFinder.isPicture(name) {
                let path = root + "/" + name
                if batch.claimed.contains(path) { continue }
                guard !isDescribed else {
                    batch.report(.unclaimed, file: name)
                    continue
                }
                add(PictureFinder.stem(name), [name], file: name, &batch)
            } else if !["csv", "tsv", "xml"].contains(PictureFinder.ending(name)) {
                batch.report(.notAPicture(name), file: name)
            }
        }
        for name in top.folders { try readSubmission(name, &batch) }
    }

    /// A folder that is a submission, or that holds documents or pictures of some.
    private mutating func readSubmission(_ folder: String, _ batch: inout BatchCollector) throws(IntakeError) {
        var files: [String] = []
        try collect(folder, depth: 1, into: &files, &batch)
        var isDescribed = false
        for file in files where PictureFinder.ending(file) == "xml" {
            readDocument(file, &batch)
            isDescribed = true
        }
        let pictures = files.filter(PictureFinder.isPicture)
        let free = pictures.filter { !batch.claimed.contains(root + "/" + $0) }
        for file in files where !PictureFinder.isPicture(file) && PictureFinder.ending(file) != "xml" {
            batch.report(.notAPicture(PictureFinder.fileName(file)), file: file)
        }
        if isDescribed || free.count < pictures.count {
            for file in free { batch.report(.unclaimed, file: file) }
        } else {
            add(folder, free, file: folder, &batch)
        }
    }

    private mutating func collect(
        _ folder: String, depth: Int, into files: inout [String], _ batch: inout BatchCollector
    ) throws(IntakeError) {
        let listing = try FolderListing(root + "/" + folder, budget: &budget, limit: limits.files)
        for name in listing.links { batch.report(.link, file: folder + "/" + name) }
        files += listing.files.map { folder + "/" + $0 }
        for name in listing.folders {
            guard depth < limits.folderDepth else {
                batch.report(.tooDeep(limit: limits.folderDepth), file: folder + "/" + name)
                continue
            }
            try collect(folder + "/" + name, depth: depth + 1, into: &files, &batch)
        }
    }

    private func add(_ reference: String, _ names: [String], file: String, _ batch: inout BatchCollector) {
        guard BatchCollector.isKept(reference, limit: BatchCollector.referenceLimit) else {
            let limit = BatchCollector.referenceLimit
            return batch.report(.badText(.reference, limit: limit), file: BatchCollector.shown(file))
        }
        var document = SubmissionDocument(reference: reference, views: [])
        let finder = PictureFinder([root])
        for name in names {
            batch.addView(
                named: name, to: &document, from: finder, isListed: true,
                at: BatchCollector.Place(file: name, reference: reference))
        }
        batch.add(document, file: file)
    }

    private func readTable(_ name: String, _ batch: inout BatchCollector) {
        do throws(IntakeError) {
            let bytes = try SourceFile.bytes(root + "/" + name, limit: limits.tableBytes)
            var reader = ManifestReader(file: name, pictures: PictureFinder([root] + extra), limits: limits)
            try SourceFile.naming(name) { () throws(TableFault) in try reader.read(bytes, into: &batch) }
        } catch {
            batch.report(SourceFile.problem(error), file: name)
        }
    }

    private func readDocument(_ name: String, _ batch: inout BatchCollector) {
        let folder = name.contains("/") ? root + "/" + name[..<(name.lastIndex(of: "/") ?? name.endIndex)] : root
        do throws(IntakeError) {
            let bytes = try SourceFile.bytes(root + "/" + name, limit: limits.xmlBytes)
            let reader = ST96Reader(file: name, pictures: PictureFinder([folder, root] + extra), limits: limits)
            try SourceFile.naming(name) { () throws(XMLFault) in try reader.read(bytes, into: &batch) }
        } catch {
            batch.report(SourceFile.problem(error), file: name)
        }
    }
}
