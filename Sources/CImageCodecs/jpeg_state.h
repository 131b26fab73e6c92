#ifndef OYUU_JPEG_STATE_H
#define OYUU_JPEG_STATE_H

#include "jpeg_reader.h"

#include <stdio.h>

#include <jpeglib.h>
#include <setjmp.h>

/// What a reader holds, and what libjpeg calls back while it reads: errors, the bytes in memory, the count of scans.
struct oyuu_jpeg {
    // First, so that libjpeg's pointer to it is also a pointer to the reader.
    struct jpeg_decompress_struct cinfo;
    struct jpeg_error_mgr errors;
    struct jpeg_source_mgr source;
    struct jpeg_progress_mgr progress;
    jmp_buf jump;
    oyuu_failure *failure;
    uint32_t warnings;
    uint32_t max_scans;
    int allow_truncated;
    int hit_end;
};

/// Ends what is being read: never returns, but jumps to `reader->jump`.
_Noreturn void oyuu_jpeg_fail(oyuu_jpeg *reader, oyuu_reason reason, const char *message);

/// Sets the ways of errors and warnings, before anything else is asked of libjpeg.
void oyuu_jpeg_install_errors(oyuu_jpeg *reader);

/// Sets the bytes to read; they must outlive the reader.
void oyuu_jpeg_install_source(oyuu_jpeg *reader, const uint8_t *bytes, size_t count);

/// Sets the watch over `max_scans`.
void oyuu_jpeg_install_progress(oyuu_jpeg *reader);

#endif
