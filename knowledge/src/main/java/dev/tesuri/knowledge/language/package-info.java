/// The languages in which the product speaks besides the Japanese of its texts: files that people
/// edit, and looking a sentence up in them.
@NullMarked
package dev.tesuri.knowledge.language;

import org.jspecify.annotations.NullMarked;
