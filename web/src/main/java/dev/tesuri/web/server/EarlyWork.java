package dev.tesuri.web.server;

import dev.tesuri.bot.learning.ApprovedWordings;
import dev.tesuri.knowledge.editorial.Publishing;
import dev.tesuri.knowledge.faq.FaqRows;
import dev.tesuri.knowledge.store.Database;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What can be done while the container starts, which takes as long: reading the content and
/// opening the database. The container makes the [House] by itself, so what was begun before is
/// handed over by these two static fields; whoever takes something has it alone.
final class EarlyWork {

  private static final AtomicReference<@Nullable Shelves> SHELVES = new AtomicReference<>();
  private static final AtomicReference<@Nullable CompletableFuture<Database>> DATABASE =
      new AtomicReference<>();

  private EarlyWork() {}

  static void begin(Settings settings) {
    var database = begun("database", () -> House.opened(settings));
    var clock = new House().clock();
    SHELVES.set(
        Shelves.open(
            settings,
            clock,
            new Shelves.Stock(
                () -> new FaqRows(database.join()).all(),
                town -> new ApprovedWordings(database.join()).of(town),
                town -> Publishing.stored(database.join(), town))));
    DATABASE.set(database);
  }

  static Optional<Shelves> shelves() {
    return Optional.ofNullable(SHELVES.getAndSet(null));
  }

  /// Waits until it is open, and fails as opening it failed.
  static Optional<Database> database() {
    var opening = DATABASE.getAndSet(null);
    try {
      return opening == null ? Optional.empty() : Optional.of(opening.join());
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof RuntimeException why) {
        throw why;
      }
      throw failed;
    }
  }

  private static <T> CompletableFuture<T> begun(String name, Supplier<T> work) {
    var result = new CompletableFuture<T>();
    Thread.ofPlatform()
        .name("early-" + name)
        .daemon()
        .start(
            () -> {
              try {
                result.complete(work.get());
              } catch (RuntimeException failed) {
                result.completeExceptionally(failed);
              }
            });
    return result;
  }
}
