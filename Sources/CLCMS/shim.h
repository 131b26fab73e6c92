#pragma once

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <lcms2.h>
#include <lcms2_plugin.h>

// lcms2 spells its pixel formats as nested macros, which Swift does not import.
static const uint32_t oyuu_format_gray_float = TYPE_GRAY_FLT;
static const uint32_t oyuu_format_rgb_8 = TYPE_RGB_8;
static const uint32_t oyuu_format_rgb_16 = TYPE_RGB_16;
static const uint32_t oyuu_format_rgba_8 = TYPE_RGBA_8;
static const uint32_t oyuu_format_rgba_16 = TYPE_RGBA_16;
static const uint32_t oyuu_format_cmyk_8 = TYPE_CMYK_8;
static const uint32_t oyuu_format_cmyk_8_inverted = TYPE_CMYK_8_REV;
