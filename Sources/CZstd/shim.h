#pragma once

#include <stddef.h>
#include <zstd.h>

// What ZSTD_getFrameContentSize says of no frame at all is a macro that Swift does not import.
static const unsigned long long oyuu_zstd_size_unknown = ZSTD_CONTENTSIZE_UNKNOWN;
static const unsigned long long oyuu_zstd_size_error = ZSTD_CONTENTSIZE_ERROR;

// The version of the headers, as ZSTD_versionNumber() gives that of the library.
static const unsigned oyuu_zstd_built_with = ZSTD_VERSION_NUMBER;
