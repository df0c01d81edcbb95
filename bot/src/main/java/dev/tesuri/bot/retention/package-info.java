/// How long what residents wrote stays, and how it goes.
@NullMarked
package dev.tesuri.bot.retention;

import org.jspecify.annotations.NullMarked;
