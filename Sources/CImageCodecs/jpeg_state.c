#include "jpeg_state.h"

#include <jerror.h>

static const JOCTET end_of_image[2] = {0xff, JPEG_EOI};

static oyuu_jpeg *reader_of(j_common_ptr cinfo) {
    return (oyuu_jpeg *) cinfo;
}

_Noreturn void oyuu_jpeg_fail(oyuu_jpeg *reader, oyuu_reason reason, const char *message) {
    oyuu_failure_set(reader->failure, reason, message);
    longjmp(reader->jump, 1);
}

static void on_error(j_common_ptr cinfo) {
    char message[JMSG_LENGTH_MAX];
    (*cinfo->err->format_message)(cinfo, message);
    oyuu_reason reason = OYUU_REASON_CORRUPT;
    switch (cinfo->err->msg_code) {
    case JERR_OUT_OF_MEMORY:
        reason = OYUU_REASON_OUT_OF_MEMORY;
        break;
    case JERR_SOF_UNSUPPORTED:
    case JERR_BAD_PRECISION:
    case JERR_CONVERSION_NOTIMPL:
    case JERR_FRACT_SAMPLE_NOTIMPL:
    case JERR_CCIR601_NOTIMPL:
    case JERR_NOT_COMPILED:
    case JERR_EMPTY_IMAGE:
        reason = OYUU_REASON_UNSUPPORTED;
        break;
    case JERR_INPUT_EOF:
    case JERR_INPUT_EMPTY:
        reason = OYUU_REASON_TRUNCATED;
        break;
    default:
        break;
    }
    if (reader_of(cinfo)->hit_end) {
        reason = OYUU_REASON_TRUNCATED;
    }
    oyuu_jpeg_fail(reader_of(cinfo), reason, message);
}

static void on_message(j_common_ptr cinfo, int level) {
    if (level >= 0) {
        return;
    }
    oyuu_jpeg *reader = reader_of(cinfo);
    reader->warnings++;
    switch (cinfo->err->msg_code) {
    case JWRN_HIT_MARKER:
    case JWRN_HUFF_BAD_CODE:
    case JWRN_MUST_RESYNC:
        // Once the bytes are out, these only say so again.
        if (!reader->hit_end) {
            char message[JMSG_LENGTH_MAX];
            (*cinfo->err->format_message)(cinfo, message);
            oyuu_jpeg_fail(reader, OYUU_REASON_CORRUPT, message);
        }
        break;
    default:
        break;
    }
}

static void print_nothing(j_common_ptr cinfo) {
    (void) cinfo;
}

static void source_begin(j_decompress_ptr cinfo) {
    (void) cinfo;
}

static boolean source_fill(j_decompress_ptr cinfo) {
    oyuu_jpeg *reader = reader_of((j_common_ptr) cinfo);
    reader->hit_end = 1;
    int has_rows = cinfo->input_scan_number > 1 || (cinfo->input_scan_number == 1 && cinfo->input_iMCU_row > 0);
    if (!reader->allow_truncated || !has_rows) {
        oyuu_jpeg_fail(reader, OYUU_REASON_TRUNCATED, "the file ends early");
    }
    reader->source.next_input_byte = end_of_image;
    reader->source.bytes_in_buffer = sizeof end_of_image;
    return TRUE;
}

static void source_skip(j_decompress_ptr cinfo, long count) {
    struct jpeg_source_mgr *source = cinfo->src;
    if (count <= 0) {
        return;
    }
    if ((size_t) count > source->bytes_in_buffer) {
        source->bytes_in_buffer = 0;
        (void) source_fill(cinfo);
        return;
    }
    source->next_input_byte += count;
    source->bytes_in_buffer -= (size_t) count;
}

static void source_end(j_decompress_ptr cinfo) {
    (void) cinfo;
}

static void on_progress(j_common_ptr cinfo) {
    oyuu_jpeg *reader = reader_of(cinfo);
    if ((uint32_t) reader->cinfo.input_scan_number > reader->max_scans) {
        oyuu_jpeg_fail(reader, OYUU_REASON_TOO_MANY_SCANS, "too many scans");
    }
}

void oyuu_jpeg_install_errors(oyuu_jpeg *reader) {
    reader->cinfo.err = jpeg_std_error(&reader->errors);
    reader->errors.error_exit = on_error;
    reader->errors.emit_message = on_message;
    reader->errors.output_message = print_nothing;
}

void oyuu_jpeg_install_source(oyuu_jpeg *reader, const uint8_t *bytes, size_t count) {
    reader->source.next_input_byte = bytes;
    reader->source.bytes_in_buffer = count;
    reader->source.init_source = source_begin;
    reader->source.fill_input_buffer = source_fill;
    reader->source.skip_input_data = source_skip;
    reader->source.resync_to_restart = jpeg_resync_to_restart;
    reader->source.term_source = source_end;
    reader->cinfo.src = &reader->source;
}

void oyuu_jpeg_install_progress(oyuu_jpeg *reader) {
    reader->progress.progress_monitor = on_progress;
    reader->cinfo.progress = &reader->progress;
}
