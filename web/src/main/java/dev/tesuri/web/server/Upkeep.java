package dev.tesuri.web.server;

import dev.tesuri.bot.retention.ErasedAgainRows;
import dev.tesuri.bot.retention.ErasedMarks;
import dev.tesuri.knowledge.backup.Backup;
import dev.tesuri.knowledge.backup.Counts;
import dev.tesuri.knowledge.backup.Restore;
import dev.tesuri.knowledge.backup.WrongBackup;
import dev.tesuri.knowledge.store.DataDirectoryInUse;
import dev.tesuri.knowledge.store.DatabaseUnavailable;
import dev.tesuri.knowledge.store.WholeStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.Config;

/// What is done with all rows while no server is wanted: backup, restore, moving to PostgreSQL.
final class Upkeep {

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(House.JAPAN);

  private static final String KEYS =
      """
      Not in the file, to be kept in another place:
        secret.key (or TESURI_SECRET_KEY), which opens telephone numbers and seeds of one-time codes
        erased.txt, by which those who were erased later stay erased
      """;

  private final SettingReader read;
  private final Settings settings;
  private final InstantSource clock;
  private final Consumer<String> out;

  Upkeep(Config config, InstantSource clock, Consumer<String> out) {
    read = new SettingReader(config);
    settings = Settings.read(config);
    this.clock = clock;
    this.out = out;
  }

  /// Does what the arguments say: `backup FILE`, `restore FILE [force]`, `migrate-to URL`.
  ///
  /// @return the status with which the process ends
  int run(List<String> arguments) {
    try {
      switch (arguments.getFirst()) {
        case "backup" -> backup(Path.of(arguments.get(1)));
        case "restore" -> restore(Path.of(arguments.get(1)), arguments.contains("force"));
        case "migrate-to" -> migrate(arguments.get(1));
        default -> throw new WrongSetting(arguments.getFirst(), "is not known");
      }
      return 0;
    } catch (WrongBackup
        | WrongSetting
        | DataDirectoryInUse
        | DatabaseUnavailable
        | UncheckedIOException refused) {
      out.accept("tesuri: " + refused.getMessage());
      return 2;
    }
  }

  private void backup(Path file) {
    var counts = new Backup(store(), clock).to(file);
    table(List.of("rows"), counts);
    out.accept(
        "%,d rows of %d tables are in %s.%n"
            .formatted(counts.rows(), counts.tables().size(), file));
    out.accept(KEYS);
  }

  private void restore(Path file, boolean force) {
    Path kept = settings.dataDirectory().resolve("before-restore-%s.backup".formatted(stamp()));
    told(restored(store(), file, force ? Optional.of(kept) : Optional.empty()));
    if (Files.exists(kept)) {
      out.accept(
          "The rows of before are in %s. Delete it when you need it no more.".formatted(kept));
    }
    out.accept("The search index is built from the rows at the next start.");
    if (settings.secretKey().isEmpty()
        && !Files.exists(settings.dataDirectory().resolve("secret.key"))) {
      out.accept(
          """
          There is no secret.key in the data directory. Put the one of the backup there before the \
          start, else nobody's one-time code is taken.""");
    }
  }

  private void migrate(String url) {
    if (settings.database().isPresent()) {
      throw new WrongSetting("tesuri.database.url", "is set: the rows are on PostgreSQL already");
    }
    var target = server(url);
    Path file = settings.dataDirectory().resolve("moving-%s.backup".formatted(stamp()));
    try {
      moved(target, file);
    } finally {
      remove(file);
    }
    out.accept(
        """
        tesuri.db stays as it is; the next start no longer reads it. Start now with
          TESURI_DATABASE_URL=%s
        and the same data directory: secret.key and erased.txt stay there."""
            // A password in it is not for the screen.
            .formatted(url.replaceFirst("\\?.*", "")));
  }

  // Nobody writes meanwhile, so that nothing stays behind.
  private void moved(WholeStore target, Path file) {
    var source = store();
    try (var _ = source.hold()) {
      new Backup(source, clock).to(file);
      told(restored(target, file, Optional.empty()));
    }
  }

  private Restore.Outcome restored(WholeStore store, Path file, Optional<Path> kept) {
    var marks = new ErasedMarks(settings.dataDirectory(), clock).all();
    return new Restore(store, clock, new ErasedAgainRows(marks)).from(file, kept);
  }

  private void told(Restore.Outcome outcome) {
    table(List.of("before", "file", "now"), outcome.before(), outcome.restored(), outcome.after());
    out.accept(
        "%,d conversations had been erased since and are erased again."
            .formatted(outcome.erased()));
  }

  private void table(List<String> heads, Counts... counts) {
    var line = new StringBuilder("%-16s".formatted("table"));
    heads.forEach(head -> line.append("%12s".formatted(head)));
    out.accept(line.toString());
    var names = new TreeSet<String>();
    for (var each : counts) {
      names.addAll(each.tables().keySet());
    }
    for (String name : names) {
      var row = new StringBuilder("%-16s".formatted(name));
      for (var each : counts) {
        row.append("%,12d".formatted(each.of(name)));
      }
      out.accept(row.toString());
    }
  }

  private WholeStore store() {
    return settings
        .database()
        .map(there -> WholeStore.onServer(there.url(), there.user(), there.password()))
        .orElseGet(() -> WholeStore.inDirectory(settings.dataDirectory()));
  }

  private WholeStore server(String url) {
    if (!url.startsWith("jdbc:postgresql:")) {
      throw new WrongSetting("--migrate-to", "should begin with jdbc:postgresql:");
    }
    return WholeStore.onServer(
        url,
        read.text("tesuri.database.user"),
        read.optional("tesuri.database.password").orElse(""));
  }

  private String stamp() {
    return STAMP.format(clock.instant());
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
