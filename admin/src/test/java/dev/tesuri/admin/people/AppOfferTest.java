package dev.tesuri.admin.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import dev.tesuri.admin.access.SignIn;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AppOfferTest {

  private static final int BORDER = 4;

  private final AppOffer offer =
      AppOffer.of(
          new SignIn.Offer("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", "hanako@example.jp"), "あおぞら市");

  @Test
  void an_app_learns_seed_name_and_town() {
    String town = "Tesuri%20%E3%81%82%E3%81%8A%E3%81%9E%E3%82%89%E5%B8%82";
    assertThat(offer.address())
        .isEqualTo(
            "otpauth://totp/"
                + town
                + ":hanako%40example.jp?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer="
                + town);
  }

  @Test
  void the_seed_can_be_typed_in_groups() {
    assertThat(offer.seed()).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
  }

  @Test
  void the_picture_says_the_address() throws Exception {
    var picture = offer.picture();
    var modules = new BitMatrix(picture.size() - 2 * BORDER);
    var squares = Pattern.compile("M(\\d+),(\\d+)h1v1h-1z").matcher(picture.outline());
    while (squares.find()) {
      modules.set(
          Integer.parseInt(squares.group(1)) - BORDER, Integer.parseInt(squares.group(2)) - BORDER);
    }

    assertThat(new Decoder().decode(modules).getText()).isEqualTo(offer.address());
  }
}
