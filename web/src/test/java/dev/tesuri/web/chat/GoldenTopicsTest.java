package dev.tesuri.web.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.bot.face.Cards;
import dev.tesuri.bot.face.DictionaryWording;
import dev.tesuri.bot.face.Pictures;
import dev.tesuri.bot.face.Reading;
import dev.tesuri.bot.face.Wordings;
import dev.tesuri.knowledge.content.BundledFiles;
import dev.tesuri.knowledge.content.ContentReader;
import dev.tesuri.knowledge.content.WordLists;
import dev.tesuri.knowledge.layer.Layers;
import dev.tesuri.knowledge.layer.Locality;
import dev.tesuri.knowledge.layer.Municipality;
import dev.tesuri.knowledge.text.JapaneseText;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Ten topics as pages of あおぞら市, with their furigana, as somebody has read and approved
/// them. After a change that is meant, `-Dtesuri.golden=write` writes them anew; read the
/// difference before it is kept.
class GoldenTopicsTest {
  private static final Path FOLDER = Path.of("src/test/resources/golden");
  private static final Municipality TOWN =
      new Municipality("town", "市区町村", "窓口", "000-000-0000", "平日");

  private static final Locality HERE =
      BundledFiles.read(
          root ->
              Layers.read(List.of(root.resolve("layers/midori"), root.resolve("layers/aozora")))
                  .locality(TOWN));
  private static final DictionaryWording WORDING =
      new DictionaryWording(new JapaneseText(WordLists.bundled().readings()));
  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(ContentType.Html);
  private static final Pages PAGES =
      new Pages(
          TEMPLATES,
          new Cards(TEMPLATES, WORDING, new Pictures()),
          new Wordings(WORDING),
          name -> "/assets/" + name);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "childcare-child-allowance-claim",
        "childcare-pregnancy-notification",
        "care-certification-new",
        "care-burden-limit",
        "disaster-risai-certificate",
        "car-environment-tax",
        "card-lost-stop",
        "moving-in-counter",
        "hoken-use",
        "scam-refund"
      })
  void a_topic_is_shown_as_it_was_approved(String id) throws IOException {
    var topic = new ContentReader().bundled().topic(id).orElseThrow();
    var frame = new Frame(HERE.town(), "", "/topics/" + id, Reading.USUAL, "", "c");
    var page = new String(PAGES.topic(TopicPage.of(frame, topic, HERE)), StandardCharsets.UTF_8);
    var file = FOLDER.resolve(id + ".html");
    if ("write".equals(System.getProperty("tesuri.golden"))) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, page);
    }
    assertThat(page).contains("<rt>");
    assertThat(page).isEqualTo(Files.readString(file));
  }
}
