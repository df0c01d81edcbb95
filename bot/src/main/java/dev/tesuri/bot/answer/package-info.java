/// The answer pipeline: a visible list of steps, and the words of the bot.
@NullMarked
package dev.tesuri.bot.answer;

import org.jspecify.annotations.NullMarked;
