package dev.tesuri.admin.service;

import dev.tesuri.bot.model.ModelUse;
import dev.tesuri.bot.service.Mode;
import dev.tesuri.bot.service.Service;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// How the service stands, and the form that switches it.
///
/// @param now what holds for the town, or for an operator for every town
/// @param entered what stands in the form: what holds, or what was sent and not taken
/// @param fault why it was not taken; empty when nothing is wrong
/// @param done what was done a moment ago; empty for nothing
/// @param everyTown whether it is switched for all towns at once
/// @param model what stands behind the switch of the language model
public record ServicePage(
    Service now, Service entered, String fault, String done, boolean everyTown, ModelState model) {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneId.of("Asia/Tokyo"));

  /// The language model and what it did for the town during the last day.
  ///
  /// @param name empty where none is configured
  /// @param spent tokens of today
  /// @param cap tokens of a day at most
  public record ModelState(String name, List<ModelUse> uses, long spent, long cap) {

    public ModelState {
      uses = List.copyOf(uses);
    }

    /// Whether there is one.
    public boolean configured() {
      return !name.isEmpty();
    }

    /// What it was asked for, in words.
    public static String task(ModelUse use) {
      return switch (use.task()) {
        case "understand" -> "質問の項目をえらぶ";
        case "answer" -> "質問への答えを書く";
        case "walk" -> "手順を言いかえる";
        default -> "係の人を手つだう";
      };
    }

    /// How it ended, in words.
    public static String ending(ModelUse use) {
      return switch (use.ending()) {
        case "done" -> "できた";
        case "unwanted" -> "住民が先に進んだ";
        case "resting" -> "休ませていた";
        case "crowded" -> "こみあっていた";
        default -> "だめだった（" + use.ending() + "）";
      };
    }

    /// How long it took on average, in seconds.
    public static String seconds(ModelUse use) {
      return String.format(Locale.ROOT, "%.1f", use.millis() / 1000.0 / Math.max(1, use.calls()));
    }
  }

  /// What can be chosen.
  public List<Mode> modes() {
    return List.of(Mode.values());
  }

  /// A mode in words.
  public static String words(Mode mode) {
    return switch (mode) {
      case OPEN -> "ふだんどおり（自動の案内と、人）";
      case PEOPLE -> "自動の案内だけ止める（人が答える）";
      case CLOSED -> "すべて止める（お知らせだけ出す）";
    };
  }

  /// What residents see in a mode.
  public static String effect(Mode mode) {
    return switch (mode) {
      case OPEN -> "";
      case PEOPLE -> "救急・犯罪・詐欺などの案内は、止まりません。手続きの一覧も読めます。";
      case CLOSED -> "相談も、待っている人も、先へ進めません。119・110と、役所の電話番号が出ます。";
    };
  }

  /// Since when, and by whom; empty when nobody has switched anything.
  public String since() {
    return now.by().isEmpty() ? "" : "%s から（%s）".formatted(TIME.format(now.since()), now.by());
  }

  /// What colleagues read on each of their pages while it is not open; empty when it is.
  public static String notice(Service service) {
    return switch (service.mode()) {
      case OPEN -> "";
      case PEOPLE -> "自動の案内を止めています。";
      case CLOSED -> "住民の画面を、すべて止めています。";
    };
  }
}
