package dev.tesuri.web.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.bot.face.Reading;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class AssetsTest {

  private static final Path FILES = Path.of("src/main/resources/web");
  private static final int MOST_BYTES = 20_000;

  @Test
  void the_first_page_with_all_it_loads_is_light() throws IOException {
    var samples = new Samples(Reading.USUAL);
    for (String page : List.of(samples.start(), samples.chat(Samples.walk(3)))) {
      int bytes = zipped(page);
      for (String name : List.of("tesuri.css", "forms.js", "chat.js", "icon.svg")) {
        bytes += zipped(Files.readString(FILES.resolve(name)));
      }
      assertThat(bytes).isLessThan(MOST_BYTES);
    }
  }

  @Test
  void no_file_names_an_outside_host() throws IOException {
    try (var files = Files.list(FILES)) {
      for (Path file : files.toList()) {
        var text = Files.readString(file).replace("xmlns=\"http://www.w3.org/2000/svg\"", "");
        assertThat(text).as(file.toString()).doesNotContainPattern("https?://|@import|url\\(");
      }
    }
  }

  @Test
  void text_stands_out_from_its_ground() throws IOException {
    var colours = Files.readString(FILES.resolve("tesuri.css"));
    for (String text : List.of("text", "second", "blue", "blue-deep", "green", "orange")) {
      assertThat(contrast(colour(colours, text), colour(colours, "paper")))
          .as(text)
          .isGreaterThan(7);
      assertThat(contrast(colour(colours, text), colour(colours, "page")))
          .as(text)
          .isGreaterThan(7);
    }
    // Red stands on white only.
    assertThat(contrast(colour(colours, "red"), colour(colours, "paper"))).isGreaterThan(7);
    assertThat(contrast(colour(colours, "blue"), colour(colours, "blue-light"))).isGreaterThan(7);
    assertThat(contrast(colour(colours, "second"), colour(colours, "blue-pale"))).isGreaterThan(7);
    assertThat(contrast(colour(colours, "text"), colour(colours, "focus"))).isGreaterThan(7);
    assertThat(contrast(colour(colours, "edge"), colour(colours, "page"))).isGreaterThan(3);
  }

  private static int zipped(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(bytes)) {
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.size();
  }

  private static String colour(String css, String name) {
    var found = Pattern.compile("--" + name + ": #([0-9a-f]{3,6});").matcher(css);
    assertThat(found.find()).as(name).isTrue();
    var hex = found.group(1);
    return hex.length() == 6 ? hex : hex.replaceAll("(.)", "$1$1");
  }

  private static double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String hex) {
    return 0.2126 * part(hex, 0) + 0.7152 * part(hex, 2) + 0.0722 * part(hex, 4);
  }

  private static double part(String hex, int from) {
    double value = Integer.parseInt(hex.substring(from, from + 2), 16) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
