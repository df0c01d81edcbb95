package dev.tesuri.bot.face;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PicturesTest {

  private final Pictures pictures = new Pictures();

  @Test
  void the_set_is_the_one_of_the_content_format() throws IOException {
    var format = Files.readString(Path.of("../knowledge/content/README.md"));
    var line = format.lines().filter(text -> text.contains("![what it shows](name)")).findFirst();
    var names =
        Pattern.compile("`([a-z0-9-]+)`")
            .matcher(line.orElseThrow())
            .results()
            .map(m -> m.group(1));
    assertThat(names).containsExactlyElementsOf(dev.tesuri.knowledge.content.Pictures.NAMES);
  }

  @Test
  void drawings_obey_the_content_security_policy_and_load_nothing() {
    for (String name : dev.tesuri.knowledge.content.Pictures.NAMES) {
      assertThat(drawing(name, "絵"))
          .startsWith("<svg class=\"picture\" role=\"img\" aria-label=\"絵\"")
          .endsWith("</svg>")
          .doesNotContain("style", "http", "<script", "<text", "href");
    }
  }

  @Test
  void a_name_outside_the_set_draws_nothing() {
    assertThat(drawing("no-such-thing", "絵")).isEmpty();
  }

  private String drawing(String name, String shows) {
    var output = new StringOutput();
    pictures.drawing(name, shows).writeTo(output);
    return output.toString();
  }
}
