package dev.tesuri.web.chat;

import dev.tesuri.bot.face.Reading;
import dev.tesuri.knowledge.language.Sentences;
import dev.tesuri.knowledge.layer.Municipality;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands around every page.
///
/// @param root what the town's addresses begin with; empty for a town at `/`, else such as
/// `/t/aozora`; on a kiosk `/kiosk`
/// @param path of this page, below the root; `/prefs` leads back to it by the form field `back`
/// @param banner shown above everything, such as これは見本です; empty for none
/// @param clientId fresh for each page, sent by each form as `c`
/// @param wished tags of the languages that the browser wishes for, the dearest first
/// @param kiosk what is different on a kiosk; null on a device of one's own
public record Frame(
    Municipality town,
    String root,
    String path,
    Reading reading,
    String banner,
    String clientId,
    List<String> wished,
    @Nullable KioskFace kiosk) {

  public Frame {
    wished = List.copyOf(wished);
  }

  /// The name of the service, after the name of its town.
  static final String SITE = "{0} そうだん窓口";

  /// On a device of one's own.
  public Frame(
      Municipality town,
      String root,
      String path,
      Reading reading,
      String banner,
      String clientId) {
    this(town, root, path, reading, banner, clientId, List.of(), null);
  }

  /// The address of a path of this town.
  public String at(String below) {
    return root + below;
  }

  public String site() {
    return Sentences.fill(SITE, List.of(town.name()));
  }
}
