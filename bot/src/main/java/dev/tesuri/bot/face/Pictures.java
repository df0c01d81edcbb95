package dev.tesuri.bot.face;

import gg.jte.Content;
import gg.jte.html.escape.Escape;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The drawings that steps may show, by the names of the content format. Each is an SVG file beside
/// this class.
/// Thread-safe.
public final class Pictures {

  private final Map<String, String> drawings;

  /// Reads all drawings.
  ///
  /// @throws IllegalStateException if one is missing
  public Pictures() {
    var read = new HashMap<String, String>();
    dev.tesuri.knowledge.content.Pictures.NAMES.forEach(name -> read.put(name, inner(name)));
    this.drawings = Map.copyOf(read);
  }

  /// The drawing, or nothing when the name is not in the set: a step reads well without its
  /// picture.
  ///
  /// @param shows what it shows, for those who do not see it; empty when it only decorates
  public Content drawing(String name, String shows) {
    return output ->
        Optional.ofNullable(drawings.get(name))
            .ifPresent(
                drawing -> {
                  output.writeContent("<svg class=\"picture\"");
                  if (shows.isEmpty()) {
                    output.writeContent(" aria-hidden=\"true\"");
                  } else {
                    output.writeContent(" role=\"img\" aria-label=\"");
                    Escape.htmlAttribute(shows, output);
                    output.writeContent("\"");
                  }
                  output.writeContent(drawing);
                });
  }

  private static String inner(String name) {
    try (var file = Pictures.class.getResourceAsStream("pictures/" + name + ".svg")) {
      if (file == null) {
        throw new IllegalStateException("no drawing " + name);
      }
      var svg = new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
      // A file of its own needs the name space; inside a page it is only weight.
      return svg.replace(" xmlns=\"http://www.w3.org/2000/svg\"", "").substring("<svg".length());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
