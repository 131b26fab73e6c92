import ArgumentParser
import Oyuu
import OyuuPack

/// A pack that may stand in for a register.
struct PackOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("Check with this pack in place of a register.", valueName: "file"), completion: .file())
    var pack: String?

    @OptionGroup var trust: TrustOptions
    @OptionGroup var cache: CacheOptions

    /// Makes sure that a pack or a register is named, and nothing of a pack where there is none.
    func validate(beside register: RegisterOptions) throws {
        if pack == nil, trust.packKey != nil { throw ValidationError("--pack-key goes with --pack") }
        if pack == nil, cache.noCache { throw ValidationError("--no-cache goes with --pack") }
        if pack != nil, register.register != nil { throw ValidationError("give --pack or --register, not both") }
    }

    /// The pack, its key admitted, or the register.
    func open(else register: RegisterOptions) async throws(OyuuError) -> any PhotoScanning {
        guard let pack else { return try await register.open() }
        let admitted = try trust.admit(try PackFile.read(pack), from: pack)
        return try cache.open(admitted, from: pack, reading: register.reading.options)
    }
}
