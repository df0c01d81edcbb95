package dev.tesuri.bot.face;

import dev.tesuri.knowledge.language.Language;
import dev.tesuri.knowledge.language.Letters;
import dev.tesuri.knowledge.language.Piece;
import dev.tesuri.knowledge.language.Sentences;
import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The wording in another language: what its files know is said in its words, and what they do not
/// know stays Japanese, marked as such for voices and dictionaries. Thread-safe.
///
/// Words of another kind of Japanese are worded as Japanese is, with readings.
public final class TranslatedWording implements Wording {

  private final Language language;
  private final Wording japanese;
  private final Wording own;

  /// @param japanese the wording of what stays Japanese
  public TranslatedWording(Language language, Wording japanese) {
    this.language = language;
    this.japanese = japanese;
    this.own = language.isJapanese() ? japanese : new ForeignWording(japanese);
  }

  @Override
  public Content of(String text) {
    return written(text, Wording::of);
  }

  @Override
  public Content line(String text, String topics) {
    return written(text, (wording, words) -> wording.line(words, topics));
  }

  @Override
  public Content bare(String text) {
    return written(text, Wording::bare);
  }

  @Override
  public Content fill(String form, List<String> arguments) {
    var known = language.sentences().find(form, arguments);
    return known.isPresent()
        ? written(known, "", Wording::of)
        : of(Sentences.fill(form, arguments));
  }

  @Override
  public String plain(String text) {
    return text.lines().map(this::plainLine).collect(Collectors.joining("\n"));
  }

  private String plainLine(String line) {
    return MarkUp.plain(
        language.sentences().find(line).map(TranslatedWording::joined).orElse(line));
  }

  @Override
  public String plain(String form, List<String> arguments) {
    return language
        .sentences()
        .find(form, arguments)
        .map(TranslatedWording::joined)
        .map(MarkUp::plain)
        .orElseGet(() -> plain(Sentences.fill(form, arguments)));
  }

  @Override
  public @Nullable String languageOf(String words) {
    return !language.isJapanese() && Letters.anyJapanese(words) ? Language.JAPANESE : null;
  }

  /// How a wording writes a text.
  private interface Way {
    Content of(Wording wording, String text);
  }

  // Of a text of several lines each is looked up.
  private Content written(String text, Way way) {
    if (text.indexOf('\n') < 0) {
      return written(language.sentences().find(text), text, way);
    }
    var lines = text.lines().map(line -> written(line, way)).toList();
    return output -> {
      for (int i = 0; i < lines.size(); i++) {
        output.writeContent(i == 0 ? "" : "\n");
        lines.get(i).writeTo(output);
      }
    };
  }

  private Content written(Optional<List<Piece>> known, String text, Way way) {
    var pieces = known.orElseGet(() -> List.of(new Piece(text, true)));
    boolean apart = !language.isJapanese() && known.isPresent() && text.endsWith("：");
    return output -> {
      pieces.forEach(piece -> write(piece, way, output));
      // What follows a wide colon stands close to it; after others there is a space.
      if (apart) {
        output.writeContent(" ");
      }
    };
  }

  private void write(Piece piece, Way way, TemplateOutput output) {
    if (!piece.japanese()) {
      way.of(own, piece.text()).writeTo(output);
    } else if (language.isJapanese()) {
      way.of(japanese, piece.text()).writeTo(output);
    } else {
      ForeignWording.mark(way.of(japanese, piece.text()), output);
    }
  }

  private static String joined(List<Piece> pieces) {
    return pieces.stream().map(Piece::text).collect(Collectors.joining());
  }
}
