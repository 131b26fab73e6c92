import ArgumentParser
import Foundation
import Oyuu
import OyuuOffice
import OyuuPack
import OyuuSigning
import OyuuText

/// Which keys a pack may be signed with.
struct TrustOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Take only packs signed with this key, as `oyuu key show` prints it, or a file that holds it.",
            valueName: "key"))
    var packKey: String?

    @Option(
        help: ArgumentHelp(
            "The file of keys trusted before (else OYUU_KNOWN_KEYS, else ~/.local/share/oyuu/known-keys).",
            valueName: "file"),
        completion: .file())
    var knownKeys: String?

    var knownKeysPath: String {
        let environment = ProcessInfo.processInfo.environment
        if let path = knownKeys ?? environment["OYUU_KNOWN_KEYS"], !path.isEmpty { return path }
        let data =
            environment["XDG_DATA_HOME"].flatMap { $0.isEmpty ? nil : URL(fileURLWithPath: $0) }
            ?? HomeFolder.url(environment).appendingPathComponent(".local/share")
        return data.appendingPathComponent("oyuu/known-keys").path
    }

    func trust() throws(OyuuError) -> PackTrust {
        guard let packKey else { return .knownKeys(path: knownKeysPath) }
        return .key(try RegisterPublicKey(argument: packKey, of: "--pack-key"))
    }

    /// The pack, if it may be trusted.
    func admit(_ pack: Pack, from file: String) throws(OyuuError) -> Pack {
        if let note = try trust().admit(pack, from: file) {
            Terminal.note(VerdictWords.note, Reasons.text(note, in: Terminal.language))
        }
        return pack
    }
}
