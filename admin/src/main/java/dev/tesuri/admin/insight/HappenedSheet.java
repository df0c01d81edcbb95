package dev.tesuri.admin.insight;

import java.util.ArrayList;
import java.util.List;

/// All that the page of what happened may show, as a table: one count a line.
final class HappenedSheet {

  private static final List<String> HEAD =
      List.of("区分", "期間・日", "話題", "話題の名前", "画面", "画面の名前", "できごと", "数");

  private final CsvSheet sheet = new CsvSheet();

  private HappenedSheet() {}

  static byte[] of(Happened happened) {
    var sheet = new HappenedSheet();
    sheet.sheet.line(HEAD);
    sheet.whole(happened);
    sheet.steps(happened);
    sheet.topics(happened);
    sheet.desk(happened);
    sheet.days(happened);
    return sheet.sheet.bytes();
  }

  /// The name of the file.
  static String name(Period period) {
    return "tesuri-" + period.from() + "-" + period.to() + ".csv";
  }

  private static String days(Period period) {
    return period.from() + "/" + period.to();
  }

  private void whole(Happened happened) {
    for (var sum : happened.whole()) {
      line("合計", days(happened.period()), List.of(), sum.words(), sum.now());
    }
    for (var sum : happened.whole()) {
      line("前の期間の合計", days(happened.before()), List.of(), sum.words(), sum.before());
    }
  }

  private void steps(Happened happened) {
    for (var step : happened.steps()) {
      var where = List.of(step.topic(), step.topicName(), step.step(), step.title());
      lines("画面", happened, where, Happened.headsOfStep(), step.figures());
    }
  }

  private void topics(Happened happened) {
    for (var topic : happened.topics()) {
      var where = List.of(topic.topic(), topic.name());
      lines("話題", happened, where, Happened.headsOfTopic(), topic.figures());
    }
  }

  private void desk(Happened happened) {
    for (var table : happened.desk()) {
      for (var row : table.rows()) {
        line(table.caption(), days(happened.period()), List.of(), row.words(), row.figure());
      }
    }
  }

  private void days(Happened happened) {
    for (var day : happened.days()) {
      var heads = Happened.headsOfDay();
      for (int i = 0; i < heads.size(); i++) {
        line("日", day.day(), List.of(), heads.get(i), day.figures().get(i));
      }
    }
  }

  private void lines(
      String kind,
      Happened happened,
      List<String> where,
      List<String> heads,
      List<Figure> figures) {
    for (int i = 0; i < heads.size(); i++) {
      line(kind, days(happened.period()), where, heads.get(i), figures.get(i));
    }
  }

  private void line(String kind, String when, List<String> where, String what, Figure figure) {
    var cells = new ArrayList<>(List.of(kind, when));
    for (int i = 0; i < 4; i++) {
      cells.add(i < where.size() ? where.get(i) : "");
    }
    cells.add(what);
    cells.add(figure.text());
    sheet.line(cells);
  }
}
