/// Walking a procedure: pure functions from position and choice to the next position.
@NullMarked
package dev.tesuri.bot.walk;

import org.jspecify.annotations.NullMarked;
