import CQREncode

/// A QR code (ISO/IEC 18004) as libqrencode makes it.
package struct QRSymbol {
    /// Modules a side.
    let side: Int
    /// Row by row, whether a module is dark.
    let isDark: [Bool]

    /// The code of a text; it is still read where some 15 % of it are spoilt (level M).
    package init(_ text: String) throws(PaperError) {
        let bytes = Array(text.utf8)
        guard let input = QRinput_new2(0, QR_ECLEVEL_M) else { throw .drawing(reason: "no memory for the code") }
        defer { QRinput_free(input) }
        // The text is said to be UTF-8: readers would else guess, and guess Japanese.
        guard QRinput_appendECIheader(input, 26) == 0,
            QRinput_append(input, QR_MODE_8, Int32(bytes.count), bytes) == 0, let code = QRcode_encodeInput(input)
        else { throw .drawing(reason: "the code has no room for \(bytes.count) bytes") }
        defer { QRcode_free(code) }
        let side = Int(code.pointee.width)
        guard let modules = code.pointee.data else { throw .drawing(reason: "the code is empty") }
        self.side = side
        isDark = (0..<side * side).map { modules[$0] & 1 == 1 }
    }

    /// Calls `body` with each run of dark modules in a row: few and wide shapes print cleanly.
    func forEachRun(_ body: (_ x: Int, _ y: Int, _ width: Int) -> Void) {
        for y in 0..<side {
            var x = 0
            while x < side {
                var width = 0
                while x + width < side && isDark[y * side + x + width] { width += 1 }
                if width > 0 { body(x, y, width) }
                x += width + 1
            }
        }
    }

    /// Whether each module is dark, row by row, with light ones around.
    ///
    /// - Parameter quietZone: modules of it on each side.
    package func rows(quietZone: Int) -> [[Bool]] {
        let light = [Bool](repeating: false, count: quietZone)
        let empty = [[Bool]](
            repeating: [Bool](repeating: false, count: side + 2 * quietZone), count: quietZone)
        let rows = (0..<side).map { y in light + isDark[(y * side)..<((y + 1) * side)] + light }
        return empty + rows + empty
    }
}
