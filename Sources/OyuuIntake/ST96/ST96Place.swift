/// An element of an ST.96 document, in which parts are looked up by their names.
struct ST96Place {
    private let root: XMLTree.Element
    private let path: XMLTree.Path
    private let element: XMLTree.Element

    init(_ root: XMLTree.Element, _ path: XMLTree.Path) {
        (self.root, self.path) = (root, path)
        element = root.element(at: path) ?? XMLTree.Element(name: "", namespace: "")
    }

    /// The first place that is filled.
    func first(_ places: [String]) -> ST96Design.Value? {
        for place in places {
            for found in element.paths(place, in: ST96Names.isStandard) {
                if let value = value(found) { return value }
            }
        }
        return nil
    }

    /// All that is filled at the first place where something is.
    func all(_ places: [String]) -> [ST96Design.Value] {
        for place in places {
            let values = element.paths(place, in: ST96Names.isStandard).compactMap(value)
            if !values.isEmpty { return values }
        }
        return []
    }

    /// Applicants, holders or designers that have a name.
    func parties(_ places: [String]) -> [ST96Design.Party] {
        for place in places {
            let parties = element.paths(place, in: ST96Names.isStandard).compactMap(party)
            if !parties.isEmpty { return parties }
        }
        return []
    }

    func priorities() -> [ST96Design.Priority] {
        ST96Names.priorities.flatMap { element.paths($0, in: ST96Names.isStandard) }.map { found in
            let place = ST96Place(root, path + found)
            return ST96Design.Priority(
                path: path + found, office: place.first(ST96Names.priorityOffice),
                number: place.first(ST96Names.priorityNumber), date: place.first(ST96Names.priorityDate))
        }
    }

    /// Views or sheets, at whatever depth, that name a file.
    func views(_ names: Set<Substring>) -> [ST96Design.View] {
        var views: [ST96Design.View] = []
        element.visit { found, child in
            guard ST96Names.isStandard(child.namespace), !ST96Names.foreign.contains(child.local) else { return false }
            guard names.contains(child.local) else { return child.local != "DesignBag" }
            let place = ST96Place(root, path + found)
            if let file = place.first(ST96Names.viewFile) {
                views.append(
                    ST96Design.View(path: path + found, number: place.first(ST96Names.viewNumber), file: file))
            }
            return false
        }
        return views
    }

    private func value(_ found: XMLTree.Path) -> ST96Design.Value? {
        guard let text = element.element(at: found)?.text, !text.isEmpty else { return nil }
        return ST96Design.Value(text: text, path: path + found)
    }

    private func party(_ found: XMLTree.Path) -> ST96Design.Party? {
        let place = ST96Place(root, path + found)
        if let name = place.first(ST96Names.names) {
            return ST96Design.Party(name: name.text, path: path + found, namePath: name.path)
        }
        for steps in ST96Names.structuredNames {
            for parts in place.element.paths(steps, in: ST96Names.isStandard) {
                let structured = ST96Place(root, path + found + parts)
                let name = ["FirstName", "MiddleName", "LastName"].compactMap { structured.first([$0])?.text }
                if !name.isEmpty {
                    return ST96Design.Party(name: name.joined(separator: " "), path: path + found, namePath: nil)
                }
            }
        }
        return nil
    }
}
