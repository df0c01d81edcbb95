package dev.tesuri.admin.editor;

import dev.tesuri.knowledge.content.WordLists.Category;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// All topics with what the town has written of them.
///
/// @param rows what was asked for
/// @param categories to choose from
/// @param layers to choose from, by name
/// @param entered what stands in the filter
/// @param waiting how many versions wait for somebody to look at them
/// @param named what a new topic may be called; mostly empty
/// @param fault why something could not be begun; empty for nothing
/// @param changed how many texts of the town rest on a text below that has changed since
public record TextsPage(
    List<Row> rows,
    List<Category> categories,
    List<String> layers,
    Filter entered,
    long waiting,
    long changed,
    String named,
    String fault) {

  public TextsPage {
    rows = List.copyOf(rows);
    categories = List.copyOf(categories);
    layers = List.copyOf(layers);
  }

  /// What is looked for.
  ///
  /// @param q words; empty for everything
  /// @param category its id; empty for all
  /// @param layer name of the one whose words the text is; empty for all
  /// @param show one of [#SHOWN]; empty for all
  public record Filter(String q, String category, String layer, String show) {

    /// Whether the use of topics is asked for.
    public boolean byUse() {
      return show.equals("used") || show.equals("failing");
    }
  }

  /// What can be shown, in words.
  public static final Map<String, String> SHOWN =
      Map.of(
          "open", "作業中のもの",
          "review", "確認待ちのもの",
          "local", "町の書きたしがあるもの",
          "own", "町の文章に変えたもの",
          "staff", "職員だけが読むもの",
          "changed", "もとの文章が新しくなったもの",
          "due", "見直しの日をすぎたもの",
          "low", "確かさが低いもの",
          "used", "よく使われたもの（30日）",
          "failing", "役に立たなかったもの（30日）");

  /// The codes in the order in which they are offered.
  public static final List<String> ORDER =
      List.of(
          "open", "review", "local", "own", "staff", "changed", "due", "low", "used", "failing");

  /// One topic.
  ///
  /// @param category its name
  /// @param layer name of the one whose words the text is
  /// @param local whether the town says something beside the text
  /// @param own whether the town has a text of its own
  /// @param staff whether staff alone read it
  /// @param offer how it is taken online here, in words; empty when the town does not say
  /// @param open what is being worked on, in words; empty for nothing
  /// @param reviewBy the day by which somebody should look at it again
  /// @param use of the last 30 days; null when it was not asked for
  public record Row(
      String topic,
      String plain,
      String category,
      String layer,
      boolean local,
      boolean own,
      boolean hidden,
      boolean staff,
      boolean changed,
      String offer,
      String open,
      String reviewBy,
      boolean due,
      String certainty,
      @Nullable Use use) {

    /// How sure the text is, in words.
    public String sure() {
      return switch (certainty) {
        case "high" -> "高い";
        case "medium" -> "中くらい";
        default -> "低い";
      };
    }
  }
}
