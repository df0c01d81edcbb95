@NullMarked
package dev.tesuri.bot.handover;

import org.jspecify.annotations.NullMarked;
