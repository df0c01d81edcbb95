package dev.tesuri.knowledge.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretBoxTest {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final byte[] SECRET = "けして見えない".getBytes(StandardCharsets.UTF_8);

  private final SecretBox box = withKey(1);

  @Test
  void what_is_sealed_opens_at_its_place() {
    assertThat(box.open("here", box.seal("here", SECRET))).isEqualTo(SECRET);
    assertThat(box.open("here", box.seal("here", new byte[0]))).isEmpty();
  }

  @Test
  void the_same_secret_never_looks_the_same() {
    assertThat(box.seal("here", SECRET)).isNotEqualTo(box.seal("here", SECRET));
  }

  @Test
  void it_opens_nowhere_else_with_no_other_key_and_not_when_it_was_changed() {
    String sealed = box.seal("here", SECRET);
    char last = sealed.charAt(20);
    String changed = sealed.substring(0, 20) + (last == 'A' ? 'B' : 'A') + sealed.substring(21);

    assertThat(box.open("here", sealed)).isEqualTo(SECRET);
    refused(box, "there", sealed);
    refused(withKey(2), "here", sealed);
    refused(box, "here", changed);
    for (String nonsense : List.of("", "1.", "1.AAAA", "1.@", sealed.substring(0, 20))) {
      refused(box, "here", nonsense);
    }
  }

  @Test
  void a_text_opens_for_its_place_alone_and_damage_is_no_fault() {
    String sealed = box.sealText("callback t1", "000-000-0000");

    assertThat(sealed).doesNotContain("000-000");
    assertThat(box.openText("callback t1", sealed)).contains("000-000-0000");
    assertThat(withKey(1).openText("callback t1", sealed)).contains("000-000-0000");
    assertThat(box.openText("callback t2", sealed)).isEmpty();
    assertThat(withKey(2).openText("callback t1", sealed)).isEmpty();
    assertThat(box.openText("callback t1", "")).isEmpty();
    assertThat(box.openText("callback t1", "%%%")).isEmpty();
  }

  @Test
  void a_mark_is_the_same_for_the_same_text_and_place() {
    assertThat(box.mark("code", "あいう")).isEqualTo(withKey(1).mark("code", "あいう"));
    assertThat(box.mark("code", "あいう")).isNotEqualTo(box.mark("other", "あいう"));
    assertThat(box.mark("code", "あいう")).isNotEqualTo(box.mark("code", "あいえ"));
    assertThat(withKey(2).mark("code", "あいう")).isNotEqualTo(box.mark("code", "あいう"));
  }

  @Test
  void a_key_of_another_length_is_refused() {
    var small = new SecretBox(() -> new byte[16], RANDOM);

    assertThatThrownBy(() -> small.seal("here", SECRET)).hasMessageContaining("32 bytes");
  }

  @Test
  void the_key_file_is_made_once_for_its_owner_alone(@TempDir Path directory) throws IOException {
    byte[] made = new KeyFile(directory.resolve("data"), RANDOM).get();

    assertThat(made).hasSize(SecretBox.KEY_BYTES);
    assertThat(new KeyFile(directory.resolve("data"), RANDOM).get()).isEqualTo(made);
    try (Stream<Path> files = Files.list(directory.resolve("data"))) {
      Path only = files.toList().getFirst();
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(only)))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void of_many_that_make_the_key_at_once_all_have_the_same(@TempDir Path directory)
      throws Exception {
    List<Future<byte[]>> keys;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      keys =
          IntStream.range(0, 16)
              .mapToObj(_ -> threads.submit(() -> new KeyFile(directory, RANDOM).get()))
              .toList();
    }

    Set<String> different = new HashSet<>();
    for (var key : keys) {
      different.add(Arrays.toString(key.get()));
    }
    assertThat(different).hasSize(1);
    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void a_key_file_with_something_else_in_it_is_named(@TempDir Path directory) throws IOException {
    Files.writeString(directory.resolve("secret.key"), "これは鍵ではない");

    assertThatThrownBy(() -> new KeyFile(directory, RANDOM).get())
        .hasMessageContaining("secret.key");
  }

  private static void refused(SecretBox box, String place, String sealed) {
    assertThatThrownBy(() -> box.open(place, sealed)).isInstanceOf(IllegalStateException.class);
  }

  private static SecretBox withKey(int first) {
    byte[] key = new byte[SecretBox.KEY_BYTES];
    key[0] = (byte) first;
    return new SecretBox(() -> key, RANDOM);
  }
}
