/// All that a channel may ask of the bot.
@NullMarked
package dev.tesuri.bot.reception;

import org.jspecify.annotations.NullMarked;
