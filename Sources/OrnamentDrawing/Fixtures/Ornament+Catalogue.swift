extension Ornament {
    /// The fixtures' designs, as if registered: 28 carpets, 12 felt pairs, 10 single felts.
    public static let registered: [Ornament] =
        ((0...24).map { $0 } + [26, 27, 28]).map { carpet(seed: $0) }
        + [2, 5, 6, 8, 10, 17, 24, 33, 36, 37, 43, 44].flatMap { [felt(seed: $0), felt(seed: $0, isTwin: true)] }
        + lonelyFelts

    /// Felts of `registered` whose twin is not: a counterfeiter may cut it.
    static let lonelyFelts: [Ornament] = [0, 1, 7, 9, 12, 18, 22, 25, 26, 35].map { felt(seed: $0) }

    /// Work of the same tradition that nobody registered: 8 carpets, 7 felts.
    public static let innocent: [Ornament] =
        [29, 30, 31, 35, 36, 37, 44, 46].map { carpet(seed: $0) }
        + [3, 13, 14, 19, 29, 31, 42].map { felt(seed: $0) }
}
