/// How much may come in, from whom, and from where it came.
@NullMarked
package dev.tesuri.web.limit;

import org.jspecify.annotations.NullMarked;
