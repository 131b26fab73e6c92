#include "encoders.h"

#include <png.h>
#include <setjmp.h>

typedef struct png_sink {
    oyuu_output *output;
    oyuu_failure *failure;
} png_sink;

static void on_error(png_structp png, png_const_charp message) {
    png_sink *sink = png_get_error_ptr(png);
    oyuu_failure_set(sink->failure, OYUU_REASON_CORRUPT, message);
    png_longjmp(png, 1);
}

static void on_warning(png_structp png, png_const_charp message) {
    (void) png;
    (void) message;
}

static void write_bytes(png_structp png, png_bytep bytes, size_t count) {
    png_sink *sink = png_get_io_ptr(png);
    if (!oyuu_output_append(sink->output, bytes, count)) {
        oyuu_failure_set(sink->failure, OYUU_REASON_OUT_OF_MEMORY, "out of memory");
        png_error(png, "out of memory");
    }
}

static void flush_nothing(png_structp png) {
    (void) png;
}

static int depth_for(int palette_count) {
    if (palette_count <= 2) {
        return 1;
    }
    if (palette_count <= 4) {
        return 2;
    }
    return palette_count <= 16 ? 4 : 8;
}

int oyuu_png_encode(
    const uint8_t *pixels, uint32_t width, uint32_t height, int channels, const uint8_t *palette, int palette_count,
    int level, oyuu_output *output, oyuu_failure *failure) {
    png_sink sink = {output, failure};
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, &sink, on_error, on_warning);
    png_infop info = png == NULL ? NULL : png_create_info_struct(png);
    if (info == NULL) {
        png_destroy_write_struct(&png, NULL);
        oyuu_failure_set(failure, OYUU_REASON_OUT_OF_MEMORY, "out of memory");
        return 0;
    }
    if (setjmp(png_jmpbuf(png))) {
        png_destroy_write_struct(&png, &info);
        return 0;
    }
    png_set_write_fn(png, &sink, write_bytes, flush_nothing);
    png_set_compression_level(png, level);
    png_set_compression_mem_level(png, 9);
    int color_type = channels == 3 ? PNG_COLOR_TYPE_RGB : PNG_COLOR_TYPE_GRAY;
    int depth = 8;
    if (palette != NULL) {
        color_type = PNG_COLOR_TYPE_PALETTE;
        depth = depth_for(palette_count);
        // Neighbouring indices are not neighbouring colours: prediction only harms.
        png_set_filter(png, PNG_FILTER_TYPE_BASE, PNG_FILTER_NONE);
    } else {
        png_set_filter(png, PNG_FILTER_TYPE_BASE, PNG_ALL_FILTERS);
    }
    png_set_IHDR(
        png, info, width, height, depth, color_type, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT,
        PNG_FILTER_TYPE_DEFAULT);
    if (palette != NULL) {
        png_color entries[256];
        for (int i = 0; i < palette_count; i++) {
            entries[i].red = palette[3 * i];
            entries[i].green = palette[3 * i + 1];
            entries[i].blue = palette[3 * i + 2];
        }
        png_set_PLTE(png, info, entries, palette_count);
    }
    png_write_info(png, info);
    png_set_packing(png);
    size_t row_bytes = (size_t) width * (size_t) (palette != NULL ? 1 : channels);
    for (uint32_t row = 0; row < height; row++) {
        png_write_row(png, pixels + row * row_bytes);
    }
    png_write_end(png, info);
    png_destroy_write_struct(&png, &info);
    return 1;
}
