/// A small town for tests: four topics, and the bot that serves it.
@NullMarked
package dev.tesuri.bot.town;

import org.jspecify.annotations.NullMarked;
