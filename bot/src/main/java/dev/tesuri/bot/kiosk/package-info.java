/// Devices in halls, and the visits at them.
@NullMarked
package dev.tesuri.bot.kiosk;

import org.jspecify.annotations.NullMarked;
