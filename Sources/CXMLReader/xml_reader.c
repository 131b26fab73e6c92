#include "xml_reader.h"

#include <limits.h>

#include <libxml/parser.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>

// The one type is the other; nothing else is kept.
static xmlTextReaderPtr inner(oyuu_xml_reader *reader) { return (xmlTextReaderPtr)reader; }

oyuu_xml_reader *oyuu_xml_open(const char *bytes, size_t count) {
    if (count == 0 || count > INT_MAX) return NULL;
    xmlInitParser();
    xmlResetLastError();
    const int options = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_IGNORE_ENC |
                        XML_PARSE_BIG_LINES;
    return (oyuu_xml_reader *)xmlReaderForMemory(bytes, (int)count, NULL, "UTF-8", options);
}

void oyuu_xml_close(oyuu_xml_reader *reader) { xmlFreeTextReader(inner(reader)); }

oyuu_xml_kind oyuu_xml_next(oyuu_xml_reader *reader) {
    const int status = xmlTextReaderRead(inner(reader));
    if (status == 0) return OYUU_XML_END;
    if (status < 0) return OYUU_XML_FAULT;
    switch (xmlTextReaderNodeType(inner(reader))) {
    case XML_READER_TYPE_ELEMENT: return OYUU_XML_ELEMENT;
    case XML_READER_TYPE_END_ELEMENT: return OYUU_XML_END_ELEMENT;
    case XML_READER_TYPE_TEXT:
    case XML_READER_TYPE_WHITESPACE:
    case XML_READER_TYPE_SIGNIFICANT_WHITESPACE: return OYUU_XML_TEXT;
    case XML_READER_TYPE_CDATA: return OYUU_XML_CDATA;
    case XML_READER_TYPE_COMMENT: return OYUU_XML_COMMENT;
    case XML_READER_TYPE_PROCESSING_INSTRUCTION: return OYUU_XML_INSTRUCTION;
    case XML_READER_TYPE_DOCUMENT_TYPE:
    case XML_READER_TYPE_ENTITY:
    case XML_READER_TYPE_ENTITY_REFERENCE: return OYUU_XML_ENTITY;
    default: return OYUU_XML_OTHER;
    }
}

const char *oyuu_xml_name(oyuu_xml_reader *reader) { return (const char *)xmlTextReaderConstName(inner(reader)); }

const char *oyuu_xml_namespace(oyuu_xml_reader *reader) {
    return (const char *)xmlTextReaderConstNamespaceUri(inner(reader));
}

const char *oyuu_xml_value(oyuu_xml_reader *reader) { return (const char *)xmlTextReaderConstValue(inner(reader)); }

int oyuu_xml_is_empty(oyuu_xml_reader *reader) { return xmlTextReaderIsEmptyElement(inner(reader)) == 1; }

int oyuu_xml_next_attribute(oyuu_xml_reader *reader) {
    if (xmlTextReaderMoveToNextAttribute(inner(reader)) == 1) return 1;
    xmlTextReaderMoveToElement(inner(reader));
    return 0;
}

long oyuu_xml_line(oyuu_xml_reader *reader) {
    // The node's own: the parser has read ahead.
    xmlNodePtr node = xmlTextReaderCurrentNode(inner(reader));
    const long line = node == NULL ? 0 : xmlGetLineNo(node);
    return line < 1 ? 1 : line;
}

long oyuu_xml_fault_line(oyuu_xml_reader *reader) {
    const xmlError *error = xmlGetLastError();
    const long line = error == NULL ? xmlTextReaderGetParserLineNumber(inner(reader)) : error->line;
    return line < 1 ? 1 : line;
}

const char *oyuu_xml_fault_reason(oyuu_xml_reader *reader) {
    (void)reader;
    const xmlError *error = xmlGetLastError();
    return error == NULL ? NULL : error->message;
}
