package dev.tesuri.web.chat;

import dev.tesuri.bot.face.Days;
import dev.tesuri.bot.face.Tel;
import dev.tesuri.bot.face.Wording;
import dev.tesuri.bot.kiosk.Idle;
import gg.jte.Content;
import java.time.LocalDate;

/// What every template of a page may ask.
public record Kit(Frame frame, Wording wording, Assets assets) {

  public Content say(String text) {
    return wording.of(text);
  }

  public String plain(String text) {
    return wording.plain(text);
  }

  public Content prose(String text) {
    return wording.prose(text);
  }

  public Content date(LocalDate date) {
    return wording.of(Days.written(date));
  }

  public String at(String path) {
    return frame.at(path);
  }

  public String asset(String name) {
    return assets.url(name);
  }

  /// Where the page's socket is.
  public String socket() {
    return atKiosk() ? "/ws/chat?" + VisitorHandshake.KIOSK_FACE : frame.at("/ws/chat");
  }

  /// Whether it stands on a kiosk.
  public boolean atKiosk() {
    return frame.kiosk() != null;
  }

  /// Whether steps can be printed here.
  public boolean prints() {
    return frame.kiosk() != null && frame.kiosk().prints();
  }

  /// Seconds after which a kiosk asks whether they go on.
  public long asksAfter(boolean expectant) {
    var idle = idle();
    return (expectant ? idle.patient() : idle.usual()).toSeconds();
  }

  /// Seconds from that question to the end.
  public long countsFrom() {
    return idle().count().toSeconds();
  }

  private Idle idle() {
    return frame.kiosk() == null ? Idle.USUAL : frame.kiosk().idle();
  }

  public String tel(String number) {
    return Tel.href(number);
  }
}
