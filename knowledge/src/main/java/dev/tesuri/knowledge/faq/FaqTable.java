package dev.tesuri.knowledge.faq;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// A table of questions and answers as a town hands it in: CSV by RFC 4180 with the columns `id`,
/// `question` and `answer` in any order, in UTF-8 or Shift_JIS; further columns are left alone. A
/// value.
///
/// @param entries none if anything is at fault
/// @param faults what to mend, in the order of the rows
public record FaqTable(List<FaqEntry> entries, List<Fault> faults) {

  /// More would not be a table of questions any more.
  public static final int MOST_ENTRIES = 50_000;

  private static final long MOST_BYTES = 200L << 20;
  private static final int MOST_FAULTS = 50;
  private static final List<String> COLUMNS = List.of("id", "question", "answer");
  private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}._-]{1,64}");

  /// As Excel in Japan saves it.
  private static final Charset SHIFT_JIS = Charset.forName("windows-31j");

  public FaqTable {
    entries = List.copyOf(entries);
    faults = List.copyOf(faults);
  }

  /// Something to mend.
  ///
  /// @param row as a spreadsheet counts: the header is 1; 0 for the file as a whole
  public record Fault(long row, String message) {

    @Override
    public String toString() {
      return row == 0 ? message : "Row " + row + ": " + message;
    }
  }

  /// Reads a file.
  ///
  /// @throws IOException if there is none, or it cannot be read
  public static FaqTable read(Path file) throws IOException {
    return Files.size(file) > MOST_BYTES
        ? refused("The file is larger than 200 MB.")
        : read(Files.readAllBytes(file));
  }

  /// Reads the bytes of a file.
  public static FaqTable read(byte[] bytes) {
    return decoded(bytes, StandardCharsets.UTF_8)
        .or(() -> decoded(bytes, SHIFT_JIS))
        .map(text -> new Reading().table(text.startsWith("\uFEFF") ? text.substring(1) : text))
        .orElseGet(() -> refused("The file is neither UTF-8 nor Shift_JIS. Save it as CSV UTF-8."));
  }

  private static FaqTable refused(String message) {
    return new FaqTable(List.of(), List.of(new Fault(0, message)));
  }

  private static Optional<String> decoded(byte[] bytes, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /// One reading of a table.
  private static final class Reading {
    private final List<FaqEntry> entries = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Long> rowOfId = new HashMap<>();
    private List<Integer> places = List.of();
    private int columns;
    private long row;

    FaqTable table(String text) {
      try (var records =
          CsvReader.builder().allowMissingFields(true).allowExtraFields(true).ofCsvRecord(text)) {
        for (var record : records) {
          row++;
          if (row == 1) {
            header(record);
          } else {
            entry(record);
          }
          if (faults.size() >= MOST_FAULTS || places.isEmpty()) {
            break;
          }
        }
      } catch (CsvParseException e) {
        row++;
        fault("The quotation marks do not fit together: " + e.getMessage());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      if (entries.isEmpty() && faults.isEmpty()) {
        faults.add(new Fault(0, "The file holds no entry."));
      }
      return new FaqTable(faults.isEmpty() ? entries : List.of(), faults);
    }

    private void header(CsvRecord record) {
      var names =
          record.getFields().stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
      columns = names.size();
      var missing = COLUMNS.stream().filter(name -> !names.contains(name)).toList();
      if (missing.isEmpty()) {
        places = COLUMNS.stream().map(names::indexOf).toList();
      } else {
        fault(
            "The first row must name the columns id, question and answer; missing: "
                + String.join(", ", missing)
                + ".");
      }
    }

    private void entry(CsvRecord record) {
      if (record.getFieldCount() != columns) {
        fault(
            "It has "
                + record.getFieldCount()
                + " cells, the first row has "
                + columns
                + ". A cell with a comma or a line break needs quotation marks.");
        return;
      }
      var cells = places.stream().map(place -> clean(record.getField(place))).toList();
      var entry = new FaqEntry(cells.get(0), cells.get(1), cells.get(2));
      int before = faults.size();
      check(entry);
      if (faults.size() == before) {
        entries.add(entry);
      }
    }

    private void check(FaqEntry entry) {
      Long first = rowOfId.putIfAbsent(entry.id(), row);
      if (!ID.matcher(entry.id()).matches()) {
        fault("The id must be 1 to 64 letters, digits, `.`, `_` or `-`.");
      } else if (first != null) {
        fault("The id " + entry.id() + " stands in row " + first + " already.");
      }
      length("question", entry.question(), FaqEntry.LONGEST_QUESTION);
      length("answer", entry.answer(), FaqEntry.LONGEST_ANSWER);
      if (entries.size() == MOST_ENTRIES) {
        fault("More than " + MOST_ENTRIES + " entries.");
      }
    }

    private void length(String name, String text, int most) {
      if (text.isBlank()) {
        fault("The " + name + " is empty.");
      } else if (text.length() > most) {
        fault("The " + name + " is longer than " + most + " characters.");
      } else if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
        fault("The " + name + " holds a control character.");
      }
    }

    private void fault(String message) {
      faults.add(new Fault(row, message));
    }

    private static String clean(String cell) {
      return cell.replace("\r\n", "\n").replace('\r', '\n').strip();
    }
  }
}
