package dev.tesuri.bot.guard;

import java.util.Locale;

/// What a resident may be in danger of, the most urgent first: where a text speaks of several, the
/// first counts.
public enum HazardKind {
  SELF_HARM("self-harm"),
  EMERGENCY("emergency"),
  DISASTER("emergency"),
  ABUSE("police"),
  POLICE("police"),
  WANDERING("emergency"),
  SCAM("scam");

  private final String family;

  HazardKind(String family) {
    this.family = family;
  }

  /// The word of the interfaces: `emergency`, `police`, `scam` or `self-harm`.
  public String family() {
    return family;
  }

  /// Whether somebody at the desk can help too. Where seconds count, the telephone alone is named:
  /// nobody should wait for a person of the town then. A person decides whether a family is told.
  public boolean personCanHelp() {
    return switch (this) {
      case SELF_HARM, ABUSE, SCAM, WANDERING -> true;
      case EMERGENCY, DISASTER, POLICE -> false;
    };
  }

  /// The kind with this code.
  ///
  /// @throws IllegalArgumentException when there is none
  static HazardKind of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /// The kind itself in kebab-case; also the name of the file with its wordings.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
