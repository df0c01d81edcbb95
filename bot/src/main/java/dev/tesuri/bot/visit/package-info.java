/// Consultations that do not come by the chat: at the counter, by telephone, at a class. What is
/// written down follows the record of a consultation of the supporters' programme; who it was is
// not.
@NullMarked
package dev.tesuri.bot.visit;

import org.jspecify.annotations.NullMarked;
