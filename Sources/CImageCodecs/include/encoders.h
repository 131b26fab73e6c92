#pragma once

#include "failure.h"

/// Writes a PNG, compressed with zlib's `level` 1...9. `channels`: 1 grey, 3 RGB; with a palette 1 index.
/// `palette` holds `palette_count` (1...256) RGB triples, or is NULL. Returns 0 and fills `failure` on an error.
int oyuu_png_encode(
    const uint8_t *pixels, uint32_t width, uint32_t height, int channels, const uint8_t *palette, int palette_count,
    int level, oyuu_output *output, oyuu_failure *failure);

/// Writes a baseline JPEG, 4:2:0 with optimised Huffman tables. `channels`: 1 grey, 3 RGB; `quality` 1...100.
int oyuu_jpeg_encode(
    const uint8_t *pixels, uint32_t width, uint32_t height, int channels, int quality, oyuu_output *output,
    oyuu_failure *failure);
