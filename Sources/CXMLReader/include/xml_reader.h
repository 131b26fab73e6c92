// libxml2's reader, as much of it as Swift needs.
//
// A target of its own: libxml2's headers draw in ICU's on Debian, which Swift's Foundation has another version of, so
// Swift must not see them.
#pragma once

#include <stddef.h>

#if defined(__clang__)
#pragma clang assume_nonnull begin
#endif

typedef struct oyuu_xml_reader oyuu_xml_reader;

// What a node is.
typedef enum {
    OYUU_XML_END = 0,
    OYUU_XML_ELEMENT,
    OYUU_XML_END_ELEMENT,
    OYUU_XML_TEXT,
    OYUU_XML_CDATA,
    OYUU_XML_COMMENT,
    OYUU_XML_INSTRUCTION,
    // A document type or a reference to an entity.
    OYUU_XML_ENTITY,
    OYUU_XML_OTHER,
    // Not well-formed.
    OYUU_XML_FAULT,
} oyuu_xml_kind;

// Opens a document of `count` bytes of UTF-8, which must stay where they are until the reader is closed. Nothing is
// fetched, no entity is expanded, nothing is printed. NULL where there is no memory or no byte.
oyuu_xml_reader *_Nullable oyuu_xml_open(const char *bytes, size_t count);
void oyuu_xml_close(oyuu_xml_reader *reader);

// Goes to the next node.
oyuu_xml_kind oyuu_xml_next(oyuu_xml_reader *reader);

// Of the node, or the attribute gone to; NULL where it has none. They hold until the reader goes on.
const char *_Nullable oyuu_xml_name(oyuu_xml_reader *reader);
const char *_Nullable oyuu_xml_namespace(oyuu_xml_reader *reader);
const char *_Nullable oyuu_xml_value(oyuu_xml_reader *reader);

// Whether an element is empty and no end follows.
int oyuu_xml_is_empty(oyuu_xml_reader *reader);
// Goes to the next attribute or namespace declaration of the element; 0 when there is none, back at the element.
int oyuu_xml_next_attribute(oyuu_xml_reader *reader);

// Line of the node, from 1.
long oyuu_xml_line(oyuu_xml_reader *reader);
// Line and reason of the last fault; the reason may be NULL.
long oyuu_xml_fault_line(oyuu_xml_reader *reader);
const char *_Nullable oyuu_xml_fault_reason(oyuu_xml_reader *reader);

#if defined(__clang__)
#pragma clang assume_nonnull end
#endif
