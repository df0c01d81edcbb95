/// Tests of the house as a whole.
@NullMarked
package dev.tesuri.web;

import org.jspecify.annotations.NullMarked;
