#include "CKernels.h"
#include "hamming_scan.h"

// One text for every processor without vectors: the compiler turns the counting into what the attribute allows.
#define DISTANCE(pair, query)                                                                                          \
    (__builtin_popcountll((pair)[0] ^ (query)[0]) + __builtin_popcountll((pair)[1] ^ (query)[1]))

#define SCAN                                                                                                           \
    size_t found = 0, read = 0;                                                                                        \
    for (uint32_t q = 0; q < query_count; q++) {                                                                       \
        const uint64_t *query = queries + 4 * q;                                                                       \
        for (uint32_t i = 0; i < count; i++) {                                                                         \
            int32_t distance = DISTANCE(heads + 2 * (size_t)i, query);                                                 \
            if (heads_first) {                                                                                         \
                if (distance > radii[q]) continue;                                                                     \
                read++;                                                                                                \
            }                                                                                                          \
            distance += DISTANCE(tails + 2 * (size_t)i, query + 2);                                                    \
            if (distance <= radii[q])                                                                                  \
                hits[found++] = (oyuu_hamming_hit){first + i, (uint16_t)q, (uint16_t)distance};                        \
        }                                                                                                              \
    }                                                                                                                  \
    *survivors += read;                                                                                                \
    return found;

static size_t portable(HAMMING_SCAN_PARAMETERS) { SCAN }

#if defined(__x86_64__)
__attribute__((target("popcnt"))) static size_t popcnt(HAMMING_SCAN_PARAMETERS) { SCAN }
#endif

size_t oyuu_hamming_scan(int level, const uint64_t *heads, const uint64_t *tails, uint32_t first, uint32_t count,
                         const uint64_t *queries, uint32_t query_count, const int32_t *radii, int heads_first,
                         oyuu_hamming_hit *hits, size_t *survivors) {
    if (query_count > OYUU_HAMMING_QUERIES) query_count = OYUU_HAMMING_QUERIES;
#if defined(__x86_64__)
    int best = oyuu_hamming_best_level();
    switch (level < best ? level : best) {
    case 3: return hamming_scan_avx512(heads, tails, first, count, queries, query_count, radii, heads_first, hits, survivors);
    case 2: return hamming_scan_avx2(heads, tails, first, count, queries, query_count, radii, heads_first, hits, survivors);
    case 1: return popcnt(heads, tails, first, count, queries, query_count, radii, heads_first, hits, survivors);
    default: break;
    }
#endif
    return portable(heads, tails, first, count, queries, query_count, radii, heads_first, hits, survivors);
}
