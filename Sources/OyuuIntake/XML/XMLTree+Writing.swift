extension XMLTree {
    /// The document in UTF-8, whose canonical form (C14N 1.0, with comments) is that of what was read.
    package func written() -> [UInt8] {
        var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        for node in before {
            Self.write(node, to: &text)
            text += "\n"
        }
        Self.write(.element(root), to: &text)
        text += "\n"
        for node in after {
            Self.write(node, to: &text)
            text += "\n"
        }
        return Array(text.utf8)
    }

    /// Whether every scalar of a text may stand in a document (XML 1.0, production 2).
    static func isWritable(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { scalar in
            switch scalar.value {
            case 9, 10, 13, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
            default: false
            }
        }
    }

    private static func write(_ node: Node, to text: inout String) {
        switch node {
        case .element(let element): write(element, to: &text)
        case .text(let part): escape(part, isAttribute: false, to: &text)
        case .cdata(let part): text += "<![CDATA[\(part)]]>"
        case .comment(let part): text += "<!--\(part)-->"
        case .instruction(let target, let data): text += data.isEmpty ? "<?\(target)?>" : "<?\(target) \(data)?>"
        }
    }

    private static func write(_ element: Element, to text: inout String) {
        text += "<\(element.name)"
        for attribute in element.attributes {
            text += " \(attribute.name)=\""
            escape(attribute.value, isAttribute: true, to: &text)
            text += "\""
        }
        guard !element.children.isEmpty else {
            text += "/>"
            return
        }
        text += ">"
        for child in element.children { write(child, to: &text) }
        text += "</\(element.name)>"
    }

    private static func escape(_ part: String, isAttribute: Bool, to text: inout String) {
        for scalar in part.unicodeScalars {
            switch scalar {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\r": text += "&#13;"
            case "\"" where isAttribute: text += "&quot;"
            case "\n" where isAttribute: text += "&#10;"
            case "\t" where isAttribute: text += "&#9;"
            default: text.unicodeScalars.append(scalar)
            }
        }
    }
}
