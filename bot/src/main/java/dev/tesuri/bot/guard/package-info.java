/// Rules that stand before and after everything else: secrets, hazards, checks of answers. All
/// pure.
@NullMarked
package dev.tesuri.bot.guard;

import org.jspecify.annotations.NullMarked;
