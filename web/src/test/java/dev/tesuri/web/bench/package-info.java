/// Measures of a running server, for `./bench`. Compiled with the tests, not run by them.
@NullMarked
package dev.tesuri.web.bench;

import org.jspecify.annotations.NullMarked;
