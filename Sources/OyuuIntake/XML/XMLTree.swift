/// An XML document as a tree that can be changed and written again without losing what nobody here knows.
package struct XMLTree: Sendable {
    /// Comments and instructions before the root.
    package var before: [Node] = []
    /// The root.
    package var root: Element
    /// Comments and instructions after it.
    package var after: [Node] = []

    /// What stands in an element.
    package enum Node: Sendable {
        case element(Element)
        case text(String)
        /// Text in a CDATA section.
        case cdata(String)
        case comment(String)
        /// A processing instruction.
        case instruction(target: String, data: String)
    }

    /// An element. Its attributes hold its namespace declarations, as they came.
    package struct Element: Sendable {
        /// With its prefix, as it is written.
        package var name: String
        /// The namespace's name; empty for none.
        package var namespace: String
        /// As they are written, prefixes and declarations included, in their order.
        package var attributes: [Attribute] = []
        package var children: [Node] = []
        /// The line its tag ends on, from 1; 0 for an element that was not read.
        package var line = 0

        /// The name without its prefix.
        package var local: Substring {
            name.utf8.firstIndex(of: UInt8(ascii: ":")).map { name[name.index(after: $0)...] } ?? name[...]
        }
    }

    /// An attribute or a namespace declaration.
    package struct Attribute: Sendable, Hashable {
        package var name: String
        package var value: String
    }

    /// Where an element stands: the place among all children, level by level, from the root; empty for the root.
    package typealias Path = [Int]
}

extension XMLTree.Node {
    /// The element, if it is one.
    var element: XMLTree.Element? { if case .element(let element) = self { element } else { nil } }
}

extension XMLTree.Element {
    /// Text and CDATA directly in it, without blanks around.
    var text: String {
        var text = ""
        for case let node in children {
            switch node {
            case .text(let part), .cdata(let part): text += part
            default: break
            }
        }
        return text.trimmed
    }

    /// Places of the elements that steps of local names lead to: `ApplicationNumber/ApplicationNumberText`.
    func paths(_ steps: String, in namespaces: (String) -> Bool) -> [XMLTree.Path] {
        var found: [(XMLTree.Path, XMLTree.Element)] = [([], self)]
        for step in steps.split(separator: "/") {
            found = found.flatMap { path, element in
                element.children.indices.compactMap { index in
                    guard let child = element.children[index].element, child.local == step,
                        namespaces(child.namespace)
                    else { return nil }
                    return (path + [index], child)
                }
            }
        }
        return found.map(\.0)
    }

    /// Visits every element below, parents first; `body` says whether to go further down.
    func visit(_ path: XMLTree.Path = [], _ body: (XMLTree.Path, XMLTree.Element) -> Bool) {
        for index in children.indices {
            guard let child = children[index].element else { continue }
            if body(path + [index], child) { child.visit(path + [index], body) }
        }
    }

    /// The element at a place below.
    func element(at path: some Collection<Int>) -> XMLTree.Element? {
        guard let first = path.first else { return self }
        guard children.indices.contains(first) else { return nil }
        return children[first].element?.element(at: path.dropFirst())
    }

    /// Changes the element at a place below.
    mutating func change(at path: ArraySlice<Int>, _ body: (inout XMLTree.Element) -> Void) {
        guard let first = path.first else { return body(&self) }
        guard children.indices.contains(first), var child = children[first].element else { return }
        // Not held twice while it is changed.
        children[first] = .text("")
        child.change(at: path.dropFirst(), body)
        children[first] = .element(child)
    }

    /// Puts a text in place of what text it has; comments and elements stay.
    mutating func set(text: String) {
        let isText: (XMLTree.Node) -> Bool = { node in
            switch node {
            case .text, .cdata: true
            default: false
            }
        }
        let place = children.firstIndex(where: isText) ?? 0
        children.removeAll(where: isText)
        children.insert(.text(text), at: min(place, children.count))
    }
}

extension StringProtocol {
    /// Without blanks of XML around it.
    var trimmed: String {
        let isBlank: (Unicode.Scalar) -> Bool = { $0 == " " || $0 == "\t" || $0 == "\n" || $0 == "\r" }
        var scalars = Substring(self).unicodeScalars
        while let first = scalars.first, isBlank(first) { scalars.removeFirst() }
        while let last = scalars.last, isBlank(last) { scalars.removeLast() }
        return String(scalars)
    }
}
