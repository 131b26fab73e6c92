#include "png_reader.h"

#include <png.h>
#include <setjmp.h>
#include <stdlib.h>
#include <string.h>

struct oyuu_png {
    png_structp png;
    png_infop info;
    const uint8_t *bytes;
    size_t count;
    size_t offset;
    oyuu_failure *failure;
    uint32_t warnings;
    uint32_t height;
    uint32_t rows_read;
    int hit_end;
    int is_interlaced;
    int data_damaged;
};

static void read_bytes(png_structp png, png_bytep into, size_t wanted) {
    oyuu_png *reader = png_get_io_ptr(png);
    if (wanted > reader->count - reader->offset) {
        reader->hit_end = 1;
        png_error(png, "the file ends early");
    }
    memcpy(into, reader->bytes + reader->offset, wanted);
    reader->offset += wanted;
}

static void on_error(png_structp png, png_const_charp message) {
    oyuu_png *reader = png_get_error_ptr(png);
    oyuu_reason reason = OYUU_REASON_CORRUPT;
    if (reader->hit_end) {
        reason = OYUU_REASON_TRUNCATED;
    } else if (strstr(message, "memory") != NULL) {
        reason = OYUU_REASON_OUT_OF_MEMORY;
    }
    oyuu_failure_set(reader->failure, reason, message);
    png_longjmp(png, 1);
}

static void on_warning(png_structp png, png_const_charp message) {
    oyuu_png *reader = png_get_error_ptr(png);
    reader->warnings++;
    // libpng only warns where the zlib check sum of the pixels is wrong once every row has been produced.
    if (strncmp(message, "IDAT: ", 6) == 0 && strstr(message, "data check") != NULL) {
        reader->data_damaged = 1;
    }
}

oyuu_png *oyuu_png_open(
    const uint8_t *bytes, size_t count, uint32_t max_side, size_t max_chunk_bytes, oyuu_png_header *header,
    oyuu_failure *failure) {
    oyuu_png *reader = calloc(1, sizeof *reader);
    if (reader == NULL) {
        oyuu_failure_set(failure, OYUU_REASON_OUT_OF_MEMORY, "out of memory");
        return NULL;
    }
    reader->bytes = bytes;
    reader->count = count;
    reader->failure = failure;
    reader->png = png_create_read_struct(PNG_LIBPNG_VER_STRING, reader, on_error, on_warning);
    if (reader->png != NULL) {
        reader->info = png_create_info_struct(reader->png);
    }
    if (reader->info == NULL) {
        oyuu_png_close(reader);
        oyuu_failure_set(failure, OYUU_REASON_OUT_OF_MEMORY, "out of memory");
        return NULL;
    }
    if (setjmp(png_jmpbuf(reader->png))) {
        oyuu_png_close(reader);
        return NULL;
    }
    png_structp png = reader->png;
    png_infop info = reader->info;
    png_set_read_fn(png, reader, read_bytes);
    png_set_user_limits(png, max_side, max_side);
    png_set_chunk_malloc_max(png, max_chunk_bytes);
    png_set_chunk_cache_max(png, 16);
    png_set_crc_action(png, PNG_CRC_ERROR_QUIT, PNG_CRC_ERROR_QUIT);
    // Only what shapes the pixels is parsed: IHDR, PLTE, tRNS, IDAT, IEND and iCCP. Text is never inflated, and
    // gAMA, cHRM and sRGB are read by the caller, so that libpng does no gamma of its own.
    png_set_keep_unknown_chunks(png, PNG_HANDLE_CHUNK_NEVER, NULL, -1);
    png_set_keep_unknown_chunks(png, PNG_HANDLE_CHUNK_NEVER, (png_const_bytep) "sRGB", 1);
    png_set_keep_unknown_chunks(png, PNG_HANDLE_CHUNK_AS_DEFAULT, (png_const_bytep) "iCCP", 1);
    png_set_option(png, PNG_SKIP_sRGB_CHECK_PROFILE, PNG_OPTION_ON);
    png_read_info(png, info);

    int color_type = png_get_color_type(png, info);
    header->width = png_get_image_width(png, info);
    header->height = png_get_image_height(png, info);
    header->bit_depth = png_get_bit_depth(png, info);
    header->is_gray = (color_type & PNG_COLOR_MASK_COLOR) == 0;
    header->has_alpha = (color_type & PNG_COLOR_MASK_ALPHA) != 0 || png_get_valid(png, info, PNG_INFO_tRNS) != 0;
    header->is_interlaced = png_get_interlace_type(png, info) != PNG_INTERLACE_NONE;
    header->profile = NULL;
    header->profile_count = 0;
    png_charp name = NULL;
    int compression = 0;
    png_bytep profile = NULL;
    png_uint_32 profile_count = 0;
    if (png_get_iCCP(png, info, &name, &compression, &profile, &profile_count) != 0) {
        header->profile = profile;
        header->profile_count = profile_count;
    }
    reader->height = header->height;
    reader->is_interlaced = header->is_interlaced;
    return reader;
}

int oyuu_png_start(
    oyuu_png *reader, int keep_16_bits, size_t *row_bytes, int *channels, oyuu_failure *failure) {
    reader->failure = failure;
    if (setjmp(png_jmpbuf(reader->png))) {
        return 0;
    }
    png_structp png = reader->png;
    png_set_expand(png);
    if (!keep_16_bits) {
        png_set_scale_16(png);
    } else {
        const uint16_t one = 1;
        if (*(const uint8_t *) &one == 1) {
            png_set_swap(png);
        }
    }
    png_set_interlace_handling(png);
    png_read_update_info(png, reader->info);
    *row_bytes = png_get_rowbytes(png, reader->info);
    *channels = png_get_channels(png, reader->info);
    return 1;
}

int oyuu_png_read_rows(
    oyuu_png *reader, uint8_t *rows, size_t row_bytes, uint32_t row_count, oyuu_failure *failure) {
    reader->failure = failure;
    if (setjmp(png_jmpbuf(reader->png))) {
        return 0;
    }
    if (row_count > reader->height - reader->rows_read || (reader->is_interlaced && row_count != reader->height)) {
        oyuu_failure_set(failure, OYUU_REASON_CORRUPT, "rows were read in the wrong order");
        return 0;
    }
    int passes = reader->is_interlaced ? PNG_INTERLACE_ADAM7_PASSES : 1;
    for (int pass = 0; pass < passes; pass++) {
        for (uint32_t row = 0; row < row_count; row++) {
            png_read_row(reader->png, rows + (size_t) row * row_bytes, NULL);
        }
    }
    reader->rows_read += row_count;
    return 1;
}

int oyuu_png_finish(oyuu_png *reader, oyuu_failure *failure) {
    reader->failure = failure;
    if (setjmp(png_jmpbuf(reader->png))) {
        return 0;
    }
    png_read_end(reader->png, NULL);
    if (reader->data_damaged) {
        oyuu_failure_set(failure, OYUU_REASON_CORRUPT, "the check sum of the pixels is wrong");
        return 0;
    }
    return 1;
}

uint32_t oyuu_png_warnings(const oyuu_png *reader) {
    return reader->warnings;
}

void oyuu_png_close(oyuu_png *reader) {
    if (reader == NULL) {
        return;
    }
    png_destroy_read_struct(&reader->png, &reader->info, NULL);
    free(reader);
}

const char *oyuu_png_version(void) { return png_get_libpng_ver(NULL); }

const char *oyuu_png_built_with(void) { return PNG_LIBPNG_VER_STRING; }
