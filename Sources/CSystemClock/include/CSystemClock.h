#ifndef OYUU_CSYSTEM_CLOCK_H
#define OYUU_CSYSTEM_CLOCK_H

/// Whether the kernel's clock is kept right by a time server (`adjtimex(2)`, which Swift's Glibc does not show).
///
/// 1 where it is, 0 where it is not, -1 where the system does not say. Nothing is changed.
int oyuu_clock_is_synchronised(void);

#endif
