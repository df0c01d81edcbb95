/// The JSON API.
@NullMarked
package dev.tesuri.web.api;

import org.jspecify.annotations.NullMarked;
