#include "CKernels.h"
#include "hamming_scan.h"

#if defined(__x86_64__)
#include <immintrin.h>

#define AVX2 __attribute__((target("avx2,popcnt")))
#define INLINE AVX2 static inline __attribute__((always_inline))

/// The bits set in each byte, by two look-ups in a table of sixteen (Muła, Kurz, Lemire 2018).
INLINE __m256i byte_counts(__m256i x) {
    const __m256i table = _mm256_setr_epi8(0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4, 0, 1, 1, 2, 1, 2, 2, 3, 1, 2,
                                           2, 3, 2, 3, 3, 4);
    const __m256i nibble = _mm256_set1_epi8(15);
    return _mm256_add_epi8(_mm256_shuffle_epi8(table, _mm256_and_si256(x, nibble)),
                           _mm256_shuffle_epi8(table, _mm256_and_si256(_mm256_srli_epi16(x, 4), nibble)));
}

/// Distances of four hashes in the order 0, 2, 1, 3, one in each lane.
INLINE __m256i four_distances(const uint64_t *heads, const uint64_t *tails, __m256i head, __m256i tail, int whole) {
    __m256i a = byte_counts(_mm256_xor_si256(_mm256_loadu_si256((const __m256i *)heads), head));
    __m256i b = byte_counts(_mm256_xor_si256(_mm256_loadu_si256((const __m256i *)heads + 1), head));
    if (whole) {
        a = _mm256_add_epi8(a, byte_counts(_mm256_xor_si256(_mm256_loadu_si256((const __m256i *)tails), tail)));
        b = _mm256_add_epi8(b, byte_counts(_mm256_xor_si256(_mm256_loadu_si256((const __m256i *)tails + 1), tail)));
    }
    a = _mm256_sad_epu8(a, _mm256_setzero_si256());
    b = _mm256_sad_epu8(b, _mm256_setzero_si256());
    // Lanes hold hash 0, 0, 1, 1 and 2, 2, 3, 3.
    return _mm256_add_epi64(_mm256_unpacklo_epi64(a, b), _mm256_unpackhi_epi64(a, b));
}

AVX2 size_t hamming_scan_avx2(HAMMING_SCAN_PARAMETERS) {
    size_t found = 0, read = 0;
    for (uint32_t q = 0; q < query_count; q++) {
        const uint64_t *query = queries + 4 * q;
        const int32_t radius = radii[q];
        if (radius < 0) continue;
        const __m256i beyond = _mm256_set1_epi64x((long long)radius + 1);
        const __m256i head = _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)query));
        const __m256i tail = _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)(query + 2)));
        uint32_t whole = count & ~3u;
        for (uint32_t i = 0; i < whole + 4; i += 4) {
            unsigned near;
            if (i < whole) {
                const __m256i distances =
                    four_distances(heads + 2 * (size_t)i, tails + 2 * (size_t)i, head, tail, !heads_first);
                near = (unsigned)_mm256_movemask_pd(_mm256_castsi256_pd(_mm256_cmpgt_epi64(beyond, distances)));
                if (__builtin_expect(near == 0, 1)) continue;
                near = (near & 9) | (near & 2) << 1 | (near & 4) >> 1;
            } else {
                near = (1u << (count - whole)) - 1;
            }
            for (; near; near &= near - 1) {
                size_t at = i + (size_t)__builtin_ctz(near);
                const uint64_t *h = heads + 2 * at, *t = tails + 2 * at;
                int32_t distance = __builtin_popcountll(h[0] ^ query[0]) + __builtin_popcountll(h[1] ^ query[1]);
                if (heads_first) {
                    if (distance > radius) continue;
                    read++;
                }
                distance += __builtin_popcountll(t[0] ^ query[2]) + __builtin_popcountll(t[1] ^ query[3]);
                if (distance <= radius)
                    hits[found++] = (oyuu_hamming_hit){first + (uint32_t)at, (uint16_t)q, (uint16_t)distance};
            }
        }
    }
    *survivors += read;
    return found;
}
#endif
