package dev.tesuri.bot.handover;

import dev.tesuri.knowledge.layer.Hours;
import dev.tesuri.knowledge.layer.Locality;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// When the desk of the town is open, now. Whether somebody is there is another matter: see
/// [Presence]. Thread-safe.
public final class OfficeHours {

  /// The times of the law and of the layers.
  public static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  private static final int WINDOWS = 4;
  private static final Duration SHORTEST_WINDOW = Duration.ofMinutes(30);

  private final Supplier<Locality> locality;
  private final InstantSource clock;

  public OfficeHours(Supplier<Locality> locality, InstantSource clock) {
    this.locality = locality;
    this.clock = clock;
  }

  /// A time in which the resident may be called.
  public record Window(Instant from, Instant until) {}

  /// Whether the hours are known as data. If not, nothing is known of being open.
  public boolean known() {
    return hours().isPresent();
  }

  public boolean open() {
    return hours().flatMap(hours -> hours.at(now())).isPresent();
  }

  /// When it opens next; empty when that is not known.
  public Optional<Instant> opens() {
    return hours()
        .flatMap(hours -> hours.after(now()).findFirst())
        .map(opening -> instant(opening.from()));
  }

  /// The next times in which somebody could call, the rest of the present one first; none when the
  /// hours are not known.
  public List<Window> windows() {
    return hours().stream()
        .flatMap(
            hours ->
                Stream.concat(
                    hours.at(now()).stream()
                        .map(opening -> new Window(clock.instant(), instant(opening.until()))),
                    hours
                        .after(now())
                        .map(
                            opening ->
                                new Window(instant(opening.from()), instant(opening.until())))))
        .filter(one -> !one.from().plus(SHORTEST_WINDOW).isAfter(one.until()))
        .limit(WINDOWS)
        .toList();
  }

  /// From when on waiting counts: now, or from the next opening.
  Instant waitingCounts() {
    return known() && !open() ? opens().orElseGet(clock::instant) : clock.instant();
  }

  private Optional<Hours> hours() {
    return locality.get().deskHours();
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), JAPAN);
  }

  private static Instant instant(LocalDateTime time) {
    return time.atZone(JAPAN).toInstant();
  }
}
