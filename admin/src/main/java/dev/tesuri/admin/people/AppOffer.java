package dev.tesuri.admin.people;

import dev.tesuri.admin.access.SignIn;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// What an authenticator app has to be told.
///
/// @param seed in groups of four, to be typed
/// @param address `otpauth:`, which opens the app on the same telephone
/// @param picture the address as a QR code
public record AppOffer(String seed, String address, QrPicture picture) {

  static AppOffer of(SignIn.Offer offer, String town) {
    String issuer = encoded("Tesuri " + town);
    String address =
        "otpauth://totp/%s:%s?secret=%s&issuer=%s"
            .formatted(issuer, encoded(offer.login()), offer.seed(), issuer);
    String groups = offer.seed().replaceAll(".{4}(?=.)", "$0 ");
    return new AppOffer(groups, address, QrPicture.of(address));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
