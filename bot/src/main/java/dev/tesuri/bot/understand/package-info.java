/// From a resident's words to an intent, hits and a decision.
@NullMarked
package dev.tesuri.bot.understand;

import org.jspecify.annotations.NullMarked;
