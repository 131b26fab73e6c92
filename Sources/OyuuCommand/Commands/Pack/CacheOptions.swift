import ArgumentParser
import Foundation
import Oyuu
import OyuuOffice
import OyuuPack
import OyuuText

/// Where the indexes of packs are kept.
struct CacheOptions: ParsableArguments {
    @Flag(
        help: """
            Expand the pack without looking for its kept index or keeping one (in OYUU_CACHE, else
            $XDG_CACHE_HOME/oyuu, else ~/.cache/oyuu).
            """)
    var noCache = false

    /// The folder of indexes; nil where none are to be kept.
    var cache: PackCache? {
        if noCache { return nil }
        return PackCache(folder: Self.folder.appendingPathComponent("packs").path)
    }

    /// The folder that may be thrown away at any time.
    static var folder: URL {
        let environment = ProcessInfo.processInfo.environment
        if let path = environment["OYUU_CACHE"], !path.isEmpty { return URL(fileURLWithPath: path) }
        let caches =
            environment["XDG_CACHE_HOME"].flatMap { $0.hasPrefix("/") ? URL(fileURLWithPath: $0) : nil }
            ?? HomeFolder.url(environment).appendingPathComponent(".cache")
        return caches.appendingPathComponent("oyuu")
    }

    /// A pack ready to be searched. Its key has been asked for.
    func open(
        _ pack: Pack, from file: String, expanding: Bool = false, reading: ReadingOptions = ReadingOptions()
    ) throws(OyuuError) -> PackedRegister {
        do {
            guard let cache else { return try PackedRegister(pack, reading: reading) }
            return try PackedRegister(pack, file: file, cache: cache, expanding: expanding, reading: reading) { event in
                Terminal.note(VerdictWords.note, event.words(in: Terminal.language))
            }
        } catch {
            throw .pack(error, file: file)
        }
    }
}
