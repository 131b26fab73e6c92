import OyuuSubmissions

extension OpenAPI {
    private static let number = inPath("number", ["type": "integer", "minimum": 1])

    /// The office's submissions.
    static let submissionCalls: [Call] = [
        Call(
            method: "get", path: "/api/v1/submissions",
            summary: "Batches of submissions and how far they are, the latest first, a page at a time; for the office",
            parameters: [
                inQuery("before", ["type": "integer", "minimum": 1]),
                inQuery("limit", ["type": "integer", "minimum": 1, "maximum": 100]),
            ],
            success: ("200", "Batches", "application/json", reference("SubmissionBatches")),
            failures: ["400", "401", "403", "404", "503"]),
        Call(
            method: "get", path: "/api/v1/submissions/{number}", summary: "How far a batch of submissions is",
            parameters: [number],
            success: ("200", "The batch", "application/json", reference("SubmissionBatch")),
            failures: ["401", "403", "404", "503"]),
        Call(
            method: "get", path: "/api/v1/submissions/{number}/items",
            summary: "The submissions of a batch with what was found and decided, a page at a time",
            parameters: [
                number,
                inQuery(
                    "show",
                    ["type": "string", "enum": .list(SubmissionFilter.allCases.map { .string($0.rawValue) })]),
                inQuery("after", ["type": "integer"]),
                inQuery("limit", ["type": "integer", "minimum": 1, "maximum": 100]),
            ],
            success: ("200", "Submissions", "application/json", reference("SubmissionItems")),
            failures: ["400", "401", "403", "404", "503"]),
        Call(
            method: "post", path: "/api/v1/submissions/{number}/{submission}/decision",
            summary: "Writes down what an examiner decided of a submission; the latest decision counts",
            parameters: [number, inPath("submission", ["type": "integer", "minimum": 1])],
            body: [
                "application/json": [
                    "schema": [
                        "type": "object", "required": ["decision", "reason"],
                        "properties": [
                            "decision": ["type": "string", "enum": ["copy", "not-a-copy", "needs-a-look"]],
                            "design": ["type": "string", "pattern": "^OY-[0-9]{6,}$"],
                            "submission": ["type": "integer"], "reason": ["type": "string"],
                        ],
                        "additionalProperties": false,
                    ]
                ]
            ],
            success: ("201", "The decision", "application/json", reference("SubmissionDecision")),
            failures: ["400", "401", "403", "404", "413", "422", "503"]),
    ]

    static let submissionSchemas: [String: JSONValue] = [
        "SubmissionBatch": [
            "type": "object",
            "required": [
                "number", "name", "source", "actor", "arrived_at", "is_whole", "is_paused", "priority", "submissions",
                "to_fingerprint", "to_compare", "at_work", "done", "aside", "copies", "undecided",
            ],
            "properties": [
                "number": ["type": "integer"], "name": ["type": "string"], "source": ["type": "string"],
                "actor": ["type": "string"], "arrived_at": ["type": "string", "format": "date-time"],
                "is_whole": ["type": "boolean"], "is_paused": ["type": "boolean"], "continues": ["type": "string"],
            ],
        ],
        "SubmissionBatches": [
            "type": "object", "required": ["batches"],
            "properties": [
                "batches": ["type": "array", "items": reference("SubmissionBatch")], "before": ["type": "integer"],
            ],
        ],
        "SubmissionItems": [
            "type": "object", "required": ["items"],
            "properties": [
                "items": ["type": "array", "items": reference("SubmissionItem")], "after": ["type": "integer"],
            ],
        ],
        "SubmissionItem": [
            "type": "object",
            "required": [
                "number", "position", "submission", "is_day_given", "answer", "designs", "others", "unread_views",
            ],
            "properties": [
                "number": ["type": "integer"], "position": ["type": "integer"],
                "answer": [
                    "type": "string",
                    "enum": .list(SubmissionAnswer.allCases.map { .string($0.rawValue) }),
                ],
                "decision": reference("SubmissionDecision"),
            ],
        ],
        "SubmissionDecision": [
            "type": "object", "required": ["decision", "reason", "actor", "at"],
            "properties": [
                "decision": ["type": "string", "enum": ["copy", "not-a-copy", "needs-a-look"]],
                "design": ["type": "string"], "reason": ["type": "string"], "actor": ["type": "string"],
                "at": ["type": "string", "format": "date-time"],
            ],
        ],
    ]
}
