import CXMLReader

extension XMLTree {
    /// Reads a document by libxml2: no entities but the five and numbers, nothing fetched, nothing expanded.
    ///
    /// - Throws: ``XMLFault``.
    package init(_ bytes: [UInt8], limits: IntakeLimits = IntakeLimits()) throws(XMLFault) {
        let text = try XMLText.utf8(bytes, limit: limits.xmlBytes)
        try XMLScreen.check(text, limits)
        let outcome = text.withUnsafeBytes { buffer -> Result<XMLTree, XMLFault> in
            do throws(XMLFault) {
                return .success(try XMLTreeBuilder(limits).build(buffer))
            } catch {
                return .failure(error)
            }
        }
        self = try outcome.get()
    }
}

/// Builds the tree from what libxml2's reader meets.
private struct XMLTreeBuilder {
    private let limits: IntakeLimits
    private var before: [XMLTree.Node] = []
    private var root: XMLTree.Element?
    private var after: [XMLTree.Node] = []
    private var open: [XMLTree.Element] = []

    init(_ limits: IntakeLimits) { self.limits = limits }

    consuming func build(_ buffer: UnsafeRawBufferPointer) throws(XMLFault) -> XMLTree {
        guard let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self),
            let reader = oyuu_xml_open(start, buffer.count)
        else { throw .malformed(line: 1, reason: "there is nothing in it") }
        defer { oyuu_xml_close(reader) }
        while true {
            let kind = oyuu_xml_next(reader)
            if kind == OYUU_XML_END { break }
            try take(kind, reader)
        }
        guard let root, open.isEmpty else { throw Self.fault(reader) }
        return XMLTree(before: before, root: root, after: after)
    }

    private mutating func take(_ kind: oyuu_xml_kind, _ reader: OpaquePointer) throws(XMLFault) {
        switch kind {
        case OYUU_XML_ELEMENT:
            let element = Self.element(reader)
            let isEmpty = oyuu_xml_is_empty(reader) == 1
            guard open.count < limits.xmlDepth else { throw .tooDeep(line: element.line, limit: limits.xmlDepth) }
            open.append(element)
            if isEmpty { close() }
        case OYUU_XML_END_ELEMENT: close()
        case OYUU_XML_TEXT: add(.text(Self.string(oyuu_xml_value(reader))))
        case OYUU_XML_CDATA: add(.cdata(Self.string(oyuu_xml_value(reader))))
        case OYUU_XML_COMMENT: add(.comment(Self.string(oyuu_xml_value(reader))))
        case OYUU_XML_INSTRUCTION:
            add(
                .instruction(
                    target: Self.string(oyuu_xml_name(reader)), data: Self.string(oyuu_xml_value(reader))))
        case OYUU_XML_ENTITY: throw .documentType(line: oyuu_xml_line(reader))
        case OYUU_XML_FAULT: throw Self.fault(reader)
        default: break
        }
    }

    private static func element(_ reader: OpaquePointer) -> XMLTree.Element {
        var element = XMLTree.Element(
            name: string(oyuu_xml_name(reader)), namespace: string(oyuu_xml_namespace(reader)))
        element.line = oyuu_xml_line(reader)
        while oyuu_xml_next_attribute(reader) == 1 {
            element.attributes.append(
                XMLTree.Attribute(name: string(oyuu_xml_name(reader)), value: string(oyuu_xml_value(reader))))
        }
        return element
    }

    private mutating func close() {
        guard let element = open.popLast() else { return }
        if open.isEmpty { root = element } else { add(.element(element)) }
    }

    private mutating func add(_ node: XMLTree.Node) {
        if let last = open.indices.last {
            open[last].children.append(node)
        } else if root == nil {
            before.append(node)
        } else {
            after.append(node)
        }
    }

    private static func string(_ text: UnsafePointer<CChar>?) -> String { text.map { String(cString: $0) } ?? "" }

    private static func fault(_ reader: OpaquePointer) -> XMLFault {
        let reason = string(oyuu_xml_fault_reason(reader)).unicodeScalars.prefix(200)
            .filter { $0.properties.generalCategory != .control }
        return .malformed(
            line: oyuu_xml_fault_line(reader), reason: String(String.UnicodeScalarView(reason)).trimmed)
    }
}
