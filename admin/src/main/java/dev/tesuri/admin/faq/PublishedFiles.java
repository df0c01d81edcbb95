package dev.tesuri.admin.faq;

import java.io.IOException;

/// Everything but the brought entries as files: topics, word lists, layers, and what the town has
/// written over them.
@FunctionalInterface
public interface PublishedFiles {

  /// Shows every file, always in the same order.
  void each(Visitor visitor) throws IOException;

  /// Looks at one file after the other.
  interface Visitor {
    /// Takes one of them.
    ///
    /// @param name below the root of an export, with `/`
    /// @param text what it holds
    void file(String name, byte[] text) throws IOException;
  }
}
