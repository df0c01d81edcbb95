package dev.tesuri.knowledge.content;

import java.util.List;

/// The drawings that steps may show, by name.
public final class Pictures {
  public static final List<String> NAMES =
      List.of(
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
          "done",
          "press",
          "town",
          "search",
          "mail",
          "wifi",
          "settings",
          "text-size",
          "update",
          "hospital",
          "medicine",
          "passport",
          "tax",
          "pension",
          "police",
          "warning",
          "family",
          "sign-paper",
          "money",
          "calendar",
          "home",
          "chat",
          "phone-lost",
          "school-lunch",
          "face-photo");

  private Pictures() {}
}
