package dev.tesuri.web.server;

import dev.tesuri.knowledge.faq.FaqRows;
import dev.tesuri.knowledge.faq.FaqTable;
import dev.tesuri.knowledge.store.DataDirectoryInUse;
import dev.tesuri.knowledge.store.DatabaseUnavailable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Puts a table of questions and answers in the place of those that the town has brought before:
/// all of it, or nothing.
///
/// @param done whether it is stored
/// @param lines what to tell whoever brought it
record FaqImport(boolean done, List<String> lines) {

  FaqImport {
    lines = List.copyOf(lines);
  }

  /// Reads the file and stores it in the database of the settings.
  static FaqImport of(Path file, Settings settings, Instant now) {
    FaqTable table;
    try {
      table = FaqTable.read(file);
    } catch (IOException e) {
      return refused(List.of(), file + " cannot be read: " + e);
    }
    return table.faults().isEmpty()
        ? stored(table, settings, now)
        : refused(
            table.faults().stream().map(fault -> file + ": " + fault).toList(),
            "Nothing was imported. Mend this and import again.");
  }

  private static FaqImport stored(FaqTable table, Settings settings, Instant now) {
    try (var database = House.opened(settings)) {
      new FaqRows(database).replace(table.entries(), now);
      return new FaqImport(
          true, List.of(table.entries().size() + " entries imported. The next start finds them."));
    } catch (DataDirectoryInUse e) {
      return refused(
          List.of(),
          "A server runs on %s. Stop it, then import again. Nothing was imported."
              .formatted(settings.dataDirectory()));
    } catch (DatabaseUnavailable e) {
      return refused(List.of(), "The database cannot be used: " + e.getMessage());
    }
  }

  private static FaqImport refused(List<String> faults, String why) {
    var lines = new ArrayList<>(faults);
    lines.add(why);
    return new FaqImport(false, lines);
  }
}
