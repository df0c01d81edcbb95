package dev.tesuri.web.kiosk;

import dev.tesuri.web.chat.Door;

/// The door of the devices in halls.
public record KioskDoor(Door door, KioskVisitors visitors) {}
