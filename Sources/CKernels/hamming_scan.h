// Shared by the files of `oyuu_hamming_scan`.
#ifndef OYUU_HAMMING_SCAN_H
#define OYUU_HAMMING_SCAN_H

#include "hamming.h"

#define HAMMING_SCAN_PARAMETERS                                                                                        \
    const uint64_t *restrict heads, const uint64_t *restrict tails, uint32_t first, uint32_t count,                    \
        const uint64_t *restrict queries, uint32_t query_count, const int32_t *restrict radii, int heads_first,        \
        oyuu_hamming_hit *restrict hits, size_t *restrict survivors

#if defined(__x86_64__)
size_t hamming_scan_avx2(HAMMING_SCAN_PARAMETERS);
size_t hamming_scan_avx512(HAMMING_SCAN_PARAMETERS);
#endif

#endif
