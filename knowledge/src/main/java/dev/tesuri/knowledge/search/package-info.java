/// Finding topics from what people really say.
@NullMarked
package dev.tesuri.knowledge.search;

import org.jspecify.annotations.NullMarked;
