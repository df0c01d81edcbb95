@NullMarked
package dev.tesuri.web.limit;

import org.jspecify.annotations.NullMarked;
