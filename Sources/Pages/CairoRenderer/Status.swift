internal import CCairo

extension cairo_status_t {
    /// Cairo's own words for it.
    var message: String { unsafe String(cString: cairo_status_to_string(self)) }

    func check() throws(RenderingError) {
        if self != CAIRO_STATUS_SUCCESS { throw .cairo(message) }
    }
}
