/// What is local: the municipality, its counter, phone and hours.
@NullMarked
package dev.tesuri.knowledge.layer;

import org.jspecify.annotations.NullMarked;
