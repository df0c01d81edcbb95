package dev.tesuri.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.bot.guard.ForeignHazards;
import dev.tesuri.knowledge.content.BundledFiles;
import dev.tesuri.knowledge.content.Fault;
import dev.tesuri.knowledge.editorial.Published;
import dev.tesuri.knowledge.editorial.TextKey;
import dev.tesuri.knowledge.faq.FaqEntry;
import dev.tesuri.knowledge.faq.FaqRows.Brought;
import dev.tesuri.knowledge.faq.FaqRows.Kept;
import dev.tesuri.knowledge.language.Language;
import dev.tesuri.knowledge.language.Piece;
import dev.tesuri.knowledge.layer.Availability;
import dev.tesuri.knowledge.layer.LocalPart;
import dev.tesuri.knowledge.layer.LocalText;
import dev.tesuri.knowledge.layer.Municipality;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Content in a folder that somebody edits while the server runs.
class ShelvesTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-24T03:00:00Z"));
  private static final String TOPIC = "content/mynumber-card/card-lost-stop.md";
  private static final String VOCABULARY = "content/words/vocabulary.tsv";
  private static final String ENGLISH = "content/languages/en/ui.tsv";
  private static final String LAYER = "layers/aozora/layer.yaml";

  private Optional<Brought> brought = Optional.empty();
  private Published published = Published.NOTHING;
  private Map<String, List<String>> learned = Map.of();

  @TempDir Path folder;

  @BeforeEach
  void plant() {
    BundledFiles.read(
        root -> {
          copy(root, "content");
          copy(root, "layers");
          return root;
        });
  }

  @Test
  void what_was_edited_is_there_after_reading_again() throws IOException {
    var shelves = shelves();
    change(TOPIC, "plain: カードをなくした", "plain: カードを、なくした");
    assertThat(plain(shelves)).startsWith("カードをなくした");

    assertThat(shelves.readAgain()).isTrue();
    assertThat(plain(shelves)).startsWith("カードを、なくした");
    assertThat(errors(shelves)).isEmpty();
  }

  @Test
  void with_an_error_the_former_content_stays_and_the_faults_are_told() throws IOException {
    var shelves = shelves();
    change(TOPIC, "kind: procedure", "kind: nothing");
    change(VOCABULARY, "\t", " ");

    assertThat(shelves.readAgain()).isFalse();
    assertThat(plain(shelves)).startsWith("カードをなくした");
    assertThat(errors(shelves))
        .anyMatch(fault -> fault.startsWith("mynumber-card/card-lost-stop.md:3 "))
        .anyMatch(fault -> fault.startsWith("words/vocabulary.tsv:"));

    plant();
    assertThat(shelves.readAgain()).isTrue();
    assertThat(errors(shelves)).isEmpty();
  }

  @Test
  void a_fault_of_a_language_is_told_and_the_former_sentences_stay() throws IOException {
    var shelves = shelves();
    assertThat(english(shelves, "もどる")).contains("Back");
    change(ENGLISH, "もどる\tBack", "もどる\tReturn");
    change(ENGLISH, "\nおわる\t", "\nおわる ");

    assertThat(shelves.readAgain()).isFalse();
    assertThat(english(shelves, "もどる")).contains("Back");
    assertThat(errors(shelves)).singleElement().asString().startsWith("languages/en/ui.tsv:");

    change(ENGLISH, "\nおわる ", "\nおわる\t");
    assertThat(shelves.readAgain()).isTrue();
    assertThat(english(shelves, "もどる")).contains("Return");
  }

  private static Optional<String> english(Shelves shelves, String japanese) {
    return said(shelves.current().library().languages().find("en").orElseThrow(), japanese);
  }

  private static Optional<String> said(Language language, String japanese) {
    return language
        .sentences()
        .find(japanese)
        .map(pieces -> pieces.stream().map(Piece::text).collect(Collectors.joining()));
  }

  @Test
  void a_town_brings_a_language_of_its_own_by_a_folder() throws IOException {
    var own = Files.createDirectories(folder.resolve("layers/aozora/languages/pt"));
    Files.writeString(own.resolve("language.yaml"), "name: Português\ntag: pt-BR\n");
    Files.writeString(own.resolve("ui.tsv"), "もどる\tVoltar\nあおぞら市\tCidade de Aozora\n");
    Files.writeString(
        own.resolve("asks.tsv"),
        "pin-reset-office\tesqueci minha senha do cartão\ncard-lost-stop\tperdi meu cartão\n");
    Files.writeString(own.resolve("danger.tsv"), "emergency\tchame uma ambulância\n");

    var shelves = shelves();
    var library = shelves.current().library();
    var portuguese = library.languages().find("pt").orElseThrow();

    assertThat(errors(shelves)).isEmpty();
    assertThat(library.languages().all())
        .extracting(Language::name)
        .containsExactly("やさしい日本語", "English", "Português");
    assertThat(said(portuguese, "もどる")).contains("Voltar");
    assertThat(said(portuguese, "おわる")).isEmpty();
    assertThat(library.search("Esqueci a senha", portuguese, 3).getFirst().id())
        .isEqualTo("pin-reset-office");
    assertThat(new ForeignHazards(library.languages()).find("Socorro, chame uma ambulância!"))
        .isPresent();
  }

  @Test
  void a_layer_at_fault_is_left_out_at_the_start_and_the_national_text_stays() throws IOException {
    change(LAYER, "kind: municipality", "kind: village");
    var shelves = shelves();

    assertThat(shelves.current().locality().town().id()).isEqualTo("town");
    assertThat(shelves.current().library().topics()).hasSize(85);
    assertThat(errors(shelves)).anyMatch(fault -> fault.startsWith("aozora/layer.yaml:"));
  }

  @Test
  void a_text_of_the_town_takes_the_place_of_the_national_one() throws IOException {
    var own = folder.resolve("layers/aozora/topics/mynumber-card/card-lost-stop.md");
    Files.createDirectories(own.getParent());
    Files.writeString(
        own, Files.readString(folder.resolve(TOPIC)).replace("plain: カード", "plain: 市のカード"));
    var shelves = shelves();
    var facts = shelves.current().library().find("card-lost-stop").orElseThrow().facts();

    assertThat(facts.layer()).isEqualTo("aozora");
    assertThat(facts.plain()).startsWith("市のカード");
    assertThat(shelves.current().locality().layerName(facts.layer())).isEqualTo("あおぞら市");
  }

  @Test
  void what_the_town_has_brought_is_found_beside_the_topics() {
    var at = Instant.parse("2026-11-20T15:30:00Z");
    var entry = new FaqEntry("12", "粗大ごみを申し込むには", "清掃課に電話してください。");
    brought = Optional.of(new Brought(1, List.of(new Kept(entry, at))));
    var library = shelves().current().library();

    assertThat(library.search("粗大ごみを出したい", 3).getFirst().id()).isEqualTo("faq:12");
    assertThat(library.search("カードをなくした", 3).getFirst().id()).isEqualTo("card-lost-stop");
    var facts = library.find("faq:12").orElseThrow().facts();
    assertThat(facts.verifiedOn()).isEqualTo("2026-11-21");
    assertThat(facts.sources().getFirst().title()).isEqualTo("あおぞら市のよくある質問");
    assertThat(library.topics()).hasSize(85);
  }

  @Test
  void what_the_town_brings_later_is_taken_in_without_reading_again() {
    var at = Instant.parse("2026-11-20T03:00:00Z");
    var shelves = shelves();
    var before = shelves.current();
    brought =
        Optional.of(
            new Brought(1, List.of(new Kept(new FaqEntry("12", "粗大ごみを申し込むには", "清掃課へ。"), at))));
    assertThat(before.library().find("faq:12")).isEmpty();

    shelves.takeInFaq();

    var after = shelves.current();
    assertThat(after.library().search("粗大ごみを出したい", 3).getFirst().id()).isEqualTo("faq:12");
    assertThat(after.library().version()).isNotEqualTo(before.library().version());
    assertThat(after.locality()).isSameAs(before.locality());
    brought = Optional.empty();
    shelves.takeInFaq();
    assertThat(shelves.current().library().find("faq:12")).isEmpty();
    assertThat(shelves.current().library().version()).isEqualTo(before.library().version());
  }

  @Test
  void an_approved_question_finds_its_topic_after_reading_again() {
    var shelves = shelves();
    var question = "ぴよぴよカードがどっか行った";
    assertThat(shelves.current().library().search(question, 1))
        .noneMatch(hit -> hit.id().equals("card-lost-stop") && hit.verbatim());

    learned = Map.of("card-lost-stop", List.of(question));
    assertThat(shelves.readAgain()).isTrue();
    assertThat(shelves.current().library().search(question, 1))
        .singleElement()
        .matches(hit -> hit.id().equals("card-lost-stop") && hit.verbatim());
  }

  @Test
  void what_the_town_has_written_lies_over_the_files() {
    var note = new LocalPart(null, "", "1通300円です。", false).written();
    published =
        new Published(
            3,
            List.of(
                new Published.Text(
                    new TextKey(TextKey.Kind.LOCAL, "conveni-certificate"),
                    note,
                    LocalDate.of(2026, 12, 1)),
                new Published.Text(
                    TextKey.TOWN,
                    """
                    desk:
                      name: "新しい窓口"
                      phone: "000-000-9999"
                      open: "月-金 9:00-17:00"
                    """,
                    LocalDate.of(2026, 12, 1))));
    var locality = shelves().current().locality();
    assertThat(locality.about("conveni-certificate"))
        .containsExactly(new LocalText("あおぞら市", "1通300円です。", LocalDate.of(2026, 12, 1)));
    assertThat(locality.town().desk()).isEqualTo("新しい窓口");
    assertThat(locality.town().id()).isEqualTo("aozora");
    assertThat(locality.phones()).contains("000-000-9999").doesNotContain("000-000-0011");
    assertThat(locality.availability("childcare-child-allowance-claim"))
        .hasValue(Availability.OPEN);
  }

  @Test
  void an_edition_is_built_aside_and_used_in_one_step() {
    var shelves = shelves();
    var before = shelves.current();
    var text =
        before.content().pages().stream()
            .filter(page -> page.id().equals("card-lost-stop"))
            .findFirst()
            .orElseThrow()
            .written();
    var next =
        shelves.with(
            new Published(
                1,
                List.of(
                    new Published.Text(
                        new TextKey(TextKey.Kind.TOPIC, "card-lost-stop"),
                        text.replace("## こたえ\n", "## こたえ\nあおぞら市の文章です。\n"),
                        LocalDate.of(2026, 12, 1)))));
    assertThat(shelves.current()).isSameAs(before);
    shelves.use(next);
    assertThat(shelves.current().library().find("card-lost-stop").orElseThrow().facts())
        .satisfies(facts -> assertThat(facts.answer()).startsWith("あおぞら市の文章です。"))
        .satisfies(facts -> assertThat(facts.layer()).isEqualTo("aozora"));
    shelves.use(before);
    assertThat(shelves.current()).isSameAs(next);
  }

  private Shelves shelves() {
    var shelves = begun();
    // The files are edited after they were read, not while.
    shelves.current();
    return shelves;
  }

  private Shelves begun() {
    var town = new Municipality("town", "市区町村", "窓口", "000-000-0000", "平日");
    return Shelves.open(
        new Settings(
            8080,
            URI.create("http://localhost:8080"),
            folder,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            town,
            List.of(
                folder.resolve("layers/midori").toString(),
                folder.resolve("layers/aozora").toString()),
            Optional.of(folder.resolve("content")),
            List.of(),
            false),
        CLOCK,
        new Shelves.Stock(
            () -> brought, id -> id.equals("aozora") ? learned : Map.of(), _ -> published));
  }

  private static String plain(Shelves shelves) {
    return shelves.current().library().find("card-lost-stop").orElseThrow().facts().plain();
  }

  private static List<String> errors(Shelves shelves) {
    return shelves.faults().stream()
        .filter(fault -> fault.severity() == Fault.Severity.ERROR)
        .map(Fault::toString)
        .toList();
  }

  /// The first place only.
  private void change(String file, String was, String is) throws IOException {
    var path = folder.resolve(file);
    var text = Files.readString(path);
    int at = text.indexOf(was);
    assertThat(at).as(was).isNotNegative();
    Files.writeString(path, text.substring(0, at) + is + text.substring(at + was.length()));
  }

  private void copy(Path root, String name) {
    try (var paths = Files.walk(root.resolve(name))) {
      for (var path : paths.filter(Files::isRegularFile).toList()) {
        var target = folder.resolve(root.relativize(path).toString());
        Files.createDirectories(target.getParent());
        Files.write(target, Files.readAllBytes(path));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
