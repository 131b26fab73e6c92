#include "failure.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const char *oyuu_failure_message(const oyuu_failure *failure) {
    return failure->message;
}

void oyuu_failure_set(oyuu_failure *failure, oyuu_reason reason, const char *message) {
    if (failure->reason != OYUU_REASON_NONE) {
        return;
    }
    failure->reason = reason;
    snprintf(failure->message, sizeof failure->message, "%s", message);
    // The libraries may quote bytes of the file in a message; a terminal must not see control characters.
    for (char *c = failure->message; *c != '\0'; c++) {
        if (*c < 0x20 || *c > 0x7e) {
            *c = '?';
        }
    }
}

int oyuu_output_append(oyuu_output *output, const uint8_t *bytes, size_t count) {
    if (count > output->capacity - output->count) {
        size_t wanted = output->count + count;
        size_t capacity = output->capacity < 16384 ? 16384 : output->capacity;
        while (capacity < wanted) {
            if (capacity > SIZE_MAX / 2) {
                return 0;
            }
            capacity *= 2;
        }
        uint8_t *grown = realloc(output->bytes, capacity);
        if (grown == NULL) {
            return 0;
        }
        output->bytes = grown;
        output->capacity = capacity;
    }
    memcpy(output->bytes + output->count, bytes, count);
    output->count += count;
    return 1;
}

void oyuu_output_free(oyuu_output *output) {
    free(output->bytes);
    output->bytes = NULL;
    output->count = 0;
    output->capacity = 0;
}
