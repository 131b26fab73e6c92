import Glibc

/// What the system says of watched folders while it happens (inotify(7)).
///
/// It is a hint: what is missed here (an overflow, a folder on another machine) is found by the next ``FolderLook``. For
/// the same reason all that has to do with folders is answered with a look.
final class FolderNotices {
    /// What was said since it was last asked.
    struct News {
        /// Files that were closed by who wrote them, or moved here whole.
        var whole: Set<WatchedPath> = []
        /// Files that somebody is writing.
        var written: Set<WatchedPath> = []
        /// Whether folders came, went or were missed.
        var needsLook = false
    }

    /// Paths that are held at a time; beyond them a look finds the rest.
    private static let most = 4096

    /// Can be read from when there is news; negative where the system has none to give.
    let descriptor: Int32
    private var folders: [Int32: WatchedPath] = [:]
    /// Whether the system had no more watches to give; from then on looks have to do.
    private(set) var isExhausted = false

    init() { descriptor = inotify_init1(O_NONBLOCK | O_CLOEXEC) }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Folders that are watched.
    var count: Int { folders.count }

    /// Watches a folder; once more is no harm.
    func add(_ folder: WatchedPath) {
        guard descriptor >= 0, let file = folder.open(O_RDONLY | O_DIRECTORY) else { return }
        // By the open file, so that no link put in its place meanwhile is followed.
        let events =
            UInt32(IN_CLOSE_WRITE) | UInt32(IN_MOVED_TO) | UInt32(IN_CREATE) | UInt32(IN_MODIFY)
            | UInt32(IN_DELETE_SELF) | UInt32(IN_MOVE_SELF) | UInt32(IN_ONLYDIR)
        let watch = inotify_add_watch(descriptor, "/proc/self/fd/\(file.descriptor)", events)
        if watch >= 0 {
            folders[watch] = folder
        } else if errno == ENOSPC || errno == ENOMEM {
            isExhausted = true
        }
    }

    /// Waits until there is news, `stop` can be read, or the time is over.
    static func wait(for descriptor: Int32, stop: Int32, milliseconds: Int32) {
        var ends = [descriptor, stop].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        _ = poll(&ends, nfds_t(ends.count), milliseconds)
    }

    /// Takes what was said so far.
    func news() -> News {
        var news = News()
        guard descriptor >= 0 else { return news }
        var buffer = [UInt8](repeating: 0, count: 65_536)
        // A folder in which it never stops raining must not keep the rest from being done.
        for _ in 0..<64 {
            let count = read(descriptor, &buffer, buffer.count)
            guard count > 0 else { break }
            buffer.withUnsafeBytes { take(UnsafeRawBufferPointer(rebasing: $0[..<count]), into: &news) }
        }
        return news
    }

    private func take(_ bytes: UnsafeRawBufferPointer, into news: inout News) {
        let head = MemoryLayout<inotify_event>.size
        var offset = 0
        while offset + head <= bytes.count {
            let event = bytes.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
            let end = min(offset + head + Int(event.len), bytes.count)
            let name = [UInt8](bytes[(offset + head)..<end].prefix { $0 != 0 })
            offset = end
            take(event, name, into: &news)
        }
    }

    private func take(_ event: inotify_event, _ name: [UInt8], into news: inout News) {
        let mask = Int64(event.mask)
        func has(_ flag: Int32) -> Bool { mask & Int64(UInt32(bitPattern: flag)) != 0 }
        if has(Int32(IN_Q_OVERFLOW)) {
            news.needsLook = true
            return
        }
        if has(Int32(IN_IGNORED)) {
            folders[event.wd] = nil
            news.needsLook = true
            return
        }
        if has(Int32(IN_MOVE_SELF)) {
            // It may be anywhere now; if it is still below the root, the look finds it.
            inotify_rm_watch(descriptor, event.wd)
            folders[event.wd] = nil
            news.needsLook = true
            return
        }
        if has(Int32(bitPattern: UInt32(IN_ISDIR))) || has(Int32(IN_DELETE_SELF)) || has(Int32(IN_UNMOUNT)) {
            news.needsLook = true
            return
        }
        guard let folder = folders[event.wd], !name.isEmpty, !NamesLeftAlone.includes(name) else { return }
        guard news.whole.count + news.written.count < Self.most else {
            news.needsLook = true
            return
        }
        let path = folder.appending(name)
        if has(Int32(IN_CLOSE_WRITE)) || has(Int32(IN_MOVED_TO)) {
            news.written.remove(path)
            news.whole.insert(path)
        } else {
            news.whole.remove(path)
            news.written.insert(path)
        }
    }
}
