/// Japanese text: words, readings, furigana, phrase breaks.
@NullMarked
package dev.tesuri.knowledge.text;

import org.jspecify.annotations.NullMarked;
