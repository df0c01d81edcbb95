package dev.tesuri.admin.editor;

import dev.tesuri.knowledge.content.Fault;
import dev.tesuri.knowledge.content.Faults;
import dev.tesuri.knowledge.editorial.Published;
import dev.tesuri.knowledge.editorial.TextKey;
import dev.tesuri.knowledge.layer.LocalPart;
import java.util.List;
import java.util.function.UnaryOperator;

/// Something wrong, beside its line.
///
/// @param error whether it must be mended before publishing
/// @param line counted from 1
/// @param text of the line; empty when it stands in another text
/// @param message what is wrong and how to mend it
public record Mark(boolean error, int line, String text, String message) {

  /// What is wrong with a text, and what it would break in others, whose name stands before it.
  ///
  /// @param name gives the name of a topic
  static List<Mark> of(TextKey key, String text, List<Fault> faults, UnaryOperator<String> name) {
    var lines = lines(key, text);
    return faults.stream()
        .map(fault -> isOf(key, text, fault) ? of(fault, lines) : elsewhere(fault, name))
        .toList();
  }

  /// Something of a text without lines.
  public static Mark of(boolean error, String message) {
    return new Mark(error, 0, "", message);
  }

  private static boolean isOf(TextKey key, String text, Fault fault) {
    return switch (key.kind()) {
      case TOPIC -> fault.file().equals(Published.path(key, text));
      case LOCAL -> fault.file().equals(key.written());
      case TOWN -> true;
    };
  }

  // As the checks count them.
  private static List<String> lines(TextKey key, String text) {
    return switch (key.kind()) {
      case TOPIC -> text.lines().toList();
      case LOCAL -> {
        var part = LocalPart.read(text, new Faults("")).orElse(LocalPart.NOTHING);
        yield (part.offerNote() + "\n" + part.note()).lines().toList();
      }
      // Kind, id, name and day stand before it.
      case TOWN -> ("\n\n\n\n" + text).lines().toList();
    };
  }

  private static Mark of(Fault fault, List<String> lines) {
    boolean there = fault.line() >= 1 && fault.line() <= lines.size();
    return new Mark(
        isError(fault), fault.line(), there ? lines.get(fault.line() - 1) : "", fault.message());
  }

  private static Mark elsewhere(Fault fault, UnaryOperator<String> name) {
    String topic = fault.file().replaceFirst("^.*/", "").replaceFirst("\\.md$", "");
    return new Mark(
        isError(fault), fault.line(), "", "「" + name.apply(topic) + "」で：" + fault.message());
  }

  private static boolean isError(Fault fault) {
    return fault.severity() == Fault.Severity.ERROR;
  }
}
