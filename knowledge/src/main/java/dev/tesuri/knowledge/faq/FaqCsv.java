package dev.tesuri.knowledge.faq;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;

/// Writes entries as a CSV file that a spreadsheet opens, that works out nothing in it, and that
/// [FaqTable] reads as the same entries.
public final class FaqCsv {

  private static final char MARK = '\uFEFF';

  private FaqCsv() {}

  /// Writes the mark of UTF-8, the names of the columns and the entries. Leaves the writer open.
  public static void write(List<FaqEntry> entries, Writer writer) throws IOException {
    writer.write(MARK);
    var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
    csv.writeRecord("id", "question", "answer");
    for (var entry : entries) {
      csv.writeRecord(
          Guarded.guarded(entry.id()),
          Guarded.guarded(entry.question()),
          Guarded.guarded(entry.answer()));
    }
    csv.flush();
  }

  /// The same as one text.
  public static String text(List<FaqEntry> entries) {
    var writer = new StringWriter();
    try {
      write(entries, writer);
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    }
    return writer.toString();
  }
}
