import Foundation

/// A type that a column's value is read as.
package protocol PostgresReadable {
    /// The value in the server's binary form, or nil where the column is of another type.
    static func read(_ bytes: UnsafeRawBufferPointer, type: UInt32) -> Self?
}

extension Int64: PostgresReadable {
    package static func read(_ bytes: UnsafeRawBufferPointer, type: UInt32) -> Int64? {
        switch (type, bytes.count) {
        case (PostgresType.int8, 8): Int64(bigEndian: bytes.loadUnaligned(as: Int64.self))
        case (PostgresType.int4, 4): Int64(Int32(bigEndian: bytes.loadUnaligned(as: Int32.self)))
        case (PostgresType.int2, 2): Int64(Int16(bigEndian: bytes.loadUnaligned(as: Int16.self)))
        case (PostgresType.oid, 4): Int64(UInt32(bigEndian: bytes.loadUnaligned(as: UInt32.self)))
        default: nil
        }
    }
}

extension Int: PostgresReadable {
    package static func read(_ bytes: UnsafeRawBufferPointer, type: UInt32) -> Int? {
        Int64.read(bytes, type: type).map(Int.init)
    }
}

extension Bool: PostgresReadable {
    package static func read(_ bytes: UnsafeRawBufferPointer, type: UInt32) -> Bool? {
        type == PostgresType.bool && bytes.count == 1 ? bytes[0] != 0 : nil
    }
}

extension Double: PostgresReadable {
    package static func read(_ bytes: UnsafeRawBufferPointer, type: UInt32) -> Double? {
        switch (type, bytes.count) {
        case (PostgresType.float8, 8):
            Double(bitPattern: UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self)))
        case (PostgresType.float4, 4):
            Double(Float(bitPattern: UInt32(bigEndian: bytes.loadUnaligned(as: UInt32.self))))
        default: nil
        }
    }
}

extension String: PostgresReadable {
    package static func read(_ bytes: UnsafeRawBufferPointer, type: UInt32) -> String? {
        switch type {
        case PostgresType.text, PostgresType.name, PostgresType.varchar, PostgresType.bpchar, PostgresType.json:
            String(validating: bytes, as: UTF8.self)
        // One byte of version before the text.
        case PostgresType.jsonb: String(validating: bytes.dropFirst(), as: UTF8.self)
        default: nil
        }
    }
}

extension [UInt8]: PostgresReadable {
    package static func read(_ bytes: UnsafeRawBufferPointer, type: UInt32) -> [UInt8]? {
        type == PostgresType.bytea ? Array(bytes) : nil
    }
}

extension UUID: PostgresReadable {
    package static func read(_ bytes: UnsafeRawBufferPointer, type: UInt32) -> UUID? {
        guard type == PostgresType.uuid, bytes.count == 16 else { return nil }
        return UUID(uuid: bytes.loadUnaligned(as: uuid_t.self))
    }
}

extension Date: PostgresReadable {
    /// Microseconds since the beginning of 2000 in UTC; the two infinities are no dates.
    package static func read(_ bytes: UnsafeRawBufferPointer, type: UInt32) -> Date? {
        guard type == PostgresType.timestamptz, bytes.count == 8 else { return nil }
        let microseconds = Int64(bigEndian: bytes.loadUnaligned(as: Int64.self))
        guard microseconds != .min, microseconds != .max else { return nil }
        return Date(timeIntervalSince1970: 946_684_800 + Double(microseconds) / 1_000_000)
    }
}
