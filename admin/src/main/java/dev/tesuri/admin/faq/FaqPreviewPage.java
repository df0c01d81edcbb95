package dev.tesuri.admin.faq;

import dev.tesuri.admin.faq.FaqDesk.Prospect;
import dev.tesuri.knowledge.faq.FaqComparison.Changed;
import dev.tesuri.knowledge.faq.FaqEntry;
import dev.tesuri.knowledge.faq.FaqWarning;
import java.util.List;

/// What would become of the entries, to be looked at before anything happens.
///
/// @param title what would be done
/// @param about from where it comes, in words
/// @param path where it is done
/// @param name of the hidden value that tells what is done
/// @param value of it
/// @param button what to press
/// @param decides whether whoever looks may do it
/// @param own whether it is of whoever looks
/// @param offered whether a second person was asked
/// @param moved whether somebody has changed something since it was looked at before
public record FaqPreviewPage(
    String title,
    String about,
    String path,
    String name,
    String value,
    String button,
    boolean decides,
    boolean own,
    boolean offered,
    boolean moved,
    Prospect prospect) {

  private static final int SHOWN = 50;
  private static final int SHORT = 300;

  /// The first of the new entries.
  public List<FaqEntry> added() {
    return first(prospect.comparison().added());
  }

  /// The first of those that change.
  public List<Changed> changed() {
    return first(prospect.comparison().changed());
  }

  /// The first of those that go.
  public List<FaqEntry> removed() {
    return first(prospect.comparison().removed());
  }

  /// The first of what should be looked at.
  public List<FaqWarning> warnings() {
    return first(prospect.warnings());
  }

  private static <T> List<T> first(List<T> all) {
    return all.subList(0, Math.min(SHOWN, all.size()));
  }

  /// Says that a list is longer than what is shown; empty if it is not.
  public String more(List<?> all) {
    return all.size() > SHOWN ? "はじめの" + SHOWN + "件です。ほかに" + (all.size() - SHOWN) + "件あります。" : "";
  }

  /// Whether most of what is there would go.
  public boolean losesMuch() {
    return prospect.before() > 1 && prospect.comparison().removed().size() * 2 > prospect.before();
  }

  /// The beginning of a text.
  public String beginning(String text) {
    return Shortened.of(text, SHORT);
  }
}
