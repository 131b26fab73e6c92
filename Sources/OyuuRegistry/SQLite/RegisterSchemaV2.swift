/// Adds where in a photo its design lies. Never edited; changes are new migrations.
enum RegisterSchemaV2 {
    /// Eight numbers joined by commas, as ``CornerText`` writes them; null where the whole photo is the design.
    static let sql = "ALTER TABLE design_photo ADD COLUMN corners TEXT"
}
