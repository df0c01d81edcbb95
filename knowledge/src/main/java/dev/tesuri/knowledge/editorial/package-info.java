/// What a town writes over the texts that come with the program: drafts, their way to being
/// published, and every version that ever was.
@NullMarked
package dev.tesuri.knowledge.editorial;

import org.jspecify.annotations.NullMarked;
