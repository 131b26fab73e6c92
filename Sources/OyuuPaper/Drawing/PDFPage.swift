import CPangoCairo

/// Pages of A4 drawn by Cairo one after the other, their text set by Pango; lengths in points (1/72 inch) from the top
/// left.
///
/// Used by one caller at a time.
package final class PDFPage {
    package static let width = 595.28
    package static let height = 841.89

    private let output = Output()
    private let surface: OpaquePointer
    private let context: OpaquePointer

    /// Where Cairo writes to.
    private final class Output {
        var bytes: [UInt8] = []
    }

    /// - Parameters:
    ///   - title: for the window of a reader.
    ///   - date: in ISO 8601; Cairo would else write the moment of drawing.
    package init(title: String, date: String) {
        surface = cairo_pdf_surface_create_for_stream(
            { closure, data, count in
                guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
                Unmanaged<Output>.fromOpaque(closure).takeUnretainedValue().bytes +=
                    UnsafeBufferPointer(start: data, count: Int(count))
                return CAIRO_STATUS_SUCCESS
            }, Unmanaged.passUnretained(output).toOpaque(), Self.width, Self.height)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, date)
        context = cairo_create(surface)
    }

    deinit {
        cairo_destroy(context)
        cairo_surface_destroy(surface)
    }

    /// Goes on to a new page.
    func turn() { cairo_show_page(context) }

    /// The bytes of all pages; nothing can be drawn afterwards.
    func finish() throws(PaperError) -> [UInt8] {
        cairo_show_page(context)
        cairo_surface_finish(surface)
        for status in [cairo_status(context), cairo_surface_status(surface)] where status != CAIRO_STATUS_SUCCESS {
            throw .drawing(reason: String(cString: cairo_status_to_string(status)))
        }
        return output.bytes
    }

    /// How text is set.
    package struct Style {
        var size: Double
        var isBold = false
        var isFixedWidth = false
        var color: (Double, Double, Double) = (0.1, 0.1, 0.1)
        var isCentered = false
        var isRight = false
        /// Lines after which it is cut with an ellipsis; 0 for all.
        var lines = 0
    }

    /// Sets text in a column.
    ///
    /// - Parameter draws: false only measures.
    /// - Returns: the height it takes.
    @discardableResult
    func text(_ text: String, x: Double, y: Double, width: Double, _ style: Style, draws: Bool = true) -> Double {
        guard let layout = pango_cairo_create_layout(context),
            let font = pango_font_description_from_string(
                style.isFixedWidth ? "Noto Sans Mono, DejaVu Sans Mono, monospace" : "Noto Sans, DejaVu Sans, sans")
        else { return 0 }
        defer {
            pango_font_description_free(font)
            g_object_unref(UnsafeMutableRawPointer(layout))
        }
        // Paper has no pixels that letters would have to stand on.
        pango_context_set_round_glyph_positions(pango_layout_get_context(layout), 0)
        pango_font_description_set_absolute_size(font, style.size * Double(PANGO_SCALE))
        pango_font_description_set_weight(font, style.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
        pango_layout_set_font_description(layout, font)
        pango_layout_set_width(layout, Int32(width * Double(PANGO_SCALE)))
        pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
        // A hyphen where a long name or digest is broken would be taken for a part of it.
        if let attributes = pango_attr_list_new() {
            pango_attr_list_insert(attributes, pango_attr_insert_hyphens_new(0))
            pango_layout_set_attributes(layout, attributes)
            pango_attr_list_unref(attributes)
        }
        pango_layout_set_alignment(
            layout, style.isCentered ? PANGO_ALIGN_CENTER : style.isRight ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT)
        if style.lines > 0 {
            pango_layout_set_height(layout, -Int32(style.lines))
            pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END)
        }
        pango_layout_set_text(layout, text, Int32(text.utf8.count))
        var height: Int32 = 0
        pango_layout_get_size(layout, nil, &height)
        if draws {
            // Piled-up accents stay where the text has its place, and draw over nothing else.
            cairo_save(context)
            cairo_rectangle(context, x - 2, y, width + 4, Double(height) / Double(PANGO_SCALE))
            cairo_clip(context)
            cairo_set_source_rgb(context, style.color.0, style.color.1, style.color.2)
            cairo_move_to(context, x, y)
            pango_cairo_show_layout(context, layout)
            cairo_restore(context)
        }
        return Double(height) / Double(PANGO_SCALE)
    }

    func fill(x: Double, y: Double, width: Double, height: Double, _ color: (Double, Double, Double)) {
        cairo_set_source_rgb(context, color.0, color.1, color.2)
        cairo_rectangle(context, x, y, width, height)
        cairo_fill(context)
    }

    func outline(x: Double, y: Double, width: Double, height: Double, line: Double, _ color: (Double, Double, Double)) {
        cairo_set_source_rgb(context, color.0, color.1, color.2)
        cairo_set_line_width(context, line)
        cairo_rectangle(context, x, y, width, height)
        cairo_stroke(context)
    }

    /// Fills a polygon.
    func fill(_ points: [(x: Double, y: Double)], _ color: (Double, Double, Double)) {
        cairo_set_source_rgb(context, color.0, color.1, color.2)
        for (x, y) in points { cairo_line_to(context, x, y) }
        cairo_close_path(context)
        cairo_fill(context)
    }

    /// Draws a code with its quiet zone, `side` points large in all.
    func draw(_ code: QRSymbol, x: Double, y: Double, side: Double) {
        let module = side / Double(code.side + 8)
        fill(x: x, y: y, width: side, height: side, (1, 1, 1))
        cairo_set_source_rgb(context, 0, 0, 0)
        code.forEachRun { column, row, width in
            cairo_rectangle(
                context, x + Double(column + 4) * module, y + Double(row + 4) * module, Double(width) * module, module)
        }
        cairo_fill(context)
    }

    /// Draws a picture as large as it fits into a box, at its top in the middle; the JPEG goes into the file as it is.
    ///
    /// - Returns: the height it takes.
    func draw(
        _ picture: PaperPicture, x: Double, y: Double, width: Double, height: Double
    ) throws(PaperError) -> Double {
        // Cairo takes the JPEG for what is drawn, and never looks at these pixels.
        guard
            let image = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(picture.width), Int32(picture.height))
        else { throw .drawing(reason: "no picture") }
        defer { cairo_surface_destroy(image) }
        let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: picture.jpeg.count)
        copy.initialize(from: picture.jpeg, count: picture.jpeg.count)
        let status = cairo_surface_set_mime_data(
            image, CAIRO_MIME_TYPE_JPEG, copy, UInt(picture.jpeg.count), { $0?.deallocate() }, copy)
        guard status == CAIRO_STATUS_SUCCESS else {
            copy.deallocate()
            throw .drawing(reason: String(cString: cairo_status_to_string(status)))
        }
        let scale = min(width / Double(picture.width), height / Double(picture.height))
        cairo_save(context)
        cairo_translate(context, x + (width - scale * Double(picture.width)) / 2, y)
        cairo_scale(context, scale, scale)
        cairo_set_source_surface(context, image, 0, 0)
        cairo_rectangle(context, 0, 0, Double(picture.width), Double(picture.height))
        cairo_fill(context)
        cairo_restore(context)
        return scale * Double(picture.height)
    }
}
