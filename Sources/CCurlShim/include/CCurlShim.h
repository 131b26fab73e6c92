#ifndef OYUU_CCURLSHIM_H
#define OYUU_CCURLSHIM_H

#include <stddef.h>

/// What Swift cannot call of libcurl: its options are variadic. One call, one transfer, everything bounded.

/// How one transfer ended.
struct oyuu_transfer_outcome {
    /// libcurl's `CURLcode`; 0 where there was an answer.
    int code;
    /// The answer's status (HTTP), or the last reply's code (SMTP); 0 where there was none.
    long status;
    /// libcurl's own words for what went wrong, or empty.
    char message[256];
};

/// Bounds and trust of one transfer.
struct oyuu_transfer_bounds {
    /// Milliseconds to connect in, and to be done in.
    long connect_ms;
    long total_ms;
    /// Bytes of an answer's head and of its body that are read at most.
    size_t answer_bytes;
    /// A file of certificates to trust in place of the system's; null for the system's.
    const char *_Nullable ca_file;
    /// Whether the receiver is on this machine: no proxy is asked.
    int is_local;
    /// Becomes other than 0 where the transfer is to be given up; read from another thread.
    const int *_Nonnull stop;
};

/// One part of a message that is attached.
struct oyuu_attachment {
    const char *_Nonnull name;
    const char *_Nonnull type;
    const void *_Nonnull bytes;
    size_t count;
};

/// Makes libcurl ready; to be called once, before all else. Returns 0, or libcurl's code.
int oyuu_curl_start(void);

/// Sends `body` by POST; `headers` are whole lines. Redirects are not followed, TLS is verified.
void oyuu_curl_post(
    const char *_Nonnull url, const char *_Nonnull const *_Nonnull headers, size_t header_count,
    const void *_Nonnull body, size_t body_count, const struct oyuu_transfer_bounds *_Nonnull bounds,
    struct oyuu_transfer_outcome *_Nonnull outcome);

/// Hands a message over to an SMTP relay: a text in UTF-8 and attachments. `needs_tls`: only over TLS.
void oyuu_curl_mail(
    const char *_Nonnull url, int needs_tls, const char *_Nonnull from, const char *_Nonnull const *_Nonnull to,
    size_t to_count, const char *_Nonnull const *_Nonnull headers, size_t header_count, const void *_Nonnull text,
    size_t text_count, const struct oyuu_attachment *_Nullable attachments, size_t attachment_count,
    const struct oyuu_transfer_bounds *_Nonnull bounds, struct oyuu_transfer_outcome *_Nonnull outcome);

/// Sets a transfer's `stop` from any thread.
void oyuu_curl_stop(int *_Nonnull stop);

#endif
