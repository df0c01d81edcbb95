package dev.tesuri.web.limit;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.tesuri.bot.conversation.Conversation;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What each may send. One who sends too much is told how long to wait; nobody else notices.
///
/// A text that speaks of danger always passes, and so does the wish for a person, by button or in
/// words. The counts live in memory, so each node counts for itself. Thread-safe.
public final class Allowances {

  private static final Logger LOG = LoggerFactory.getLogger(Allowances.class);
  private static final String PERSON = "person";

  private final LimitSettings settings;
  private final Predicate<String> urgent;
  private final Consumer<String> watch;
  private final Buckets texts;
  private final Buckets taps;
  private final Buckets textsOfAddress;
  private final Buckets tapsOfAddress;
  private final Buckets reads;
  private final Buckets openings;
  private final Buckets textsOfTown;
  private final Buckets guesses;

  /// @param urgent which texts pass whatever the limit says
  ///
  /// @param watch is told in a word what somebody sent too much of
  public Allowances(
      LimitSettings settings, Predicate<String> urgent, Ticker ticker, Consumer<String> watch) {
    this.watch = watch;
    this.settings = settings;
    this.urgent = urgent;
    texts = new Buckets(settings.texts(), ticker);
    taps = new Buckets(settings.taps(), ticker);
    textsOfAddress = new Buckets(settings.textsOfAddress(), ticker);
    tapsOfAddress = new Buckets(settings.tapsOfAddress(), ticker);
    reads = new Buckets(settings.readsOfAddress(), ticker);
    openings = new Buckets(settings.openings(), ticker);
    textsOfTown = new Buckets(settings.textsOfTown(), ticker);
    guesses = new Buckets(settings.guesses(), ticker);
  }

  /// Lets a text in.
  ///
  /// @param on the conversation
  /// @throws TooMany when it must wait
  public void say(Conversation on, String address, String text) {
    say(text, texts.take(on.id()), address, on.municipality(), "texts of " + on.id());
  }

  /// Lets a text in that belongs to no conversation.
  ///
  /// @throws TooMany when it must wait
  public void ask(String town, String address, String text) {
    say(text, Optional.empty(), address, town, "texts of nobody");
  }

  /// Whether a text passes whatever the limit says.
  public boolean isUrgent(String text) {
    return urgent.test(text);
  }

  private void say(String text, Optional<Duration> own, String address, String town, String what) {
    Optional<Duration> wait =
        own.or(() -> ofAddress(textsOfAddress, address)).or(() -> textsOfTown.take(town));
    if (settings.enabled() && wait.isPresent() && !isUrgent(text)) {
      throw tooMany(what, address, wait.get());
    }
  }

  /// Lets a choice in that somebody pressed.
  ///
  /// @throws TooMany when it must wait
  public void tap(Conversation on, String address, String choice) {
    if (!choice.equals(PERSON)) {
      stop(
          "taps of " + on.id(),
          address,
          taps.take(on.id()).or(() -> ofAddress(tapsOfAddress, address)));
    }
  }

  /// Lets a conversation begin.
  ///
  /// @throws TooMany when it must wait
  public void open(String address) {
    stop("openings", address, ofAddress(openings, address));
  }

  /// Lets somebody read.
  ///
  /// @throws TooMany when it must wait
  public void read(String address) {
    stop("reads", address, ofAddress(reads, address));
  }

  /// Lets a code be tried. A right one is given back by [#guessed].
  ///
  /// @throws TooMany when it must wait
  public void guess(String address) {
    stop("codes", address, guesses.take(address));
  }

  /// The code was right.
  public void guessed(String address) {
    guesses.giveBack(address);
  }

  /// Whether this address counts as one client among others; halls are many behind one.
  boolean isCounted(String address) {
    return Network.address(address)
        .map(from -> settings.halls().stream().noneMatch(hall -> hall.contains(from)))
        .orElse(true);
  }

  private Optional<Duration> ofAddress(Buckets buckets, String address) {
    return isCounted(address) ? buckets.take(address) : Optional.empty();
  }

  private void stop(String what, String address, Optional<Duration> wait) {
    if (settings.enabled() && wait.isPresent()) {
      throw tooMany(what, address, wait.get());
    }
  }

  // The first word is what; the rest names somebody.
  private TooMany tooMany(String what, String address, Duration wait) {
    watch.accept(what.split(" ", 2)[0]);
    LOG.info("limit met: {} from {}", what, address);
    return new TooMany(wait);
  }
}
