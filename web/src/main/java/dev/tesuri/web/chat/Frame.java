package dev.tesuri.web.chat;

import dev.tesuri.bot.face.Reading;
import dev.tesuri.knowledge.layer.Municipality;

/// What stands around every page.
///
/// @param root what the town's addresses begin with; empty for a town at `/`, else such as
/// `/t/aozora`
/// @param path of this page, below the root; `/prefs` leads back to it by the form field `back`
/// @param banner shown above everything, such as これは見本です; empty for none
/// @param clientId fresh for each page, sent by each form as `c`
public record Frame(
    Municipality town, String root, String path, Reading reading, String banner, String clientId) {

  /// The address of a path of this town.
  public String at(String below) {
    return root + below;
  }

  public String site() {
    return town.name() + " そうだん窓口";
  }
}
