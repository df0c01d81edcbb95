package dev.tesuri.admin.editor;

import dev.tesuri.bot.face.Retelling;
import dev.tesuri.knowledge.content.Facts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// A topic that is to be looked through by a day.
///
/// @param category its name
/// @param days until then; negative when the day is over
/// @param owner id of the account that looks after it; empty for nobody
/// @param ownerName as colleagues read it
public record Due(Facts facts, String category, long days, String owner, String ownerName) {

  /// So many days before one is reminded.
  static final int SOON = 30;

  static Due of(Facts facts, String category, LocalDate today, String owner, String ownerName) {
    return new Due(
        facts, category, ChronoUnit.DAYS.between(today, facts.reviewBy()), owner, ownerName);
  }

  public String id() {
    return facts.id();
  }

  public String name() {
    return Retelling.plain(facts.plain());
  }

  /// Whether the day is over.
  public boolean over() {
    return days < 0;
  }

  boolean soon() {
    return days >= 0 && days <= SOON;
  }

  boolean later() {
    return days > SOON;
  }

  /// How far off it is.
  public String when() {
    return over() ? -days + "日すぎました" : days == 0 ? "きょうまで" : "あと" + days + "日";
  }

  /// How sure its facts are.
  public String certainty() {
    return switch (facts.certainty()) {
      case "low" -> "低い";
      case "medium" -> "ふつう";
      default -> "高い";
    };
  }

  // The least sure first.
  int doubt() {
    return List.of("low", "medium", "high").indexOf(facts.certainty());
  }
}
