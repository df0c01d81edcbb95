package dev.tesuri.admin.kiosk;

import dev.tesuri.bot.kiosk.Kiosk;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The kiosks of a town, and the form that enters one.
///
/// @param link that registers a browser, shown this once; empty for none
/// @param code the same, to be typed
/// @param address at which the code is typed
/// @param done what was just done; empty for nothing
/// @param fault why something was not done; empty for nothing
/// @param name as it was typed
/// @param place as it was typed
public record KiosksPage(
    List<Kiosk> kiosks,
    String link,
    String code,
    String address,
    String done,
    String fault,
    String name,
    String place) {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("M月d日 H:mm").withZone(ZoneId.of("Asia/Tokyo"));

  public KiosksPage {
    kiosks = List.copyOf(kiosks);
  }

  /// How one stands, in words.
  public String state(Kiosk kiosk) {
    if (kiosk.ended() != null) {
      return "終わり（" + time(kiosk.ended()) + "）";
    }
    if (kiosk.registered() != null) {
      return "登録ずみ（" + time(kiosk.registered()) + "）";
    }
    return kiosk.codeUntil() == null ? "まだ登録されていない" : "コードあり（" + time(kiosk.codeUntil()) + "まで）";
  }

  /// A moment in words; a stroke for none.
  public String time(@Nullable Instant at) {
    return at == null ? "—" : TIME.format(at);
  }
}
