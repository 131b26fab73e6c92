import OyuuVerify
import Testing

@Suite("Kinds of copying")
struct CopyKindTests {
    @Test("what is written in journals keeps its spelling")
    func spelling() {
        #expect(
            CopyKind.allCases.map(\.rawValue) == [
                "same-picture", "mirrored", "recoloured", "counterchanged", "photographed", "part", "motif-lifted",
                "colours-only",
            ])
    }

    @Test("every kind has words of its own")
    func words() {
        #expect(Set(CopyKind.allCases.map(\.words)).count == CopyKind.allCases.count)
    }
}
