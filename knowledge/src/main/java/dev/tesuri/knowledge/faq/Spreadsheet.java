package dev.tesuri.knowledge.faq;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipInputStream;

/// The first sheet of an Excel file (.xlsx) that is not hidden.
///
/// Read with what the JDK has: a library that was looked at makes room for every column up to the
/// one that a cell claims, and one cell `ZZZZZZ1` took all memory. Here everything has a bound:
/// files within, bytes unpacked and how much more they are than the packed ones, depth and entities
/// of the XML (none), columns, and characters. Formulas are never worked out: their stored results
/// count.
final class Spreadsheet {

  /// What every zip file begins with.
  private static final byte[] ZIP = {'P', 'K', 3, 4};

  /// What old Excel files begin with, and new ones that have a password.
  private static final byte[] OLD = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  static final int MOST_FILES = 500;
  static final int MOST_UNPACKED = 64 << 20;

  /// XML of tables packs well, but not like this.
  static final int MOST_RATIO = 150;

  /// A small file may be packed as well as it likes.
  private static final int RATIO_MATTERS_FROM = 4 << 20;

  private static final String BOOK = "xl/workbook.xml";
  private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
  private static final String RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final int CHUNK = 8192;

  private final Map<String, byte[]> files;
  private final String sheet;
  private final String name;
  private final List<String> shared;

  private Spreadsheet(Map<String, byte[]> files, String sheet, String name, List<String> shared) {
    this.files = files;
    this.sheet = sheet;
    this.name = name;
    this.shared = shared;
  }

  /// Whether the bytes claim to be one.
  static boolean claims(byte[] bytes) {
    return begins(bytes, ZIP) || begins(bytes, OLD);
  }

  private static boolean begins(byte[] bytes, byte[] mark) {
    return bytes.length >= mark.length
        && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
  }

  static Spreadsheet of(byte[] bytes) throws Unreadable {
    if (begins(bytes, OLD)) {
      throw new Unreadable("古い形（.xls）か、パスワードのあるファイルです。パスワードなしの .xlsx か CSV で保存しなおしてください。");
    }
    var files = unpacked(bytes);
    var relations = relations(file(files, RELATIONS));
    var first = firstSheet(file(files, BOOK));
    byte[] strings = files.get(relations.getOrDefault("sharedStrings", "xl/sharedStrings.xml"));
    return new Spreadsheet(
        files,
        relations.getOrDefault(first.id(), ""),
        first.name(),
        strings == null ? List.of() : SheetXml.sharedStrings(strings));
  }

  /// How the file was written, in words.
  String form() {
    return "Excel（シート「" + name + "」）";
  }

  void each(TableRow.Reader reader) throws Unreadable {
    SheetXml.rows(file(files, sheet), shared, reader);
  }

  private static byte[] file(Map<String, byte[]> files, String path) throws Unreadable {
    byte[] file = files.get(path);
    if (file == null) {
      throw new Unreadable("Excel（.xlsx）の表として読めません。Excelで開いて、保存しなおしてください。");
    }
    return file;
  }

  private static Map<String, byte[]> unpacked(byte[] bytes) throws Unreadable {
    var files = new HashMap<String, byte[]>();
    long unpacked = 0;
    int count = 0;
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        count++;
        if (count > MOST_FILES) {
          throw new Unreadable("中のファイルが" + MOST_FILES + "個より多いため、読みません。");
        }
        boolean wanted = isWanted(entry.getName());
        var kept = new ByteArrayOutputStream();
        var chunk = new byte[CHUNK];
        for (int length = zip.read(chunk); length >= 0; length = zip.read(chunk)) {
          unpacked += length;
          limit(unpacked, bytes.length);
          if (wanted) {
            kept.write(chunk, 0, length);
          }
        }
        // Of two files with one name, programs disagree on which counts.
        if (wanted && files.put(entry.getName(), kept.toByteArray()) != null) {
          throw new Unreadable("同じ名前のファイルが中に二つあるため、読みません。");
        }
      }
    } catch (IOException | IllegalArgumentException broken) {
      throw new Unreadable("Excel（.xlsx）のファイルがこわれています。保存しなおしてください。");
    }
    return files;
  }

  private static void limit(long unpacked, int packed) throws Unreadable {
    if (unpacked > MOST_UNPACKED) {
      throw new Unreadable("中身が" + (MOST_UNPACKED >> 20) + "MBより大きいため、読みません。表を分けてください。");
    }
    if (unpacked > RATIO_MATTERS_FROM && unpacked / MOST_RATIO > packed) {
      throw new Unreadable("中身が、ファイルの大きさのわりに大きすぎるため、読みません。");
    }
  }

  private static boolean isWanted(String path) {
    return path.equals(BOOK)
        || path.equals(RELATIONS)
        || path.startsWith("xl/worksheets/")
        || path.toLowerCase(Locale.ROOT).endsWith("sharedstrings.xml");
  }

  /// Where the sheets lie, by their ids, and where the shared strings do.
  private static Map<String, String> relations(byte[] xml) throws Unreadable {
    var relations = new HashMap<String, String>();
    SheetXml.elements(
        xml,
        "Relationship",
        element -> {
          String target = element.getOrDefault("Target", "");
          String path = target.startsWith("/") ? target.substring(1) : "xl/" + target;
          relations.put(element.getOrDefault("Id", ""), path);
          if (element.getOrDefault("Type", "").endsWith("/sharedStrings")) {
            relations.put("sharedStrings", path);
          }
        });
    return relations;
  }

  private record Named(String id, String name) {}

  private static Named firstSheet(byte[] xml) throws Unreadable {
    var sheets = new ArrayList<Named>();
    SheetXml.elements(
        xml,
        "sheet",
        element -> {
          if (!element.getOrDefault("state", "visible").endsWith("idden")) {
            sheets.add(
                new Named(
                    element.getOrDefault("{" + RELATION + "}id", element.getOrDefault("id", "")),
                    element.getOrDefault("name", "")));
          }
        });
    if (sheets.isEmpty()) {
      throw new Unreadable("見えるシートがありません。");
    }
    return sheets.getFirst();
  }
}
