package dev.tesuri.knowledge.faq;

import static dev.tesuri.knowledge.faq.Workbook.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SpreadsheetTest {
  /// Longer than a packer looks back.
  private static final int BLOCK = 1 << 18;

  private static final String HEADER = row(1, "id", "question", "answer");

  @Test
  void the_first_sheet_that_is_seen_is_read() {
    var entries = List.of(new FaqEntry("1", "犬 & 猫 <b>", "登録します。\n窓口へ。"));
    var table = FaqTable.read(Workbook.of(entries));
    assertThat(table.faults()).isEmpty();
    assertThat(table.form()).isEqualTo("Excel（シート「質問」）");
    assertThat(table.entries()).isEqualTo(entries);
  }

  @Test
  void cells_of_every_kind_give_their_text() {
    var book =
        new Workbook()
            .shared(
                "<si><t>犬を</t><phoneticPr/></si>",
                "<si><r><t>太い</t></r><r><t xml:space=\"preserve\"> 字</t></r></si>",
                "<si><t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh></si>",
                "<si><t>一行目_x000D_\n二行目_x005F_x</t></si>")
            .rows(
                HEADER,
                "<row r=\"2\"><c r=\"A2\"><v>1.0E3</v></c><c r=\"B2\" t=\"s\"><v>0</v></c>"
                    + "<c r=\"C2\" t=\"s\"><v>1</v></c><c r=\"E2\"><v>9</v></c></row>",
                "<row r=\"7\"><c r=\"A7\"><v>2</v></c><c r=\"B7\" t=\"s\"><v>2</v></c>"
                    + "<c r=\"C7\" t=\"s\"><v>3</v></c></row>",
                "<row><c t=\"str\"><f>1+2</f><v>3</v></c><c t=\"b\"><v>1</v></c>"
                    + "<c><f>A1*2</f><v>0.50</v></c></row>");
    var table = FaqTable.read(book.bytes());
    assertThat(table.faults()).isEmpty();
    assertThat(table.entries())
        .containsExactly(
            new FaqEntry("1000", "犬を", "太い 字"),
            new FaqEntry("2", "東京", "一行目\n二行目_x"),
            new FaqEntry("3", "1", "0.5"));
  }

  @Test
  void what_a_formula_cannot_tell_is_named_with_its_row() {
    var table =
        FaqTable.read(
            new Workbook()
                .rows(
                    HEADER,
                    "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\"><f>HYPERLINK(1)</f></c>"
                        + "<c r=\"C2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c></row>",
                    "<row r=\"3\"><c r=\"A3\"><v>2</v></c><c r=\"B3\" t=\"s\"><v>7</v></c></row>",
                    row(4, "3", "犬", ""))
                .bytes());
    assertThat(table.entries()).isEmpty();
    assertThat(table.faults().stream().map(FaqTable.Fault::toString))
        .containsExactly(
            "2行目：数式の結果が入っていません。Excelで開いて保存しなおすか、値に直してください。",
            "2行目：数式が誤り（#DIV/0!）になっています。値に直してください。",
            "3行目：このセルの文字が見つかりません。Excelで開いて保存しなおしてください。",
            "4行目：回答が空です。");
  }

  static Stream<Arguments> bad() {
    String entities =
        "<!DOCTYPE lolz [<!ENTITY a \"はは\">"
            + IntStream.range(1, 12)
                .mapToObj(i -> "<!ENTITY a" + i + " \"" + "&a;".repeat(10) + "\">")
                .reduce("", String::concat)
            + "]><worksheet><sheetData><row><c t=\"str\"><v>&a11;</v></c></row></sheetData></worksheet>";
    String outside =
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><worksheet><sheetData>"
            + "<row><c t=\"str\"><v>&e;</v></c></row></sheetData></worksheet>";
    var many = new Workbook().rows(HEADER);
    IntStream.range(0, Spreadsheet.MOST_FILES).forEach(i -> many.file("x/" + i, ""));
    return Stream.of(
        Arguments.of("a flat bomb", zeros(3 * (Spreadsheet.MOST_UNPACKED >> 1)), "大きすぎる"),
        Arguments.of("much that packs badly", noise(Spreadsheet.MOST_UNPACKED + 1), "MBより大きい"),
        Arguments.of("many files", many, "個より多い"),
        Arguments.of("entities of entities", sheet(entities), "DOCTYPE"),
        Arguments.of("a file of the server", sheet(outside), "DOCTYPE"),
        Arguments.of(
            "a column far out",
            new Workbook().rows(HEADER, "<row r=\"2\"><c r=\"ZZZZZZ2\"><v>1</v></c></row>"),
            "列が"),
        Arguments.of(
            "a column far back",
            new Workbook()
                .rows(HEADER, "<row><c r=\"C2\"><v>1</v></c><c r=\"A2\"><v>1</v></c></row>"),
            "列が"),
        Arguments.of(
            "cells without end",
            new Workbook().rows("<row>" + "<c/>".repeat(9_999) + "</row>"),
            "列が"),
        Arguments.of(
            "rows without end",
            new Workbook().rows(HEADER, "<row/>".repeat(SheetXml.MOST_ROWS)),
            "行が"),
        Arguments.of(
            "a long cell",
            new Workbook().rows(HEADER, row(2, "1", "a", "あ".repeat(SheetXml.LONGEST_CELL + 1))),
            "一つのセルが"),
        Arguments.of(
            "one long text in thousands of cells",
            repeated("あ".repeat(FaqEntry.LONGEST_ANSWER), 2_000),
            "文字がぜんぶで"),
        Arguments.of("broken XML", sheet("<worksheet><sheetData><row>"), "こわれています"),
        Arguments.of("no sheet", new Workbook(), "読めません"),
        Arguments.of("no visible sheet", hidden(), "見えるシート"),
        Arguments.of("nothing in it", new Workbook().rows(), "質問が一つもありません"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bad")
  void bombs_and_bad_files_are_refused_with_words(String what, Workbook book, String words) {
    assertRefused(what, book.bytes(), words);
  }

  @Test
  void what_is_no_workbook_is_refused_with_words() {
    assertRefused("old", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}, ".xls");
    assertRefused("a zip mark alone", new byte[] {'P', 'K', 3, 4}, "");
    byte[] whole = Workbook.of(List.of(new FaqEntry("1", "犬", "登録します。")));
    assertRefused("half", Arrays.copyOf(whole, whole.length / 2), "");
    // A name in one place of the file and none in the other: two files with one name.
    var twice = new String(whole, StandardCharsets.ISO_8859_1).replace("sheet1", "sheet2");
    assertRefused("twice", twice.getBytes(StandardCharsets.ISO_8859_1), "同じ名前");
  }

  @Property(tries = 200)
  void whatever_is_broken_there_is_a_table_or_a_fault(
      @ForAll @IntRange(max = 10_000) int place, @ForAll byte other) {
    byte[] bytes = Workbook.of(List.of(new FaqEntry("1", "犬", "登録します。")));
    bytes[place % bytes.length] = other;
    var table = FaqTable.read(bytes);
    assertThat(table.entries().isEmpty()).isNotEqualTo(table.faults().isEmpty());
  }

  private static void assertRefused(String what, byte[] bytes, String words) {
    var table = FaqTable.read(bytes);
    assertThat(table.entries()).as(what).isEmpty();
    assertThat(table.faults()).as(what).isNotEmpty();
    assertThat(table.faults().getLast().message()).as(what).contains(words);
  }

  private static Workbook sheet(String xml) {
    return new Workbook().file("xl/worksheets/sheet2.xml", xml);
  }

  private static Workbook zeros(int length) {
    return new Workbook().rows(HEADER).file("xl/media/image1.png", "\0".repeat(length));
  }

  private static Workbook noise(int length) {
    var words = new StringBuilder();
    for (int i = 0; words.length() < BLOCK; i++) {
      words.append(Integer.toHexString(i * 0x9E3779B1)).append(' ');
    }
    return new Workbook()
        .rows(HEADER)
        .file("xl/worksheets/sheet9.xml", words.toString().repeat(length / BLOCK + 1));
  }

  private static Workbook repeated(String text, int rows) {
    var all =
        IntStream.rangeClosed(2, rows)
            .mapToObj(
                i ->
                    "<row><c><v>%d</v></c><c t=\"str\"><v>質問%d</v></c><c t=\"s\"><v>0</v></c></row>"
                        .formatted(i, i));
    return new Workbook()
        .shared("<si><t>" + text + "</t></si>")
        .rows(Stream.concat(Stream.of(HEADER), all).toArray(String[]::new));
  }

  private static Workbook hidden() {
    return new Workbook()
        .file(
            "xl/workbook.xml",
            "<workbook><sheets><sheet name=\"a\" state=\"veryHidden\"/></sheets></workbook>");
  }
}
