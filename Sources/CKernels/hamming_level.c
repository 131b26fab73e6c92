#include "CKernels.h"

int oyuu_hamming_best_level(void) {
#if defined(__x86_64__)
    static _Atomic int known = -1; // every thread would find the same
    int level = known;
    if (level < 0) {
        __builtin_cpu_init();
        level = 0;
        if (__builtin_cpu_supports("popcnt")) level = 1;
        if (level == 1 && __builtin_cpu_supports("avx2")) level = 2;
        if (level == 2 && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vpopcntdq")) level = 3;
        known = level;
    }
    return level;
#else
    return 0;
#endif
}
