import Foundation
import Oyuu
import OyuuRegistry

/// Checks photos against a register, one at a time as they are asked for, and says how long each took.
///
/// `CheckTiming REGISTER DESIGNS` makes a register in the folder REGISTER of every picture in the folder DESIGNS,
/// titled by its file's name, and prints a line of JSON; `CheckTiming REGISTER` opens one that is there. Then each path
/// read from standard input is checked by the call behind `oyuu check` (the file read, decoded, fingerprinted, searched
/// for, judged) and answered with a line of JSON: nanoseconds by the clock and of processor time, the surest design's
/// title, and whether it is called a copy. `check.py` runs the peer in turns with it.
@main
struct CheckTiming {
    static func main() async throws {
        let arguments = CommandLine.arguments
        guard (2...3).contains(arguments.count) else {
            FileHandle.standardError.write(Data("usage: CheckTiming REGISTER [DESIGNS]\n".utf8))
            exit(2)
        }
        let register = try await OrnamentRegister.open(
            at: URL(fileURLWithPath: arguments[1]), create: arguments.count == 3)
        let clock = ContinuousClock()
        let start = clock.now
        let count =
            arguments.count == 3
            ? try await fill(register, from: arguments[2]) : try await register.count(matching: DesignQuery())
        try answer(Ready(designs: count, ns: nanoseconds(clock.now - start)))

        while let path = readLine() {
            let (start, worked) = (clock.now, processorTime())
            let verdict = try await register.check(.file(path))
            let (ns, processor) = (nanoseconds(clock.now - start), processorTime() - worked)
            let surest = verdict.copies.first ?? verdict.similar.first
            try answer(Checked(ns: ns, processor: processor, design: surest?.title, isCopy: verdict.isCopy))
        }
    }

    private struct Ready: Encodable {
        let designs: Int
        let ns: Int
    }

    private struct Checked: Encodable {
        let ns: Int
        let processor: Int
        let design: String?
        let isCopy: Bool

        private enum CodingKeys: String, CodingKey {
            case ns, design
            case processor = "processor_ns"
            case isCopy = "copy"
        }
    }

    private static func fill(_ register: OrnamentRegister, from folder: String) async throws -> Int {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        for name in names {
            _ = try await register.register(
                [.file(folder + "/" + name)],
                as: DesignDetails(title: (name as NSString).deletingPathExtension, holder: "benchmark"),
                options: RegistrationOptions(keepPhotos: false, force: true, actor: "benchmark", date: Date()))
        }
        return names.count
    }

    private static func nanoseconds(_ duration: Duration) -> Int { Int(duration / .nanoseconds(1)) }

    /// Nanoseconds of processor time this process has used, all threads together.
    private static func processorTime() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return time.tv_sec * 1_000_000_000 + time.tv_nsec
    }

    private static func answer(_ value: some Encodable) throws {
        FileHandle.standardOutput.write(Data(try JSONLine.encode(value) + [UInt8(ascii: "\n")]))
    }
}
