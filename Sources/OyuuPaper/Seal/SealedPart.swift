import Crypto
import OyuuSigning

/// A stretch of a paper's bytes that has a name, so that a change of it can be told.
struct SealedPart: Hashable {
    let name: String
    let length: Int
    /// SHA-256, 64 hexadecimal digits.
    let sha256: String

    init(name: String, bytes: some Collection<UInt8>) {
        self.name = name
        length = bytes.count
        sha256 = Hexadecimal.text(SHA256.hash(data: Array(bytes)))
    }

    init(name: String, length: Int, sha256: String) {
        (self.name, self.length, self.sha256) = (name, length, sha256)
    }

    /// The names of the parts that are not in `bytes` as they were; none where all are, and nothing else is there.
    static func changed(_ parts: [SealedPart], in bytes: ArraySlice<UInt8>) -> [String] {
        // A seal over nothing says nothing of what is there.
        guard let front = parts.first else { return bytes.isEmpty ? [] : ["the whole paper"] }
        func isHeld(_ part: SealedPart, at offset: Int) -> Bool {
            let start = bytes.startIndex + offset
            guard offset >= 0, start + part.length <= bytes.endIndex else { return false }
            return SealedPart(name: part.name, bytes: bytes[start..<(start + part.length)]) == part
        }
        let total = parts.reduce(0) { $0 + $1.length }
        if total == bytes.count {
            var offset = 0
            return parts.filter { part in
                defer { offset += part.length }
                return !isHeld(part, at: offset)
            }.map(\.name)
        }
        // Something was put in or taken out: what fits from the front and from the back is whole.
        var (first, offset) = (0, 0)
        while first < parts.count, isHeld(parts[first], at: offset) {
            offset += parts[first].length
            first += 1
        }
        var (last, end) = (parts.count, bytes.count)
        while last > first, isHeld(parts[last - 1], at: end - parts[last - 1].length), end > offset {
            end -= parts[last - 1].length
            last -= 1
        }
        // Between two whole parts, or before the first, something was added.
        guard first < last else { return [first > 0 ? parts[first - 1].name : front.name] }
        return parts[first..<last].map(\.name)
    }
}
