/// Daily counts per town, topic and step. No text.
@NullMarked
package dev.tesuri.bot.tally;

import org.jspecify.annotations.NullMarked;
