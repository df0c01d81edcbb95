package dev.tesuri.admin.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

  private static final byte[] SEED = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
  private static final Instant NOW = Instant.ofEpochSecond(1_111_111_111);
  private static final long STEP = Totp.step(NOW);

  /// The table of appendix B of RFC 6238.
  @ParameterizedTest
  @CsvSource({
    "59, 94287082",
    "1111111109, 07081804",
    "1111111111, 14050471",
    "1234567890, 89005924",
    "2000000000, 69279037",
    "20000000000, 65353130"
  })
  void it_makes_the_codes_of_the_standard(long seconds, String code) {
    assertThat(Totp.code(SEED, Totp.step(Instant.ofEpochSecond(seconds)), 8)).isEqualTo(code);
    assertThat(Totp.code(SEED, Instant.ofEpochSecond(seconds))).isEqualTo(code.substring(2));
  }

  @Test
  void the_neighbouring_steps_are_taken_and_no_others() {
    for (int away = -3; away <= 3; away++) {
      String code = Totp.code(SEED, STEP + away, 6);
      var expected = Math.abs(away) <= 1 ? OptionalLong.of(STEP + away) : OptionalLong.empty();
      assertThat(Totp.match(SEED, code, NOW, 0)).as("%d steps away", away).isEqualTo(expected);
    }
  }

  @Test
  void a_used_step_and_those_before_it_are_not_taken() {
    assertThat(Totp.match(SEED, Totp.code(SEED, STEP, 6), NOW, STEP - 1)).hasValue(STEP);
    assertThat(Totp.match(SEED, Totp.code(SEED, STEP, 6), NOW, STEP)).isEmpty();
    assertThat(Totp.match(SEED, Totp.code(SEED, STEP - 1, 6), NOW, STEP)).isEmpty();
    assertThat(Totp.match(SEED, Totp.code(SEED, STEP + 1, 6), NOW, STEP)).hasValue(STEP + 1);
  }

  @Test
  void a_code_may_be_typed_with_a_gap_or_wide() {
    assertThat(Totp.code(SEED, STEP, 6)).isEqualTo("050471");
    for (String typed : new String[] {"050471", "050 471", "０５０４７１", " 050-471 "}) {
      assertThat(Totp.match(SEED, typed, NOW, 0)).as(typed).hasValue(STEP);
    }
    for (String wrong : new String[] {"", "50471", "0504711", "050472", "14050471", "abcdef"}) {
      assertThat(Totp.match(SEED, wrong, NOW, 0)).as(wrong).isEmpty();
    }
  }

  /// Of RFC 4648, without its padding.
  @ParameterizedTest
  @CsvSource({"'',''", "f,MY", "fo,MZXQ", "foo,MZXW6", "foob,MZXW6YQ", "fooba,MZXW6YTB"})
  void seeds_are_written_in_base32(String plain, String encoded) {
    assertThat(Base32.encode(plain.getBytes(StandardCharsets.US_ASCII))).isEqualTo(encoded);
  }

  @Test
  void all_bytes_are_written_in_base32() {
    byte[] high = new byte[20];
    java.util.Arrays.fill(high, (byte) 0xff);
    assertThat(Base32.encode(high)).isEqualTo("7".repeat(32));
    assertThat(Base32.encode(SEED)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
  }
}
