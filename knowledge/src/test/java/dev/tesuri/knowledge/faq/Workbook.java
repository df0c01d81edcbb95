package dev.tesuri.knowledge.faq;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Makes Excel files, good ones and bad ones, file by file.
public final class Workbook {

  private final Map<String, byte[]> files = new LinkedHashMap<>();

  /// One whose first sheet is hidden, and whose second is called 質問.
  public Workbook() {
    file(
        "xl/workbook.xml",
        """
        <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
          xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>
        <sheet name="メモ" sheetId="1" state="hidden" r:id="rId1"/>
        <sheet name="質問" sheetId="2" r:id="rId2"/></sheets></workbook>
        """);
    file(
        "xl/_rels/workbook.xml.rels",
        """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
        <Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/>
        <Relationship Id="rId2" Type="x/worksheet" Target="/xl/worksheets/sheet2.xml"/>
        <Relationship Id="rId3" Type="x/sharedStrings" Target="sharedStrings.xml"/>
        </Relationships>
        """);
    file("xl/worksheets/sheet1.xml", "<worksheet><sheetData/></worksheet>");
  }

  /// Puts a file in, or another in its place.
  public Workbook file(String path, String text) {
    files.put(path, text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /// The sheet that is read, with these rows as XML.
  public Workbook rows(String... rows) {
    return file(
        "xl/worksheets/sheet2.xml",
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
            + String.join("", rows)
            + "</sheetData></worksheet>");
  }

  /// The texts that cells of type `s` refer to, as XML of their `si`.
  public Workbook shared(String... strings) {
    return file("xl/sharedStrings.xml", "<sst>" + String.join("", strings) + "</sst>");
  }

  /// A row of plain texts.
  public static String row(int number, String... cells) {
    var row = new StringBuilder("<row r=\"" + number + "\">");
    for (int i = 0; i < cells.length; i++) {
      row.append("<c r=\"")
          .append((char) ('A' + i))
          .append(number)
          .append("\" t=\"inlineStr\"><is><t>")
          .append(cells[i].replace("&", "&amp;").replace("<", "&lt;"))
          .append("</t></is></c>");
    }
    return row.append("</row>").toString();
  }

  /// A whole file of such rows under the usual names of columns.
  public static byte[] of(List<FaqEntry> entries) {
    var rows = new ArrayList<String>();
    rows.add(row(1, "id", "question", "answer"));
    for (var entry : entries) {
      rows.add(row(rows.size() + 1, entry.id(), entry.question(), entry.answer()));
    }
    return new Workbook().rows(rows.toArray(String[]::new)).bytes();
  }

  /// The file.
  public byte[] bytes() {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.setLevel(Deflater.BEST_SPEED);
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    }
    return bytes.toByteArray();
  }
}
