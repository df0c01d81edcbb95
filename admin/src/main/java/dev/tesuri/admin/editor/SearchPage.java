package dev.tesuri.admin.editor;

import dev.tesuri.bot.understand.Decision;
import dev.tesuri.bot.understand.Intent;
import dev.tesuri.bot.understand.Understood;
import dev.tesuri.knowledge.search.Hit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What comes of a question, and why.
///
/// @param question as it was typed
/// @param understood what came of it; null before anything was typed
/// @param words as the question was cut
/// @param sureness how likely the first hit is what was meant, 0 to 1
/// @param elsewhere what no topic answers, in words; empty for nothing
public record SearchPage(
    String question,
    @Nullable Understood understood,
    List<String> words,
    double sureness,
    String elsewhere) {

  public SearchPage {
    words = List.copyOf(words);
  }

  /// What the bot would do, in words.
  public String decision() {
    if (understood == null) {
      return "";
    }
    if (understood.hazard().isPresent()) {
      return "危険として、先に案内します（" + understood.hazard().get().kind().code() + "）。";
    }
    return switch (understood.intent()) {
      case Intent.Topic() when understood.decision() == Decision.ANSWER -> "いちばん上の話題を答えます。";
      case Intent.Topic() -> "どれに近いかを、聞きかえします。";
      case Intent.None() -> "見つからなかったと伝えて、言いなおしてもらいます。";
      default -> "ボタンと同じ言葉として受けとります。";
    };
  }

  /// A share in percent.
  public static String percent(double share) {
    return Math.round(share * 100) + "%";
  }

  /// A score.
  public static String score(double score) {
    return String.format(Locale.ROOT, "%.2f", score);
  }

  /// How far a hit lies behind the first.
  public String behind(Hit hit) {
    if (understood == null || understood.hits().getFirst().equals(hit)) {
      return "";
    }
    double first = understood.hits().getFirst().score();
    return first <= 0 ? "" : percent((first - hit.score()) / first);
  }
}
