package dev.tesuri.admin.insight;

import dev.tesuri.knowledge.content.Fault;
import dev.tesuri.knowledge.content.Topic;
import dev.tesuri.knowledge.search.LibraryVersion;
import java.util.List;
import java.util.Map;

/// What the administrator's page shows.
///
/// @param faults of the content, as `ContentCheck` names them
/// @param openConversations of this town
/// @param today counts of today, by code
/// @param model the language model in use
public record Overview(
    String town,
    LibraryVersion version,
    List<Topic> topics,
    List<Fault> faults,
    long openConversations,
    Map<String, Long> today,
    String model) {

  public Overview {
    topics = List.copyOf(topics);
    faults = List.copyOf(faults);
    today = Map.copyOf(today);
  }

  /// Today's counts with the words for people, in the order in which things happen.
  public List<Map.Entry<String, Long>> todayInWords() {
    return WORDS.stream()
        .filter(word -> today.containsKey(word.getKey()))
        .map(word -> Map.entry(word.getValue(), today.getOrDefault(word.getKey(), 0L)))
        .toList();
  }

  private static final List<Map.Entry<String, String>> WORDS =
      List.of(
          Map.entry("opened", "相談がはじまった"),
          Map.entry("asked", "言葉で聞かれた"),
          Map.entry("answered", "話題を答えた"),
          Map.entry("offered", "どれか聞き返した"),
          Map.entry("unanswered", "見つからなかった"),
          Map.entry("helped", "答えが役に立った"),
          Map.entry("more", "もう少し知りたいと言われた"),
          Map.entry("begun", "手順がはじまった"),
          Map.entry("entered", "手順の画面を見せた"),
          Map.entry("done", "画面を進んだ"),
          Map.entry("stuck", "できませんと言われた"),
          Map.entry("checked", "この画面でよいか聞かれた"),
          Map.entry("back", "もどった"),
          Map.entry("left", "途中でやめた"),
          Map.entry("finished", "最後まで進んだ"),
          Map.entry("elsewhere", "窓口や電話に進んだ"),
          Map.entry("handed-over", "係の人を呼んだ"),
          Map.entry("hazard", "危険を知らせた"),
          Map.entry("masked", "番号をかくした"));
}
