#pragma once

#include "failure.h"

/// A PNG being read from memory. One thread at a time; any call that returns 0 has filled `failure`,
/// after which only `oyuu_png_close` may be called.
typedef struct oyuu_png oyuu_png;

/// What the chunks before the first IDAT say.
typedef struct oyuu_png_header {
    uint32_t width;
    uint32_t height;
    /// Bits a sample in the file: 1, 2, 4, 8 or 16.
    uint8_t bit_depth;
    /// 1 for grey colour types (0 and 4), 0 for colour and palette.
    uint8_t is_gray;
    /// 1 where there is an alpha channel or a tRNS chunk.
    uint8_t has_alpha;
    uint8_t is_interlaced;
    /// The decompressed iCCP profile, valid until `oyuu_png_close`, or NULL.
    const uint8_t *profile;
    uint32_t profile_count;
} oyuu_png_header;

/// Starts reading; `bytes` must outlive the reader. NULL and a filled `failure` where it is not a readable PNG.
/// `max_side` bounds either side in pixels, `max_chunk_bytes` any decompressed or kept ancillary chunk.
oyuu_png *oyuu_png_open(
    const uint8_t *bytes, size_t count, uint32_t max_side, size_t max_chunk_bytes, oyuu_png_header *header,
    oyuu_failure *failure);

/// Sets the form of the rows: palette and low depths are expanded to 8 bits, tRNS to alpha; 16 bits stay 16
/// (native byte order) where `keep_16_bits`, else are rounded to 8. Channels: grey, grey+alpha, RGB or RGBA.
/// `row_bytes` and `channels` receive the resulting layout.
int oyuu_png_start(
    oyuu_png *reader, int keep_16_bits, size_t *row_bytes, int *channels, oyuu_failure *failure);

/// Reads the next `row_count` rows, `row_bytes` apart. An interlaced file must be read whole in one call.
int oyuu_png_read_rows(
    oyuu_png *reader, uint8_t *rows, size_t row_bytes, uint32_t row_count, oyuu_failure *failure);

/// Reads on to IEND, so that a missing end or a damaged tail is noticed. Bytes after IEND are not looked at.
int oyuu_png_finish(oyuu_png *reader, oyuu_failure *failure);

/// How many warnings libpng has given.
uint32_t oyuu_png_warnings(const oyuu_png *reader);

void oyuu_png_close(oyuu_png *reader);

/// The version of libpng that runs, as `1.6.39`, and that of the headers this was built with.
const char *oyuu_png_version(void);
const char *oyuu_png_built_with(void);
