package dev.tesuri.web.bench;

import java.io.IOException;

/// A way for a resident's words to reach the server.
interface Door {

  /// Sends words and waits until they are acknowledged.
  ///
  /// @return their sequence
  /// @throws IOException when no acknowledgement came; they may have been stored all the same
  long say(Talk talk, String clientId, String text) throws IOException;
}
