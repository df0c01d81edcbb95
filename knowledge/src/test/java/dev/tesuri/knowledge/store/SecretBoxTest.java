package dev.tesuri.knowledge.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretBoxTest {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String KEY = "a key of the test, of some length";

  private final SecretBox box = SecretBox.of(KEY, RANDOM);

  @TempDir Path directory;

  @Test
  void what_was_sealed_opens_for_its_purpose_alone() {
    String sealed = box.seal("000-000-0000", "callback t1");

    assertThat(sealed).doesNotContain("000");
    assertThat(box.open(sealed, "callback t1")).contains("000-000-0000");
    assertThat(box.open(sealed, "callback t2")).isEmpty();
    assertThat(SecretBox.of(KEY, RANDOM).open(sealed, "callback t1")).contains("000-000-0000");
    assertThat(SecretBox.of(KEY + "!", RANDOM).open(sealed, "callback t1")).isEmpty();
  }

  @Test
  void nothing_is_sealed_the_same_way_twice_and_damage_is_seen() {
    String sealed = box.seal("あ", "x");

    assertThat(box.seal("あ", "x")).isNotEqualTo(sealed);
    assertThat(box.open(sealed.substring(1) + "A", "x")).isEmpty();
    assertThat(box.open("", "x")).isEmpty();
    assertThat(box.open("%%%", "x")).isEmpty();
  }

  @Test
  void a_mark_is_the_same_for_the_same_text_and_purpose() {
    assertThat(box.mark("あいう", "code")).isEqualTo(box.mark("あいう", "code"));
    assertThat(box.mark("あいう", "code")).isNotEqualTo(box.mark("あいう", "other"));
    assertThat(SecretBox.of(KEY + "!", RANDOM).mark("あいう", "code"))
        .isNotEqualTo(box.mark("あいう", "code"));
  }

  @Test
  void the_key_of_a_directory_is_made_once_for_its_owner_alone() throws IOException {
    var home = directory.resolve("data");
    String sealed = SecretBox.in(home, RANDOM).seal("あ", "x");

    assertThat(SecretBox.in(home, RANDOM).open(sealed, "x")).contains("あ");
    assertThat(Files.getPosixFilePermissions(home.resolve(SecretBox.FILE)))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void a_short_key_is_refused() {
    assertThatThrownBy(() -> SecretBox.of("short", RANDOM)).hasMessageContaining("32");
  }
}
