/// The answer pipeline: a visible list of steps.
@NullMarked
package dev.tesuri.bot.answer;

import org.jspecify.annotations.NullMarked;
