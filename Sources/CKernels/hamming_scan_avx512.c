#include "CKernels.h"
#include "hamming_scan.h"

#if defined(__x86_64__)
#include <immintrin.h>

#define AVX512 __attribute__((target("avx512f,avx512vpopcntdq,popcnt")))
#define INLINE AVX512 static inline __attribute__((always_inline))

/// Hashes whose columns are laid out once and compared with all queries: 16 KiB, a third of the nearest cache.
#define BLOCK 512

/// The bits that differ in one pair of words of eight hashes.
INLINE __m512i pair_distance(__m512i word0, __m512i word1, __m512i query0, __m512i query1) {
    return _mm512_add_epi64(_mm512_popcnt_epi64(_mm512_xor_si512(word0, query0)),
                            _mm512_popcnt_epi64(_mm512_xor_si512(word1, query1)));
}

/// Words 0 (or 1) of eight pairs in memory.
INLINE __m512i even_words(__m512i a, __m512i b) {
    return _mm512_permutex2var_epi64(a, _mm512_setr_epi64(0, 2, 4, 6, 8, 10, 12, 14), b);
}

INLINE __m512i odd_words(__m512i a, __m512i b) {
    return _mm512_permutex2var_epi64(a, _mm512_setr_epi64(1, 3, 5, 7, 9, 11, 13, 15), b);
}

/// Writes the hits among eight hashes: eight lanes of memory are touched, as many as there are hits count.
INLINE size_t write(oyuu_hamming_hit *hits, __mmask8 near, __m512i distance, uint32_t position, uint32_t query) {
    __m512i lanes = _mm512_add_epi64(_mm512_setr_epi64(0, 1, 2, 3, 4, 5, 6, 7), _mm512_set1_epi64(position));
    __m512i packed = _mm512_or_si512(_mm512_or_si512(lanes, _mm512_set1_epi64((long long)query << 32)),
                                     _mm512_slli_epi64(distance, 48));
    _mm512_storeu_si512(hits, _mm512_maskz_compress_epi64(near, packed));
    return (size_t)__builtin_popcount(near);
}

/// What is left of a block after its eights, and the tails of near heads.
INLINE size_t one(const uint64_t *head, const uint64_t *tail, const uint64_t *query, int32_t radius, uint32_t position,
                  uint32_t q, oyuu_hamming_hit *hit) {
    int32_t distance = __builtin_popcountll(head[0] ^ query[0]) + __builtin_popcountll(head[1] ^ query[1]) +
                       __builtin_popcountll(tail[0] ^ query[2]) + __builtin_popcountll(tail[1] ^ query[3]);
    if (distance > radius) return 0;
    *hit = (oyuu_hamming_hit){position, (uint16_t)q, (uint16_t)distance};
    return 1;
}

/// The tails of those of eight hashes whose heads are near.
INLINE size_t near_tails(const uint64_t *heads, const uint64_t *tails, uint32_t i, __mmask8 near, const uint64_t *query,
                         int32_t radius, uint32_t first, uint32_t q, oyuu_hamming_hit *hits, size_t *read) {
    size_t found = 0;
    for (unsigned left = near; left; left &= left - 1) {
        size_t at = i + (size_t)__builtin_ctz(left);
        (*read)++;
        found += one(heads + 2 * at, tails + 2 * at, query, radius, first + (uint32_t)at, q, hits + found);
    }
    return found;
}

/// One query, or few: hashes are read where they lie.
AVX512 static size_t scan_in_place(HAMMING_SCAN_PARAMETERS) {
    size_t found = 0, read = 0;
    uint32_t whole = count & ~15u;
    for (uint32_t q = 0; q < query_count; q++) {
        const uint64_t *query = queries + 4 * q;
        const int32_t radius = radii[q];
        if (radius < 0) continue;
        const __m512i limit = _mm512_set1_epi64(radius);
        const __m512i head = _mm512_broadcast_i32x4(_mm_loadu_si128((const __m128i *)query));
        const __m512i tail = _mm512_broadcast_i32x4(_mm_loadu_si128((const __m128i *)(query + 2)));
        for (uint32_t i = 0; i < whole; i += 16) {
            const __m512i *h = (const __m512i *)(heads + 2 * (size_t)i);
            const __m512i *t = (const __m512i *)(tails + 2 * (size_t)i);
            __m512i d[4];
            for (int k = 0; k < 4; k++) d[k] = _mm512_popcnt_epi64(_mm512_xor_si512(_mm512_loadu_si512(h + k), head));
            if (!heads_first) {
                for (int k = 0; k < 4; k++)
                    d[k] = _mm512_add_epi64(
                        d[k], _mm512_popcnt_epi64(_mm512_xor_si512(_mm512_loadu_si512(t + k), tail)));
            }
            const __m512i low = _mm512_add_epi64(even_words(d[0], d[1]), odd_words(d[0], d[1]));
            const __m512i high = _mm512_add_epi64(even_words(d[2], d[3]), odd_words(d[2], d[3]));
            const __mmask8 near_low = _mm512_cmple_epi64_mask(low, limit);
            const __mmask8 near_high = _mm512_cmple_epi64_mask(high, limit);
            if (__builtin_expect((near_low | near_high) == 0, 1)) continue;
            if (heads_first) {
                found += near_tails(heads, tails, i, near_low, query, radius, first, q, hits + found, &read);
                found += near_tails(heads, tails, i + 8, near_high, query, radius, first, q, hits + found, &read);
            } else {
                found += write(hits + found, near_low, low, first + i, q);
                found += write(hits + found, near_high, high, first + i + 8, q);
            }
        }
        for (uint32_t i = whole; i < count; i++) {
            const uint64_t *h = heads + 2 * (size_t)i;
            if (heads_first) {
                if (__builtin_popcountll(h[0] ^ query[0]) + __builtin_popcountll(h[1] ^ query[1]) > radius) continue;
                read++;
            }
            found += one(h, tails + 2 * (size_t)i, query, radius, first + i, q, hits + found);
        }
    }
    *survivors += read;
    return found;
}

/// One block laid out word by word, compared with every query by its heads.
AVX512 static size_t scan_heads(const __m512i *words, HAMMING_SCAN_PARAMETERS) {
    size_t found = 0, read = 0;
    const __m512i *word0 = words, *word1 = words + BLOCK / 8;
    for (uint32_t q = 0; q < query_count; q++) {
        const uint64_t *query = queries + 4 * q;
        if (radii[q] < 0) continue;
        const __m512i limit = _mm512_set1_epi64(radii[q]);
        const __m512i q0 = _mm512_set1_epi64((long long)query[0]), q1 = _mm512_set1_epi64((long long)query[1]);
        for (uint32_t g = 0; g < BLOCK / 8; g += 4) {
            __mmask8 near[4];
            for (int k = 0; k < 4; k++)
                near[k] = _mm512_cmple_epi64_mask(pair_distance(word0[g + k], word1[g + k], q0, q1), limit);
            if (__builtin_expect((near[0] | near[1] | near[2] | near[3]) == 0, 1)) continue;
            for (uint32_t k = 0; k < 4; k++)
                found += near_tails(heads, tails, 8 * (g + k), near[k], query, radii[q], first, q, hits + found, &read);
        }
    }
    *survivors += read;
    (void)count, (void)heads_first; // one list of parameters for all
    return found;
}

/// The same by all four words.
AVX512 static size_t scan_whole(const __m512i *words, HAMMING_SCAN_PARAMETERS) {
    size_t found = 0;
    const uint32_t groups = BLOCK / 8;
    for (uint32_t q = 0; q < query_count; q++) {
        const uint64_t *query = queries + 4 * q;
        if (radii[q] < 0) continue;
        const __m512i limit = _mm512_set1_epi64(radii[q]);
        const __m512i q0 = _mm512_set1_epi64((long long)query[0]), q1 = _mm512_set1_epi64((long long)query[1]);
        const __m512i q2 = _mm512_set1_epi64((long long)query[2]), q3 = _mm512_set1_epi64((long long)query[3]);
        for (uint32_t g = 0; g < groups; g += 4) {
            __m512i d[4];
            __mmask8 near[4];
            for (uint32_t k = 0; k < 4; k++) {
                const __m512i *word = words + g + k;
                d[k] = _mm512_add_epi64(pair_distance(word[0], word[groups], q0, q1),
                                        pair_distance(word[2 * groups], word[3 * groups], q2, q3));
                near[k] = _mm512_cmple_epi64_mask(d[k], limit);
            }
            if (__builtin_expect((near[0] | near[1] | near[2] | near[3]) == 0, 1)) continue;
            for (uint32_t k = 0; k < 4; k++)
                if (near[k]) found += write(hits + found, near[k], d[k], first + 8 * (g + k), q);
        }
    }
    (void)heads, (void)tails, (void)count, (void)heads_first, (void)survivors; // one list of parameters for all
    return found;
}

AVX512 static void lay_out(const uint64_t *pairs, __m512i *even, __m512i *odd) {
    const __m512i *source = (const __m512i *)pairs;
    for (int g = 0; g < BLOCK / 8; g++) {
        const __m512i a = _mm512_loadu_si512(source + 2 * g), b = _mm512_loadu_si512(source + 2 * g + 1);
        even[g] = even_words(a, b);
        odd[g] = odd_words(a, b);
    }
}

AVX512 size_t hamming_scan_avx512(HAMMING_SCAN_PARAMETERS) {
    // Laying out costs about as much as comparing with two queries.
    if (query_count < 4 || count != BLOCK)
        return scan_in_place(heads, tails, first, count, queries, query_count, radii, heads_first, hits, survivors);
    __m512i words[4 * (BLOCK / 8)];
    lay_out(heads, words, words + BLOCK / 8);
    if (heads_first)
        return scan_heads(words, heads, tails, first, count, queries, query_count, radii, heads_first, hits, survivors);
    lay_out(tails, words + 2 * (BLOCK / 8), words + 3 * (BLOCK / 8));
    return scan_whole(words, heads, tails, first, count, queries, query_count, radii, heads_first, hits, survivors);
}
#endif
