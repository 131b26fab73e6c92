/// Small pictures of registered photos, made once and kept in memory, the oldest forgotten first.
package actor PictureCache {
    private let byteLimit: Int
    private var pictures: [String: [UInt8]] = [:]
    private var order: [String] = []
    private var bytes = 0

    package init(byteLimit: Int) { self.byteLimit = byteLimit }

    package func picture(_ name: String) -> [UInt8]? { pictures[name] }

    package func keep(_ picture: [UInt8], as name: String) {
        guard pictures[name] == nil, picture.count <= byteLimit / 4 else { return }
        pictures[name] = picture
        order.append(name)
        bytes += picture.count
        var gone = 0
        while bytes > byteLimit, gone < order.count {
            bytes -= pictures.removeValue(forKey: order[gone])?.count ?? 0
            gone += 1
        }
        order.removeFirst(gone)
    }
}
