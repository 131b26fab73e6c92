/// What comes out of a body while it comes in: each part's beginning, its bytes in one or more pieces (none where it is
/// empty), and its end.
public enum MultipartEvent: Sendable, Equatable {
    case begin(FormPart)
    /// Never empty. A piece shares the memory of what was read: who keeps it, keeps that.
    case bytes(ArraySlice<UInt8>)
    case end
}
