/// The gate through which every sentence that a language model words must pass before a resident
/// sees it. Pure; in doubt it refuses, and the article's own text is shown instead.
@NullMarked
package dev.tesuri.bot.check;

import org.jspecify.annotations.NullMarked;
