/// Adds when a photo last changed for searching. Never edited; changes are new migrations.
enum RegisterSchemaV3 {
    /// The generation at which the photo came, got another fingerprint or was withdrawn; 0 for what came before this schema.
    static let sql = """
        ALTER TABLE design_photo ADD COLUMN generation INTEGER NOT NULL DEFAULT 0;
        CREATE INDEX design_photo_by_generation ON design_photo (generation, id);
        """
}
