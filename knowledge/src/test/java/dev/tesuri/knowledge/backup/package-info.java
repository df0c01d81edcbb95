@NullMarked
package dev.tesuri.knowledge.backup;

import org.jspecify.annotations.NullMarked;
