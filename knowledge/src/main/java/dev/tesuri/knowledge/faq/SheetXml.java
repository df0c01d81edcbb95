package dev.tesuri.knowledge.faq;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The XML within an Excel file, read without entities, and with a bound on everything that may be
/// repeated.
final class SheetXml {

  static final int MOST_COLUMNS = 200;
  static final int MOST_ROWS = 100_000;
  static final int MOST_CHARACTERS = 40_000_000;

  /// More than Excel itself takes.
  static final int LONGEST_CELL = 40_000;

  private static final String BROKEN = "Excel（.xlsx）の中身がこわれています。Excelで開いて、保存しなおしてください。";
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9.]{1,30}([eE][+-]?[0-9]{1,2})?");

  private SheetXml() {}

  /// Goes to the next thing of a document.
  private static final class Reading {
    private final XMLStreamReader xml;
    private int characters;

    Reading(byte[] bytes) throws XMLStreamException {
      var factory = XMLInputFactory.newDefaultFactory();
      factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
      factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
      factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
      xml = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
    }

    boolean next() throws XMLStreamException, Unreadable {
      if (!xml.hasNext()) {
        return false;
      }
      int event = xml.next();
      if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw new Unreadable("Excelが書かない文書の型（DOCTYPE）があるため、読みません。");
      }
      return true;
    }

    boolean begins(String name) {
      return xml.isStartElement() && xml.getLocalName().equals(name);
    }

    boolean ends(String name) {
      return xml.isEndElement() && xml.getLocalName().equals(name);
    }

    String attribute(String name) {
      String value = xml.getAttributeValue(null, name);
      return value == null ? "" : value;
    }

    /// The text up to the end of this element, without that of readings above the characters.
    String text(String name) throws XMLStreamException, Unreadable {
      var text = new StringBuilder();
      int above = 0;
      while (next() && !ends(name)) {
        if (begins("rPh")) {
          above++;
        } else if (ends("rPh")) {
          above--;
        } else if (xml.isCharacters() && above == 0) {
          text.append(xml.getText());
          count(xml.getTextLength(), text.length());
        }
      }
      return unescaped(text);
    }

    private void count(int more, int length) throws Unreadable {
      characters += more;
      if (length > LONGEST_CELL) {
        throw new Unreadable("一つのセルが" + LONGEST_CELL + "文字より長いため、読みません。");
      }
      if (characters > MOST_CHARACTERS) {
        throw new Unreadable("文字が多すぎるため、読みません。表を分けてください。");
      }
    }
  }

  /// Gives the attributes of every element of this name; those of a namespace as `{…}name`.
  static void elements(byte[] bytes, String name, Consumer<Map<String, String>> found)
      throws Unreadable {
    try {
      var reading = new Reading(bytes);
      while (reading.next()) {
        if (reading.begins(name)) {
          var attributes = new HashMap<String, String>();
          for (int i = 0; i < reading.xml.getAttributeCount(); i++) {
            String space = reading.xml.getAttributeNamespace(i);
            attributes.put(
                (space == null || space.isEmpty() ? "" : "{" + space + "}")
                    + reading.xml.getAttributeLocalName(i),
                reading.xml.getAttributeValue(i));
          }
          found.accept(attributes);
        }
      }
    } catch (XMLStreamException broken) {
      throw new Unreadable(BROKEN);
    }
  }

  /// The texts that cells refer to by their place.
  static List<String> sharedStrings(byte[] bytes) throws Unreadable {
    var strings = new ArrayList<String>();
    try {
      var reading = new Reading(bytes);
      while (reading.next()) {
        if (reading.begins("si")) {
          strings.add(reading.text("si"));
        }
      }
    } catch (XMLStreamException broken) {
      throw new Unreadable(BROKEN);
    }
    return strings;
  }

  /// Reads a sheet row by row.
  static void rows(byte[] bytes, List<String> shared, TableRow.Reader reader) throws Unreadable {
    try {
      var reading = new Reading(bytes);
      long number = 0;
      for (int count = 0; reading.next(); ) {
        if (reading.begins("row")) {
          count++;
          number = rowNumber(reading.attribute("r"), number + 1);
          if (count > MOST_ROWS) {
            throw new Unreadable(number, "行が" + MOST_ROWS + "より多いため、読みません。");
          }
          if (!reader.read(row(reading, number, shared))) {
            return;
          }
        }
      }
    } catch (XMLStreamException broken) {
      throw new Unreadable(BROKEN);
    }
  }

  private static TableRow row(Reading reading, long number, List<String> shared)
      throws XMLStreamException, Unreadable {
    var cells = new ArrayList<String>();
    var broken = new HashMap<Integer, String>();
    while (reading.next() && !reading.ends("row")) {
      if (reading.begins("c")) {
        int column = column(reading.attribute("r"), cells.size());
        if (column < cells.size() || column >= MOST_COLUMNS) {
          throw new Unreadable(number, "列が" + MOST_COLUMNS + "より多いか、順番どおりでないため、読みません。");
        }
        while (cells.size() < column) {
          cells.add("");
        }
        cells.add(cell(reading, column, shared, broken));
      }
    }
    return new TableRow(number, cells, broken);
  }

  private static String cell(
      Reading reading, int column, List<String> shared, Map<Integer, String> broken)
      throws XMLStreamException, Unreadable {
    String type = reading.attribute("t");
    String text = "";
    boolean formula = false;
    boolean valued = false;
    while (reading.next() && !reading.ends("c")) {
      if (reading.begins("f")) {
        formula = true;
        reading.text("f");
      } else if (reading.begins("v")) {
        valued = true;
        text = reading.text("v");
      } else if (reading.begins("is")) {
        valued = true;
        text = reading.text("is");
      }
    }
    if (type.equals("e")) {
      broken.put(column, "数式が誤り（" + text + "）になっています。値に直してください。");
    } else if (formula && !valued) {
      broken.put(column, "数式の結果が入っていません。Excelで開いて保存しなおすか、値に直してください。");
    }
    return switch (type) {
      case "s" -> shared(text, shared, column, broken);
      case "", "n" -> number(text);
      default -> text;
    };
  }

  private static String shared(
      String place, List<String> shared, int column, Map<Integer, String> broken) {
    if (place.matches("[0-9]{1,8}") && Integer.parseInt(place) < shared.size()) {
      return shared.get(Integer.parseInt(place));
    }
    broken.put(column, "このセルの文字が見つかりません。Excelで開いて保存しなおしてください。");
    return "";
  }

  // 1.0E3 is what some programs write for 1000.
  private static String number(String text) {
    if (!NUMBER.matcher(text).matches()) {
      return text;
    }
    try {
      var number = new BigDecimal(text);
      return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    } catch (NumberFormatException none) {
      return text;
    }
  }

  private static long rowNumber(String written, long next) {
    return written.matches("[0-9]{1,7}") ? Long.parseLong(written) : next;
  }

  /// The place of a cell such as `B7`, from 0; far out for one that has no place.
  private static int column(String address, int next) {
    int column = 0;
    int i = 0;
    for (; i < address.length() && address.charAt(i) >= 'A' && address.charAt(i) <= 'Z'; i++) {
      column = column * 26 + address.charAt(i) - 'A' + 1;
      if (column > MOST_COLUMNS) {
        return MOST_COLUMNS;
      }
    }
    return i == 0 ? next : column - 1;
  }

  // What XML cannot hold, such as a carriage return, stands as _x000D_.
  private static String unescaped(StringBuilder text) {
    return text.indexOf("_x") < 0
        ? text.toString()
        : ESCAPED
            .matcher(text)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(found.group(1), 16))));
  }
}
