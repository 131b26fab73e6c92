#include "CCurlShim.h"

#include <curl/curl.h>
#include <stdio.h>

int oyuu_curl_start(void) { return (int)curl_global_init(CURL_GLOBAL_DEFAULT); }

void oyuu_curl_stop(int *stop) { __atomic_store_n(stop, 1, __ATOMIC_RELAXED); }

/// Counts down what may still be read; an answer is not kept.
static size_t discard(char *bytes, size_t size, size_t count, void *left) {
    (void)bytes;
    size_t total = size * count;
    size_t *bytes_left = left;
    if (total > *bytes_left) return 0;
    *bytes_left -= total;
    return total;
}

static int progress(void *stop, curl_off_t a, curl_off_t b, curl_off_t c, curl_off_t d) {
    (void)a, (void)b, (void)c, (void)d;
    return __atomic_load_n((const int *)stop, __ATOMIC_RELAXED) != 0;
}

/// The lines as a list of libcurl's; null where there is no memory. The caller frees it.
static struct curl_slist *listed(const char *const *lines, size_t count) {
    struct curl_slist *list = NULL;
    for (size_t i = 0; i < count; i++) {
        struct curl_slist *longer = curl_slist_append(list, lines[i]);
        if (!longer) {
            curl_slist_free_all(list);
            return NULL;
        }
        list = longer;
    }
    return list;
}

static CURLcode set_bounds(
    CURL *curl, const struct oyuu_transfer_bounds *bounds, size_t *left, struct oyuu_transfer_outcome *outcome) {
    CURLcode code = CURLE_OK;
    *left = bounds->answer_bytes;
#define SET(option, value) \
    if (code == CURLE_OK) code = curl_easy_setopt(curl, option, value)
    SET(CURLOPT_ERRORBUFFER, outcome->message);
    SET(CURLOPT_NOSIGNAL, 1L);
    SET(CURLOPT_CONNECTTIMEOUT_MS, bounds->connect_ms);
    SET(CURLOPT_TIMEOUT_MS, bounds->total_ms);
    SET(CURLOPT_SSL_VERIFYPEER, 1L);
    SET(CURLOPT_SSL_VERIFYHOST, 2L);
    SET(CURLOPT_NETRC, (long)CURL_NETRC_IGNORED);
    if (bounds->ca_file) SET(CURLOPT_CAINFO, bounds->ca_file);
    if (bounds->is_local) SET(CURLOPT_NOPROXY, "*");
    SET(CURLOPT_WRITEFUNCTION, discard);
    SET(CURLOPT_WRITEDATA, left);
    SET(CURLOPT_HEADERFUNCTION, discard);
    SET(CURLOPT_HEADERDATA, left);
    SET(CURLOPT_NOPROGRESS, 0L);
    SET(CURLOPT_XFERINFOFUNCTION, progress);
    SET(CURLOPT_XFERINFODATA, (void *)bounds->stop);
    return code;
}

static void finish(CURL *curl, CURLcode code, struct oyuu_transfer_outcome *outcome) {
    outcome->code = (int)code;
    if (curl) curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &outcome->status);
    if (code != CURLE_OK && !outcome->message[0]) {
        snprintf(outcome->message, sizeof outcome->message, "%s", curl_easy_strerror(code));
    }
}

void oyuu_curl_post(
    const char *url, const char *const *headers, size_t header_count, const void *body, size_t body_count,
    const struct oyuu_transfer_bounds *bounds, struct oyuu_transfer_outcome *outcome) {
    *outcome = (struct oyuu_transfer_outcome){0};
    size_t left = 0;
    CURL *curl = curl_easy_init();
    struct curl_slist *lines = listed(headers, header_count);
    CURLcode code = curl && (lines || !header_count) ? CURLE_OK : CURLE_OUT_OF_MEMORY;
    if (code == CURLE_OK) code = set_bounds(curl, bounds, &left, outcome);
    SET(CURLOPT_URL, url);
    SET(CURLOPT_PROTOCOLS_STR, "http,https");
    SET(CURLOPT_FOLLOWLOCATION, 0L);
    SET(CURLOPT_POST, 1L);
    SET(CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)body_count);
    SET(CURLOPT_POSTFIELDS, body);
    SET(CURLOPT_HTTPHEADER, lines);
    if (code == CURLE_OK) code = curl_easy_perform(curl);
    finish(curl, code, outcome);
    curl_slist_free_all(lines);
    curl_easy_cleanup(curl);
}

/// The message's parts, each in base64, so that no relay need know of 8 bits, long lines or UTF-8.
static CURLcode add_parts(
    curl_mime *mime, const void *text, size_t text_count, const struct oyuu_attachment *attachments, size_t count) {
    curl_mimepart *part = curl_mime_addpart(mime);
    if (!part) return CURLE_OUT_OF_MEMORY;
    CURLcode code = curl_mime_data(part, text, text_count);
    if (code == CURLE_OK) code = curl_mime_type(part, "text/plain; charset=utf-8");
    if (code == CURLE_OK) code = curl_mime_encoder(part, "base64");
    for (size_t i = 0; i < count && code == CURLE_OK; i++) {
        part = curl_mime_addpart(mime);
        if (!part) return CURLE_OUT_OF_MEMORY;
        code = curl_mime_data(part, attachments[i].bytes, attachments[i].count);
        if (code == CURLE_OK) code = curl_mime_type(part, attachments[i].type);
        if (code == CURLE_OK) code = curl_mime_filename(part, attachments[i].name);
        if (code == CURLE_OK) code = curl_mime_encoder(part, "base64");
    }
    return code;
}

void oyuu_curl_mail(
    const char *url, int needs_tls, const char *from, const char *const *to, size_t to_count,
    const char *const *headers, size_t header_count, const void *text, size_t text_count,
    const struct oyuu_attachment *attachments, size_t attachment_count, const struct oyuu_transfer_bounds *bounds,
    struct oyuu_transfer_outcome *outcome) {
    *outcome = (struct oyuu_transfer_outcome){0};
    size_t left = 0;
    CURL *curl = curl_easy_init();
    curl_mime *mime = curl ? curl_mime_init(curl) : NULL;
    struct curl_slist *lines = listed(headers, header_count), *receivers = listed(to, to_count);
    CURLcode code = mime && lines && receivers ? CURLE_OK : CURLE_OUT_OF_MEMORY;
    if (code == CURLE_OK) code = add_parts(mime, text, text_count, attachments, attachment_count);
    if (code == CURLE_OK) code = set_bounds(curl, bounds, &left, outcome);
    SET(CURLOPT_URL, url);
    SET(CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    SET(CURLOPT_USE_SSL, needs_tls ? (long)CURLUSESSL_ALL : (long)CURLUSESSL_NONE);
    SET(CURLOPT_MAIL_FROM, from);
    SET(CURLOPT_MAIL_RCPT, receivers);
    SET(CURLOPT_HTTPHEADER, lines);
    SET(CURLOPT_MIMEPOST, mime);
    if (code == CURLE_OK) code = curl_easy_perform(curl);
    finish(curl, code, outcome);
    curl_mime_free(mime);
    curl_slist_free_all(receivers);
    curl_slist_free_all(lines);
    curl_easy_cleanup(curl);
}
