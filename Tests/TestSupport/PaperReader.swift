import Foundation

/// Debian's readers of PDFs and codes, as a second opinion.
public enum PaperReader {
    /// What a program prints of a paper in a file: `PAPER` among the arguments is the file, `FOLDER` the folder it is in.
    public static func run(_ program: String, _ arguments: [String], paper: [UInt8]) throws -> String {
        let folder = try TemporaryFolder()
        let file = try folder.write(paper, to: "paper.pdf")
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments =
            [program]
            + arguments.map { $0.replacing("PAPER", with: file).replacing("FOLDER", with: folder.url.path) }
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }

    /// The text of a PDF, laid out as on the page.
    public static func text(ofPDF paper: [UInt8]) throws -> String {
        try run("pdftotext", ["-layout", "PAPER", "-"], paper: paper)
    }

    /// The text of the code on a PDF, as it is printed and photographed: drawn at 200 dots an inch.
    public static func code(onPDF paper: [UInt8]) throws -> String {
        try run(
            "sh", ["-c", "pdftoppm -r 200 -png PAPER FOLDER/page && zbarimg -q --raw FOLDER/page*.png"], paper: paper)
    }
}
