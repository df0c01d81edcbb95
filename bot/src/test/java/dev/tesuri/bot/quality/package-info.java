/// How well people are understood, measured with questions that were written by others.
@NullMarked
package dev.tesuri.bot.quality;

import org.jspecify.annotations.NullMarked;
