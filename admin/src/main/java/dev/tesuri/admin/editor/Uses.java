package dev.tesuri.admin.editor;

import java.util.Map;

/// Tells how the topics of a town were used in the last 30 days. Thread-safe.
@FunctionalInterface
public interface Uses {

  /// By the id of the topic; none for those of which nothing was counted.
  Map<String, Use> of(String municipality);
}
