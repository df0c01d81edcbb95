/// The pages on devices in halls: the same as everywhere, within a visit that ends.
@NullMarked
package dev.tesuri.web.kiosk;

import org.jspecify.annotations.NullMarked;
