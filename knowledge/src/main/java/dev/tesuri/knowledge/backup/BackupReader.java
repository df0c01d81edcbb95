package dev.tesuri.knowledge.backup;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tesuri.knowledge.backup.Table.Column;
import dev.tesuri.knowledge.backup.Table.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// Reads a backup from its beginning to its end, one row after the other.
final class BackupReader {

  private static final int LONGEST = 100_000_000;

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxStringLength(LONGEST).build())
                  .build())
          .build();

  /// What is done with what the file holds.
  interface Contents {
    void heading(Heading heading);

    void table(Table table) throws SQLException;

    void row(List<@Nullable Object> values) throws SQLException;

    /// After the last row of a table.
    void tableEnd() throws SQLException;
  }

  private final Path file;
  private final BufferedReader lines;
  private final Contents contents;

  private BackupReader(Path file, BufferedReader lines, Contents contents) {
    this.file = file;
    this.lines = lines;
    this.contents = contents;
  }

  /// Hands on what the file holds.
  ///
  /// @return how many rows each table had
  /// @throws WrongBackup when it is no backup, or not whole
  static Counts read(Path file, Contents contents) throws SQLException {
    try (var packed = Files.newInputStream(file);
        var gzip = new GZIPInputStream(packed, 1 << 16);
        var lines = new BufferedReader(new InputStreamReader(gzip, StandardCharsets.UTF_8))) {
      return new BackupReader(file, lines, contents).all();
    } catch (JsonProcessingException foreign) {
      // Its message quotes the line, and with it a resident's words.
      foreign.clearLocation();
      throw new WrongBackup("%s is no backup of Tesuri: a line is no JSON.".formatted(file));
    } catch (IOException broken) {
      throw new WrongBackup("%s is no backup, or broken.".formatted(file), broken);
    }
  }

  /// Reads it to its end and changes nothing.
  static Heading check(Path file) throws SQLException {
    var found = new ArrayList<Heading>();
    read(
        file,
        new Contents() {
          @Override
          public void heading(Heading heading) {
            found.add(heading);
          }

          @Override
          public void table(Table table) {}

          @Override
          public void row(List<@Nullable Object> values) {}

          @Override
          public void tableEnd() {}
        });
    return found.getFirst();
  }

  private Counts all() throws IOException, SQLException {
    contents.heading(heading(next()));
    var counts = new LinkedHashMap<String, Long>();
    var line = next();
    while (line.has("table")) {
      var table = table(line);
      contents.table(table);
      counts.put(table.name(), rows(table));
      contents.tableEnd();
      line = next();
    }
    var all = new Counts(counts);
    if (line.path("tables").asInt(-1) != counts.size()
        || line.path("all").asLong(-1) != all.rows()) {
      throw notWhole();
    }
    // To its very end, where gzip keeps its sum.
    if (lines.readLine() != null) {
      throw notWhole();
    }
    return all;
  }

  private static Heading heading(JsonNode line) {
    if (line.path("tesuri-backup").asInt() != BackupWriter.VERSION) {
      throw new WrongBackup("The file is no backup of Tesuri, or one of a later version.");
    }
    var steps = new ArrayList<String>();
    line.path("steps").forEach(step -> steps.add(step.asText()));
    try {
      if (!steps.isEmpty()) {
        return new Heading(
            Instant.parse(line.path("made").asText()), line.path("from").asText(), steps);
      }
    } catch (DateTimeException noTime) {
      // Falls through to the one message.
    }
    throw new WrongBackup("The first line of the file is not that of a backup.");
  }

  private static Table table(JsonNode line) {
    var columns = new ArrayList<Column>();
    for (var column : line.path("columns").properties()) {
      columns.add(
          new Column(
              column.getKey(),
              column.getValue().asText().equals("text") ? Kind.TEXT : Kind.NUMBER));
    }
    if (columns.isEmpty()) {
      throw new WrongBackup("A table of the file has no columns.");
    }
    return new Table(line.path("table").asText(), columns);
  }

  private long rows(Table table) throws IOException, SQLException {
    long rows = 0;
    var line = next();
    while (line.isArray()) {
      contents.row(values(table, line));
      rows++;
      line = next();
    }
    if (line.path("rows").asLong(-1) != rows) {
      throw notWhole();
    }
    return rows;
  }

  private List<@Nullable Object> values(Table table, JsonNode line) {
    if (line.size() != table.columns().size()) {
      throw notWhole();
    }
    var values = new ArrayList<@Nullable Object>();
    for (int i = 0; i < line.size(); i++) {
      var value = line.get(i);
      if (value.isNull()) {
        values.add(null);
      } else if (table.columns().get(i).kind() == Kind.TEXT && value.isTextual()) {
        values.add(value.textValue());
      } else if (table.columns().get(i).kind() == Kind.NUMBER && value.canConvertToLong()) {
        values.add(value.longValue());
      } else {
        throw notWhole();
      }
    }
    return values;
  }

  private JsonNode next() throws IOException {
    String line = lines.readLine();
    if (line == null) {
      throw notWhole();
    }
    return JSON.readTree(line);
  }

  private WrongBackup notWhole() {
    return new WrongBackup("%s is not whole, or was changed.".formatted(file));
  }
}
