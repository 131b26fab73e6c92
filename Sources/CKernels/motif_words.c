#include "CKernels.h"

#include <limits.h>
#include <string.h>

// The compilers' vectors: whatever the processor, the sums of a block lie side by side.
enum { CELLS = 8, BLOCK = 16, NEAREST = OYUU_MOTIF_NEAREST };
typedef int16_t Lanes __attribute__((vector_size(2 * BLOCK)));
typedef int8_t Flags __attribute__((vector_size(BLOCK)));

// Vectors are handed over by their addresses: by value they would be another thing with AVX and without.
static inline void add(Lanes *sum, const int16_t *row) {
    Lanes lanes;
    memcpy(&lanes, row, sizeof lanes);
    *sum += lanes;
}

/// The `rank`-th smallest of a block's numbers, from 1 on.
static inline int16_t smallest(const Lanes *of, size_t rank) {
    Lanes numbers = *of;
    Lanes upTo = {0};
    for (size_t j = 0; j < BLOCK; j++) upTo -= numbers[j] <= numbers;
    Lanes isFarEnough = upTo >= (int16_t)rank;
    Lanes left = (numbers & isFarEnough) | (INT16_MAX & ~isFarEnough);
    int16_t found = INT16_MAX;
    for (size_t i = 0; i < BLOCK; i++) found = left[i] < found ? left[i] : found;
    return found;
}

void oyuu_motif_nearest(const int16_t *parts, const uint8_t *values, size_t count, size_t limit, int32_t *centers,
                        int16_t *distances) {
    const int16_t *row[CELLS];
    for (size_t cell = 0; cell < CELLS; cell++) row[cell] = parts + (cell << 8 | values[cell]) * count;
    Lanes sums[OYUU_MOTIF_CENTERS / BLOCK];
    Lanes least = INT16_MAX - (Lanes){0};
    for (size_t block = 0; block < count / BLOCK; block++) {
        Lanes sum = {0};
        for (size_t cell = 0; cell < CELLS; cell++) add(&sum, row[cell] + block * BLOCK);
        sums[block] = sum;
        Lanes isLess = sum < least;  // -1 where it holds
        least = (sum & isLess) | (least & ~isLess);
    }
    // The nearest of each lane are different centres: `limit` of them are no farther than this.
    Lanes bound = smallest(&least, limit) - (Lanes){0};
    // Distance and place in one number, sorted.
    uint32_t held[NEAREST];
    for (size_t i = 0; i < NEAREST; i++) held[i] = UINT32_MAX;
    for (size_t block = 0; block < count / BLOCK; block++) {
        Flags flags = __builtin_convertvector(sums[block] <= bound, Flags);
        uint64_t halves[2];
        memcpy(halves, &flags, sizeof halves);
        for (size_t half = 0; half < 2; half++) {
            // A byte for each centre, the first lowest: a branch for each would be foretold wrongly.
            for (uint64_t left = halves[half] & 0x0101010101010101; left; left &= left - 1) {
                size_t lane = 8 * half + (size_t)(__builtin_ctzll(left) >> 3);
                uint32_t key = (uint32_t)sums[block][lane] << 16 | (uint32_t)(block * BLOCK + lane);
                for (size_t i = 0; i < limit; i++) {
                    uint32_t lesser = key < held[i] ? key : held[i];
                    key = key < held[i] ? held[i] : key;
                    held[i] = lesser;
                }
            }
        }
        if (limit == 1 && held[0] != UINT32_MAX) break;  // None comes nearer than the bound.
    }
    for (size_t i = 0; i < limit; i++) {
        centers[i] = (int32_t)(held[i] & 0xFFFF);
        distances[i] = (int16_t)(held[i] >> 16);
    }
}
