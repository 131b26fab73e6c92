import OyuuRegistry

extension OrnamentRegister {
    /// What the register is kept with; nil where its store does not say or cannot.
    package func storeFacts() async -> StoreFacts? {
        try? await (registry as? any InspectableRegistry)?.storeFacts()
    }
}
