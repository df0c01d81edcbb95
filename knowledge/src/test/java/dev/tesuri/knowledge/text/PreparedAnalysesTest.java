package dev.tesuri.knowledge.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.knowledge.content.BundledFiles;
import dev.tesuri.knowledge.content.ContentReader;
import dev.tesuri.knowledge.content.WordLists;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreparedAnalysesTest {
  private static final List<String> READINGS = List.of("健診,健診,ケンシン,名詞");
  private static final Analysis OTHER = new Analysis(List.of(), "べつの");

  private final JapaneseText text = new JapaneseText(READINGS);

  @TempDir Path folder;

  @Test
  void what_was_recorded_is_known_and_the_rest_is_analysed() {
    var prepared = PreparedAnalyses.read(recorded(), READINGS, _ -> OTHER);

    assertThat(prepared.analyse("健診の紙をなくした")).isEqualTo(text.analyse("健診の紙をなくした"));
    assertThat(prepared.words("カード")).isEqualTo(text.words("カード"));
    assertThat(prepared.analyse("ほかの文")).isEqualTo(OTHER);
  }

  @Test
  void with_other_readings_another_form_or_no_file_nothing_is_known() throws IOException {
    var file = recorded();

    assertThat(PreparedAnalyses.read(file, List.of(), _ -> OTHER).analyse("カード")).isEqualTo(OTHER);
    Files.write(file, new byte[] {1, 2, 3, 4, 5, 6, 7, 8});
    assertThat(PreparedAnalyses.read(file, READINGS, _ -> OTHER).analyse("カード")).isEqualTo(OTHER);
    var missing = folder.resolve("none");
    assertThat(PreparedAnalyses.read(missing, READINGS, _ -> OTHER).analyse("カード"))
        .isEqualTo(OTHER);
  }

  @Test
  void those_of_the_program_are_there_and_say_what_an_analysis_says() {
    var words = WordLists.bundled();
    var fresh = new JapaneseText(words.readings());
    var prepared =
        BundledFiles.read(
            root ->
                PreparedAnalyses.read(
                    root.resolve("content/analyses.bin"), words.readings(), _ -> OTHER));

    for (var topic : new ContentReader().bundled().topics()) {
      for (var ask : topic.facts().asks()) {
        var plain = fresh.plain(ask);
        assertThat(prepared.analyse(plain)).as(ask).isEqualTo(fresh.analyse(plain));
      }
    }
  }

  private Path recorded() {
    var recorder = new PreparedAnalyses.Recorder(text);
    recorder.analyse("健診の紙をなくした");
    recorder.analyse("カード");
    var file = folder.resolve("analyses.bin");
    recorder.write(file, READINGS);
    return file;
  }
}
