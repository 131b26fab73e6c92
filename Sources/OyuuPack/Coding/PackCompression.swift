import CZstd

/// The library that packs are compressed with.
package enum PackCompression {
    /// Its version, as `1.5.4`, and that of the headers this was built with.
    package static var libzstd: (version: String, builtWith: String) {
        (String(cString: ZSTD_versionString()), text(oyuu_zstd_built_with))
    }

    /// 10504 is 1.5.4.
    private static func text(_ number: UInt32) -> String {
        "\(number / 10_000).\(number / 100 % 100).\(number % 100)"
    }
}
