package dev.tesuri.admin.desk;

import dev.tesuri.bot.handover.Packet;
import dev.tesuri.knowledge.layer.Municipality;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What supporters say often, to be changed before it is sent. The texts are in `replies.txt`
/// beside this class. Thread-safe.
@ApplicationScoped
public class CannedReplies {

  private static final String FILE = "replies.txt";

  private final List<String> lines;

  public CannedReplies() {
    try (InputStream file = CannedReplies.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException("missing from the class path: " + FILE);
      }
      lines =
          new String(file.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// All replies that can be filled in for this case.
  ///
  /// @param me name of the supporter
  public List<String> of(Packet packet, String me, Municipality town) {
    var places =
        Map.of("{名前}", me, "{話題}", packet.topicTitle(), "{町}", town.name(), "{電話}", town.phone());
    return lines.stream().flatMap(line -> filled(line, places).stream()).toList();
  }

  private static Optional<String> filled(String line, Map<String, String> places) {
    String text = line;
    for (var place : places.entrySet()) {
      if (text.contains(place.getKey()) && place.getValue().isEmpty()) {
        return Optional.empty();
      }
      text = text.replace(place.getKey(), place.getValue());
    }
    return Optional.of(text);
  }
}
