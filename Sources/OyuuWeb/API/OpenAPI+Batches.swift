extension OpenAPI {
    private static let id = inPath("id", ["type": "string", "pattern": "^[0-9a-f]{32}$"])
    private static func json(_ schema: JSONValue) -> JSONValue { ["application/json": ["schema": schema]] }

    /// Batches of photos.
    static let batchCalls: [Call] = [
        Call(
            method: "get", path: "/api/v1/batches",
            summary: "One's batches of photos, the latest first; the office sees all",
            success: ("200", "Batches", "application/json", reference("Batches")), failures: ["401", "403"]),
        Call(
            method: "post", path: "/api/v1/batches",
            summary: "Begins a batch of photos that are checked in the background",
            body: json(["type": "object", "properties": ["title": ["type": "string"]], "additionalProperties": false]),
            success: ("201", "The batch", "application/json", reference("Batch")),
            failures: ["400", "401", "403", "409", "413"]),
        Call(
            method: "get", path: "/api/v1/batches/{id}", summary: "How far a batch is", parameters: [id],
            success: ("200", "The batch", "application/json", reference("Batch")), failures: ["401", "403", "404"]),
        Call(
            method: "delete", path: "/api/v1/batches/{id}", summary: "Removes a batch with all its results",
            parameters: [id],
            success: ("200", "The batch as it was", "application/json", reference("Batch")),
            failures: ["401", "403", "404"]),
        Call(
            method: "post", path: "/api/v1/batches/{id}/cancel",
            summary: "Gives up what is not checked yet; what was found stays", parameters: [id],
            body: json(["type": "object"]), success: ("200", "The batch", "application/json", reference("Batch")),
            failures: ["401", "403", "404", "413"]),
        Call(
            method: "get", path: "/api/v1/batches/{id}/photos",
            summary: "What a batch has, by name, size and SHA-256, so that only the rest is sent", parameters: [id],
            success: ("200", "The photos", "application/json", reference("BatchPhotos")),
            failures: ["401", "403", "404"]),
        Call(
            method: "post", path: "/api/v1/batches/{id}/photos",
            summary: "Sends photos, or a zip archive of them, into a batch; those it has are passed over",
            parameters: [id, inQuery("name", ["type": "string"])],
            body: [
                "image/jpeg": picture, "image/png": picture, "application/zip": picture,
                "multipart/form-data": [
                    "schema": ["type": "object", "properties": ["photo": photos, "zip": photos]]
                ],
            ],
            success: ("201", "How many were new", "application/json", reference("Added")),
            failures: ["400", "401", "403", "404", "408", "409", "413", "415", "503", "507"]),
        Call(
            method: "get", path: "/api/v1/batches/{id}/photos/{photo}/{file}", summary: "A drawing of a batch's photo",
            parameters: [id, inPath("photo", ["type": "integer"]), inPath("file", ["type": "string"])],
            success: ("200", "A picture", "image/jpeg", ["type": "string", "format": "binary"]),
            failures: ["401", "403", "404"]),
        Call(
            method: "get", path: "/api/v1/batches/{id}/results",
            summary: "All results so far, a JSON object a line, or as CSV",
            parameters: [id, inQuery("form", ["type": "string", "enum": ["jsonl", "csv"]])],
            success: ("200", "The results", "application/x-ndjson", reference("BatchResult")),
            failures: ["400", "401", "403", "404"], otherTypes: ["text/csv"]),
        Call(
            method: "get", path: "/api/v1/batches/{id}/report/{file}",
            summary: "A signed report of up to 50 of the batch's copies; 1.pdf is of the first ones",
            parameters: [
                id, inPath("file", ["type": "string", "pattern": "^[0-9]+[.](pdf|html)$"]),
                inQuery("language", ["type": "string", "enum": ["ky", "ru", "en"]]),
            ],
            success: ("200", "The paper", "application/pdf", ["type": "string", "format": "binary"]),
            failures: ["401", "403", "404", "503"], otherTypes: ["text/html"]),
    ]

    static let batchSchemas: [String: JSONValue] = [
        "Batch": [
            "type": "object", "required": ["id", "title", "actor", "at", "done", "cancelled", "counts"],
            "properties": [
                "id": ["type": "string"], "title": ["type": "string"], "actor": ["type": "string"],
                "at": ["type": "string", "format": "date-time"], "done": ["type": "boolean"],
                "cancelled": ["type": "boolean"],
                "counts": ["type": "object", "additionalProperties": ["type": "integer"]],
            ],
        ],
        "Batches": [
            "type": "object", "required": ["batches"],
            "properties": ["batches": ["type": "array", "items": reference("Batch")]],
        ],
        "BatchPhotos": [
            "type": "object", "required": ["photos"],
            "properties": [
                "photos": ["type": "array", "items": ["type": "object", "required": ["name", "bytes", "sha256"]]]
            ],
        ],
        "BatchResult": ["type": "object", "required": ["number", "photo", "bytes", "sha256", "drawings"]],
        "Added": [
            "type": "object", "required": ["new", "known"],
            "properties": ["new": ["type": "integer"], "known": ["type": "integer"]],
        ],
    ]
}
