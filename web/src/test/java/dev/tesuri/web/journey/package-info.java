/// Whole journeys against the real server, over HTTP, the socket and a real browser.
@NullMarked
package dev.tesuri.web.journey;

import org.jspecify.annotations.NullMarked;
