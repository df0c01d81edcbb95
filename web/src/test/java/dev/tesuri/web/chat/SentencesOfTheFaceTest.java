package dev.tesuri.web.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.knowledge.language.BundledLanguages;
import dev.tesuri.knowledge.language.Letters;
import dev.tesuri.knowledge.language.Piece;
import dev.tesuri.knowledge.language.Sentences;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What pages and cards say by themselves is there in English, and no template says anything past
/// the wording.
class SentencesOfTheFaceTest {

  private static final Sentences ENGLISH =
      BundledLanguages.national().find("en").orElseThrow().sentences();

  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");

  private static final Pattern COMPUTED =
      Pattern.compile("\\$\\{(?:[^}\"]|\"[^\"]*\")*}|@template\\.[^\n]*");

  private static final List<Path> TEMPLATES =
      List.of(Path.of("../bot/src/main/jte"), Path.of("src/main/jte"));

  /// Read by staff, in Japanese.
  private static final Set<String> OF_STAFF = Set.of("register.jte", "unknown.jte", "bare.jte");

  /// The name of the language itself.
  private static final String NAME = ">日本語<";

  private static final List<String> SOURCES =
      List.of(
          "../bot/src/main/java/dev/tesuri/bot/answer/Cards.java",
          "../bot/src/main/java/dev/tesuri/bot/answer/WalkCards.java",
          "../bot/src/main/java/dev/tesuri/bot/answer/FollowUps.java",
          "../bot/src/main/java/dev/tesuri/bot/handover/HandoverCards.java",
          "../bot/src/main/java/dev/tesuri/bot/guard/HazardText.java",
          "../bot/src/main/java/dev/tesuri/bot/reception/Refusal.java",
          "../bot/src/main/java/dev/tesuri/bot/reception/MaskedWords.java",
          "../bot/src/main/java/dev/tesuri/bot/reception/OfferedOption.java",
          "../bot/src/main/java/dev/tesuri/bot/face/Headline.java",
          "../bot/src/main/java/dev/tesuri/bot/conversation/Opinion.java",
          "../bot/src/main/java/dev/tesuri/bot/service/Service.java",
          "src/main/java/dev/tesuri/web/chat/ChatLine.java",
          "src/main/java/dev/tesuri/web/chat/DeskCard.java",
          "src/main/java/dev/tesuri/web/chat/ErrorPage.java",
          "src/main/java/dev/tesuri/web/chat/PersonPages.java");

  /// Pieces of sentences that are put together; the journey in English sees the whole.
  private static final Set<String> PIECES =
      Set.of(
          "」を見る",
          "月火水木金土日",
          "に、お電話します。",
          "です。",
          "と話しています。",
          "番目です。",
          "%s%sから%sまで",
          "%d月%d日（%s）",
          "午前",
          "午後",
          "分",
          "時",
          "今日の",
          "つぎは、%s%sからです。",
          "電話番号など",
          "係の",
          "かける人は、係の",
          "あなたは、");

  /// Looked for in articles, and said by nobody.
  private static final Set<String> LOOKED_FOR =
      Set.of(
          "代理", "代わり", "かわり", "家族", "付きそい", "委任", "ご本人", "本人が", "日ほど", "日くらい", "日かかり", "週間", "か月ほど",
          "か月くらい", "か月かかり", "その日", "すぐに", "分くらい", "分ほど", "日以内");

  @Test
  void every_sentence_of_a_template_is_there_in_english() {
    assertThat(templates().flatMap(file -> literals(read(file))).distinct())
        .hasSizeGreaterThan(100)
        .filteredOn(text -> !isEnglish(text))
        .isEmpty();
  }

  @Test
  void no_template_says_anything_past_the_wording() {
    var said = new ArrayList<String>();
    templates()
        .forEach(
            file -> {
              String bare = COMPUTED.matcher(read(file)).replaceAll("").replace(NAME, "");
              bare.lines()
                  .filter(Letters::anyJapanese)
                  .forEach(line -> said.add(file.getFileName() + ": " + line));
            });
    assertThat(said).isEmpty();
  }

  @Test
  void every_sentence_that_the_program_puts_on_a_card_is_there_in_english() {
    assertThat(
            SOURCES.stream()
                .flatMap(file -> literals(read(Path.of(file)).replaceAll("(?m)^\\s*//.*$", "")))
                .distinct()
                .filter(text -> !PIECES.contains(text) && !LOOKED_FOR.contains(text)))
        .hasSizeGreaterThan(150)
        .filteredOn(text -> !isEnglish(text))
        .isEmpty();
  }

  private static boolean isEnglish(String text) {
    return text.replace("\\n", "\n")
        .lines()
        .filter(line -> !line.isBlank())
        .map(line -> line.replaceAll("%[sd]|\\{\\d}", "A"))
        .allMatch(
            line ->
                ENGLISH
                    .find(line)
                    .filter(pieces -> pieces.stream().noneMatch(Piece::japanese))
                    .isPresent());
  }

  private static Stream<String> literals(String source) {
    return LITERAL
        .matcher(source)
        .results()
        .map(found -> found.group(1))
        .filter(Letters::anyJapanese);
  }

  private static Stream<Path> templates() {
    return TEMPLATES.stream()
        .flatMap(SentencesOfTheFaceTest::files)
        .filter(file -> file.toString().endsWith(".jte"))
        .filter(file -> !OF_STAFF.contains(file.getFileName().toString()));
  }

  private static Stream<Path> files(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      return files.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
