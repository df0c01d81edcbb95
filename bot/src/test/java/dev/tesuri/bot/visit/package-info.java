/// Consultations that do not come by the chat.
@NullMarked
package dev.tesuri.bot.visit;

import org.jspecify.annotations.NullMarked;
