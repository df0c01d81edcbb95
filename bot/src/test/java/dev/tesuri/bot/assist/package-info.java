/// What a model adds, piece by piece.
@NullMarked
package dev.tesuri.bot.assist;

import org.jspecify.annotations.NullMarked;
