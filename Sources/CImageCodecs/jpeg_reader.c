#include "jpeg_state.h"

#include <stdlib.h>

/// `count` rounded up to a multiple of `step`.
static uint64_t padded(uint64_t count, int step) {
    return (count + (uint64_t) step - 1) / (uint64_t) step * (uint64_t) step;
}

static oyuu_jpeg_space space_of(const struct jpeg_decompress_struct *cinfo) {
    switch (cinfo->jpeg_color_space) {
    case JCS_GRAYSCALE:
        return OYUU_JPEG_GRAY;
    case JCS_YCbCr:
        return OYUU_JPEG_YCC;
    case JCS_RGB:
        return OYUU_JPEG_RGB;
    case JCS_CMYK:
    case JCS_YCCK:
        return OYUU_JPEG_CMYK;
    default:
        return OYUU_JPEG_OTHER;
    }
}

oyuu_jpeg *oyuu_jpeg_open(
    const uint8_t *bytes, size_t count, oyuu_jpeg_header *header, oyuu_failure *failure) {
    oyuu_jpeg *reader = calloc(1, sizeof *reader);
    if (reader == NULL) {
        oyuu_failure_set(failure, OYUU_REASON_OUT_OF_MEMORY, "out of memory");
        return NULL;
    }
    reader->failure = failure;
    struct jpeg_decompress_struct *cinfo = &reader->cinfo;
    oyuu_jpeg_install_errors(reader);
    if (setjmp(reader->jump)) {
        oyuu_jpeg_close(reader);
        return NULL;
    }
    jpeg_create_decompress(cinfo);
    oyuu_jpeg_install_source(reader, bytes, count);
    if (jpeg_read_header(cinfo, TRUE) != JPEG_HEADER_OK) {
        oyuu_jpeg_fail(reader, OYUU_REASON_CORRUPT, "there is no picture in the file");
    }
    header->width = cinfo->image_width;
    header->height = cinfo->image_height;
    header->components = (uint8_t) cinfo->num_components;
    header->space = space_of(cinfo);
    header->has_adobe_marker = cinfo->saw_Adobe_marker ? 1 : 0;
    header->is_arithmetic = cinfo->arith_code ? 1 : 0;
    header->is_progressive = cinfo->progressive_mode ? 1 : 0;
    header->has_multiple_scans = jpeg_has_multiple_scans(cinfo) ? 1 : 0;
    header->blocks = 0;
    header->coefficient_bytes = 0;
    for (int i = 0; i < cinfo->num_components; i++) {
        const jpeg_component_info *component = &cinfo->comp_info[i];
        header->blocks += (uint64_t) component->width_in_blocks * component->height_in_blocks;
        if (header->has_multiple_scans) {
            header->coefficient_bytes += padded(component->width_in_blocks, component->h_samp_factor)
                * padded(component->height_in_blocks, component->v_samp_factor) * sizeof(JBLOCK);
        }
    }
    return reader;
}

int oyuu_jpeg_scaled_size(
    oyuu_jpeg *reader, int eighths, uint32_t *width, uint32_t *height, oyuu_failure *failure) {
    reader->failure = failure;
    if (setjmp(reader->jump)) {
        return 0;
    }
    reader->cinfo.scale_num = (unsigned) eighths;
    reader->cinfo.scale_denom = 8;
    jpeg_calc_output_dimensions(&reader->cinfo);
    *width = reader->cinfo.output_width;
    *height = reader->cinfo.output_height;
    return 1;
}

int oyuu_jpeg_start(
    oyuu_jpeg *reader, int eighths, int luma_only, uint32_t max_scans, int allow_truncated, size_t *row_bytes,
    oyuu_failure *failure) {
    reader->failure = failure;
    if (setjmp(reader->jump)) {
        return 0;
    }
    struct jpeg_decompress_struct *cinfo = &reader->cinfo;
    reader->max_scans = max_scans;
    reader->allow_truncated = allow_truncated;
    oyuu_jpeg_install_progress(reader);
    cinfo->scale_num = (unsigned) eighths;
    cinfo->scale_denom = 8;
    if (luma_only) {
        cinfo->out_color_space = JCS_GRAYSCALE;
    } else if (cinfo->num_components == 4) {
        cinfo->out_color_space = JCS_CMYK;
    } else {
        cinfo->out_color_space = JCS_RGB;
    }
    jpeg_start_decompress(cinfo);
    *row_bytes = (size_t) cinfo->output_width * (size_t) cinfo->output_components;
    return 1;
}

int oyuu_jpeg_read_rows(
    oyuu_jpeg *reader, uint8_t *rows, size_t row_bytes, uint32_t row_count, oyuu_failure *failure) {
    reader->failure = failure;
    if (setjmp(reader->jump)) {
        return 0;
    }
    struct jpeg_decompress_struct *cinfo = &reader->cinfo;
    if (row_count > cinfo->output_height - cinfo->output_scanline) {
        oyuu_jpeg_fail(reader, OYUU_REASON_CORRUPT, "rows were read past the end");
    }
    uint8_t *row = rows;
    uint8_t *end = rows + row_bytes * row_count;
    while (row < end) {
        JSAMPROW pointers[16];
        JDIMENSION wanted = 0;
        for (uint8_t *next = row; next < end && wanted < 16; next += row_bytes) {
            pointers[wanted++] = next;
        }
        JDIMENSION read = jpeg_read_scanlines(cinfo, pointers, wanted);
        if (read == 0) {
            oyuu_jpeg_fail(reader, OYUU_REASON_CORRUPT, "no more rows");
        }
        row += (size_t) read * row_bytes;
    }
    return 1;
}

int oyuu_jpeg_finish(oyuu_jpeg *reader, int *is_truncated, oyuu_failure *failure) {
    reader->failure = failure;
    if (setjmp(reader->jump)) {
        return 0;
    }
    struct jpeg_decompress_struct *cinfo = &reader->cinfo;
    // A progressive file cut between scans and closed neatly is still a partial picture.
    if (cinfo->progressive_mode && cinfo->coef_bits != NULL) {
        for (int i = 0; i < cinfo->num_components; i++) {
            if (cinfo->coef_bits[i][0] != 0) {
                reader->hit_end = 1;
            }
        }
    }
    if (reader->hit_end && !reader->allow_truncated) {
        oyuu_jpeg_fail(reader, OYUU_REASON_TRUNCATED, "scans are missing");
    }
    jpeg_finish_decompress(cinfo);
    *is_truncated = reader->hit_end;
    return 1;
}

uint32_t oyuu_jpeg_warnings(const oyuu_jpeg *reader) {
    return reader->warnings;
}

void oyuu_jpeg_close(oyuu_jpeg *reader) {
    if (reader == NULL) {
        return;
    }
    jpeg_destroy_decompress(&reader->cinfo);
    free(reader);
}

#define OYUU_QUOTED(value) #value
#define OYUU_TEXT(value) OYUU_QUOTED(value)

const char *oyuu_jpeg_built_with(void) {
#ifdef LIBJPEG_TURBO_VERSION
    return OYUU_TEXT(LIBJPEG_TURBO_VERSION);
#else
    return OYUU_TEXT(JPEG_LIB_VERSION);
#endif
}
