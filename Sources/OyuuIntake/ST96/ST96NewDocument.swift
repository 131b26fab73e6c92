/// A new ST.96 document for a submission that came in a folder or a table.
enum ST96NewDocument {
    static func tree(of submission: SubmissionDocument, findings: ST96Findings, office: String) -> XMLTree {
        var design = element("dgn:Design", [])
        design.add(text("dgn:DesignIdentifier", "1"))
        if let number = findings.registrationNumber { design.add(text("com:RegistrationNumber", number)) }
        if let date = findings.registrationDate { design.add(text("com:RegistrationDate", date)) }
        if let title = submission.title { design.add(text("dgn:DesignTitleText", title)) }
        let views = submission.views.map { view in
            element("dgn:View", [text("com:FileName", view.fileName), text("dgn:ViewIdentifier", view.number)])
        }
        design.add(
            element(
                "dgn:DesignRepresentationBag",
                [element("dgn:DesignRepresentation", [element("dgn:ViewBag", views)])]))
        if !submission.locarnoClasses.isEmpty {
            let classes = submission.locarnoClasses.map(locarno)
            design.add(
                element("com:DesignClassificationBag", [element("com:LocarnoClassificationBag", classes)]))
        }
        if !submission.priorities.isEmpty {
            design.add(element("dgn:PriorityBag", submission.priorities.map(priority)))
        }
        var application = element("dgn:DesignApplication", [])
        application.attributes = [
            XMLTree.Attribute(name: "xmlns:dgn", value: ST96Names.design),
            XMLTree.Attribute(name: "xmlns:com", value: ST96Names.common),
            XMLTree.Attribute(name: "com:st96Version", value: ST96Names.version),
        ]
        application.add(text("com:RegistrationOfficeCode", office))
        application.add(
            element(
                "com:ApplicationNumber",
                [text("com:IPOfficeCode", office), text("com:ApplicationNumberText", submission.reference)]))
        application.add(element("dgn:DesignBag", [design]))
        if let holder = submission.holder {
            application.add(element("dgn:ApplicantBag", names(holder).map { party("dgn:Applicant", $0) }))
        }
        if let creator = submission.creator {
            application.add(element("dgn:DesignerBag", names(creator).map { party("dgn:Designer", $0) }))
        }
        if let date = submission.filedOn { application.add(text("com:ApplicationDate", date)) }
        return XMLTree(root: indented(application, depth: 0))
    }

    /// Names that stand in one text, as ``ST96Values/joined(_:)`` puts them.
    static func names(_ text: String) -> [String] {
        text.split(separator: ";").map(\.trimmed).filter { !$0.isEmpty }
    }

    static func locarno(_ name: String) -> XMLTree.Element {
        element("com:LocarnoClassification", [text("com:LocarnoClass", name)])
    }

    static func priority(_ claim: PriorityClaim) -> XMLTree.Element {
        var priority = element("dgn:Priority", [])
        if let office = claim.office { priority.add(text("com:PriorityCountryCode", office)) }
        if let number = claim.number {
            priority.add(element("com:ApplicationNumber", [text("com:ApplicationNumberText", number)]))
        }
        if let date = claim.date { priority.add(text("com:PriorityApplicationFilingDate", date)) }
        return priority
    }

    static func party(_ name: String, _ person: String) -> XMLTree.Element {
        element(
            name,
            [element("com:Contact", [element("com:Name", [text("com:EntityName", person)])])])
    }

    static func element(_ name: String, _ children: [XMLTree.Element]) -> XMLTree.Element {
        let namespace = name.hasPrefix("com:") ? ST96Names.common : ST96Names.design
        return XMLTree.Element(name: name, namespace: namespace, children: children.map { .element($0) })
    }

    static func text(_ name: String, _ text: String) -> XMLTree.Element {
        var element = element(name, [])
        element.children = [.text(text)]
        return element
    }

    /// Two blanks a level, as people read it.
    static func indented(_ element: XMLTree.Element, depth: Int) -> XMLTree.Element {
        guard element.children.contains(where: { $0.element != nil }) else { return element }
        var result = element
        let blank = "\n" + String(repeating: "  ", count: depth)
        result.children = element.children.flatMap { child -> [XMLTree.Node] in
            guard let inner = child.element else { return [child] }
            return [.text(blank + "  "), .element(indented(inner, depth: depth + 1))]
        }
        result.children.append(.text(blank))
        return result
    }
}

extension XMLTree.Element {
    /// Puts an element at the end.
    fileprivate mutating func add(_ child: XMLTree.Element) { children.append(.element(child)) }
}
