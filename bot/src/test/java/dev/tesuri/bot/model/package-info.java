/// The model against a server that fails in every way, and a model that says what it is told.
@NullMarked
package dev.tesuri.bot.model;

import org.jspecify.annotations.NullMarked;
