package dev.tesuri.admin.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.tesuri.admin.access.Audit;
import dev.tesuri.admin.access.Deed;
import dev.tesuri.admin.access.Staff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/// Writes down who reads a transcript, before it is shown. A page that only draws itself anew is
/// the same reading: another begins after a pause of [#PAUSE]. Thread-safe.
@ApplicationScoped
public class Readings {

  static final Duration PAUSE = Duration.ofMinutes(5);
  private static final int MOST_REMEMBERED = 10_000;

  private final Audit audit;
  private final Cache<String, Boolean> going =
      Caffeine.newBuilder().expireAfterAccess(PAUSE).maximumSize(MOST_REMEMBERED).build();

  @Inject
  public Readings(Audit audit) {
    this.audit = audit;
  }

  /// Somebody is about to be shown a transcript.
  public void begin(Staff reader, String ticket) {
    going
        .asMap()
        .computeIfAbsent(
            reader.id() + " " + ticket,
            _ -> {
              audit.record(reader, Deed.TRANSCRIPT_READ, ticket);
              return true;
            });
  }
}
