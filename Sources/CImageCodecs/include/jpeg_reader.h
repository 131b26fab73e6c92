#pragma once

#include "failure.h"

/// A JPEG being read from memory. One thread at a time; any call that returns 0 has filled `failure`,
/// after which only `oyuu_jpeg_close` may be called.
typedef struct oyuu_jpeg oyuu_jpeg;

/// How the samples are coded.
typedef enum oyuu_jpeg_space {
    OYUU_JPEG_OTHER = 0,
    OYUU_JPEG_GRAY,
    OYUU_JPEG_YCC,
    OYUU_JPEG_RGB,
    /// CMYK or YCCK; both are handed out as CMYK.
    OYUU_JPEG_CMYK,
} oyuu_jpeg_space;

/// What the markers before the first scan say.
typedef struct oyuu_jpeg_header {
    uint32_t width;
    uint32_t height;
    uint8_t components;
    oyuu_jpeg_space space;
    uint8_t has_adobe_marker;
    uint8_t is_arithmetic;
    uint8_t is_progressive;
    /// 1 where all coefficients are held in memory before any row comes out (progressive and other multi-scan files).
    uint8_t has_multiple_scans;
    /// 8x8 blocks of all components.
    uint64_t blocks;
    /// Bytes of the coefficient arrays that multiple scans need, blocks padded to whole MCUs.
    uint64_t coefficient_bytes;
} oyuu_jpeg_header;

/// Starts reading; `bytes` must outlive the reader. NULL and a filled `failure` where it is not a readable JPEG.
oyuu_jpeg *oyuu_jpeg_open(
    const uint8_t *bytes, size_t count, oyuu_jpeg_header *header, oyuu_failure *failure);

/// The size of the picture decoded at `eighths`/8 (1...8).
int oyuu_jpeg_scaled_size(
    oyuu_jpeg *reader, int eighths, uint32_t *width, uint32_t *height, oyuu_failure *failure);

/// Starts decoding at `eighths`/8. Rows have one channel where `luma_only` (grey and YCC files) or the file is grey
/// and `luma_only`, four for CMYK, otherwise three (RGB). More than `max_scans` scans stop it. Bytes that end early
/// stop it, unless `allow_truncated` and at least one row of blocks was there.
int oyuu_jpeg_start(
    oyuu_jpeg *reader, int eighths, int luma_only, uint32_t max_scans, int allow_truncated, size_t *row_bytes,
    oyuu_failure *failure);

/// Reads the next `row_count` rows, `row_bytes` apart.
int oyuu_jpeg_read_rows(
    oyuu_jpeg *reader, uint8_t *rows, size_t row_bytes, uint32_t row_count, oyuu_failure *failure);

/// Reads on to the end-of-image marker. `is_truncated` is set where the bytes ended early and that was allowed.
int oyuu_jpeg_finish(oyuu_jpeg *reader, int *is_truncated, oyuu_failure *failure);

/// How many warnings libjpeg has given.
uint32_t oyuu_jpeg_warnings(const oyuu_jpeg *reader);

void oyuu_jpeg_close(oyuu_jpeg *reader);

/// The version of libjpeg-turbo whose headers this was built with; the library does not tell its own.
const char *oyuu_jpeg_built_with(void);
