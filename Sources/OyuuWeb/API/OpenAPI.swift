import Oyuu

/// The API's description for programs, OpenAPI 3.1.
enum OpenAPI {
    /// One call.
    struct Call: Sendable {
        let method: String
        let path: String
        let summary: String
        var parameters: [JSONValue] = []
        var body: JSONValue?
        /// What comes where all is well: status, what it is, content type, schema.
        let success: (status: String, words: String, type: String, schema: JSONValue)
        /// Statuses of failures, all of the one form.
        let failures: [String]
        /// Other content types that it may come in, by a parameter.
        var otherTypes: [String] = []
        /// Whether it is answered without a token.
        var isOpen = false
    }

    static let calls: [Call] = ownCalls + batchCalls + submissionCalls

    private static let ownCalls: [Call] = [
        Call(
            method: "post", path: "/api/v1/check",
            summary: "Checks photos: whether they copy registered designs, which, how surely, with drawings",
            body: photoBody, success: ("200", "What was found", "application/json", reference("Check")),
            failures: ["400", "401", "413", "415", "429", "503"]),
        Call(
            method: "get", path: "/api/v1/checks/{id}", summary: "A check made within the last day",
            parameters: [checkParameter], success: ("200", "What was found", "application/json", reference("Check")),
            failures: ["401", "403", "404"]),
        Call(
            method: "get", path: "/api/v1/checks/{id}/report",
            summary: "A signed evidence report of a check made within the last day",
            parameters: [checkParameter] + paperParameters,
            success: ("200", "The paper", "application/pdf", ["type": "string", "format": "binary"]),
            failures: ["400", "401", "403", "404", "503"], otherTypes: ["text/html"]),
        Call(
            method: "get", path: "/api/v1/checks/{id}/{file}", summary: "A drawing of a check",
            parameters: [checkParameter, inPath("file", ["type": "string"])],
            success: ("200", "A picture", "image/jpeg", ["type": "string", "format": "binary"]),
            failures: ["401", "403", "404"]),
        Call(
            method: "get", path: "/api/v1/designs", summary: "Searches the register, a page at a time",
            parameters: [
                inQuery("q", ["type": "string"]),
                inQuery("status", ["type": "string", "enum": ["active", "withdrawn"]]),
                inQuery("order", ["type": "string", "enum": ["number", "latest", "title", "holder"]]),
                inQuery("after", ["type": "string", "pattern": "^OY-[0-9]{6,}$"]),
                inQuery("limit", ["type": "integer", "minimum": 1, "maximum": 200]),
            ],
            success: ("200", "Designs by number", "application/json", reference("Designs")), failures: ["400", "401"]),
        Call(
            method: "post", path: "/api/v1/designs",
            summary: "Registers a design with its photos, unless it copies a registered one", body: registrationBody,
            success: ("201", "The design with its number", "application/json", reference("Design")),
            failures: ["400", "401", "403", "409", "413", "415", "422", "503"]),
        Call(
            method: "get", path: "/api/v1/designs/{number}",
            summary: "A design; with its holder's contact for whoever filed it and for the office",
            parameters: [numberParameter], success: ("200", "The design", "application/json", reference("Design")),
            failures: ["401", "404"]),
        Call(
            method: "get", path: "/api/v1/designs/{number}/certificate",
            summary: "A signed certificate of registration",
            parameters: [numberParameter] + paperParameters,
            success: ("200", "The paper", "application/pdf", ["type": "string", "format": "binary"]),
            failures: ["400", "401", "404", "503"], otherTypes: ["text/html"]),
        Call(
            method: "post", path: "/api/v1/designs/{number}/withdraw",
            summary: "Takes a design back; it stays in the register with the reason", parameters: [numberParameter],
            body: [
                "application/json": [
                    "schema": [
                        "type": "object", "required": ["reason"], "properties": ["reason": ["type": "string"]],
                        "additionalProperties": false,
                    ]
                ]
            ], success: ("200", "The design", "application/json", reference("Design")),
            failures: ["400", "401", "403", "404", "409", "413", "422"]),
        Call(
            method: "post", path: "/api/v1/verify",
            summary: "Checks a certificate or an evidence report, or the text of its code",
            body: ["application/octet-stream": ["schema": ["type": "string", "format": "binary"]]],
            success: ("200", "What the paper says", "application/json", reference("Paper")),
            failures: ["413", "422", "503"], isOpen: true),
    ]

    static let document: JSONValue = [
        "openapi": "3.1.0",
        "info": [
            "title": "Oyuu", "version": .string(OrnamentRegister.softwareVersion),
            "description": "A register of ornament designs: file them, find copies of them in photos.",
        ],
        "paths": .object(paths),
        "components": [
            "securitySchemes": ["token": ["type": "http", "scheme": "bearer"]],
            "schemas": .object(schemas.merging(batchSchemas) { $1 }.merging(submissionSchemas) { $1 }),
        ],
    ]

    private static var paths: [String: JSONValue] {
        var paths: [String: [String: JSONValue]] = [:]
        for call in calls { paths[call.path, default: [:]][call.method] = operation(call) }
        return paths.mapValues { .object($0) }
    }

    private static func operation(_ call: Call) -> JSONValue {
        var responses: [String: JSONValue] = [
            call.success.status: [
                "description": .string(call.success.words),
                "content": .object(
                    Dictionary(
                        ([call.success.type] + call.otherTypes).map { ($0, ["schema": call.success.schema]) },
                        uniquingKeysWith: { $1 })),
            ]
        ]
        for status in call.failures {
            responses[status] = [
                "description": "Not done; why stands in the answer",
                "content": ["application/json": ["schema": ["type": "object"]]],
            ]
        }
        var operation: [String: JSONValue] = [
            "summary": .string(call.summary), "responses": .object(responses), "parameters": .list(call.parameters),
            "security": call.isOpen ? [] : [["token": []]],
        ]
        if let body = call.body { operation["requestBody"] = ["required": true, "content": body] }
        return .object(operation)
    }

    static func reference(_ schema: String) -> JSONValue { ["$ref": .string("#/components/schemas/\(schema)")] }

    static func inQuery(_ name: String, _ schema: JSONValue) -> JSONValue {
        ["name": .string(name), "in": "query", "schema": schema]
    }

    static func inPath(_ name: String, _ schema: JSONValue) -> JSONValue {
        ["name": .string(name), "in": "path", "required": true, "schema": schema]
    }

    private static let numberParameter = inPath("number", ["type": "string", "pattern": "^OY-[0-9]{6,}$"])
    private static let paperParameters = [
        inQuery("form", ["type": "string", "enum": ["pdf", "html"]]),
        inQuery("language", ["type": "string", "enum": ["ky", "ru", "en"]]),
    ]
    private static let checkParameter = inPath("id", ["type": "string", "pattern": "^[0-9a-f]{32}$"])

    static let picture: JSONValue = ["schema": ["type": "string", "format": "binary"]]
    static let photos: JSONValue = [
        "type": "array", "minItems": 1, "items": ["type": "string", "format": "binary"],
    ]

    private static let photoBody: JSONValue = [
        "image/jpeg": picture, "image/png": picture,
        "multipart/form-data": [
            "schema": ["type": "object", "required": ["photo"], "properties": ["photo": photos]]
        ],
    ]

    private static var registrationBody: JSONValue {
        let fields = [
            "title", "holder", "contact", "village", "cooperative", "technique", "motifs", "created", "creator",
            "class", "filed", "notes",
        ]
        var properties = Dictionary(
            fields.map { ($0, JSONValue.object(["type": "string"])) }, uniquingKeysWith: { $1 })
        properties["photo"] = photos
        return [
            "multipart/form-data": [
                "schema": [
                    "type": "object", "required": ["photo", "title", "holder"], "properties": .object(properties),
                ]
            ]
        ]
    }

    private static let schemas: [String: JSONValue] = [
        "Check": [
            "type": "object", "required": ["id", "at", "results"],
            "properties": [
                "id": ["type": "string"], "at": ["type": "string", "format": "date-time"],
                "results": ["type": "array", "items": ["type": "object", "required": ["photo", "drawings"]]],
            ],
        ],
        "Design": [
            "type": "object", "required": ["number", "status", "title", "holder", "photos", "motifs", "disputes"],
            "properties": [
                "number": ["type": "string"], "status": ["type": "string", "enum": ["active", "withdrawn"]],
            ],
        ],
        "Designs": [
            "type": "object", "required": ["count", "designs"],
            "properties": [
                "count": ["type": "integer"], "designs": ["type": "array", "items": reference("Design")],
                "after": ["type": "string"],
            ],
        ],
        "Paper": [
            "type": "object", "required": ["paper"],
            "properties": ["paper": ["type": "string", "enum": ["certificate", "report"]]],
        ],
    ]
}
