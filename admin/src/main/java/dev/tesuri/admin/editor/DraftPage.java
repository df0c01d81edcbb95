package dev.tesuri.admin.editor;

import dev.tesuri.knowledge.content.TopicForm;
import dev.tesuri.knowledge.content.WordLists.Category;
import dev.tesuri.knowledge.editorial.Remark;
import dev.tesuri.knowledge.editorial.Revision;
import dev.tesuri.knowledge.editorial.TextKey;
import dev.tesuri.knowledge.layer.LocalPart;
import dev.tesuri.knowledge.layer.TownText;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A version that is being written.
///
/// @param base id of what is published of this text now; empty for nothing
/// @param form its fields, when it is the whole text of a topic
/// @param part its fields, when it stands beside the text
/// @param town its fields, when it is what the town says of itself
/// @param marks what is wrong, each with the line it concerns
/// @param since how it differs from what is published, or else from the text below
/// @param others drafts of colleagues on the same text
public record DraftPage(
    Revision revision,
    String plain,
    String base,
    TopicForm form,
    LocalPart part,
    TownText town,
    List<Mark> marks,
    TextDiff since,
    List<Revision> others,
    List<Remark> remarks,
    List<Category> categories,
    boolean mayPublish,
    String script,
    String done,
    String fault) {

  public DraftPage {
    marks = List.copyOf(marks);
    others = List.copyOf(others);
    remarks = List.copyOf(remarks);
    categories = List.copyOf(categories);
  }

  /// Whether it is the whole text of a topic.
  public boolean isTopic() {
    return revision.key().kind() == TextKey.Kind.TOPIC;
  }

  /// Whether it is what the town says of itself.
  public boolean isTown() {
    return revision.key().equals(TextKey.TOWN);
  }

  /// The entries of a list, and an empty one to be filled; of the desk there is one.
  public List<Map<String, String>> entries(String list) {
    var entries = town.list(list);
    boolean full = list.equals("desk") && !entries.isEmpty();
    return full
        ? entries
        : Stream.concat(entries.stream(), Stream.of(Map.<String, String>of())).toList();
  }

  /// The name of a list of the town, in words.
  public static String listName(String list) {
    return switch (list) {
      case "desk" -> "相談の窓口";
      case "counters" -> "手続きの窓口";
      case "fees" -> "手数料";
      case "special-days" -> "特別な日の時間";
      case "lessons" -> "教室";
      default -> "相談を受ける係";
    };
  }

  /// The name of a field of such a list, in words.
  public static String fieldName(String list, String field) {
    return switch (field) {
      case "place" -> "場所";
      case "phone" -> "電話";
      case "menu" -> "電話がつながったら（例：2番を押してください。）";
      case "topic" -> "話題のid";
      case "what" -> "何の手数料か（例：住民票）";
      case "amount" -> "いくら（無料、または 1通200円）";
      case "open" ->
          list.equals("special-days") ? "時間（9:00-12:00、または 休み）" : "時間（月-金 9:00-12:00 13:00-17:00）";
      case "hours" -> "時間の言い方（空なら、上から作ります）";
      case "for" -> list.equals("special-days") ? "窓口の名前（空なら、すべて）" : "受けもつ分野や話題のid（空白で区切る）";
      case "day" -> "日（2026-12-28）";
      case "title" -> "教室の名前";
      case "when" -> "いつ";
      case "id" -> "短い名前（英小文字）";
      case "languages" -> "話せる言語（ja en）";
      default -> "名前";
    };
  }

  /// What of a topic it is, in words.
  public String kind() {
    return TextDesk.words(revision.key().kind());
  }

  /// Whether something else of this text came out since it was begun.
  public boolean isStale() {
    return !base.equals(revision.base());
  }

  /// The names of the fields of one line, with their words.
  public static final List<Map.Entry<String, String>> TEXTS =
      List.of(
          Map.entry("title", "正式な名前"),
          Map.entry("plain", "やさしい名前（24字まで）"),
          Map.entry("who", "対象の人"),
          Map.entry("when", "いつまでに"),
          Map.entry("online", "オンラインでするところ"),
          Map.entry("in-person", "窓口"),
          Map.entry("fee", "お金"),
          Map.entry("law", "もとになる法律など"));
}
