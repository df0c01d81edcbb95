package dev.tesuri.web.server;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The number under which the log tells of the request at hand: that of the `traceparent` of
/// whoever passed it on (W3C Trace Context), or a fresh one. It names no person and no
// conversation.
final class RequestTrace {

  private static final ScopedValue<String> AT_HAND = ScopedValue.newInstance();

  private static final Pattern PARENT =
      Pattern.compile("[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

  private static final int BYTES = 16;

  private final SecureRandom random;

  RequestTrace(SecureRandom random) {
    this.random = random;
  }

  /// @param parent what came with the request, or empty
  String of(String parent) {
    Matcher given = PARENT.matcher(parent);
    if (given.matches()) {
      return given.group(1);
    }
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /// Has all lines of the log that this writes, on this thread, carry the number.
  static void within(String trace, Runnable work) {
    ScopedValue.where(AT_HAND, trace).run(work);
  }

  /// The number of the request at hand, or empty.
  static String atHand() {
    return AT_HAND.orElse("");
  }
}
