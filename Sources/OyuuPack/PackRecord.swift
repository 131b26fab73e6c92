/// One design of a pack as it lies in the file: its number, how much it holds, and its compressed bytes.
struct PackRecord: Sendable, Equatable {
    let number: Int64
    let photos: Int
    let features: Int
    let bytes: ArraySlice<UInt8>

    /// Bytes before the compressed ones: number (4), photos (1), features (4), length (4).
    static let headBytes = 13
    /// Four frames of zstd (RFC 8878): magic number, head, and one block's head.
    private static let leastBytes = 4 * 9

    static func == (left: PackRecord, right: PackRecord) -> Bool {
        (left.number, left.photos, left.features) == (right.number, right.photos, right.features)
            && left.bytes.elementsEqual(right.bytes)
    }

    init(_ design: PackedDesign, profile: PackProfile) throws(PackError) {
        let streams = try design.streams(profile)
        number = design.number
        photos = design.photos.count
        features = streams.places.count / MotifColumns.placeColumns(profile)
        bytes = try streams.compressed()[...]
    }

    init(_ reader: inout ByteReader) throws(PackError) {
        number = Int64(try reader.integer(UInt32.self, of: "a design"))
        photos = try reader.count(UInt8.self, upTo: PackLimits.photosPerDesign, of: "photos")
        features = try reader.count(
            UInt32.self, upTo: PackLimits.photosPerDesign * PackLimits.featuresPerPhoto, of: "motif features")
        let length = try reader.integer(UInt32.self, of: "a design")
        bytes = try reader.bytes(Int(length), of: "design \(number)")
        guard PackedDesign.numbers.contains(number) else { throw .damaged(reason: "a design has number \(number)") }
        // So that a file of heads alone does not grow to many times its size in memory.
        guard photos > 0, length >= Self.leastBytes else { throw .damaged(reason: "design \(number) has no photo") }
    }

    var byteCount: Int { Self.headBytes + bytes.count }

    func append(to file: inout [UInt8]) {
        file.append(littleEndian: UInt32(number))
        file.append(UInt8(photos))
        file.append(littleEndian: UInt32(features))
        file.append(littleEndian: UInt32(bytes.count))
        file += bytes
    }

    /// The design, expanded and checked.
    func design(_ profile: PackProfile) throws(PackError) -> PackedDesign {
        let streams = try DesignStreams(compressed: bytes)
        // What was announced is what memory was promised for.
        guard streams.places.count == features * MotifColumns.placeColumns(profile) else {
            throw .damaged(reason: "design \(number) has another number of features than it says")
        }
        let design = try PackedDesign(number: number, streams: streams, profile: profile)
        guard design.photos.count == photos else {
            throw .damaged(reason: "design \(number) has another number of photos than it says")
        }
        return design
    }

    /// Whether both hold the same, whatever version of zstd wrote them.
    func holdsSame(as other: PackRecord) -> Bool {
        if self == other { return true }
        guard (number, photos, features) == (other.number, other.photos, other.features),
            let mine = try? DesignStreams(compressed: bytes), let others = try? DesignStreams(compressed: other.bytes)
        else { return false }
        return mine == others
    }
}
