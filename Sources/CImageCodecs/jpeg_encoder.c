#include "encoders.h"

#include <stdio.h>

#include <jerror.h>
#include <jpeglib.h>
#include <setjmp.h>
#include <stdlib.h>

typedef struct jpeg_writer {
    // First, so that libjpeg's pointer to it is also a pointer to the writer.
    struct jpeg_compress_struct cinfo;
    struct jpeg_error_mgr errors;
    struct jpeg_destination_mgr destination;
    jmp_buf jump;
    oyuu_output *output;
    oyuu_failure *failure;
    JOCTET buffer[16384];
} jpeg_writer;

static void on_error(j_common_ptr cinfo) {
    jpeg_writer *writer = (jpeg_writer *) cinfo;
    char message[JMSG_LENGTH_MAX];
    (*cinfo->err->format_message)(cinfo, message);
    oyuu_failure_set(writer->failure, OYUU_REASON_CORRUPT, message);
    longjmp(writer->jump, 1);
}

static void print_nothing(j_common_ptr cinfo) {
    (void) cinfo;
}

static void empty_buffer(jpeg_writer *writer, size_t count) {
    if (!oyuu_output_append(writer->output, writer->buffer, count)) {
        oyuu_failure_set(writer->failure, OYUU_REASON_OUT_OF_MEMORY, "out of memory");
        longjmp(writer->jump, 1);
    }
    writer->destination.next_output_byte = writer->buffer;
    writer->destination.free_in_buffer = sizeof writer->buffer;
}

static void destination_begin(j_compress_ptr cinfo) {
    jpeg_writer *writer = (jpeg_writer *) cinfo;
    writer->destination.next_output_byte = writer->buffer;
    writer->destination.free_in_buffer = sizeof writer->buffer;
}

static boolean destination_full(j_compress_ptr cinfo) {
    jpeg_writer *writer = (jpeg_writer *) cinfo;
    empty_buffer(writer, sizeof writer->buffer);
    return TRUE;
}

static void destination_end(j_compress_ptr cinfo) {
    jpeg_writer *writer = (jpeg_writer *) cinfo;
    empty_buffer(writer, sizeof writer->buffer - writer->destination.free_in_buffer);
}

int oyuu_jpeg_encode(
    const uint8_t *pixels, uint32_t width, uint32_t height, int channels, int quality, oyuu_output *output,
    oyuu_failure *failure) {
    // On the heap: a local changed after setjmp would be indeterminate after longjmp.
    jpeg_writer *writer = calloc(1, sizeof *writer);
    if (writer == NULL) {
        oyuu_failure_set(failure, OYUU_REASON_OUT_OF_MEMORY, "out of memory");
        return 0;
    }
    writer->output = output;
    writer->failure = failure;
    struct jpeg_compress_struct *cinfo = &writer->cinfo;
    cinfo->err = jpeg_std_error(&writer->errors);
    writer->errors.error_exit = on_error;
    writer->errors.output_message = print_nothing;
    if (setjmp(writer->jump)) {
        jpeg_destroy_compress(&writer->cinfo);
        free(writer);
        return 0;
    }
    jpeg_create_compress(cinfo);
    writer->destination.init_destination = destination_begin;
    writer->destination.empty_output_buffer = destination_full;
    writer->destination.term_destination = destination_end;
    cinfo->dest = &writer->destination;
    cinfo->image_width = width;
    cinfo->image_height = height;
    cinfo->input_components = channels;
    cinfo->in_color_space = channels == 3 ? JCS_RGB : JCS_GRAYSCALE;
    jpeg_set_defaults(cinfo);
    jpeg_set_quality(cinfo, quality, TRUE);
    cinfo->optimize_coding = TRUE;
    jpeg_start_compress(cinfo, TRUE);
    size_t row_bytes = (size_t) width * (size_t) channels;
    while (cinfo->next_scanline < height) {
        JSAMPROW row = (JSAMPROW) (pixels + cinfo->next_scanline * row_bytes);
        jpeg_write_scanlines(cinfo, &row, 1);
    }
    jpeg_finish_compress(cinfo);
    jpeg_destroy_compress(cinfo);
    free(writer);
    return 1;
}
