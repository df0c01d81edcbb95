package dev.tesuri.admin.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentFileTest {
  private static final String TYPE = "multipart/form-data; boundary=xyz";
  private static final String FILE = "Content-Disposition: form-data; name=\"file\"; filename=\"";

  @Test
  void the_file_is_found_among_the_fields() throws Exception {
    String form =
        "--xyz\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n--xyz\r\n"
            + FILE
            + "質問.csv\"\r\nContent-Type: text/csv\r\n\r\nid\r\n--xy\r\n\r\nz\r\n--xyz--\r\n";
    assertFile(read(TYPE, form), "質問.csv", "id\r\n--xy\r\n\r\nz");
    assertThat(read("Multipart/Form-Data; charset=utf-8; boundary=\"xyz\"", form)).isPresent();
  }

  @Test
  void an_empty_file_is_a_file() throws Exception {
    assertFile(read(TYPE, "--xyz\r\n" + FILE + "\"\r\n\r\n\r\n--xyz--"), "", "");
  }

  @Test
  void a_name_has_no_folder_no_unseen_signs_and_an_end() throws Exception {
    String form = "--xyz\r\n" + FILE + "%s\"\r\n\r\na\r\n--xyz--";
    assertThat(read(TYPE, form.formatted("C:\\temp\\../a\u202Eb.csv")).orElseThrow().name())
        .isEqualTo("ab.csv");
    String longName = read(TYPE, form.formatted("𠮷".repeat(150))).orElseThrow().name();
    assertThat(longName.codePointCount(0, longName.length())).isEqualTo(SentFile.LONGEST_NAME);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "--xyz",
        "--xyz--",
        "--xyz\r\n\r\n--xyz--",
        "--xyz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nno end",
        "--xyz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"",
        "--other\r\nContent-Disposition: form-data; filename=\"a\"\r\n\r\na\r\n--other--",
        "\r\n\r\n\r\n--xyz\r\n--xyz\r\n--xyz"
      })
  void what_is_no_whole_form_has_no_file(String form) throws Exception {
    assertThat(read(TYPE, form)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "text/csv", "multipart/form-data", "multipart/form-data; boundary="})
  void another_type_has_no_file(String type) throws Exception {
    assertThat(read(type, "--xyz\r\n" + FILE + "a\"\r\n\r\na\r\n--xyz--")).isEmpty();
  }

  @Test
  void more_than_is_allowed_is_read_to_its_end() throws IOException {
    var body = new ByteArrayInputStream(new byte[1001]);
    assertThatThrownBy(() -> SentFile.read(TYPE, body, 1000)).isInstanceOf(SentFile.TooLarge.class);
    assertThat(body.available()).isZero();
  }

  private static Optional<SentFile> read(String type, String form) throws Exception {
    var body = new ByteArrayInputStream(form.getBytes(StandardCharsets.UTF_8));
    return SentFile.read(type, body, 10_000);
  }

  private static void assertFile(Optional<SentFile> sent, String name, String content) {
    assertThat(sent.map(SentFile::name)).hasValue(name);
    assertThat(sent.orElseThrow().bytes()).isEqualTo(content.getBytes(StandardCharsets.UTF_8));
  }
}
