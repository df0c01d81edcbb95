/// The server: wiring, settings, filters, limits.
@NullMarked
package dev.tesuri.web.server;

import org.jspecify.annotations.NullMarked;
