package dev.tesuri.web.chat;

import dev.tesuri.bot.kiosk.Idle;
import java.net.URI;

/// What is different on a page that stands on a kiosk.
///
/// @param prints whether a printer is attached
/// @param home where people go on with a device of their own
public record KioskFace(boolean prints, Idle idle, URI home) {}
