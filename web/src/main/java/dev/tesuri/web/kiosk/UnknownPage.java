package dev.tesuri.web.kiosk;

import dev.tesuri.web.chat.Frame;

/// What a browser sees that is no kiosk.
public record UnknownPage(Frame frame) {}
