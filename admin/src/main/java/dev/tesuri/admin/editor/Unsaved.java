package dev.tesuri.admin.editor;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.tesuri.admin.access.Staff;
import dev.tesuri.knowledge.editorial.Revision;
import java.time.Duration;

/// What editors have typed and looked at in the preview, but not saved yet: for some minutes, so
/// that a walk in the preview goes through the text as it is typed. Losing it harms nobody: the
/// preview then shows what is saved. Thread-safe.
public final class Unsaved {

  private static final Duration KEPT = Duration.ofMinutes(20);
  private static final long MOST_CHARACTERS = 4_000_000;

  private final Cache<String, String> texts;

  public Unsaved(Ticker ticker) {
    texts =
        Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((String key, String text) -> key.length() + text.length())
            .expireAfterAccess(KEPT)
            .ticker(ticker)
            .build();
  }

  void keep(Staff staff, Revision revision, String text) {
    texts.put(key(staff, revision), text);
  }

  void forget(Staff staff, Revision revision) {
    texts.invalidate(key(staff, revision));
  }

  /// What was typed, else what is saved.
  String text(Staff staff, Revision revision) {
    String typed = texts.getIfPresent(key(staff, revision));
    return typed == null ? revision.text() : typed;
  }

  private static String key(Staff staff, Revision revision) {
    return staff.id() + " " + revision.id();
  }
}
