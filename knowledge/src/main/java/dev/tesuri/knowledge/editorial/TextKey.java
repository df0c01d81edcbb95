package dev.tesuri.knowledge.editorial;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/// Which text of a town it is.
///
/// @param topic id of the topic; `town` for what the town says of itself
public record TextKey(Kind kind, String topic) {

  /// What a town says of itself; it concerns no topic.
  public static final TextKey TOWN = new TextKey(Kind.TOWN, "town");

  private static final Pattern TOPIC = Pattern.compile("[a-z0-9][a-z0-9-]{0,79}");

  /// What can be written of a topic.
  public enum Kind {
    /// The whole text, in the place of the national one.
    TOPIC("topic"),
    /// What is different in the town, beside the text.
    LOCAL("local"),
    /// What the town says of itself: counters, hours, classes. There is one, [#TOWN].
    TOWN("town");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /// As it is stored, and named in addresses.
    public String code() {
      return code;
    }
  }

  /// The stored form, for example `local/pin-reset-office`.
  public String written() {
    return kind.code + "/" + topic;
  }

  /// Reads the two halves of the stored form; empty when they are none.
  public static Optional<TextKey> of(String kind, String topic) {
    return Arrays.stream(Kind.values())
        .filter(one -> one.code.equals(kind) && TOPIC.matcher(topic).matches())
        .findFirst()
        .map(found -> new TextKey(found, topic))
        .filter(key -> key.kind != Kind.TOWN || key.equals(TOWN));
  }

  static TextKey parse(String written) {
    int slash = written.indexOf('/');
    return of(written.substring(0, Math.max(0, slash)), written.substring(slash + 1))
        .orElseThrow(() -> new IllegalStateException("no key of a text: " + written));
  }
}
