package dev.tesuri.knowledge.faq;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// The rows of a CSV file by RFC 4180. A value.
///
/// @param form how the file was written, in words
record CsvRows(String form, String text) {

  /// As Excel in Japan saves it.
  private static final Charset SHIFT_JIS = Charset.forName("windows-31j");

  private static final String MARK = "\uFEFF";

  /// Finds out how the bytes are meant.
  static CsvRows of(byte[] bytes) throws Unreadable {
    try {
      String text = decoded(bytes, StandardCharsets.UTF_8);
      return text.startsWith(MARK)
          ? new CsvRows("CSV（UTF-8、BOMつき）", text.substring(1))
          : new CsvRows("CSV（UTF-8）", text);
    } catch (CharacterCodingException notUnicode) {
      return shiftJis(bytes);
    }
  }

  private static CsvRows shiftJis(byte[] bytes) throws Unreadable {
    try {
      return new CsvRows("CSV（Shift_JIS）", decoded(bytes, SHIFT_JIS));
    } catch (CharacterCodingException neither) {
      throw new Unreadable("文字の形が、UTF-8でもShift_JISでもありません。「CSV UTF-8」で保存しなおしてください。");
    }
  }

  private static String decoded(byte[] bytes, Charset charset) throws CharacterCodingException {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(bytes))
        .toString();
  }

  void each(TableRow.Reader reader) throws Unreadable {
    long row = 0;
    try (var records =
        CsvReader.builder()
            .skipEmptyLines(false)
            .allowMissingFields(true)
            .allowExtraFields(true)
            .ofCsvRecord(text)) {
      for (var record : records) {
        row++;
        if (!reader.read(new TableRow(row, record.getFields(), Map.of()))) {
          return;
        }
      }
    } catch (CsvParseException e) {
      throw new Unreadable(row + 1, "引用符（\"）の対応が合わないか、セルが多すぎます。表計算ソフトで保存しなおしてください。");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
