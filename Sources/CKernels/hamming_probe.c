#include "CKernels.h"

/// Buckets whose offsets are fetched ahead of being read.
#define AHEAD 128
/// Hashes fetched ahead of being compared.
#define GROUP 64

int32_t oyuu_hamming_look_up(const uint32_t *offsets, const uint32_t *positions, uint32_t count, int bits, uint32_t key,
                             uint32_t *mask, oyuu_hamming_run *runs, int32_t capacity, uint64_t *total) {
    uint32_t keys[AHEAD];
    int32_t written = 0, wanted = 0;
    uint64_t next = *mask, sum = 0;
    const uint64_t end = (uint64_t)1 << bits;
    int more = 1;
    if (capacity > AHEAD) capacity = AHEAD;
    while (more && wanted < capacity) {
        keys[wanted] = key ^ (uint32_t)next;
        __builtin_prefetch(offsets + keys[wanted]);
        wanted++;
        if (next == 0) {
            more = 0;
        } else {
            // The next larger number with equally many bits (Gosper).
            uint64_t lowest = next & -next, ripple = next + lowest;
            next = ripple | (((next ^ ripple) >> 2) >> __builtin_ctzll(lowest));
            more = next < end;
        }
    }
    *mask = more ? (uint32_t)next : 0;
    for (int32_t i = 0; i < wanted; i++) {
        oyuu_hamming_run run = {offsets[keys[i]], offsets[keys[i] + 1]};
        if (run.start == run.end) continue;
        if (run.start > run.end || run.end > count) return -1;
        __builtin_prefetch(positions + run.start);
        sum += run.end - run.start;
        runs[written++] = run;
    }
    *total += sum;
    return written;
}

#define CHECK_PARAMETERS                                                                                               \
    const uint64_t *restrict heads, const uint64_t *restrict tails, uint32_t count, const uint32_t *restrict positions,\
        const oyuu_hamming_run *restrict runs, int32_t run_count, int32_t *restrict run, uint32_t *restrict place,     \
        const uint64_t *restrict query, int32_t radius, oyuu_hamming_hit *restrict hits, int32_t capacity

// Twice the same text, as in `hamming_scan.c`. A group's hashes are fetched first and compared then.
#define CHECK                                                                                                          \
    uint32_t group[GROUP];                                                                                             \
    int32_t found = 0, r = *run;                                                                                       \
    uint32_t p = *place;                                                                                               \
    while (r < run_count && found + GROUP <= capacity) {                                                               \
        int size = 0;                                                                                                  \
        while (r < run_count && size < GROUP) {                                                                        \
            uint32_t position = positions[runs[r].start + p];                                                          \
            if (position >= count) return -1;                                                                          \
            __builtin_prefetch(heads + 2 * (size_t)position);                                                          \
            group[size++] = position;                                                                                  \
            if (++p == runs[r].end - runs[r].start) p = 0, r++;                                                        \
        }                                                                                                              \
        for (int i = 0; i < size; i++) {                                                                               \
            const uint64_t *head = heads + 2 * (size_t)group[i], *tail = tails + 2 * (size_t)group[i];                 \
            int32_t distance = __builtin_popcountll(head[0] ^ query[0]) + __builtin_popcountll(head[1] ^ query[1]);    \
            if (distance > radius) continue;                                                                           \
            distance += __builtin_popcountll(tail[0] ^ query[2]) + __builtin_popcountll(tail[1] ^ query[3]);           \
            if (distance <= radius) hits[found++] = (oyuu_hamming_hit){group[i], 0, (uint16_t)distance};               \
        }                                                                                                              \
    }                                                                                                                  \
    *run = r;                                                                                                          \
    *place = p;                                                                                                        \
    return found;

static int32_t portable(CHECK_PARAMETERS) { CHECK }

#if defined(__x86_64__)
__attribute__((target("popcnt"))) static int32_t popcnt(CHECK_PARAMETERS) { CHECK }
#endif

int32_t oyuu_hamming_check(int level, const uint64_t *heads, const uint64_t *tails, uint32_t count,
                           const uint32_t *positions, const oyuu_hamming_run *runs, int32_t run_count, int32_t *run,
                           uint32_t *place, const uint64_t *query, int32_t radius, oyuu_hamming_hit *hits,
                           int32_t capacity) {
#if defined(__x86_64__)
    if (level > 0 && oyuu_hamming_best_level() > 0)
        return popcnt(heads, tails, count, positions, runs, run_count, run, place, query, radius, hits, capacity);
#endif
    return portable(heads, tails, count, positions, runs, run_count, run, place, query, radius, hits, capacity);
}
