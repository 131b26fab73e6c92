#ifndef OYUU_CKERNELS_H
#define OYUU_CKERNELS_H

#include <stddef.h>
#include <stdint.h>

#include "hamming.h"

/// Distances of `count` motif codes to one code, the processor's best way.
///
/// Codes are given as three columns. Each distance is the sum over 64 numbers of the difference of their two-bit
/// levels, plus twice the number of differing signs or of equal ones, whichever is fewer: 0...224.
void oyuu_motif_distances(const uint64_t *_Nonnull high, const uint64_t *_Nonnull low, const uint32_t *_Nonnull signs,
                          size_t count, uint64_t query_high, uint64_t query_low, uint32_t query_signs,
                          uint8_t *_Nonnull distances);

/// The name of the way `oyuu_motif_distances` takes on this processor: "avx512-vpopcntdq", "popcnt" or "portable".
const char *_Nonnull oyuu_motif_distances_kind(void);

enum {
    /// The most centres that `oyuu_motif_nearest` chooses among, and the most that it chooses.
    OYUU_MOTIF_CENTERS = 1024,
    OYUU_MOTIF_NEAREST = 6,
};

/// The `limit` (1...6) centres with the least sums, least first, of equal ones the first.
///
/// Of `count` centres, a multiple of 16 up to 1,024, each has the sum of eight numbers that `values`, one for each
/// cell, choose in `parts`: 8 cells of 256 values of `count` numbers, 0...4,095 each.
void oyuu_motif_nearest(const int16_t *_Nonnull parts, const uint8_t *_Nonnull values, size_t count, size_t limit,
                        int32_t *_Nonnull centers, int16_t *_Nonnull distances);

#endif
