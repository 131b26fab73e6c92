/// How an index is kept. Tests take other numbers than a register does.
package struct IndexSettings: Sendable {
    /// Photos that may come or go before they are merged into the file: each costs some 1 ms at every start.
    package var mergeLimit = 200

    /// Photos that are read into memory at least before they are merged with those before them.
    package var readBatch = 4_000

    /// How long another program that writes the index is waited for, and after how long that is said. A hundred thousand
    /// designs take it two and a half minutes; whoever waits longer waits for a program that hangs.
    package var patience = Duration.seconds(300)
    package var silence = Duration.seconds(5)

    package init() {}

    package init(mergeLimit: Int) { self.mergeLimit = mergeLimit }
}
