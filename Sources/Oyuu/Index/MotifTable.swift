import OyuuFingerprint
import OyuuIndex

/// The motif features of registered photos, by photo number.
struct MotifTable: Sendable {
    /// To be searched.
    private(set) var index: MotifIndex
    /// Features in the index file, and the numbers of its photos.
    private let columns: MotifColumns?
    private var mapped: [Int64: Int] = [:]
    /// Features of photos that are in no file.
    private var live: [Int64: MotifFeatures]

    init(_ features: [Int64: MotifFeatures] = [:]) {
        live = features
        columns = nil
        index = MotifIndex(features.sorted { $0.key < $1.key }.map { (photo: $0.key, features: $0.value) })
    }

    /// The features in an index file, by the numbers of its photos.
    init(_ file: IndexFile, photos: PhotoColumns) throws(IndexFileError) {
        let columns = try MotifColumns(file)
        guard columns.count == photos.count else {
            throw IndexFileError(.unsuitable(section: "motif.starts"), file: file.path)
        }
        self.columns = columns
        live = [:]
        var all: [(photo: Int64, features: MotifFeatures)] = []
        for place in 0..<photos.count {
            let id = try photos.id(at: place)
            mapped[id] = place
            all.append((id, try columns.features(at: place)))
        }
        index = MotifIndex(all)
    }

    mutating func insert(_ features: MotifFeatures, photo: Int64) {
        live[photo] = features
        index.insert(features, photo: photo)
    }

    mutating func remove(_ photos: Set<Int64>) throws(IndexFileError) {
        let there = photos.filter { mapped[$0] != nil || live[$0] != nil }
        guard !there.isEmpty else { return }
        for photo in there {
            mapped[photo] = nil
            live[photo] = nil
        }
        var all: [(photo: Int64, features: MotifFeatures)] = []
        for photo in (Array(mapped.keys) + Array(live.keys)).sorted() { all.append((photo, try features(of: photo))) }
        index = MotifIndex(all)
    }

    private func features(of photo: Int64) throws(IndexFileError) -> MotifFeatures {
        if let features = live[photo] { return features }
        guard let place = mapped[photo], let columns else { return .none }
        return try columns.features(at: place)
    }

    func write(_ photos: [Int64], to writer: IndexFileWriter) throws(IndexFileError) {
        try MotifColumns.write(photos, to: writer) { photo throws(IndexFileError) in try features(of: photo) }
    }
}
