/// The prefixes in force at a place of a document.
struct XMLPrefixes {
    /// A prefix's namespace; the empty prefix is the default.
    private var namespaces: [String: String] = [:]

    init(_ root: XMLTree.Element, _ path: XMLTree.Path) {
        var element: XMLTree.Element? = root
        for depth in 0...path.count {
            for attribute in element?.attributes ?? [] {
                if attribute.name == "xmlns" { namespaces[""] = attribute.value }
                if attribute.name.hasPrefix("xmlns:") {
                    namespaces[String(attribute.name.dropFirst(6))] = attribute.value
                }
            }
            element = root.element(at: path.prefix(depth + 1))
        }
    }

    /// An element of ours with the document's own prefixes; what it has no prefix for is declared.
    func named(_ element: XMLTree.Element) -> XMLTree.Element {
        var result = element
        let local = String(element.local)
        let known = namespaces.filter { $0.value == element.namespace }.map(\.key).sorted()
        var prefixes = self
        if let prefix = known.first {
            result.name = prefix.isEmpty ? local : "\(prefix):\(local)"
        } else {
            var prefix = element.namespace == ST96Names.common ? "com" : "dgn"
            while namespaces[prefix] != nil { prefix += "1" }
            result.name = "\(prefix):\(local)"
            result.attributes.append(XMLTree.Attribute(name: "xmlns:\(prefix)", value: element.namespace))
            prefixes.namespaces[prefix] = element.namespace
        }
        result.children = element.children.map { node in
            node.element.map { .element(prefixes.named($0)) } ?? node
        }
        return result
    }
}

extension XMLTree.Element {
    /// Puts an element where the standard's order has it, as far as that is known; indented as its neighbours are.
    mutating func insert(_ new: XMLTree.Element, depth: Int) {
        let order: [Substring] =
            switch local {
            case "Design": ST96Names.designOrder
            case "Priority": ST96Names.priorityOrder
            default: ST96Names.applicationOrder
            }
        let rank = order.firstIndex(of: new.local) ?? order.count
        let next = children.indices.first { index in
            guard let child = children[index].element else { return false }
            return order.firstIndex(of: child.local).map { $0 > rank } ?? false
        }
        let isIndented = children.contains { node in
            if case .text(let text) = node { text.contains("\n") && text.trimmed.isEmpty } else { false }
        }
        let element = isIndented ? ST96NewDocument.indented(new, depth: depth) : new
        let blank = XMLTree.Node.text("\n" + String(repeating: "  ", count: depth))
        if let next {
            children.insert(contentsOf: isIndented ? [.element(element), blank] : [.element(element)], at: next)
        } else {
            // Before the blanks that stand before the end of the element.
            let last = children.lastIndex { $0.element != nil }.map { $0 + 1 } ?? children.count
            children.insert(contentsOf: isIndented ? [blank, .element(element)] : [.element(element)], at: last)
        }
    }
}
