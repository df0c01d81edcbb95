package dev.tesuri.knowledge.content;

/// Where a choice of a step leads. Values; the text forms are those of the content format.
public sealed interface Target {

  /// A step of the same procedure (after unfolding: also of a shared part).
  record ToStep(String step) implements Target {}

  /// Another topic; the walk can be taken up again later.
  record ToTopic(String topic) implements Target {}

  /// Walk a shared part, then continue at `returnTo`. Gone after unfolding.
  record CallPart(String part, String returnTo) implements Target {}

  /// Back to the file that called the part. Only in parts, gone after unfolding.
  ///
  /// @param step a step that the caller must have, or empty for the one that its call names
  record Return(String step) implements Target {}

  /// It did not work: first the hints of the step, the second time help.
  record Stuck() implements Target {}

  /// Talk to a person.
  record Person() implements Target {}

  /// The walk is complete.
  record Finish() implements Target {}

  /// The walk ends here, the matter goes on elsewhere: at a counter, on paper, by telephone, with
  /// somebody else.
  record Elsewhere() implements Target {}

  /// Not now: the walk is left and can be taken up again.
  record Later() implements Target {}

  /// The form in which the target stands in an article, a link target such as `#pin`.
  default String written() {
    return switch (this) {
      case ToStep(var step) -> "#" + step;
      case ToTopic(var topic) -> topic;
      case CallPart(var part, var returnTo) -> "part:" + part + "#" + returnTo;
      case Return(var step) -> step.isEmpty() ? "return" : "return#" + step;
      case Stuck() -> "stuck";
      case Person() -> "person";
      case Finish() -> "finish";
      case Elsewhere() -> "elsewhere";
      case Later() -> "later";
    };
  }

  /// Reads the written form. Whether the step, topic or part exists is [ContentCheck]'s matter.
  static Target parse(String written) {
    return switch (written) {
      case "return" -> new Return("");
      case "stuck" -> new Stuck();
      case "person" -> new Person();
      case "finish" -> new Finish();
      case "elsewhere" -> new Elsewhere();
      case "later" -> new Later();
      default -> parseNamed(written);
    };
  }

  private static Target parseNamed(String written) {
    if (written.startsWith("#")) {
      return new ToStep(written.substring(1));
    }
    if (written.startsWith("return#")) {
      return new Return(written.substring("return#".length()));
    }
    if (written.startsWith("part:")) {
      int hash = written.indexOf('#');
      return hash < 0
          ? new CallPart(written.substring(5), "")
          : new CallPart(written.substring(5, hash), written.substring(hash + 1));
    }
    return new ToTopic(written);
  }
}
