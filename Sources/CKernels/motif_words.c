#include "CKernels.h"

#include <limits.h>

// Plain C: whatever the processor, the compiler lays the sums of a block side by side.
enum { CELLS = 8, BLOCK = 16 };

void oyuu_motif_nearest(const int16_t *parts, const uint8_t *values, size_t count, size_t limit, int32_t *centers,
                        int16_t *distances) {
    const int16_t *row[CELLS];
    for (size_t cell = 0; cell < CELLS; cell++) row[cell] = parts + (cell << 8 | values[cell]) * count;
    for (size_t i = 0; i < limit; i++) {
        centers[i] = 0;
        distances[i] = INT16_MAX;
    }
    int16_t bound = INT16_MAX;
    for (size_t block = 0; block < count; block += BLOCK) {
        int16_t sum[BLOCK];
        for (size_t i = 0; i < BLOCK; i++) {
            size_t at = block + i;
            sum[i] = (int16_t)(row[0][at] + row[1][at] + row[2][at] + row[3][at] + row[4][at] + row[5][at] +
                               row[6][at] + row[7][at]);
        }
        int16_t least = sum[0];
        for (size_t i = 1; i < BLOCK; i++) least = sum[i] < least ? sum[i] : least;
        // Few blocks hold a centre that is near enough.
        if (least >= bound) continue;
        for (size_t i = 0; i < BLOCK; i++) {
            if (sum[i] >= bound) continue;
            size_t at = limit - 1;
            for (; at > 0 && distances[at - 1] > sum[i]; at--) {
                distances[at] = distances[at - 1];
                centers[at] = centers[at - 1];
            }
            distances[at] = sum[i];
            centers[at] = (int32_t)(block + i);
            bound = distances[limit - 1];
        }
    }
}
