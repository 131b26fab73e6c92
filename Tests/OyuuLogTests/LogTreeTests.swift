import Crypto
import OyuuLog
import TestSupport
import Testing

/// The tree's definition in RFC 6962, 2.1, word for word and slow: the oracle of the tests.
private func definition(_ leaves: ArraySlice<[UInt8]>) -> [UInt8] {
    if leaves.isEmpty { return Array(SHA256.hash(data: [UInt8]())) }
    if leaves.count == 1 { return Array(SHA256.hash(data: [0] + leaves.first!)) }
    var k = 1
    while 2 * k < leaves.count { k *= 2 }
    let middle = leaves.startIndex + k
    return Array(SHA256.hash(data: [1] + definition(leaves[..<middle]) + definition(leaves[middle...])))
}

private func entry(_ number: Int) -> [UInt8] { Array("entry \(number)".utf8) }

private func tree(_ count: Int) -> LogTree { LogTree(leaves: (0..<count).map { .leaf(entry($0)) }) }

@Suite("The log's tree") struct LogTreeTests {
    @Test("roots are those of the definition, of any number of entries")
    func roots() {
        let whole = tree(70)
        let entries = (0..<70).map(entry)
        for size in 0...70 {
            #expect(whole.root(ofFirst: size).bytes == definition(entries[..<size]), "\(size)")
        }
    }

    @Test("the roots of the example log that implementations of RFC 6962 share")
    func known() {
        // Figures of fact: eight inputs and their roots, as published with Certificate Transparency's test vectors.
        let inputs: [[UInt8]] = [
            [], [0x00], [0x10], [0x20, 0x21], [0x30, 0x31], [0x40, 0x41, 0x42, 0x43],
            Array(0x50...0x57), Array(0x60...0x6F),
        ]
        let roots = [
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
        ]
        let whole = LogTree(leaves: inputs.map { .leaf($0) })
        for (size, root) in roots.enumerated() { #expect(whole.root(ofFirst: size + 1).description == root) }
    }

    @Test("every entry of every tree is shown to be in it, and no other hash, place or size is")
    func inclusion() {
        let whole = tree(40)
        for size in 1...40 {
            let root = whole.root(ofFirst: size)
            for index in 0..<size {
                let proof = whole.inclusionProof(of: index, inFirst: size)
                let leaf = LogHash.leaf(entry(index))
                func isShown(_ leaf: LogHash, _ index: Int, _ size: Int, _ proof: [LogHash]) -> Bool {
                    LogProof.includes(leaf, at: index, of: size, root: root, proof: proof)
                }
                #expect(isShown(leaf, index, size, proof))
                #expect(!isShown(.leaf(entry(index + 100)), index, size, proof))
                #expect(!isShown(leaf, index ^ 1, size, proof))
                #expect(!isShown(leaf, index, size, proof + [root]))
                #expect(proof.isEmpty || !isShown(leaf, index, size, Array(proof.dropLast())))
            }
        }
    }

    @Test("every tree is shown to begin with every smaller one, and with no changed one")
    func consistency() {
        let whole = tree(40)
        var changed = Array((0..<40).map { LogHash.leaf(entry($0)) })
        changed[0] = .leaf(entry(-1))
        let other = LogTree(leaves: changed)
        for size in 0...40 {
            for old in 0...size {
                let proof = whole.consistencyProof(from: old, to: size)
                func isShown(_ oldRoot: LogHash, _ root: LogHash, _ proof: [LogHash]) -> Bool {
                    LogProof.isConsistent(from: old, oldRoot, to: size, root, proof: proof)
                }
                let (older, newer) = (whole.root(ofFirst: old), whole.root(ofFirst: size))
                #expect(isShown(older, newer, proof))
                guard old > 0, old < size else { continue }
                #expect(!isShown(other.root(ofFirst: old), newer, proof))
                #expect(!isShown(older, other.root(ofFirst: size), proof))
                #expect(!isShown(older, newer, Array(proof.dropLast())))
                #expect(!isShown(older, newer, proof + [older]))
            }
        }
    }

    @Test("a forged proof of random hashes shows nothing")
    func forged() {
        var generator = SeededGenerator(seed: 7)
        let whole = tree(33)
        for _ in 0..<2_000 {
            let length = Int.random(in: 0...8, using: &generator)
            let proof = (0..<length).map { _ in LogHash.leaf(entry(Int.random(in: 0...1_000, using: &generator))) }
            let index = Int.random(in: -2...40, using: &generator)
            let size = Int.random(in: -2...40, using: &generator)
            // Of a stranger's entry: a true proof cannot come about.
            #expect(!LogProof.includes(.leaf([9]), at: index, of: size, root: whole.root(), proof: proof))
            #expect(!LogProof.isConsistent(from: index, .leaf([9]), to: size, whole.root(), proof: proof))
        }
    }

    @Test("hashes are written as 64 digits and read again; anything else is not")
    func text() throws {
        let hash = LogHash.leaf(entry(3))
        #expect(LogHash(hash.description) == hash && LogHash(bytes: hash.bytes) == hash)
        #expect(LogHash(String(hash.description.dropLast())) == nil)
        #expect(LogHash(hash.description.replacing("a", with: "g").replacing("b", with: "g")) == nil)
        #expect(LogHash(bytes: hash.bytes.dropLast()) == nil)
    }
}
