/// What a language model adds, and how it is held to the articles: which topic a message means, an
/// answer to this very question, a step in other words, help for supporters. Nothing here is needed
/// for the product to work.
@NullMarked
package dev.tesuri.bot.assist;

import org.jspecify.annotations.NullMarked;
