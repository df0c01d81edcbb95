package dev.tesuri.admin.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

  private static final List<String> KNOWN = List.of("yamada.hanako", "山田 花子", "aozora");

  private final Passwords passwords = new Passwords(new SecureRandom());

  @Test
  void nothing_but_the_password_matches() {
    String password = "correct-horse みかん 7";
    String hash = passwords.hash(password);

    assertThat(passwords.matches(password, hash)).isTrue();
    for (String wrong :
        new String[] {"", password + " ", password.substring(1), hash, "x".repeat(100_000)}) {
      assertThat(passwords.matches(wrong, hash)).isFalse();
      assertThat(passwords.matches(wrong, null)).as("without a hash").isFalse();
    }
  }

  @Test
  void wide_letters_are_the_same_as_narrow_ones() {
    assertThat(passwords.matches("ａｂｃ１２３ｶﾞ", passwords.hash("abc123ガ"))).isTrue();
  }

  @Test
  void only_a_slow_salted_hash_is_stored() {
    String hash = passwords.hash("secret");
    var parts = hash.split("\\$", -1);

    assertThat(parts).hasSize(6).startsWith("", "argon2id", "v=19", "m=19456,t=2,p=1");
    assertThat(Base64.getDecoder().decode(parts[4])).as("salt").hasSizeGreaterThanOrEqualTo(16);
    assertThat(Base64.getDecoder().decode(parts[5])).as("hash").hasSize(32);
    assertThat(passwords.hash("secret")).isNotEqualTo(hash);
  }

  @Test
  void a_made_password_can_be_read_aloud_and_keeps_the_rules() {
    String made = passwords.fresh();

    assertThat(made).matches("[a-hjkmnp-z2-9]{5}(-[a-hjkmnp-z2-9]{5}){3}");
    assertThat(PasswordRules.fault(made, KNOWN)).isEmpty();
    assertThat(passwords.fresh()).isNotEqualTo(made);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "みかんの皮を干して待つ朝",
        "ringo-hashi-kumo-87",
        "tanuki pond kettle rail",
        "v8Q!mz2#Lw9s",
        "ながいながいひとりだけのあいことば"
      })
  void a_good_password_is_taken(String good) {
    assertThat(PasswordRules.fault(good, KNOWN)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "みじかい",
        "v8Q!mz2#Lw9",
        "password1234",
        "Password1234!",
        "P@ssw0rd2026",
        "qwertyuiop12",
        "qwertyuiopasdf",
        "123456789012",
        "aaaaaaaaaaaa",
        "abcdefghijkl",
        "iloveyou2026",
        "administrator",
        "administrator1",
        "tesuri-tesuri",
        "yamada.hanako1",
        "aozora-aozora"
      })
  void a_short_or_common_password_is_refused(String bad) {
    assertThat(PasswordRules.fault(bad, KNOWN)).isPresent();
  }

  @Test
  void the_length_is_counted_in_characters_and_has_an_end() {
    assertThat(PasswordRules.fault("𠮟𠮟𠮟𠮟𠮟𠮟", KNOWN).orElse("")).contains("12文字以上");
    String long128 = "a7-みかん,干して!待つ9".repeat(12).substring(0, PasswordRules.LONGEST);
    assertThat(PasswordRules.fault(long128, KNOWN)).isEmpty();
    assertThat(PasswordRules.fault(long128 + "x", KNOWN).orElse("")).contains("128文字まで");
  }
}
