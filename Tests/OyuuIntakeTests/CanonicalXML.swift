import OyuuIntake

/// A document's text so that two that say the same are the same: attributes sorted, empty elements in two tags, CDATA as
/// text, comments and instructions kept, blanks between elements kept. Written for the tests alone, and not from the writer.
enum CanonicalXML {
    static func text(_ bytes: [UInt8]) throws -> String {
        let tree = try XMLTree(bytes)
        return (tree.before + [.element(tree.root)] + tree.after).map { text($0) }.joined(separator: "\n")
    }

    private static func text(_ node: XMLTree.Node) -> String {
        switch node {
        case .element(let element):
            // Adjoining pieces of text are one.
            let attributes = element.attributes.sorted { $0.name < $1.name }.map { " \($0.name)=\(quoted($0.value))" }
            let content = element.children.map { text($0) }.joined()
            return "<\(element.name){\(element.namespace)}\(attributes.joined())>\(content)</\(element.name)>"
        case .text(let part), .cdata(let part): return quoted(part)
        case .comment(let part): return "<!--\(part)-->"
        case .instruction(let target, let data): return "<?\(target) \(data)?>"
        }
    }

    private static func quoted(_ text: String) -> String {
        text.unicodeScalars.map { scalar in
            switch scalar {
            case "<", ">", "&", "\r": "\\\(scalar.value);"
            default: String(scalar)
            }
        }.joined()
    }
}
