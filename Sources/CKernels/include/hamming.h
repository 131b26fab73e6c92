#ifndef OYUU_HAMMING_H
#define OYUU_HAMMING_H

#include <stddef.h>
#include <stdint.h>

// 256-bit hashes lie in two columns, two words a hash in each: `heads` holds words 0 and 1, `tails` words 2 and 3. Most
// hashes are told apart by their heads, so that half of the memory need not be read.

/// Most queries in one call of `oyuu_hamming_scan`.
#define OYUU_HAMMING_QUERIES 64

/// Most hits that `oyuu_hamming_scan` may write past those it counts, and so the spare room its caller leaves.
#define OYUU_HAMMING_SPARE 8

/// A hash within the radius.
typedef struct {
    /// Place of the hash in the columns.
    uint32_t position;
    /// Number of the query in the call.
    uint16_t query;
    /// Bits that differ, 0...256.
    uint16_t distance;
} oyuu_hamming_hit;

/// Part of a column of positions, from `start` up to `end`.
typedef struct {
    uint32_t start;
    uint32_t end;
} oyuu_hamming_run;

/// The best way this processor has: 0 portable, 1 popcnt, 2 AVX2, 3 AVX-512 with VPOPCNTDQ.
int oyuu_hamming_best_level(void);

/// Compares `count` hashes with each of `query_count` queries and writes those within the query's radius.
///
/// Hits come query after query, each query's by ascending position. With `heads_first` a hash's tail is read only where
/// its head alone is within the radius; the answer is the same.
///
/// \param level at most `oyuu_hamming_best_level()`; what is higher counts as that.
/// \param first position of the first hash of `heads` and `tails`.
/// \param queries four words a query, at most `OYUU_HAMMING_QUERIES` of them.
/// \param radii one a query; none is found for a negative one.
/// \param hits room for `count * query_count + OYUU_HAMMING_SPARE`.
/// \param survivors raised by the tails read because of a near head; untouched without `heads_first`.
/// \returns how many hits were written.
size_t oyuu_hamming_scan(int level, const uint64_t *_Nonnull heads, const uint64_t *_Nonnull tails, uint32_t first,
                         uint32_t count, const uint64_t *_Nonnull queries, uint32_t query_count,
                         const int32_t *_Nonnull radii, int heads_first, oyuu_hamming_hit *_Nonnull hits,
                         size_t *_Nonnull survivors);

/// Looks up the buckets of a chunk's keys that differ from `key` by masks of equally many bits, a batch of masks a
/// call.
///
/// `*mask` is the first mask of the batch, and afterwards the first of the next; 0 where there is none further. Masks
/// of equally many bits follow each other by size. What each bucket found begins with is fetched ahead.
///
/// \param offsets where each bucket begins and, one more, where the last ends: `(1 << bits) + 1` numbers.
/// \param positions the chunk's column of positions, `count` of them.
/// \param runs room for `capacity`; empty buckets are left out.
/// \param total raised by the positions in the runs.
/// \returns how many runs were written, or -1 where a bucket does not lie in the column: the offsets are damaged.
int32_t oyuu_hamming_look_up(const uint32_t *_Nonnull offsets, const uint32_t *_Nonnull positions, uint32_t count,
                             int bits, uint32_t key, uint32_t *_Nonnull mask, oyuu_hamming_run *_Nonnull runs,
                             int32_t capacity, uint64_t *_Nonnull total);

/// Compares the hashes that runs of a column of positions name with one query, in the order of the runs.
///
/// \param count hashes in `heads` and `tails`.
/// \param run,place where to begin, and afterwards where to go on: the number of a run and a place within it, from 0.
/// \param hits room for `capacity`, at least 64.
/// \returns how many hits were written, or -1 where a position is not below `count`: the column is damaged. All runs
///   are done once `*run` is `run_count`.
int32_t oyuu_hamming_check(int level, const uint64_t *_Nonnull heads, const uint64_t *_Nonnull tails, uint32_t count,
                           const uint32_t *_Nonnull positions, const oyuu_hamming_run *_Nonnull runs, int32_t run_count,
                           int32_t *_Nonnull run, uint32_t *_Nonnull place, const uint64_t *_Nonnull query,
                           int32_t radius, oyuu_hamming_hit *_Nonnull hits, int32_t capacity);

/// Asks for large pages under `bytes` of memory at `start`, where the system has them; a hint.
void oyuu_memory_large_pages(void *_Nonnull start, size_t bytes);

#endif
