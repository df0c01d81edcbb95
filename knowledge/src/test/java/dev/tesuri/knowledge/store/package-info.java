@NullMarked
package dev.tesuri.knowledge.store;

import org.jspecify.annotations.NullMarked;
