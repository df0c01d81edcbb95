package dev.tesuri.web.chat;

/// Addresses of the files that pages load: styles, scripts, the icon.
@FunctionalInterface
public interface Assets {

  /// The address of a file; it changes when the content does, so that it may be kept for ever.
  ///
  /// @param name one of `tesuri.css`, `forms.js`, `chat.js`, `kiosk.css`, `kiosk.js`, `kana.js`,
  ///     `icon.svg`, `staff.css`, `desk.js`
  String url(String name);
}
