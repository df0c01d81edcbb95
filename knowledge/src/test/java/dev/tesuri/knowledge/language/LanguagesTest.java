package dev.tesuri.knowledge.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.knowledge.content.Fault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LanguagesTest {

  private static final Set<String> TOPICS = Set.of("pin");

  @TempDir private Path folder;

  @BeforeEach
  void a_language_that_has_a_name() throws IOException {
    write("national/tlh/language.yaml", "name: tlhIngan\ntag: tlh\nabout: A sample.\n");
  }

  @Test
  void a_line_is_found_as_a_whole_or_sentence_by_sentence() throws IOException {
    write(
        "national/tlh/ui.tsv",
        "# remark\n\n書く\tghItlh\n書きます。\tghItlh.\n送ります。\tngeH.\n書きます。読みます。\tghItlh laD.\n");

    assertThat(said("｛書｜か｝く")).isEqualTo("ghItlh");
    assertThat(said(" 書きます。 ")).isEqualTo("ghItlh.");
    assertThat(said("書きます。送ります。")).isEqualTo("ghItlh. ngeH.");
    assertThat(said("書きます。読みます。")).isEqualTo("ghItlh laD.");
    assertThat(said("送ります。書きます。読みます。送ります。")).isEqualTo("ngeH. ghItlh laD. ngeH.");
    assertThat(said("書きます。歩きます。")).isEmpty();
    assertThat(said("書きます。送ります")).isEmpty();
    assertThat(said("119")).isEqualTo("119");
  }

  @Test
  void in_other_japanese_a_sentence_without_an_entry_stays_with_its_readings() throws IOException {
    write("national/easy/language.yaml", "name: やさしい\ntag: ja\n");
    write("national/easy/ui.tsv", "送信します。\tおくります。\n");

    assertThat(joined(read("national").find("easy").orElseThrow().sentences(), "｛後｜あと｝です。送信します。"))
        .isEqualTo("｛後｜あと｝です。おくります。");
    assertThat(read("national").find("easy").orElseThrow().sentences().find("後です。送る。")).isEmpty();
  }

  @Test
  void what_stands_in_brackets_does_not_end_a_sentence() throws IOException {
    write("national/tlh/ui.tsv", "「書く。」と言う。\tjatlh.\nはい。\tHIja'.\n");

    assertThat(said("「書く。」と言う。はい。")).isEqualTo("jatlh. HIja'.");
  }

  @Test
  void what_is_put_into_a_sentence_is_found_again_in_a_sentence_that_was_stored()
      throws IOException {
    write(
        "national/tlh/ui.tsv",
        "{0}のうち {1}番目\t{1}DIch / {0}\n「{0}」の手順は、終わりです。\t{0} van.\nカード\tnav\n{0}と{1}\t{0} {1} je\n");

    assertThat(said("12のうち 10番目")).isEqualTo("10DIch / 12");
    assertThat(said("「カード」の手順は、終わりです。")).isEqualTo("nav van.");
    assertThat(sentences().find("「あおぞら」の手順は、終わりです。"))
        .hasValue(List.of(new Piece("あおぞら", true), new Piece(" van.", false)));
    assertThat(said("カードとカード")).isEqualTo("nav nav je");
    // So short a form fits by chance: all that is put into it must be known.
    assertThat(said("かどとカード")).isEmpty();
    assertThat(sentences().find("{0}のうち {1}番目", List.of("3", "あ")))
        .hasValue(
            List.of(new Piece("あ", true), new Piece("DIch / ", false), new Piece("3", false)));
  }

  @Test
  void a_line_at_fault_is_told_with_its_place_and_left_out() throws IOException {
    write(
        "national/tlh/ui.tsv",
        "一\n二\ttwo\textra\n三\t \n同じ\tone\n同じ\ttwo\n{0}さん\tyou\n119に電話\tcall 118\nabc\tdef\nかな\t｛仮名｜かな｝\n");
    write("national/tlh/topics/pin.tsv", "同じ\tanother\n良い\tQaQ\n");
    write("national/tlh/asks.tsv", "pin\tnuq\nnot-there\tnuq\n");
    write("national/tlh/danger.tsv", "emergency\tqul\nother\tqul\n");
    write("national/tlh/utterances.tsv", "next\tveb\nother\tveb\n");
    write("national/xx/ui.tsv", "一\tone\n");
    write("national/UPPER/ui.tsv", "一\tone\n");

    var languages = read("national");

    assertThat(languages.faults().stream().map(LanguagesTest::place))
        .containsExactly(
            "languages/UPPER/language.yaml:1",
            "languages/tlh/asks.tsv:2",
            "languages/tlh/danger.tsv:2",
            "languages/tlh/ui.tsv:1",
            "languages/tlh/ui.tsv:2",
            "languages/tlh/ui.tsv:3",
            "languages/tlh/ui.tsv:4",
            "languages/tlh/ui.tsv:5",
            "languages/tlh/ui.tsv:6",
            "languages/tlh/ui.tsv:7",
            "languages/tlh/ui.tsv:8",
            "languages/tlh/ui.tsv:9",
            "languages/tlh/utterances.tsv:2",
            "languages/xx/language.yaml:1");
    assertThat(languages.all()).extracting(Language::code).containsExactly("tlh");
    var sound = languages.find("tlh").orElseThrow();
    assertThat(sound.asks()).containsExactly(new Language.Ask("pin", "nuq"));
    assertThat(sound.dangers()).hasSize(1);
    assertThat(sound.spoken()).hasSize(1);
    assertThat(said("良い")).isEqualTo("QaQ");
    assertThat(said("119に電話")).isEmpty();
  }

  @Test
  void a_file_of_other_letters_than_utf_8_is_told() throws IOException {
    Files.write(folder.resolve("national/tlh/ui.tsv"), new byte[] {(byte) 0x93, (byte) 0xfa, 9});

    assertThat(read("national").faults())
        .singleElement()
        .satisfies(fault -> assertThat(place(fault)).isEqualTo("languages/tlh/ui.tsv:1"));
  }

  @Test
  void a_layer_above_adds_to_a_language_says_it_in_its_own_way_and_brings_its_own()
      throws IOException {
    write("national/tlh/ui.tsv", "窓口\traS\nカード\tnav\n");
    write("town/tlh/ui.tsv", "窓口\tpa'\nみどり市\tSuD veng\n");
    write("town/easy-bb/language.yaml", "name: もっと やさしい日本語\ntag: ja\n");
    write("town/easy-bb/ui.tsv", "窓口\t｛窓口｜まどぐち｝\n");

    var languages = read("national", "town");

    assertThat(languages.faults()).isEmpty();
    assertThat(languages.all()).extracting(Language::code).containsExactly("easy-bb", "tlh");
    var both = languages.find("tlh").orElseThrow();
    assertThat(both.name()).isEqualTo("tlhIngan");
    assertThat(joined(both.sentences(), "窓口")).isEqualTo("pa'");
    assertThat(joined(both.sentences(), "カード")).isEqualTo("nav");
    assertThat(joined(both.sentences(), "みどり市")).isEqualTo("SuD veng");
    assertThat(languages.find("easy-bb").orElseThrow().isJapanese()).isTrue();
    assertThat(both.isJapanese()).isFalse();
    assertThat(languages.find("ja")).isEmpty();
  }

  @Test
  void a_text_is_foreign_when_hardly_a_letter_is_japanese() {
    assertThat(Letters.areForeign("I forgot my PIN")).isTrue();
    assertThat(Letters.areForeign("my pin is 〔暗証番号〕")).isTrue();
    assertThat(Letters.areForeign("How do I log in to マイナ portal on my new phone")).isTrue();
    assertThat(Letters.areForeign("LINEの使い方")).isFalse();
    assertThat(Letters.areForeign("12")).isFalse();
    assertThat(Letters.areForeign("ありがとう")).isFalse();
  }

  private static String place(Fault fault) {
    return fault.file() + ":" + fault.line();
  }

  private Languages read(String... layers) {
    return Languages.read(
        List.of(layers).stream()
            .map(
                layer ->
                    new Languages.Folder(
                        layer.equals("national") ? "" : layer, folder.resolve(layer)))
            .toList(),
        TOPICS);
  }

  private Sentences sentences() {
    return read("national").find("tlh").orElseThrow().sentences();
  }

  private String said(String japanese) {
    return joined(sentences(), japanese);
  }

  private static String joined(Sentences sentences, String japanese) {
    return sentences
        .find(japanese)
        .map(pieces -> pieces.stream().map(Piece::text).collect(Collectors.joining()))
        .orElse("");
  }

  private void write(String file, String text) throws IOException {
    var path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text, StandardCharsets.UTF_8);
  }
}
