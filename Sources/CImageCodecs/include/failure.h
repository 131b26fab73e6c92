#pragma once

#include <stddef.h>
#include <stdint.h>

/// Why a codec stopped.
typedef enum oyuu_reason {
    OYUU_REASON_NONE = 0,
    /// The bytes end before the picture does.
    OYUU_REASON_TRUNCATED,
    /// The bytes contradict the format or their own check sums.
    OYUU_REASON_CORRUPT,
    /// A legal file of a kind this codec does not decode.
    OYUU_REASON_UNSUPPORTED,
    /// More progressive scans than the caller allows.
    OYUU_REASON_TOO_MANY_SCANS,
    /// The allocator refused.
    OYUU_REASON_OUT_OF_MEMORY,
} oyuu_reason;

/// What went wrong, in the codec library's own words (ASCII, zero-terminated).
typedef struct oyuu_failure {
    oyuu_reason reason;
    char message[160];
} oyuu_failure;

/// The message of `failure`, for callers that cannot index a C array.
const char *oyuu_failure_message(const oyuu_failure *failure);

/// Records the first failure only: what follows is usually its consequence.
void oyuu_failure_set(oyuu_failure *failure, oyuu_reason reason, const char *message);

/// Bytes an encoder made; `bytes` is owned by the caller and freed with `oyuu_output_free`.
typedef struct oyuu_output {
    uint8_t *bytes;
    size_t count;
    size_t capacity;
} oyuu_output;

/// Appends to `output`; returns 0 when memory is out.
int oyuu_output_append(oyuu_output *output, const uint8_t *bytes, size_t count);

void oyuu_output_free(oyuu_output *output);
