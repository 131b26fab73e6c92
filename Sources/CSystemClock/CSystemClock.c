#include "CSystemClock.h"

#include <string.h>
#include <sys/timex.h>

int oyuu_clock_is_synchronised(void) {
    struct timex state;
    memset(&state, 0, sizeof state);
    int clock = adjtimex(&state);
    if (clock < 0) return -1;
    // TIME_ERROR is said of other things too (a pulse that is awaited); the status says what it is.
    return (state.status & STA_UNSYNC) != 0 ? 0 : 1;
}
