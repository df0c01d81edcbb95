package dev.tesuri.bot.handover;

import dev.tesuri.bot.handover.OfficeHours.Window;

/// A wish to be telephoned. The number is not in it: only who calls gets to see that.
///
/// @param caller name of who will call, as the resident was told it; empty while nobody is named
/// @param attempts calls that were made
public record Callback(String ticket, Window window, String caller, int attempts) {}
