package dev.tesuri.admin.faq;

import dev.tesuri.knowledge.faq.FaqEntry;
import dev.tesuri.knowledge.faq.FaqWarning;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One entry to be written.
///
/// @param former id under which it is stored; empty for a new one
/// @param seen what was seen of it
/// @param typed what stands in the fields
/// @param solved the solved talk from which it is made; mostly empty
/// @param faults what to mend
/// @param warnings what to look at, told before it is stored
/// @param script address of what shows the preview while one types
/// @param stored how it is stored now, when somebody else was faster; else null
public record FaqEntryPage(
    String former,
    String seen,
    FaqEntry typed,
    String solved,
    List<String> faults,
    List<FaqWarning> warnings,
    @Nullable FaqEntry stored,
    String script) {

  public FaqEntryPage {
    faults = List.copyOf(faults);
    warnings = List.copyOf(warnings);
  }

  /// Whether it is a new one.
  public boolean isNew() {
    return former.isEmpty();
  }

  /// The longest question.
  public int longestQuestion() {
    return FaqEntry.LONGEST_QUESTION;
  }

  /// The longest answer.
  public int longestAnswer() {
    return FaqEntry.LONGEST_ANSWER;
  }
}
