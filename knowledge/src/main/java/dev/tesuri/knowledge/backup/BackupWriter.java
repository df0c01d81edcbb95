package dev.tesuri.knowledge.backup;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.tesuri.knowledge.store.WholeStore;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// Writes a backup: lines of JSON, packed by gzip; docs/runbook/backup-and-restore.md has the
/// format. The file is there when it is whole, and for its owner alone.
final class BackupWriter {

  static final int VERSION = 1;

  private static final JsonFactory JSON = new JsonFactory();

  private final Connection connection;

  private BackupWriter(Connection connection) {
    this.connection = connection;
  }

  /// Writes all rows that the connection sees.
  ///
  /// @throws WrongBackup when the file is there already
  static Counts write(Connection connection, String kind, Instant now, Path file)
      throws SQLException {
    Path whole = file.toAbsolutePath().normalize();
    if (Files.exists(whole)) {
      throw new WrongBackup("%s is there already; name another file.".formatted(whole));
    }
    Path part = whole.resolveSibling(whole.getFileName() + ".part");
    try {
      Files.deleteIfExists(part);
      var counts = new BackupWriter(connection).to(part, kind, now);
      Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
      return counts;
    } catch (IOException failed) {
      throw new UncheckedIOException("%s cannot be written.".formatted(whole), failed);
    } finally {
      remove(part);
    }
  }

  private static void remove(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private Counts to(Path part, String kind, Instant now) throws IOException, SQLException {
    var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (var channel = FileChannel.open(part, options, ownerOnly(part))) {
      var counts = packed(Channels.newOutputStream(channel), kind, now);
      channel.force(true);
      return counts;
    }
  }

  private Counts packed(OutputStream out, String kind, Instant now)
      throws IOException, SQLException {
    var gzip = new GZIPOutputStream(out, 1 << 16);
    var lines = new BufferedWriter(new OutputStreamWriter(gzip, StandardCharsets.UTF_8), 1 << 16);
    var steps = WholeStore.stepsOf(connection);
    if (steps.isEmpty()) {
      throw new WrongBackup("The database is empty: no server has ever been started on it.");
    }
    heading(lines, new Heading(now, kind, steps));
    var counts = new LinkedHashMap<String, Long>();
    for (var table : TableRows.all(connection)) {
      counts.put(table.name(), table(lines, table));
    }
    var all = new Counts(counts);
    end(lines, all);
    lines.flush();
    gzip.finish();
    return all;
  }

  private static void heading(Writer lines, Heading heading) throws IOException {
    try (var json = line(lines)) {
      json.writeStartObject();
      json.writeNumberField("tesuri-backup", VERSION);
      json.writeStringField("made", heading.made().toString());
      json.writeStringField("from", heading.from());
      json.writeArrayFieldStart("steps");
      for (String step : heading.steps()) {
        json.writeString(step);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    lines.write('\n');
  }

  private long table(Writer lines, Table table) throws IOException, SQLException {
    try (var json = line(lines)) {
      json.writeStartObject();
      json.writeStringField("table", table.name());
      json.writeObjectFieldStart("columns");
      for (var column : table.columns()) {
        json.writeStringField(column.name(), column.kind() == Table.Kind.TEXT ? "text" : "number");
      }
      json.writeEndObject();
      json.writeEndObject();
    }
    lines.write('\n');
    long rows = TableRows.read(connection, table, values -> row(lines, values));
    try (var json = line(lines)) {
      json.writeStartObject();
      json.writeNumberField("rows", rows);
      json.writeEndObject();
    }
    lines.write('\n');
    return rows;
  }

  private static void row(Writer lines, List<@Nullable Object> values) {
    try {
      try (var json = line(lines)) {
        json.writeStartArray();
        for (var value : values) {
          switch (value) {
            case null -> json.writeNull();
            case Long number -> json.writeNumber(number);
            default -> json.writeString(value.toString());
          }
        }
        json.writeEndArray();
      }
      lines.write('\n');
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void end(Writer lines, Counts counts) throws IOException {
    try (var json = line(lines)) {
      json.writeStartObject();
      json.writeNumberField("tables", counts.tables().size());
      json.writeNumberField("all", counts.rows());
      json.writeEndObject();
    }
    lines.write('\n');
  }

  private static JsonGenerator line(Writer lines) throws IOException {
    return JSON.createGenerator(lines)
        .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
        .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
  }

  private static FileAttribute<?>[] ownerOnly(Path file) {
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
