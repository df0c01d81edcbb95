package dev.tesuri.bot.kiosk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A device of the town at which residents ask without a device of their own.
///
/// @param name as staff call it, for example 端末1
/// @param place where it stands, so that somebody finds it: 本庁舎1階 受付の横
/// @param prints whether a printer is attached
/// @param codeUntil until when a code can register a browser, or null without one
/// @param registered when a browser was registered, or null
/// @param seen the last sign of life, or null
/// @param ended when it was taken out of service, or null
public record Kiosk(
    String id,
    String municipality,
    String name,
    String place,
    boolean prints,
    @Nullable Instant codeUntil,
    @Nullable Instant registered,
    @Nullable Instant seen,
    @Nullable Instant ended) {

  /// Letters of a name, and of a place, at most.
  public static final int LONGEST = 40;

  /// Where to go to, for staff.
  public String whereabouts() {
    return place + "（" + name + "）";
  }
}
