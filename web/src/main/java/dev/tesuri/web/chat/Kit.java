package dev.tesuri.web.chat;

import dev.tesuri.bot.face.Days;
import dev.tesuri.bot.face.Tel;
import dev.tesuri.bot.face.Wording;
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

  public String tel(String number) {
    return Tel.href(number);
  }
}
