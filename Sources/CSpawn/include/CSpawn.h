#ifndef OYUU_CSPAWN_H
#define OYUU_CSPAWN_H

#include <spawn.h>

/// `pipe2` with `O_CLOEXEC`: a pipe that no program started meanwhile inherits. Swift's Glibc does not show it.
int oyuu_pipe(int ends[_Nonnull 2]);

/// `posix_spawn_file_actions_addclosefrom_np`, which Swift's Glibc does not show either.
int oyuu_spawn_closes_from(posix_spawn_file_actions_t *_Nonnull actions, int first);

#endif
