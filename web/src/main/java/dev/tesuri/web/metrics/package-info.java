/// What is measured of the running server, in the text format of Prometheus. No words, no ids.
@NullMarked
package dev.tesuri.web.metrics;

import org.jspecify.annotations.NullMarked;
