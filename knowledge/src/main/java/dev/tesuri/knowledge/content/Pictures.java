package dev.tesuri.knowledge.content;

import java.util.Set;

/// The drawings that steps may show, by name.
public final class Pictures {
  public static final Set<String> NAMES =
      Set.of(
          "card",
          "card-on-phone",
          "card-reader",
          "pin-4",
          "password",
          "phone-app",
          "phone-call",
          "hang-up",
          "counter",
          "letter",
          "camera",
          "house-damage",
          "documents",
          "qr",
          "copy-machine",
          "note",
          "logout",
          "pc",
          "car",
          "moving",
          "child",
          "care",
          "wait",
          "done");

  private Pictures() {}
}
