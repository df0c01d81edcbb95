/// The language model behind an interface of ours, and its absence.
@NullMarked
package dev.tesuri.bot.model;

import org.jspecify.annotations.NullMarked;
