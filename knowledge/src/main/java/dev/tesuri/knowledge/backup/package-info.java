/// All rows of an installation in one file, and back.
@NullMarked
package dev.tesuri.knowledge.backup;

import org.jspecify.annotations.NullMarked;
