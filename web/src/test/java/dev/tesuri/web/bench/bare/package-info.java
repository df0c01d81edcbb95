/// The smallest server on the same platform, to compare with.
@NullMarked
package dev.tesuri.web.bench.bare;

import org.jspecify.annotations.NullMarked;
