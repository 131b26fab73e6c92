#include "CKernels.h"

// One text for every processor: the compiler turns the counting into what the attribute allows.
#define MOTIF_DISTANCES                                                                                                \
    for (size_t i = 0; i < count; i++) {                                                                               \
        uint64_t h = high[i], l = low[i];                                                                              \
        uint64_t first = (h | l) ^ (query_high | query_low);                                                           \
        uint64_t second = h ^ query_high;                                                                              \
        uint64_t third = (h & l) ^ (query_high & query_low);                                                           \
        uint64_t sum = first ^ second ^ third;                                                                         \
        uint64_t carry = (first & second) | (third & (first ^ second));                                                \
        unsigned levels = (unsigned)__builtin_popcountll(sum) + 2 * (unsigned)__builtin_popcountll(carry);             \
        unsigned differing = (unsigned)__builtin_popcountll((uint64_t)(signs[i] ^ query_signs));                       \
        unsigned equal = 32 - differing;                                                                               \
        distances[i] = (uint8_t)(levels + 2 * (differing < equal ? differing : equal));                                \
    }

#define MOTIF_PARAMETERS                                                                                               \
    const uint64_t *restrict high, const uint64_t *restrict low, const uint32_t *restrict signs, size_t count,         \
        uint64_t query_high, uint64_t query_low, uint32_t query_signs, uint8_t *restrict distances

static void portable(MOTIF_PARAMETERS) { MOTIF_DISTANCES }

#if defined(__x86_64__)
__attribute__((target("popcnt"))) static void popcnt(MOTIF_PARAMETERS) { MOTIF_DISTANCES }

__attribute__((target("avx512f,avx512vl,avx512bw,avx512dq,avx512vpopcntdq,popcnt"))) static void
avx512(MOTIF_PARAMETERS) {
    MOTIF_DISTANCES
}
#endif

typedef void (*motif_distances_function)(const uint64_t *, const uint64_t *, const uint32_t *, size_t, uint64_t,
                                         uint64_t, uint32_t, uint8_t *);

static motif_distances_function best(void) {
#if defined(__x86_64__)
    __builtin_cpu_init();
    if (__builtin_cpu_supports("avx512vpopcntdq") && __builtin_cpu_supports("avx512vl") &&
        __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq")) {
        return avx512;
    }
    if (__builtin_cpu_supports("popcnt")) return popcnt;
#endif
    return portable;
}

void oyuu_motif_distances(const uint64_t *high, const uint64_t *low, const uint32_t *signs, size_t count,
                          uint64_t query_high, uint64_t query_low, uint32_t query_signs, uint8_t *distances) {
    // Chosen once; every thread would choose the same.
    static _Atomic(motif_distances_function) chosen;
    motif_distances_function function = chosen;
    if (!function) {
        function = best();
        chosen = function;
    }
    function(high, low, signs, count, query_high, query_low, query_signs, distances);
}

const char *oyuu_motif_distances_kind(void) {
#if defined(__x86_64__)
    motif_distances_function function = best();
    if (function == avx512) return "avx512-vpopcntdq";
    if (function == popcnt) return "popcnt";
#endif
    return "portable";
}
