package dev.tesuri.web.server;

/// A setting that cannot be used. The message names its key and says what it should be.
public final class WrongSetting extends RuntimeException {

  private static final long serialVersionUID = 1L;

  WrongSetting(String key, String should) {
    super(key + ": " + should);
  }
}
