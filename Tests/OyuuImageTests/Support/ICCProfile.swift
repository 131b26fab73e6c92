/// ICC profiles made byte by byte (ICC.1:2001-04), for files that no corpus has.
enum ICCProfile {
    /// A display profile whose red and blue primaries are exchanged, with a gamma of 1.8.
    static let swappedRGB: [UInt8] = {
        func xyz(_ x: Double, _ y: Double, _ z: Double) -> [UInt8] {
            Array("XYZ \0\0\0\0".utf8) + [x, y, z].flatMap { bigEndian(UInt32(bitPattern: Int32($0 * 65536))) }
        }
        let curve = Array("curv\0\0\0\0".utf8) + bigEndian(1) + [1, 0xCD, 0, 0]
        return profile(
            deviceClass: "mntr", space: "RGB ", connection: "XYZ ",
            tags: [
                ("rXYZ", xyz(0.1431, 0.0606, 0.7141)), ("gXYZ", xyz(0.3851, 0.7169, 0.0971)),
                ("bXYZ", xyz(0.4361, 0.2225, 0.0139)), ("rTRC", curve), ("gTRC", curve), ("bTRC", curve),
                ("wtpt", xyz(0.9642, 1, 0.8249)),
            ])
    }()

    /// A press whose cyan prints red: a two-point table per ink (lut8Type) into Lab.
    static let redCyanPress: [UInt8] = {
        let identity = (0...255).map { UInt8($0) }
        var table = Array("mft1\0\0\0\0".utf8) + [4, 3, 2, 0]
        for i in 0..<9 { table += bigEndian(i % 4 == 0 ? 65536 : 0) }
        for _ in 0..<4 { table += identity }
        for corner in 0..<16 {
            // Cyan is the highest bit, black the lowest.
            let lab: [UInt8] = corner & 1 != 0 ? [0, 128, 128] : corner & 8 != 0 ? [138, 209, 198] : [255, 128, 128]
            table += lab
        }
        for _ in 0..<3 { table += identity }
        return profile(deviceClass: "prtr", space: "CMYK", connection: "Lab ", tags: [("A2B0", table)])
    }()

    /// Grey with a gamma of 1.0: linear light.
    static let linearGray = profile(
        deviceClass: "mntr", space: "GRAY", connection: "XYZ ",
        tags: [("kTRC", Array("curv\0\0\0\0".utf8) + bigEndian(0))])

    static func profile(
        deviceClass: String, space: String, connection: String, tags: [(String, [UInt8])]
    ) -> [UInt8] {
        var body: [UInt8] = []
        var table = bigEndian(UInt32(tags.count))
        let start = 128 + 4 + 12 * tags.count
        for (name, data) in tags {
            table += Array(name.utf8) + bigEndian(UInt32(start + body.count)) + bigEndian(UInt32(data.count))
            body += data + [UInt8](repeating: 0, count: (4 - data.count % 4) % 4)
        }
        var header = bigEndian(UInt32(start + body.count)) + [0, 0, 0, 0, 2, 0x40, 0, 0]
        header += Array((deviceClass + space + connection).utf8)
        header += [0x07, 0xD0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0] + Array("acsp".utf8)
        header += [UInt8](repeating: 0, count: 68 - header.count)
        header += bigEndian(0xF6D6) + bigEndian(0x10000) + bigEndian(0xD32D)
        header += [UInt8](repeating: 0, count: 128 - header.count)
        return header + table + body
    }
}
