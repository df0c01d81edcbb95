@NullMarked
package dev.tesuri.web.metrics;

import org.jspecify.annotations.NullMarked;
