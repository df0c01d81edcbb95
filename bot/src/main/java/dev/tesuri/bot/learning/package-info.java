/// What residents really asked, for editors to learn from: no model, and nothing that an editor
/// has not approved.
@NullMarked
package dev.tesuri.bot.learning;

import org.jspecify.annotations.NullMarked;
